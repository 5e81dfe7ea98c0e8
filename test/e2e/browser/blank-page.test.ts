import { rm } from "node:fs/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { caseOfGermanAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { goTo, openFolder, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
let folder: string;

beforeEach(async () => {
  folder = await caseOfGermanAgreement();
  app = await startApp();
  await openFolder(app.page, folder);
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test("a blank page among others is named", async () => {
  const { page } = app;
  const withBlank = await PDFDocument.load(await germanAgreement());
  withBlank.insertPage(1, [595, 842]);
  await goTo(page, "附件");
  const file = { name: "Vertrag.pdf", base64: await withBlank.saveAsBase64() };
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [file]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("4 页已读完，第 2 页没有文字").waitFor({ timeout: 240_000 });
  expect(app.faults).toEqual([]);
});

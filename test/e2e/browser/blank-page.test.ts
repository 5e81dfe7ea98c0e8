import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { caseOfGermanAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { openedCase } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

test("a blank page among others is named", async () => {
  const { page } = opened.app;
  const withBlank = await PDFDocument.load(await germanAgreement());
  withBlank.insertPage(1, [595, 842]);
  await goTo(page, "附件");
  const file = { name: "Vertrag.pdf", base64: await withBlank.saveAsBase64() };
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [file]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("4 页已读完，第 2 页没有文字").waitFor({ timeout: 240_000 });
  expect(opened.app.faults).toEqual([]);
});

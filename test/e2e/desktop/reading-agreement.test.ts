import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { caseOfGermanAgreement, chineseTranslation, confirmProposals, scannedGermanAgreement } from "../browser/agreement-case.ts";
import { readCaseIn } from "../browser/opened-case.ts";
import { goTo, waitUntilSaved } from "../browser/running-app.ts";
import { dropOn } from "./drop-on.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

let app: RunningWindow | undefined;
let scans: string;
let folder: string;
afterAll(async () => {
  await app?.close();
  for (const made of [scans, folder]) await rm(made, { recursive: true, force: true });
});

test("a scanned German agreement, dropped on the window, is a finished checklist with the flag of translation after at most 12 key presses and clicks", async () => {
  folder = await caseOfGermanAgreement();
  scans = await mkdtemp("/tmp/扫描 回件 ");
  const scan = join(scans, "Kooperationsvertrag（镕喆䶮）.pdf");
  await writeFile(scan, await scannedGermanAgreement());
  app = await startWindow({ opens: join(folder, "case.json") });
  const { page } = app;
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "附件");
  await dropOn(page, page.locator("[data-slot=agreement-copy]").first(), scan);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  // besides them the drop, and going to the screen
  expect(2 + (await confirmProposals(page))).toBeLessThanOrEqual(12);
  await waitUntilSaved(page);
  expect((await readCaseIn(folder)).agreements).toMatchObject([
    { languages: ["de"], term: { stated: true, start: "2026-08-01", end: "2029-12-31", page: 2 }, ip: { stated: true, page: 2 } },
  ]);
  // its translation beside it, clause by clause
  const translated = join(scans, "Kooperationsvertrag（镕喆䶮）译件.pdf");
  await writeFile(translated, await chineseTranslation());
  await goTo(page, "附件");
  await dropOn(page, page.locator("[data-slot=agreement-translation]").first(), translated);
  await goTo(page, "协议核对");
  await page.locator(".differences").waitFor({ timeout: 240_000 });
  await page.getByText("条款", { exact: true }).first().click();
  await page.getByRole("region", { name: "原件与译件的条款" }).locator(".clause-pair mark").first().waitFor();
  await waitUntilSaved(page);
  expect(await app.quit()).toBe(0);
}, 900_000);

import { afterEach, beforeEach, expect, test } from "vitest";
import { BUDGET_CELLS, REPORT_ROWS } from "../../fixtures/found-papers.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { workbook } from "../../fixtures/workbook.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const NOW = "137.50 万元";
const reportOf = (total: string) => wordFile(REPORT_ROWS.map((row) => paragraph(row.join("：").replace("145", total))).join(""));

test("a report that still says another amount than was chosen is told until it is corrected, or somebody lets it stand", async () => {
  const { page } = app;
  const file = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString("base64") });
  await page.locator(".drop-field").waitFor();
  await dropFiles(page.locator("body"), [file("可行性报告 v7.docx", reportOf("145")), file("预算.xlsx", workbook(BUDGET_CELLS))]);
  await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 240_000 });
  const total = page.getByRole("radiogroup", { name: "总经费" });
  await total.getByRole("radio", { name: NOW }).press("Space");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  // on its own line among the attachments, though it is none
  await page.getByRole("button", { name: /^附件/ }).click();
  const told = page.getByText("第 9 段仍写总经费“145.00 万元”，现在是“137.50 万元”");
  await told.waitFor();
  await told.scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  await picture(page, "said-otherwise-attachments");
  // and among what must be dealt with
  await page.getByRole("button", { name: /^检查结果/ }).click();
  await page
    .getByRole("option", { name: /可行性报告/ })
    .or(page.getByRole("button", { name: /可行性报告.*与现在的答案不同/ }))
    .first()
    .click();
  await page.getByRole("heading", { name: /与现在的答案不同/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, "said-otherwise-finding");
  // somebody lets it stand, and takes that back
  await page.getByRole("button", { name: "可行性报告 v7.docx 无须改" }).click();
  await page.getByText("“可行性报告 v7.docx”记为无须改").waitFor();
  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await page.getByRole("button", { name: /^附件/ }).click();
  await told.waitFor();
  // the corrected one takes its place, though it offers nothing new
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "放入改好的 可行性报告 v7.docx" }).click();
  await (await chooser).setFiles({ name: "可行性报告 v8.docx", mimeType: "application/octet-stream", buffer: Buffer.from(reportOf("137.5")) });
  await page
    .getByRole("button", { name: /^放入本项目/ })
    .and(page.locator(":enabled"))
    .waitFor({ timeout: 60_000 });
  await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 60_000 });
  await picture(page, "said-otherwise-corrected");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已按“可行性报告 v8.docx”重新核对").waitFor();
  await page.getByRole("button", { name: /^附件/ }).click();
  await page.getByRole("heading", { name: "附件", exact: true }).waitFor();
  expect(await told.count()).toBe(0);
  expect(app.faults).toEqual([]);
}, 400_000);

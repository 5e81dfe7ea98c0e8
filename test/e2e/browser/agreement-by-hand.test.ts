import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { caseOfGermanAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

test("what was not found goes by hand on Enter, and only M says that it is missing; a signatory is named there too", async () => {
  const { page } = opened.app;
  const first = await PDFDocument.load(await germanAgreement());
  first.removePage(2);
  first.removePage(1);
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "首页.pdf", base64: await first.saveAsBase64() }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("1 页已读完").waitFor({ timeout: 240_000 });
  await page.locator("tr[data-element='agreements[0].ip'] button.element-name").click();
  await page.locator("tr.editor button.ant-btn-primary:focus", { hasText: "手工登记" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("textarea:focus").waitFor();
  expect(await page.locator("tr[data-element='agreements[0].ip']").getAttribute("data-state")).toBe("waiting");
  await page.getByRole("button", { name: "确认缺少" }).click();
  await expect.poll(() => page.locator("tr[data-element='agreements[0].ip']").getAttribute("data-state")).toBe("absent");
  await page.locator("tr[data-element$=' applicant'] button.element-name").click();
  // of a signature that nobody read anything of, all is by hand at once
  await page.getByPlaceholder("签字人姓名").fill("顾怀远");
  // a day that is none is not saved, and says so
  const day = page.getByLabel(/的签署日期（手工登记）$/);
  await day.fill("2026年5月41日");
  await page.getByText("没有这一天，请核对月和日。改好之前不会保存。").waitFor();
  await day.fill("2026年5月11日");
  await page.keyboard.press("Tab");
  await expect
    .poll(async () => (await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.[0])
    .toMatchObject({ party: "applicant", name: "顾怀远", date: "2026-05-11" });
  // what is undone is gone from its field, too, and does not come back when that is left
  await page.locator("tr[data-element$=' applicant'] button.element-name").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => day.inputValue()).toBe("");
  await day.focus();
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.[0]?.date).toBeUndefined();
  expect(opened.app.faults).toEqual([]);
});

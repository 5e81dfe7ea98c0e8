import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
});

test("findings are grouped by who acts or by section, as one likes, and the chosen one stays", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("75");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
  await goTo(page, "检查结果");
  const list = page.locator("section.list");
  const heads = () => list.locator(".groups > section:not(.folding) .group-head").allInnerTexts();
  const chosen = () => list.locator("[aria-current]").getAttribute("data-rule");
  const before = await chosen();
  expect((await heads()).some((head) => head.startsWith("申报人"))).toBe(true);
  await page.getByText("按章节", { exact: true }).click();
  await expect.poll(async () => (await heads()).some((head) => head.startsWith("经费预算"))).toBe(true);
  expect(await chosen()).toBe(before);
  await page.getByText("按谁来做", { exact: true }).click();
  await expect.poll(async () => (await heads()).some((head) => head.startsWith("申报人"))).toBe(true);
});

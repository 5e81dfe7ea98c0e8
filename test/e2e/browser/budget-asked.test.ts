import { afterAll, beforeAll, expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { goTo, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720, colorScheme: "dark" });
});
afterAll(async () => {
  await app.close();
});

test("every question that the budget counts as open is marked on the form and named beside it, with words that are no amount too", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "新建专题三方向一" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "经费预算");
  await page.locator('[id="field-budget.grant"]').fill("200");
  await page.getByRole("button", { name: "添加一项自筹" }).click();
  await page.getByRole("button", { name: "添加一行" }).click();
  await page.getByRole("heading", { level: 1, name: "经费预算" }).click();
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await checks.getByText("3 问须答").waitFor();
  const named = () => checks.locator(".deciding button").allInnerTexts();
  await expect.poll(named).toEqual(["第 1 行自筹金额", "其他来源", "第 1 行金额"]);
  const marked = page.locator(".asked-mark");
  await expect.poll(() => marked.count()).toBe(3);
  for (const path of ["budget.selfFunding[0]", "budget.other", "budget.items[0]"])
    expect(await page.locator(`[data-path="${path}"] .asked-mark`).count()).toBe(1);
  // the total so far, while a source is blank
  await expect.poll(() => page.locator(".amount-row.sum").innerText()).toMatch(/已填部分之和\s+200\.00/u);
  await picture(page, "budget-asked-dark");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await checks.getByRole("button", { name: "第 1 行金额" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-budget.items[0].amount");
  await page.locator('[id="field-budget.other"]').fill("约二十");
  await page.keyboard.press("Tab");
  await checks.getByText("必须处理 1").waitFor();
  await expect.poll(named).toEqual(["第 1 行自筹金额", "第 1 行金额"]);
  await expect.poll(() => marked.count()).toBe(2);
  await picture(page, "budget-not-taken-dark");
  expect(app.faults).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./every-screen.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  await openSample(app.page);
});
afterAll(() => app.close());

test("beside 国际合作基础 good and weak examples fold open, and nothing of them is filled in", async () => {
  const { page } = app;
  await goTo(page, "外方合作伙伴");
  const field = page.locator(".field[data-path='cooperation.basis']");
  const answer = field.getByRole("textbox");
  const before = await answer.inputValue();
  await field.getByText("看示例").focus();
  await page.keyboard.press("Enter");
  await field.getByRole("region", { name: "写得实" }).waitFor();
  expect(await field.getByRole("region", { name: "写得空" }).innerText()).toContain("无从核对");
  expect(await answer.inputValue()).toBe(before);
  expect(await violations(page)).toEqual([]);
  await goTo(page, "合作协议");
  await page.locator("details.field-examples").first().waitFor();
});

test("a project that may not apply is told which other topic it could, what that takes, and the way to change", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  await page.locator(".field[data-path='applicant.registeredInShanghai']").getByText("否", { exact: true }).click();
  await goTo(page, "检查结果");
  await page.locator(".finding-line[data-rule=applicant-registered-in-shanghai]").click();
  const others = page.locator(".other-topics li");
  // what rules it out everywhere is no reason to change
  await expect.poll(() => others.allInnerTexts()).toEqual([expect.stringMatching(/^专题一、专题三方向一、专题三方向二也有这条要求$/)]);
  expect(await page.getByRole("button", { name: "换专题" }).count()).toBe(0);
  await goTo(page, "申报单位");
  await page.locator(".field[data-path='applicant.registeredInShanghai']").getByText("是", { exact: true }).click();
  await goTo(page, "外方资助证明");
  for (const field of await page.locator(".field[data-path$='localFunding.obtained']").all()) await field.getByText("没有", { exact: true }).click();
  await goTo(page, "检查结果");
  await page.locator(".finding-line[data-rule=foreign-funding-obtained]").first().click();
  await expect.poll(() => others.count()).toBe(3);
  expect(await others.first().innerText()).toContain("不合：");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "换专题" }).click();
  await page.getByRole("heading", { level: 1, name: "项目、领域与期限" }).waitFor();
  expect(app.faults).toEqual([]);
});

import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;

/** A made-up call of 2027 with a topic, cap, share, ratio and sections of its own: only its file is added. */
beforeAll(async () => {
  env.GUOHE_GUIDES = fileURLToPath(new URL("../../fixtures/guides", import.meta.url));
  app = await startApp({ at: "2027-03-10T09:00", width: 1280, height: 720 });
});
afterAll(async () => {
  delete env.GUOHE_GUIDES;
  await app.close();
});

const helper = () => app.page.getByRole("region", { name: "改到符合" });
const line = (rule: string) => app.page.locator(`button.check[data-rule=${rule}]`);

test("the newest call stands on the start screen with its own topic and cap, and a new case of it has its own sections", async () => {
  const { page } = app;
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await page.getByText("样科指南〔2027〕99号").first().waitFor();
  await expect(page.getByRole("columnheader", { name: /专题甲/ }).count()).resolves.toBe(1);
  await expect(page.getByText("不超过 120 万元").count()).resolves.toBe(1);
  await page
    .getByRole("button", { name: /专题甲/ })
    .last()
    .click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  const sections = await page.locator("[data-section]").evaluateAll((items) => items.map((item) => item.getAttribute("data-section")));
  expect(sections).toEqual(["applicant", "project", "lead", "partners", "budget", "declarations"]);
});

test("a period outside that call is a finding with the words of its own clause", async () => {
  const { page } = app;
  await goTo(page, "项目、领域与期限");
  await page.getByRole("textbox", { name: "开始日期" }).fill("2026-08-01");
  await page.getByRole("textbox", { name: "开始日期" }).blur();
  await page.getByRole("textbox", { name: "结束日期" }).fill("2029-07-31");
  await page.getByRole("textbox", { name: "结束日期" }).blur();
  await expect.poll(() => line("execution-period").getAttribute("data-outcome")).toBe("not-met");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  if ((await line("execution-period").getAttribute("aria-expanded")) === "false") await line("execution-period").click();
  await checks.getByRole("button", { name: /^条款原文：专题甲/ }).click();
  await checks.getByText("执行期限：2027年7月1日至2030年6月30日。").waitFor();
});

test("the budget helper works backwards from its cap of 120, share of 25 % and ratio of 2, and its change passes", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  await page.getByRole("textbox", { name: "单位全称" }).fill("样例极地装备有限公司");
  await page.getByRole("combobox", { name: "单位性质" }).click();
  await page
    .getByRole("option", { name: "企业", exact: true })
    .or(page.locator(".ant-select-item-option").filter({ hasText: /^企业/ }))
    .last()
    .click();
  await goTo(page, "经费预算");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("130");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
  await page.getByRole("button", { name: "添加一项自筹" }).click();
  await page.getByRole("textbox", { name: "自筹经费", exact: true }).first().fill("200");
  await page.getByRole("textbox", { name: "自筹经费", exact: true }).first().blur();
  await page.getByRole("textbox", { name: "国际合作交流", exact: true }).fill("60");
  const none = page.getByRole("checkbox", { name: /没有/ });
  for (const box of await none.all()) await box.check();
  await helper().getByText("比较调整前后").click();
  await helper().getByRole("table").waitFor();
  await expect(helper().innerText()).resolves.toMatch(/120\.00|100\.00/);
  await helper().locator("[data-adopt]").first().click();
  await helper().getByText("都已达到").waitFor();
  await waitUntilSaved(page);
  for (const rule of ["grant-cap", "exchange-share", "own-money"]) expect(await line(rule).count()).toBe(0);
});

test("the findings screen shows them with that call's title and places, and nothing of another call", async () => {
  const { page } = app;
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=execution-period]").click();
  const detail = page.getByRole("article", { name: "检查结果详情" });
  await detail.getByText("执行期限：2027年7月1日至2030年6月30日。").first().waitFor();
  expect(await page.locator("body").innerText()).not.toMatch(/2026年6月3日|70万元|专题二|(?<!\d)1:1(?!\d)/);
});

test("the whole run went without a fault", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});

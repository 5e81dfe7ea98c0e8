import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
});
afterAll(async () => {
  await app.close();
});

test("who comes for the first time has one loud button, the questions that lead to a topic, and opens the manual from the task list", async () => {
  const { page } = app;
  const loud = () => page.locator("main .ant-btn-primary").allInnerTexts();
  await expect.poll(loud).toEqual(["回答三个问题来选"]);
  await page.getByRole("button", { name: "回答三个问题来选" }).click();
  await page.locator(".choose-topic").waitFor();
  await page.getByRole("button", { name: "回答三个问题来选" }).click();
  await page
    .locator(".sidebar")
    .getByRole("button", { name: /^使用手册/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("table.topics").waitFor();
});

test("the names of the topics stay within their buttons in the largest letters", async () => {
  const { page } = app;
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "largest"));
  const cut = await page.locator(".topics .pick .ant-btn").evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "standard"));
  expect(cut).toBe(0);
});

test("the topics stand side by side before one is chosen, the rows that decide for most first and the others when asked for", async () => {
  const { page } = app;
  const table = page.locator("table.topics");
  const rows = () => table.locator("tbody tr:not(.more-rows, .pick)").count();
  expect(await table.locator("thead th").count()).toBe(4);
  // who knows the topic finds its button before the comparison
  expect(
    await table
      .locator("tbody tr")
      .first()
      .getByRole("button", { name: /^新建专题/ })
      .count(),
  ).toBe(4);
  expect(await rows()).toBe(4);
  await table.locator(".more-rows").locator("[aria-expanded]").click();
  expect(await rows()).toBeGreaterThan(4);
  await table.locator(".more-rows").locator("[aria-expanded]").click();
  expect(await rows()).toBe(4);
});

test("who comes back finds the projects first, with the counts of 检查结果, and the comparison of topics folded away", async () => {
  const { page } = app;
  await openSample(page, /特大城市/);
  await goTo(page, "检查结果");
  const must = await page.locator(".list .counted").innerText();
  await waitUntilSaved(page);
  await toStart(page);
  await page.getByRole("heading", { level: 1, name: "申报项目" }).waitFor();
  const row = page.locator("tr[data-recent=whole]").first();
  await row.locator(".count-line.must").waitFor();
  expect(must).toContain(
    `必须处理 ${(await row.locator(".count-line.must").innerText()).trim()}，信息不足 ${(await row.locator(".count-line.lack").innerText()).trim()}`,
  );
  // the button is something to do, and each project says how long there is
  await row.getByRole("button", { name: /^补足国际合作交流/ }).waitFor();
  await row.getByText("差 18.00 万元").waitFor();
  await row.getByText(/^还有 \d+ 天/).waitFor();
  expect(await page.locator("table.topics").count()).toBe(0);
  await page.getByRole("button", { name: /^比较 4 个专题/ }).click();
  await page.locator("table.topics").waitFor();
  await page.getByRole("button", { name: /^比较 4 个专题/ }).click();
  expect(await page.getByRole("button", { name: "新建专题一", exact: true }).count()).toBe(1);
  // the example that was opened stands once, among the projects; all of them come when they are asked for
  expect(
    await page
      .getByRole("main")
      .getByRole("button", { name: /^特大城市极端降水/ })
      .count(),
  ).toBe(1);
  expect(await page.locator(".samples").count()).toBe(0);
  await page.getByRole("button", { name: "从示例开始" }).click();
  await expect.poll(() => page.locator(".samples .sample").count()).toBe(4);
  // one control is loud: the next step of the project that was open last
  expect(await page.locator("main .ant-btn-primary").count()).toBe(1);
});

test("the answers to the three questions are there for the next project, also when the window is opened anew", async () => {
  const { page } = app;
  const questions = page.getByRole("button", { name: "回答三个问题来选" });
  const chosen = page.locator(".choose-question input:checked");
  await questions.click();
  expect(await chosen.count()).toBe(0);
  for (const radios of await page.locator(".choose-question").all()) await radios.getByRole("radio").first().check();
  await page.locator(".suggestion[data-fits=true]").first().waitFor();
  await page.reload();
  await questions.click();
  await page.getByText("已按上次的回答选好").waitFor();
  expect(await chosen.count()).toBe(3);
  await page.locator(".suggestion[data-fits=true]").first().waitFor();
  await questions.click();
});

test("a project whose guide is not installed names that guide, and promises no counts", async () => {
  const { page, home } = app;
  const folder = join(home, "of another guide");
  await mkdir(folder);
  const theCase = { formatVersion: 1, id: "11111111-1111-4111-8111-111111111111", guide: "city-2031", guideEdition: "2031", topic: "7", title: "未来项目" };
  await writeFile(join(folder, "case.json"), JSON.stringify(theCase));
  await page.getByRole("button", { name: "打开文件夹" }).click();
  await page.getByLabel("项目文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("没有编号为“city-2031（2031版）”的申报指南").waitFor();
  await toStart(page);
  const row = page.locator("tr[data-recent]", { hasText: "未来项目" });
  await row.getByText("未安装该指南：city-2031（2031版）").waitFor();
  expect(await row.innerText()).not.toContain("…");
  await row.getByRole("button", { name: "从列表中移除“未来项目”" }).click();
  await row.waitFor({ state: "detached" });
});

test("everything of the first project is in view in a small window, and its next step leads to the very field", async () => {
  const { page } = app;
  const next = page.locator("tr[data-recent=whole] .next-step").first();
  const box = await next.boundingBox();
  expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThan(720);
  expect(await next.evaluate((button) => button.querySelector(".cut")?.scrollWidth === button.querySelector(".cut")?.clientWidth)).toBe(true);
  await next.click();
  await page.getByRole("heading", { level: 1, name: "经费预算" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-budget.internationalCooperation");
  // so does its name
  await goTo(page, "项目负责人");
  await toStart(page);
  await next.waitFor();
  await page.locator("tr[data-recent=whole] button.name").first().click();
  await page.getByRole("heading", { level: 1, name: "经费预算" }).waitFor();
  expect(app.faults).toEqual([]);
});

test("the next step of a project just begun says what its button does", async () => {
  const { page } = app;
  await toStart(page);
  await page.getByRole("button", { name: "新建专题二", exact: true }).click();
  await page.getByRole("textbox", { name: "单位全称" }).fill("上海样例研究院");
  await waitUntilSaved(page);
  await toStart(page);
  await page.getByRole("button", { name: /^填单位性质/ }).waitFor();
});

test("with the arrow keys one goes through the projects from the first one on, and Enter makes the next step", async () => {
  const { page } = app;
  const focused = () => page.evaluate(() => [...document.querySelectorAll("tr[data-recent]")].findIndex((row) => row.contains(document.activeElement)));
  expect(await focused()).toBe(-1);
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe(0);
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe(1);
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe(0);
  // the nearer deadline comes first, whatever was open last
  const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await label()).toMatch(/^补足国际合作交流/);
  await picture(page, "start-first-row");
  await page.keyboard.press("ArrowDown");
  expect(await label()).toMatch(/^填单位性质/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^field-/);
  // whose days the schedule counts back from, and where they are set
  await toStart(page);
  await page.locator(".rail").getByRole("button", { name: "调整日程" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-internalDeadline");
  expect(app.faults).toEqual([]);
});

test("on the last day the hours that are left are told, and no working days", async () => {
  const own = await startApp({ at: "2026-06-03T15:24" });
  try {
    await own.page
      .locator(".rail")
      .getByText(/1.*小时.*6.*分/u)
      .first()
      .waitFor();
    expect(await own.page.getByText("其中工作日").count()).toBe(0);
    await picture(own.page, "last-day");
  } finally {
    await own.close();
  }
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { openDesk } from "./open-desk.ts";
import { picture } from "./picture.ts";
import { type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 科研院 "));
  await makeCases(folder, 24);
  app = await startApp();
  page = app.page;
  await openDesk(page, folder, 24);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const shown = () => page.locator("[data-case]");
const grid = () => page.getByRole("treegrid", { name: "项目与材料" });

test("the first row counts the cases that are listed, says how many they are, and each number shows just those", async () => {
  const first = page.locator(".matrix-total-name");
  expect(await first.innerText()).toBe("未齐的项目数");
  await page.locator(".ant-segmented-item", { hasText: "待用印" }).click();
  const listed = Number((await page.locator(".ant-segmented-item-selected").innerText()).replace(/\D/g, ""));
  await expect.poll(() => first.innerText()).toBe(`所列 ${listed} 项，未齐`);
  expect(await shown().count()).toBe(listed);
  const numbers = await grid()
    .getByRole("button", { name: /个项目未齐，只看这些$/ })
    .allInnerTexts();
  expect(numbers.length).toBeGreaterThan(1);
  expect(Math.max(...numbers.map(Number))).toBeLessThanOrEqual(listed);
  const agreements = grid().getByRole("button", { name: /^合作协议影印件：\d+ 个项目未齐/ });
  const number = Number(await agreements.innerText());
  expect(number).toBeLessThan(listed);
  await agreements.click();
  await expect.poll(() => shown().count()).toBe(number);
  await page.getByRole("button", { name: "取消", exact: true }).click();
  await page.locator(".ant-segmented-item", { hasText: "全部" }).click();
  await expect.poll(() => page.locator("[data-group]").count()).toBe(6);
});

const loud = () => page.locator("main .ant-btn-primary").allInnerTexts();
const filter = (name: string) => page.locator(".ant-segmented-item", { hasText: name }).click();

test("one button is loud: the next useful thing for what is listed, for what is chosen, or for the case in the rail", async () => {
  await expect.poll(loud).toEqual([expect.stringMatching(/^打印其中 \d+ 个的用印包$/)]);
  await filter("已齐");
  // all is there, and nobody has checked it yet
  await expect.poll(loud).toEqual([expect.stringMatching(/^去核对，还有 \d+ 个$/)]);
  await filter("信息不足");
  await expect.poll(loud).toEqual([expect.stringMatching(/^复制 \d+ 条消息$/)]);
  await filter("已齐");
  await shown().first().click();
  await expect.poll(loud).toEqual(["复制成消息"]);
  // the box is as high as its few lines
  const message = page.locator("#case-message");
  await expect.poll(() => message.inputValue()).toContain("附件材料已齐，还要核对");
  expect((await message.boundingBox())?.height).toBeLessThan(360);
  expect(await message.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1);
  const rail = page.locator(".case-rail");
  expect(await rail.locator(".case-nothing").innerText()).toMatch(/^材料已齐，\d+ 件待核对。$/);
  expect(await rail.locator(".case-next").innerText()).toMatch(/核对 \d+ 件材料$/);
  await picture(page, "desk-unchecked");
  // a case that the filter leaves out is not spoken of beside it
  await filter("待用印");
  await expect.poll(loud).toEqual([expect.stringMatching(/^打印用印包（\d+ 个项目）$/)]);
  expect(await page.locator(".case-rail").count()).toBe(0);
  await filter("已齐");
  await shown().first().click();
  await grid().focus();
  await page.keyboard.press("Space");
  await expect.poll(loud).toEqual(["去核对"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await filter("待用印");
  await grid().focus();
  await page.keyboard.press("Control+a");
  await expect.poll(loud).toEqual(["用印包"]);
  await page.keyboard.press("Escape");
  await filter("全部");
});

test("one press chooses what waits for the seal and says what will be printed; the next makes the pack, which has just that", async () => {
  const ask = page.getByRole("button", { name: /^打印其中 \d+ 个的用印包$/ });
  const cases = Number((await ask.innerText()).replace(/\D/g, ""));
  await ask.click();
  const bar = page.getByRole("region", { name: "选中的项目" });
  const plan = await bar.innerText();
  const [, ofCases, papers] = /(\d+) 个项目，(\d+) 件/.exec(plan) ?? [];
  expect(Number(ofCases)).toBe(cases);
  const each = [...plan.matchAll(/[书件议] (\d+)/gu)].map(([, count]) => Number(count));
  expect(each.reduce((sum, count) => sum + count, 0)).toBe(Number(papers));
  await expect.poll(loud).toEqual(["合成用印包"]);
  await page.keyboard.press("Escape");
  await page.getByText(`已选 ${cases} 个`).waitFor();
  await bar.getByRole("button", { name: "用印包", exact: true }).click();
  await bar.getByRole("button", { name: "合成用印包" }).click();
  await page.getByRole("heading", { name: `${cases} 个项目的用印包` }).waitFor({ timeout: 60_000 });
  await page.getByText(`用印包：${papers} 件，`).waitFor();
  await page.getByRole("button", { name: /^总览/ }).click();
  // what is printed is not offered again
  await expect.poll(loud).not.toEqual([expect.stringMatching(new RegExp(`^打印其中 ${cases} 个的用印包$`))]);
  await page.keyboard.press("Escape");
});

test("in the least window each case says what to do next, its title goes on below, and nothing of its columns is cut", async () => {
  await page.setViewportSize({ width: 960, height: 540 });
  await expect.poll(() => page.locator(".matrix").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await grid().getByRole("columnheader", { name: "下一步" }).waitFor();
  const next = grid().locator("td.matrix-next", { hasText: /./u });
  expect(await next.count()).toBeGreaterThan(3);
  expect(await next.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
  expect(
    await grid()
      .locator(".matrix-cell")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight).length),
  ).toBe(0);
  const names = page.locator("[data-case] .matrix-name");
  const read = () => names.locator(".middle-cut-shown").evaluateAll((all) => all.map(({ textContent }) => textContent));
  const whole = await names.locator(".middle-cut-whole").evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(whole.some((title) => title.length > 14)).toBe(true);
  // one that shows its folder below has a single line
  const folders = await names.evaluateAll((all) => all.map((one) => one.querySelector(".matrix-folder") !== null));
  await expect.poll(async () => (await read()).filter((title, at) => folders[at] === false && title !== whole[at])).toEqual([]);
  // with the largest letters each line is as high as two of them
  await page.keyboard.press("Control+,");
  await page.locator(".ant-segmented-item").filter({ hasText: "特大" }).click();
  await page.keyboard.press("Escape");
  const tall = grid().locator("[data-case]").first();
  await expect.poll(() => tall.evaluate((row) => row.getBoundingClientRect().height)).toBe(48);
  await page.keyboard.press("Control+,");
  await page.locator(".ant-segmented-item").filter({ hasText: "标准" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => tall.evaluate((row) => row.getBoundingClientRect().height)).toBe(40);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("beside the open rail each case has one low line, its title cut to its room and whole for who points at it or listens", async () => {
  const names = page.locator("[data-case] .matrix-title");
  const height = () =>
    shown()
      .first()
      .evaluate((row) => row.getBoundingClientRect().height);
  const whole = () =>
    names.evaluateAll((all) => all.every((one) => one.getAttribute("title")?.startsWith(one.querySelector(".middle-cut-whole")?.textContent ?? "?")));
  await filter("全部");
  for (const [width, rows] of [
    [1280, 720],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height: rows });
    await shown().first().click();
    await page.locator(".matrix-row[data-active=true]").waitFor();
    await expect.poll(height).toBe(26);
    expect(await whole()).toBe(true);
    await expect.poll(() => names.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
    await picture(page, `desk-low-lines-${width}`);
  }
  await page.keyboard.press("Escape");
  await expect.poll(height).toBe(26);
});

test("in a low window the button that copies the message is seen without scrolling", async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await filter("必须处理");
  await shown().first().click();
  const button = page.getByRole("button", { name: "复制成消息" });
  await button.waitFor();
  const bottom = () => button.evaluate((one) => one.getBoundingClientRect().bottom);
  await expect.poll(bottom).toBeLessThanOrEqual(720);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("who goes to check what is unchecked arrives at the attachments with the focus on their title", async () => {
  await page.keyboard.press("Escape");
  await filter("已齐");
  await page.getByRole("button", { name: /^去核对/ }).click();
  await page.getByRole("heading", { level: 1, name: "附件" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("附件");
});

test("nothing went wrong in the page, and nobody was asked but the host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});

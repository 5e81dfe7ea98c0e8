import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

const slow = { timeout: 180_000 };
const WINDOW_WORDS = ["核对与成品", "国合申报匣", "快捷键"];

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await openSample(app.page, /固态储能/);
});
afterAll(async () => {
  await app.close();
});

/** The words of each page that Ctrl P would send to the printer, without white space. */
async function printed(page: Page): Promise<readonly string[]> {
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  return pages.map((words) => words.replace(/\s+/gu, ""));
}

async function printLetter(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await goTo(page, "文书");
  await page
    .getByRole("region", { name: "文书" })
    .getByRole("button", { name: /^自筹经费承诺书/ })
    .click();
  await page.locator(".desk .print-sheet").first().waitFor(slow);
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await page
    .locator("#print-sheets .print-sheet")
    .first()
    .waitFor({ ...slow, state: "attached" });
  const pages = await printed(page);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator("#print-sheets").count()).toBe(0);
  return pages;
}

test("a letter is printed the same whether or not the answers were seen before, and the answers whether or not a letter was", async () => {
  const { page } = app;
  const letter = await printLetter(page);
  expect(letter).toHaveLength(1);
  await goTo(page, "核对答案");
  const answers = await printed(page);
  expect(answers.length).toBeGreaterThan(3);
  for (const [index, words] of answers.entries()) expect(words).toContain(`${index + 1}/${answers.length}`);
  // a number or a margin of the answers on a letter to be sealed would make it another paper
  expect(await printLetter(page)).toEqual(letter);
  expect(letter[0]).not.toContain("1/1");
});

test("on 文书, Ctrl P prints the letter alone", async () => {
  const { page } = app;
  const [letter, ...more] = await printed(page);
  expect(more).toEqual([]);
  expect(letter).toContain("自筹经费与申请资助经费比例承诺书");
  for (const words of ["写出全部文书", ...WINDOW_WORDS]) expect(letter).not.toContain(words);
});

test("every other page prints what it says, whole, and nothing of the window around it", async () => {
  const { page } = app;
  for (const [name, first, last] of [
    ["检查结果", "利益分配没有约定", "本软件的读法"],
    ["附件", "合作协议科研管理部用印.pdf", "用印包"],
    ["生成与上传", "还缺什么", "科学数据记录与汇交计划"],
    ["政策依据", "可以选用", "沪府办发"],
    ["经费预算", "申请资助", "本节检查"],
  ] as const) {
    await goTo(page, name);
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    // the stream of events stays open, so the network is never idle: the page is there once it prints its last part
    await expect.poll(async () => (await printed(page)).join(""), { message: name }).toContain(last);
    const words = (await printed(page)).join("");
    expect(words, name).toContain(first);
    expect(words, name).toContain(last);
    for (const part of WINDOW_WORDS) expect(words, name).not.toContain(part);
  }
  await page.locator("button.foot").click();
  await page.getByRole("heading", { level: 1, name: "日程" }).waitFor();
  expect((await printed(page)).join("")).toMatch(/到截止还有.*倒排日程.*网上填报截止/u);
  await page.keyboard.press("F1");
  await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
  const manual = await printed(page);
  expect(manual.length).toBeGreaterThan(3);
  expect(manual.join("")).toMatch(/第一次使用.*打不开项目/u);
  expect(app.faults).toEqual([]);
});

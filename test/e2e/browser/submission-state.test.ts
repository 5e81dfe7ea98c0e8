import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXAMPLE } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
let page: Page;
let desk: string;

beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), "科研院 "));
  const folder = join(desk, "项目一");
  await cp(EXAMPLE, folder, { recursive: true });
  app = await startApp();
  page = app.page;
  await openFolder(page, folder);
  await goTo(page, "生成与上传");
  await page.locator("[data-ready=true]").waitFor();
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByRole("button", { name: "上传与提交前核对" }).click({ timeout: 180_000 });
  await page.getByRole("textbox", { name: "提交人姓名" }).waitFor();
}, 240_000);
afterAll(async () => {
  await app.close();
  await rm(desk, { recursive: true, force: true });
});

const inTaskList = () => page.locator("button[data-page=submit] .count");
const said = (words: RegExp) => page.locator("main").getByText(words).first().waitFor();

async function toStart(): Promise<void> {
  await page.getByRole("button", { name: "申报项目", exact: true }).first().click();
  await page.locator("[data-recent]").first().waitFor();
}

async function backToCase(): Promise<void> {
  await page.locator("[data-recent] .link.name").first().click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "提交前核对");
}

test("whoever registers the submission with something open is told what, can go there or register all the same, and each list then says that it was submitted", async () => {
  const register = page.getByRole("button", { name: "登记单位已提交" });
  const open = page.locator(".open-steps");
  // what is open stands beside it from the start; it is a button to be seen, not the one that comes first
  expect(await open.getByRole("button").allInnerTexts()).toEqual(["自检 1 项未过", "网上填报 4 项未核"]);
  expect(await register.getAttribute("aria-describedby")).toBe(await open.getAttribute("id"));
  expect(await register.getAttribute("class")).toContain("ant-btn-variant-outlined");
  expect(await register.getAttribute("class")).not.toContain("ant-btn-primary");
  await picture(page, "register-submission");
  await register.click();
  await page.getByRole("alert").filter({ hasText: "仍登记单位已提交？" }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
  await open.getByRole("button", { name: "网上填报 4 项未核" }).click();
  expect(await focused()).toBe("online-title");
  await open.getByRole("button", { name: "自检 1 项未过" }).click();
  expect(await focused()).toMatch(/件待核对）$/);
  expect(await page.evaluate(() => document.activeElement?.matches(":focus-visible"))).toBe(true);
  await page.getByRole("button", { name: "仍登记" }).click();
  await expect.poll(() => inTaskList().innerText()).toBe("已提交");
  await said(/单位已提交 \d+月\d+日/);
  await toStart();
  await page
    .locator("[data-submission=submitted]")
    .getByText(/^单位已提交 \d+月\d+日$/)
    .waitFor();
  await backToCase();
});

test("sent back, the focus goes to the reason, the next step is said, and each list says it", async () => {
  await page.getByRole("button", { name: "单位退回了" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("退回意见");
  await said(/^下一步：照退回意见改好/);
  await expect.poll(() => inTaskList().innerText()).toBe("已退回");
  await said(/单位已退回 \d+月\d+日/);
  await toStart();
  const row = page.locator("[data-recent]").first();
  await row.locator("[data-submission=returned]").waitFor();
  await row.getByRole("button", { name: /^按退回意见改/ }).click();
  await page.getByRole("textbox", { name: "退回意见" }).waitFor();
  await toStart();
  await page.getByRole("button", { name: "工作台" }).click();
  await page.getByLabel("工作台文件夹的完整路径").fill(desk);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page
    .locator(".matrix-title")
    .getByText(/单位已退回 \d+月\d+日/)
    .waitFor();
  expect(app.faults).toEqual([]);
});

test("once something has changed the package is that of before, and is not to be uploaded", async () => {
  await page.getByRole("button", { name: "开始", exact: true }).first().click();
  await page.locator("[data-recent]").first().waitFor();
  await backToCase();
  await page.getByRole("heading", { name: "本次成品" }).waitFor();
  await goTo(page, "项目、领域与期限");
  const title = page.getByRole("textbox", { name: "项目名称" });
  await title.fill("改过的项目名称");
  await title.blur();
  await goTo(page, "提交前核对");
  await page.getByRole("heading", { name: "上一版成品" }).waitFor();
  await page.getByText("生成后有改动，不要上传").waitFor();
  await page.getByText("上一版成品的，生成后有改动").waitFor();
  expect(await page.getByRole("heading", { name: "本次成品" }).count()).toBe(0);
});

import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goTo, type RunningApp, startApp } from "./running-app.ts";

/** The guides that offices wrote: each is checked and installed in the window, and a new case of it asks its own questions. */
const GUIDES: readonly (readonly [folder: string, topic: RegExp, section: string, field: string])[] = [
  ["city-matching", /^新建专题一/, "项目负责人", "本指南另需填写"],
  ["ministry-bilateral", /^新建A类/, "项目、领域与期限", "本指南另需填写"],
  ["province-clinical", /^新建临床试验项目/, "伦理、数据与安全", "每例保额"],
];

let app: RunningApp;
beforeEach(async () => {
  app = await startApp({ at: "2027-03-02T10:00" });
});
afterEach(() => app.close());

test.each(GUIDES)("%s is installed, and its wizard asks what it asks", async (folder, topic, section, field) => {
  const { page } = app;
  const main = page.getByRole("navigation", { name: "主导航" });
  await main.getByRole("button", { name: /^申报指南/ }).click();
  await page.getByRole("button", { name: "添加" }).click();
  await page.getByLabel("指南文件夹或文件的完整路径").fill(fileURLToPath(new URL(`../../guides/${folder}`, import.meta.url)));
  await page.keyboard.press("Enter");
  const install = page.getByRole("button", { name: "安装", exact: true });
  await expect.poll(() => install.isEnabled(), { timeout: 120_000 }).toBe(true);
  await install.click();
  await page.getByText("旧项目不变。", { exact: false }).first().waitFor();
  await main.getByRole("button", { name: "开始", exact: true }).click();
  await page.getByRole("button", { name: topic }).last().click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, section);
  await page.getByText(field).first().waitFor();
  expect(await page.locator("main").innerText()).not.toContain("((");
  if (env.GUOHE_PICTURES !== undefined) await page.screenshot({ path: `${env.GUOHE_PICTURES}/${folder}.png` });
});

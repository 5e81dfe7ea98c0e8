import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo } from "../browser/running-app.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

const GUIDE_2027 = fileURLToPath(new URL("../../guides/shanghai-2027/guide", import.meta.url));

/** A guide of the next year, brought into the real window by its folder: checked, corrected, installed, and a case made of it. */
let app: RunningWindow;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp("/tmp/guohe-指南 ");
  await cp(GUIDE_2027, join(folder, "指南 2027"), { recursive: true });
  app = await startWindow({ chosen: join(folder, "指南 2027") });
}, 400_000);
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a guide folder with a fault is refused at its line, checked again when the fault is gone, installed, and asks its questions in a new case", async () => {
  const { page } = app;
  const rules = join(folder, "指南 2027", "rules.yaml");
  const sound = await readFile(rules, "utf8");
  await writeFile(rules, sound.replace("fact: lead-birth", "fact: lead-brith"));
  const sections = page.getByRole("navigation", { name: "主导航" });
  await sections.getByRole("button", { name: /^申报指南/ }).click();
  await page.getByRole("button", { name: "添加" }).click();
  await page.locator("button", { hasText: "选择文件夹" }).click();
  const results = page.getByRole("complementary", { name: "检查结果" });
  await expect.poll(() => results.locator("[data-remark=must]").first().innerText(), { timeout: 120_000 }).toMatch(/rules\.yaml[\s\S]*是否指“lead-birth”/);
  const install = page.getByRole("button", { name: "安装", exact: true });
  expect(await install.isDisabled()).toBe(true);
  await writeFile(rules, sound);
  await page.keyboard.press("F5");
  await expect.poll(() => install.isEnabled(), { timeout: 120_000 }).toBe(true);
  await install.click();
  await page.getByText("旧项目不变。", { exact: false }).first().waitFor();
  await sections.getByRole("button", { name: "开始", exact: true }).click();
  await page.getByRole("combobox", { name: "按哪份申报指南新建" }).waitFor();
  await page
    .getByRole("button", { name: /^新建专题二/ })
    .last()
    .click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "项目负责人");
  await page.locator('[id="field-lead.answers.lead-birth"]').waitFor();
  expect(await app.quit()).toBe(0);
}, 600_000);

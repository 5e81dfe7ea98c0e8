import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyboard } from "./hands.ts";
import { goTo, type RunningApp, startApp } from "./running-app.ts";

/** A guide as its author brings it into the window: checked, corrected, installed, used, put away and taken out again. */
const GUIDE_2027 = fileURLToPath(new URL("../../guides/shanghai-2027/guide", import.meta.url));
const RULES = "rules.yaml";
const TITLE_2026 = "2026年度创新生态建设计划“国际科技合作”项目申报指南";

let app: RunningApp;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-guide-screen-"));
  await cp(GUIDE_2027, join(folder, "指南 2027"), { recursive: true });
  await change(RULES, "fact: lead-birth", "fact: lead-brith");
  app = await startApp({ at: "2027-05-20T10:00" });
  page = app.page;
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, "指南 2027", file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

const rail = () => page.getByRole("complementary", { name: "检查结果" });
const guides = () => page.getByRole("navigation", { name: "主导航" }).getByRole("button", { name: /^申报指南/ });
const part = (name: string) => page.getByRole("region", { name, exact: true });
const faults = () => rail().locator("[data-remark=must]");

describe("the screen of guides", () => {
  test("checks a folder by its path, with file, line, near name and lines of the fault, and every clause", async () => {
    await guides().click();
    await page.getByRole("heading", { level: 1, name: "申报指南" }).waitFor();
    // one that is installed is there to be read: every clause, whole, and the whole text in reach; what comes of each is folded
    const clauses = part("原文").locator("tbody tr");
    await expect.poll(() => clauses.count()).toBe(40);
    expect(await clauses.evaluateAll((rows) => rows.filter((row) => [...row.children].some((cell) => cell.scrollHeight > cell.clientHeight + 1)).length)).toBe(
      0,
    );
    await part("原文").getByRole("button", { name: "预览全文" }).waitFor();
    expect(await part("条款覆盖").isVisible()).toBe(false);
    await page.getByRole("button", { name: "添加" }).click();
    await page.getByLabel("指南文件夹或文件的完整路径").fill(join(folder, "指南 2027"));
    await page.keyboard.press("Enter");
    await faults().first().waitFor();
    await expect(faults().first().innerText()).resolves.toMatch(/rules\.yaml[\s\S]*第 \d+ 行第 \d+ 列[\s\S]*lead-brith[\s\S]*是否指“lead-birth”/);
    await expect(faults().first().locator("pre span.hit u").innerText()).resolves.toContain("lead-brith");
    await expect(page.locator("tr[data-clause]").count()).resolves.toBeGreaterThan(11);
    await expect(page.getByRole("button", { name: "安装", exact: true }).isDisabled()).resolves.toBe(true);
  });

  test("in the least window says what must be corrected before what is covered, with the way to check again in view", async () => {
    await page.setViewportSize({ width: 960, height: 540 });
    const bottom = (one: Locator) => one.evaluate((part) => part.getBoundingClientRect().bottom);
    await expect.poll(() => bottom(faults().first().locator("p"))).toBeLessThan(500);
    expect(await bottom(page.getByRole("button", { name: "重新检查" }))).toBeLessThanOrEqual(540);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("goes to the next problem by F8 and opens its file by Enter", async () => {
    await page.keyboard.press("F8");
    await page.keyboard.press("Enter");
    await expect.poll(() => app.openedPaths).toEqual([join(folder, "指南 2027", RULES)]);
  });

  test("shows what is otherwise than in the base while there are faults, in the call's terms", async () => {
    const changes = part("不同之处");
    await changes.getByRole("rowheader", { name: "网上填报截止" }).waitFor();
    await expect(changes.innerText()).resolves.toMatch(/2026-06-03 16:30[\s\S]*2027-06-02 16:30/);
    await expect(changes.innerText()).resolves.toMatch(/70\.00 万元[\s\S]*80\.00 万元/);
  });

  test("checks again by itself when a file is saved, and by F5", async () => {
    await change(RULES, "fact: lead-brith", "fact: lead-birth");
    await rail().getByText("没有错误", { exact: false }).first().waitFor();
    await page.keyboard.press("F5");
    await rail().getByText("23 / 23 通过").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "安装", exact: true }).isEnabled()).toBe(true);
  });

  test("puts expected and found of a failing situation side by side", async () => {
    const file = "tests/今年的变化.yaml";
    await change(file, "answers: { budget.grant: 3500000 }, expect: { grant-cap: met }", "answers: { budget.grant: 3500000 }, expect: { grant-cap: not-met }");
    await rail().getByText("22 / 23 通过").waitFor();
    await expect(rail().locator("[data-situation=failed] .expected tbody").innerText()).resolves.toMatch(/grant-cap\s+不符合\s+符合/);
    await change(file, "answers: { budget.grant: 3500000 }, expect: { grant-cap: not-met }", "answers: { budget.grant: 3500000 }, expect: { grant-cap: met }");
    await rail().getByText("23 / 23 通过").waitFor();
  });

  test("shows the preview by Ctrl P in the place of the review, and goes back by Esc", async () => {
    await page.keyboard.press("Control+p");
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { level: 1 }).waitFor();
    await expect(frame.locator("h1").evaluate((title) => getComputedStyle(title).fontSize)).resolves.toBe("27.2px");
    // in the colours of the window, also once those of the system change
    const colours = () => frame.locator("html").evaluate((root) => getComputedStyle(root).colorScheme);
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(colours).toBe(colorScheme);
    }
    await page.keyboard.press("Escape");
    await part("条款覆盖").waitFor();
  });

  test("installs it; a new case of it asks its questions, and keeps the guide from being removed", async () => {
    await page.getByRole("button", { name: "安装", exact: true }).click();
    await page.getByText("旧项目不变。", { exact: false }).first().waitFor();
    await page.getByRole("navigation", { name: "主导航" }).getByRole("button", { name: "开始", exact: true }).click();
    await page.getByRole("combobox", { name: "按哪份申报指南新建" }).waitFor();
    await page
      .getByRole("button", { name: /^新建专题二/ })
      .last()
      .click();
    await page.getByRole("navigation", { name: "申报项目" }).waitFor();
    await goTo(page, "项目负责人");
    await page.locator('[id="field-lead.answers.lead-birth"]').waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).fill("申报指南");
    await page.keyboard.press("Enter");
    await page.locator("[data-guide='shanghai-intl-coop-2027-sample@2027']").click();
    await rail().getByText("1 个项目在用，不能移除，可以收起。").waitFor();
    await expect(page.getByRole("button", { name: "移除", exact: true }).isDisabled()).resolves.toBe(true);
  });

  test("puts the guide of 2026 away, whose filing has closed: it is offered no more, until it is asked for or taken out", async () => {
    const of2026 = page.locator("[data-guide='shanghai-intl-coop-2026@2026']");
    await expect(of2026.innerText()).resolves.toContain("填报已截止");
    const offered = async () => {
      await page.getByRole("navigation", { name: "主导航" }).getByRole("button", { name: "开始", exact: true }).click();
      await page.getByRole("combobox", { name: "按哪份申报指南新建" }).click();
      const options = page.locator(".ant-select-item-option-content");
      await options.first().waitFor();
      const names = await options.allInnerTexts();
      await page.keyboard.press("Escape");
      return names;
    };
    expect(await offered()).toContain(`${TITLE_2026}（填报已截止）`);
    await guides().click();
    await of2026.click();
    await page.getByRole("button", { name: "收起", exact: true }).click();
    await page.getByRole("heading", { name: "已收起" }).waitFor();
    expect(await offered()).toEqual([expect.stringContaining("2027年度"), "显示已收起的 1 份"]);
    await guides().click();
    await of2026.click();
    await page.getByRole("button", { name: "取消收起" }).click();
    await expect.poll(() => page.getByRole("heading", { name: "已收起" }).count()).toBe(0);
    expect(await offered()).toContain(`${TITLE_2026}（填报已截止）`);
  });

  test("says of a folder that is none what it lacks, and takes a ZIP or file that the browser sends", async () => {
    await guides().click();
    await page.getByRole("button", { name: "添加" }).click();
    await page.getByLabel("指南文件夹或文件的完整路径").fill(folder);
    await page.keyboard.press("Enter");
    await page.getByText("这里没有申报指南", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "添加" }).click();
    const wrong = `${await readFile(fileURLToPath(new URL("../../fixtures/guides/made-up-2027.yaml", import.meta.url)), "utf8")}\nnonsense: 1\n`;
    await page.locator("input[type=file][accept*=zip]").setInputFiles({ name: "样例.yaml", mimeType: "text/yaml", buffer: Buffer.from(wrong) });
    await faults().getByText("nonsense", { exact: false }).first().waitFor();
  });

  test("works by the keyboard alone: a guide is added, checked, corrected, and its next fault gone to", async () => {
    const hand = keyboard(page);
    await hand.press(page.getByRole("button", { name: "添加" }));
    await change(RULES, "fact: lead-birth", "fact: lead-brith");
    await hand.type("guide-path", join(folder, "指南 2027"));
    await hand.press(page.getByRole("button", { name: "检查", exact: true }));
    await faults().getByText("lead-brith", { exact: false }).first().waitFor();
    await page.keyboard.press("F8");
    await expect(page.locator(":focus").getAttribute("aria-label")).resolves.toMatch(/^打开 rules\.yaml/);
    await change(RULES, "fact: lead-brith", "fact: lead-birth");
    await page.keyboard.press("F5");
    await expect.poll(() => faults().count()).toBe(0);
    await hand.press(page.locator("[data-guide='shanghai-intl-coop-2026@2026']"));
    await hand.press(page.getByRole("button", { name: "收起", exact: true }));
    await page.getByRole("heading", { name: "已收起" }).waitFor();
  });

  test("kept to its policy and to its host", () => {
    expect(app.faults).toEqual([]);
    expect(app.strangers).toEqual([]);
  });
});

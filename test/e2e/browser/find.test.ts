import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
});

const box = () => app.page.getByRole("combobox", { name: "查找" });
const rows = () => app.page.getByRole("listbox", { name: "找到的地方" }).getByRole("option");
const focused = () => app.page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLElement | null)?.innerText.slice(0, 40));

describe("查找", () => {
  test("offers sections and pages at once, and goes there by the mouse", async () => {
    const { page } = app;
    await page.getByRole("button", { name: /^查找/ }).click();
    await expect.poll(() => box().evaluate((element) => element === document.activeElement)).toBe(true);
    await rows().filter({ hasText: "生成与上传" }).click();
    await page.getByRole("heading", { level: 1, name: "生成与上传" }).waitFor();
    await expect.poll(focused).toBe("生成与上传");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("goes to a question by Ctrl K, words and Enter, and puts the focus into its field", async () => {
    const { page } = app;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("申请资助");
    await expect.poll(() => rows().first().innerText()).toContain("经费预算");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "经费预算" }).waitFor();
    await expect.poll(focused).toBe("field-budget.grant");
  });

  test("says of a section what the task list says of it", async () => {
    const { page } = app;
    await goTo(page, "经费预算");
    const grant = page.getByLabel("申请资助", { exact: true });
    const before = await grant.inputValue();
    await grant.fill("80");
    await page.keyboard.press("Tab");
    const told = page.locator("[data-section=budget] .count");
    await expect.poll(() => told.innerText()).toMatch(/必须处理/u);
    const words = (await told.innerText()).replace(/\s/gu, "");
    await page.keyboard.press("Control+k");
    await box().fill("经费预算");
    expect((await rows().first().innerText()).replace(/\s/gu, "")).toBe(`经费预算${words}`);
    await page.keyboard.press("Escape");
    await grant.fill(before);
    await page.keyboard.press("Tab");
  });

  test("finds answers, findings, attachments and documents, chosen by the arrows", async () => {
    const { page } = app;
    await page.keyboard.press("Control+k");
    const found = async (words: string) => {
      await box().fill(words);
      return (await rows().allInnerTexts()).join("\n");
    };
    expect(await found("穆斯特机器人")).toContain("外方合作伙伴");
    expect(await found("检查结果 已符合")).toContain("已符合");
    // answers of rows begin with the name of their row
    expect(await found("自筹")).toMatch(/^设备与材料 · 来源$/mu);
    // and so do those of an agreement, whatever heading they stand below
    expect((await found("知识产权")).split("\n").filter((line) => line.startsWith("其他要素"))).toEqual([]);
    // one line for each fact: its page and that it is met are told with it
    const term = (await found("合作期限")).split("\n");
    expect(term.filter((line) => line.includes("合作期限"))).toHaveLength(2);
    expect(term.some((line) => /第 ?\d+ ?页/u.test(line))).toBe(true);
    await picture(page, "find-one-fact");
    // a result in its short line, as the list of results has it, found by the words of its sentence, too
    expect(await found("重点支持的国别与领域")).toMatch(/^研究领域　属重点领域\n检查结果　已符合$/m);
    expect(await found("scan0005")).toContain("附件");
    expect(await found("用印清单")).toContain("文书");
    // a translation by what is done with it, and by whose it is
    expect(await found("对照译件")).toMatch(/^对照译件\n协议核对　南郊样例大学/m);
    expect(await found("对照译件")).toContain("附件　外方政府资助证明中文译件");
    expect(await found("中文译件 穆斯特")).toMatch(/^附件　.*译件.*　穆斯特机器人/m);
    // where seals are registered, and the print pack for them
    expect(await found("盖章")).toMatch(/^附件$/m);
    expect(await found("盖章")).toContain("命令");
    await box().fill("经费");
    const second = await rows().nth(1).getAttribute("id");
    await page.keyboard.press("ArrowDown");
    expect(await box().getAttribute("aria-activedescendant")).toBe(second);
    await box().fill("没有这样的词");
    await page.getByText("没有找到，换个词试试").waitFor();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog").count()).toBe(1);
  });

  test("sets the appearance and takes a step back by a command, where one is", async () => {
    const { page } = app;
    await page.keyboard.press("Escape");
    await goTo(page, "项目负责人");
    const name = page.getByRole("textbox", { name: "姓名" }).first();
    const before = await name.inputValue();
    await name.fill("另一个人");
    await page.keyboard.press("Control+k");
    await box().fill("撤销");
    await picture(page, "find-undo");
    await page.keyboard.press("Enter");
    await expect.poll(() => name.inputValue()).toBe(before);
    for (const [words, theme] of [
      ["深色", "dark"],
      ["浅色", "light"],
    ] as const) {
      await page.keyboard.press("Control+k");
      await box().fill(words);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    }
    await page.getByRole("heading", { level: 1, name: "项目负责人" }).waitFor();
    // the settings from here, too
    await page.keyboard.press("Control+k");
    await box().fill("单个文件上限");
    expect(await rows().first().innerText()).toContain("设置");
  });

  test("goes with Esc, back to the field that was left, and does not take the words of an input method for keys", async () => {
    const { page } = app;
    await page.keyboard.press("Escape");
    await goTo(page, "项目负责人");
    await page.getByRole("textbox", { name: "职称或职务" }).focus();
    await page.keyboard.press("Control+k");
    await box().dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await page.getByRole("dialog").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await expect.poll(focused).toBe("field-lead.title");
  });

  test("opens again when Ctrl K follows at once on what has closed it", async () => {
    const { page } = app;
    await page.keyboard.press("Control+k");
    await box().waitFor();
    // a click beside it, and the keys before the browser tells that the dialog was closed
    await page.getByRole("dialog").evaluate(async (dialog: HTMLElement) => {
      dialog.click();
      await Promise.resolve();
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
    });
    await expect.poll(() => box().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("field-lead.title");
  });
});

describe("查找 outside of a case", () => {
  test("is on every screen, and goes to screens, projects, people and settings with the keyboard alone", async () => {
    const { page } = app;
    await page.goto(`${new URL(page.url()).origin}/#/`);
    await page.getByRole("heading", { name: "申报项目", exact: true }).waitFor();
    const look = async (words: string) => {
      await page.keyboard.press("Control+k");
      await box().waitFor();
      await page.keyboard.type(words);
      await expect.poll(() => rows().count()).toBeGreaterThan(0);
    };
    await look("设置");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
    await look("文字大小");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-setting]")?.getAttribute("data-setting"))).toBe("文字大小");
    for (const screen of ["工作台", "单位与人员档案", "申报指南", "从材料开始"]) {
      await look(screen);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1 }).and(page.getByText(screen)).first().waitFor();
      expect(await page.getByRole("button", { name: /^查找/ }).isVisible()).toBe(true);
    }
    await page.keyboard.press("Control+k");
    await page.getByText("可直接选一页，也可输入项目、人员、单位的名称").waitFor();
    await picture(page, "find-outside");
    await page.keyboard.press("Escape");
    // a person leads to the project that he is named in
    await look("穆斯特机器人");
    expect(await rows().first().innerText()).toContain("外方合作伙伴");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "申报项目" }).waitFor();
    // in the case it looks through the case again
    await look("申请资助");
    await expect.poll(() => rows().first().innerText()).toContain("经费预算");
    await page.keyboard.press("Escape");
  });

  test("begins a new project, and goes to where others begin, from inside a case and from outside", async () => {
    const { page } = app;
    const found = async (words: string) => {
      await page.keyboard.press("Control+k");
      await box().fill(words);
      return (await rows().allInnerTexts()).join("\n");
    };
    // from the case that is shown
    const before = page.url();
    expect(await found("新建")).toMatch(/^新建项目　专题一$[\s\S]*^新建项目　专题二$[\s\S]*^从材料开始$/mu);
    await picture(page, "find-new");
    await page.keyboard.press("Escape");
    expect(await found("备份")).toMatch(/^移交文件$/mu);
    await picture(page, "find-backup");
    await rows().filter({ hasText: "移交文件" }).click();
    await page.getByRole("heading", { level: 1, name: "移交文件" }).waitFor({ timeout: 10_000 });
    expect(await found("移交")).toMatch(/^移交文件$/mu);
    await page.keyboard.press("Escape");
    expect(await found("新建 专题二")).toMatch(/^新建项目　专题二$/mu);
    await picture(page, "find-new-outside");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "申报项目" }).filter({ hasText: "专题二" }).waitFor();
    expect(page.url()).not.toBe(before);
    expect(app.faults).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

  test("finds answers, findings, attachments and documents, chosen by the arrows", async () => {
    const { page } = app;
    await page.keyboard.press("Control+k");
    const found = async (words: string) => {
      await box().fill(words);
      return (await rows().allInnerTexts()).join("\n");
    };
    expect(await found("穆斯特机器人")).toContain("外方合作伙伴");
    expect(await found("检查结果 已符合")).toContain("已符合");
    expect(await found("scan0005")).toContain("附件");
    expect(await found("用印清单")).toContain("文书");
    await box().fill("经费");
    const second = await rows().nth(1).getAttribute("id");
    await page.keyboard.press("ArrowDown");
    expect(await box().getAttribute("aria-activedescendant")).toBe(second);
    await box().fill("没有这样的词");
    await page.getByText("没有找到，换个词试试").waitFor();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog").count()).toBe(1);
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
});

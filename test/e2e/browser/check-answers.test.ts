import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
});

test("all answers stand on one page by section, and 修改 leads to the field and back to its line", async () => {
  const { page } = app;
  await goTo(page, "核对答案");
  for (const name of await page.locator("[data-section] > span.grow").allInnerTexts())
    await expect.soft(page.getByRole("main").getByRole("heading", { level: 2, name }).count()).resolves.toBe(1);
  expect(await page.locator(".answer-line").count()).toBeGreaterThan(100);
  await page.getByRole("button", { name: "修改“国际合作交流”" }).first().click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-budget.internationalCooperation");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("大概三十");
  await page.getByRole("button", { name: "改好了，回到核对答案" }).click();
  await page.getByText("所填“大概三十”不能采用，请改正。").waitFor();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset.change : "")))
    .toBe("budget.internationalCooperation");
  await page.goBack();
  await expect.poll(() => page.getByRole("textbox", { name: "国际合作交流", exact: true }).inputValue()).toBe("大概三十");
  await page.goForward();
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.getByRole("textbox", { name: "国际合作交流", exact: true }).inputValue()).not.toBe("大概三十");
});

test("the questions that are open can be seen alone, also after the way to one of them and back", async () => {
  const { page } = app;
  await goTo(page, "项目负责人");
  const birth = page.locator("main input.control").nth(1);
  const before = await birth.inputValue();
  await birth.fill("");
  await goTo(page, "核对答案");
  await page.getByRole("button", { name: /^只看待填的 \d+ 问$/ }).click();
  const asked = page.locator(".answer-line");
  const count = await asked.count();
  expect(count).toBeLessThan(10);
  expect((await asked.allInnerTexts()).every((line) => line.includes("未填"))).toBe(true);
  await asked.getByRole("button", { name: /^修改/ }).first().click();
  await page.getByRole("button", { name: "改好了，回到核对答案" }).click();
  await expect.poll(() => asked.count()).toBe(count);
  await page.getByRole("button", { name: "看全部" }).click();
  await expect.poll(() => asked.count()).toBeGreaterThan(100);
  await goTo(page, "项目负责人");
  await birth.fill(before);
  await goTo(page, "核对答案");
});

test("Ctrl Z says what it undid, leads to it from elsewhere, and leaves the browser's own undo to boxes that hold no answer", async () => {
  const { page } = app;
  await goTo(page, "项目负责人");
  const name = page.getByRole("textbox", { name: "姓名" });
  const before = await name.inputValue();
  await name.fill("喆䶮");
  await goTo(page, "声明与单位审核");
  await page.keyboard.press("Control+z");
  await page.getByText("已撤销：项目负责人　姓名").waitFor();
  await expect.poll(() => name.inputValue()).toBe(before);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-lead.name");
  await page.keyboard.press("Control+Shift+z");
  await page.getByText("已重做：项目负责人　姓名").waitFor();
  await expect.poll(() => name.inputValue()).toBe("喆䶮");
  // letters being composed: the shortcut is the input method's
  const keyboard = await app.context.newCDPSession(page);
  await name.focus();
  await keyboard.send("Input.imeSetComposition", { text: "zhe", selectionStart: 3, selectionEnd: 3 });
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, isComposing: true, bubbles: true, cancelable: true })),
  );
  expect(await name.inputValue()).toContain("zhe");
  await keyboard.send("Input.insertText", { text: "喆" });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => name.inputValue()).toBe(before);
});

test("it prints on A4 with nothing of the window around it", async () => {
  const { page } = app;
  await goTo(page, "核对答案");
  await page.emulateMedia({ media: "print" });
  for (const part of [".sidebar", ".title-bar", "[data-change]"]) expect(await page.locator(part).first().isVisible()).toBe(false);
  expect(await page.getByText("核对时间").isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: "screen" });
});

test("another topic is taken after what falls away has been shown, nothing is deleted, and it can be undone", async () => {
  const { page } = app;
  await goTo(page, "项目、领域与期限");
  await page.getByRole("combobox", { name: "申报专题" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: "国际联合研究重点项目" }).click();
  const panel = page.getByRole("region", { name: "换成专题一以后" });
  await panel.getByText("外方资助证明").waitFor();
  expect(await page.locator("[data-section=foreign-funding]").count()).toBe(1);
  await panel.getByRole("button", { name: "换成专题一" }).click();
  await expect.poll(() => page.locator("[data-section=foreign-funding]").count()).toBe(0);
  await goTo(page, "核对答案");
  await page.getByRole("heading", { name: "本专题不问的答案" }).waitFor();
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => page.locator("[data-section=foreign-funding]").getAttribute("data-state")).toBe("done");
  await page.getByText("已撤销：项目、领域与期限　申报专题").waitFor();
});

test("nothing went wrong on the way", () => {
  expect(app.faults).toEqual([]);
});

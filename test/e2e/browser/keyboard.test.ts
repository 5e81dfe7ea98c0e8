import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outlineWidth, withoutRing } from "./focus-ring.ts";
import { markChecked } from "./mark-checked.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { takeOutByKeys } from "./take-out.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
});
afterAll(async () => {
  await app.close();
});

test("from the start through a section to a finding and back to its field, with the keyboard alone", async () => {
  const { page } = app;
  await tabTo(page, "新建专题二");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();

  await tabTo(page, "单位全称");
  expect(await outlineWidth(page)).not.toBe("0px");
  await page.keyboard.type("上海示例研究院");
  await tabTo(page, "单位性质");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, "是");
  await page.keyboard.press("Space");
  await waitUntilSaved(page);

  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("heading", { level: 1, name: "项目、领域与期限" }).waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
  expect(await page.getByRole("textbox", { name: "单位全称" }).inputValue()).toBe("上海示例研究院");

  await tabTo(page, /^检查结果/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "检查结果" }).waitFor();
  await tabTo(page, /申请资助|经费预算/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^去填写/);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? "")).toMatch(/^field-/);
  expect(app.faults).toEqual([]);
});

test("behind a choice Tab goes to the next question, where a space takes nothing away; Delete takes the choice back", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  const registered = page.getByRole("radiogroup", { name: "注册在本市" });
  await registered.getByText("是", { exact: true }).click();
  await page.mouse.move(0, 0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(
    await page
      .getByRole("radiogroup", { name: /具有组织项目实施/ })
      .getByRole("radio")
      .first()
      .isChecked(),
  ).toBe(true);
  await page.keyboard.press("Delete");
  await expect
    .poll(() =>
      page
        .getByRole("radiogroup", { name: /具有组织项目实施/ })
        .getByRole("radio")
        .first()
        .isChecked(),
    )
    .toBe(false);
  expect(await registered.getByRole("radio").first().isChecked()).toBe(true);

  await page.getByRole("combobox", { name: "单位性质" }).focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("applicant.registeredInShanghai");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Delete");
  await page.locator(".field[data-path='applicant.kind']").getByText("请选择").waitFor();
});

test("Alt and the right arrow lead from the last section to what the checks say, as its button does", async () => {
  const { page } = app;
  await goTo(page, "声明与单位审核");
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("heading", { level: 1, name: "检查结果" }).waitFor();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { level: 1, name: "声明与单位审核" }).waitFor();
});

test("every control that takes the focus shows a ring of two pixels in the accent", async () => {
  const { page } = app;
  const rings = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    rings.add(await withoutRing(page));
  }
  expect([...rings].filter((width) => width !== "")).toEqual([]);
});

test("a day is chosen in the calendar with the keys alone, or by mouse, and the calendar goes when one goes on", async () => {
  const { page } = app;
  await page.locator("[data-section=project]").click();
  await page.getByRole("heading", { level: 1, name: "项目、领域与期限" }).waitFor();
  const field = page.getByRole("textbox", { name: "开始日期" });
  const calendar = page.locator(".ant-picker-dropdown");
  await field.fill("2026-08-01");
  await tabTo(page, "选择“开始日期”的日期");
  for (const key of ["Enter", "ArrowRight", "ArrowDown", "PageDown", "Enter"]) await page.keyboard.press(key);
  expect(await field.inputValue()).toBe("2026-09-09");
  expect(await field.evaluate((control) => control === document.activeElement)).toBe(true);
  await calendar.waitFor({ state: "hidden" });
  for (const leave of ["Escape", "Tab"]) {
    await tabTo(page, "选择“开始日期”的日期");
    await page.keyboard.press("Enter");
    await calendar.waitFor();
    await page.keyboard.press(leave);
    await calendar.waitFor({ state: "hidden" });
    if (leave === "Escape") await page.keyboard.press("Shift+Tab");
  }
  expect(await field.inputValue()).toBe("2026-09-09");
  await page.getByRole("button", { name: "选择“开始日期”的日期" }).click();
  await calendar.locator(".ant-picker-header-next-btn").click();
  await calendar.locator("td[title='2026-10-15']").click();
  await expect.poll(() => field.inputValue()).toBe("2026-10-15");
  expect(app.faults).toEqual([]);
});

test("the calendar is whole above or below its field in the lowest window, wherever the field is", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 960, height: 540 });
  await goTo(page, "项目、领域与期限");
  const shown = page.locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)");
  for (const index of [0, 1, 2, 3]) {
    for (const height of [60, 250, 470]) {
      const button = page.locator("button.calendar").nth(index);
      await button.evaluate((control, top) => control.closest(".page-scroll")?.scrollBy(0, control.getBoundingClientRect().top - top), height);
      await button.click();
      await shown.waitFor();
      const field = await button.boundingBox();
      // it is put where it stays in a frame of its own
      await expect.poll(async () => isWhole(await shown.boundingBox(), field), { message: `field ${index} at ${height}` }).toBe(true);
      await page.keyboard.press("Escape");
      await shown.waitFor({ state: "hidden" });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

type Box = Awaited<ReturnType<Locator["boundingBox"]>>;
const isWhole = (popup: Box, field: Box) =>
  popup !== null && field !== null && popup.y >= 0 && popup.y + popup.height <= 540 && (popup.y >= field.y + field.height || popup.y + popup.height <= field.y);

test("a letter typed into the list of countries leads to the country that begins with it", async () => {
  const { page } = app;
  await page.locator("[data-section=partners]").click();
  await page.getByRole("button", { name: "添加外方合作伙伴" }).click();
  const country = page.getByRole("combobox", { name: /国别/ });
  for (const [typed, wanted] of [
    ["法", "法国"],
    ["us", "美国"],
    ["德", "德国"],
  ] as const) {
    await country.focus();
    await page.keyboard.insertText(typed);
    await page.locator(".ant-select-item-option-active").filter({ hasText: wanted }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".field[data-path='partners[0].country']").getByTitle(wanted, { exact: true }).waitFor();
  }
});

test("emptying what was typed to search with takes no answer away, however long the key is held; the key that does is told", async () => {
  const { page } = app;
  await goTo(page, "外方合作伙伴");
  const country = page.getByRole("combobox", { name: /国别/ }).first();
  const shown = page.locator(".field", { has: country }).locator(".ant-select-content");
  const answered = await shown.innerText();
  for (const key of ["Backspace", "Delete"]) {
    await country.focus();
    await page.keyboard.type("fr");
    if (key === "Delete") await page.keyboard.press("Home");
    // held: the first press and those that it repeats
    for (let press = 0; press < 6; press += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
    await page.keyboard.press("Escape");
    expect(await country.inputValue()).toBe("");
    expect(await shown.innerText()).toBe(answered);
  }
  expect(await country.getAttribute("aria-keyshortcuts")).toBe("Delete");
  await page.keyboard.press("Delete");
  await expect.poll(() => shown.innerText()).toContain("请选择");
  await goTo(page, "申报单位");
  expect(await page.getByRole("radiogroup", { name: "注册在本市" }).getAttribute("aria-keyshortcuts")).toBe("Delete");
});

test("a letter of a language and Enter is that language, not a word of one's own", async () => {
  const { page } = app;
  await page.locator("[data-section=agreements]").click();
  await page.getByRole("button", { name: "添加协议" }).click();
  await page.getByRole("combobox", { name: "协议的文字" }).focus();
  for (const typed of ["英", "老挝文"]) {
    await page.keyboard.insertText(typed);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  const chosen = page.locator(".field[data-path='agreements[0].languages'] .ant-select-selection-item");
  await expect.poll(() => chosen.allInnerTexts()).toEqual(["英文", "老挝文"]);
});

test("an amount that is none keeps the ring of the focus, and a table that was pasted is gone on from", async () => {
  const { page } = app;
  await page.locator("[data-section=budget]").click();
  await page.getByRole("textbox", { name: "申请资助", exact: true }).focus();
  await page.keyboard.insertText("约八十");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.getByText("请填数字，如 70 或 70.5。").waitFor();
  await expect.poll(() => outlineWidth(page)).toBe("2px");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("80");
  await page.getByRole("button", { name: "从表格粘贴预算科目" }).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "从表格添加预算科目" });
  await panel.getByRole("textbox").waitFor();
  await page.keyboard.insertText("设备费\t3\t自筹\n");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^读到 1 行/);
  for (let step = 0; step < 9 && !(await focusedName(page)).startsWith("添加 1 项"); step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "金额（万元）　第 1 行" }).waitFor();
  expect(app.faults).toEqual([]);
});

test("what one works on with the keys may go away: the focus stays beside it", async () => {
  const { page } = app;
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(page);
  await goTo(page, "附件");
  // a translation is marked as checked beside its original alone
  const translation = page.locator("[data-slot=agreement-translation]").first();
  expect(await translation.getByRole("button", { name: /^核对“/ }).count()).toBe(0);
  await translation.getByRole("button", { name: /^与原件核对/ }).waitFor();
  const markable = page.locator("[data-slot]", { has: page.getByRole("button", { name: /^核对“/ }) }).first();
  const slot = page.locator(`[data-slot=${await markable.getAttribute("data-slot")}]`).first();
  // nothing is marked without its pages being opened
  await slot.getByRole("button", { name: /^核对“/ }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".paper-sheets").waitFor();
  await markChecked(page, async (button) => {
    await button.focus();
    await page.keyboard.press("Enter");
  });
  await page.getByText("已核对").first().waitFor();
  await page.goBack();
  await slot.getByText("已核对").first().waitFor();
  await takeOutByKeys(slot);
  await slot.getByText("待用印").first().waitFor();
  await expect.poll(() => slot.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  // beside what was deleted; the title bar has one too
  await page.locator("button.link", { hasText: "撤销" }).click();

  await goTo(page, "生成与上传");
  await page.getByRole("button", { name: "生成附件包" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByRole("progressbar", { name: "生成进度" }).waitFor();
  const isInRail = () => page.evaluate(() => document.activeElement?.closest(".rail") !== null && document.activeElement !== document.body);
  await expect.poll(isInRail).toBe(true);
  await page.getByText("已核验，与清单一致").waitFor({ timeout: 180_000 });
  await expect.poll(isInRail).toBe(true);
  expect(app.faults).toEqual([]);
});

/** Presses Tab until the focused control bears the name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await focusedName(page);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`no way to ${name} with Tab`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const control = document.activeElement;
    if (!(control instanceof HTMLElement)) return "";
    const labelled = control.getAttribute("aria-labelledby") ?? "";
    const label = control instanceof HTMLInputElement ? (control.labels?.[0]?.innerText ?? "") : "";
    return (control.getAttribute("aria-label") ?? document.getElementById(labelled)?.innerText ?? (label || control.innerText)).trim();
  });
}

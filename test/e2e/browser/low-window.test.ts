import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropFiles } from "./drop-files.ts";
import { markChecked } from "./mark-checked.ts";
import { picture } from "./picture.ts";
import { goTo, openSample, pageShown, type RunningApp, startApp } from "./running-app.ts";

/** A full-HD screen at 200 %. */
let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 960, height: 540, scale: 2 });
  await openSample(app.page);
});
beforeEach(() => app.page.setViewportSize({ width: 960, height: 540 }));
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

/** Whether all of it lies within the window. */
const inView = (name: string | RegExp) =>
  app.page
    .getByRole("button", { name })
    .first()
    .evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });

test("in a low window the step to make of a paper stays in view beside its first page, and after it the way to the next one", async () => {
  const { page } = app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: "查看“scan0004 承诺书b.jpg”" }).click();
  await expect.poll(() => inView("标为已核对")).toBe(true);
  await page.getByRole("textbox", { name: "核对人" }).fill("何佳样");
  await markChecked(page);
  await expect.poll(() => inView(/^核对下一件/)).toBe(true);
});

test("the repair by one click is the filled button of a budget that does not add up, and the way to its rows a plain one", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  const amount = page.locator("[id='field-budget.items[2].amount']");
  const before = await amount.inputValue();
  await amount.fill("49.35");
  await amount.blur();
  await goTo(page, "检查结果");
  await page.locator(".finding-line[data-rule=budget-adds-up]").click();
  const detail = page.getByRole("article", { name: "检查结果详情" });
  await expect.poll(() => detail.locator(".ant-btn-primary").allInnerTexts()).toEqual([expect.stringMatching(/^把“.*”改为/)]);
  expect(await detail.getByRole("button", { name: /去修改/ }).count()).toBe(1);
  await picture(page, "repair-filled");
  await goTo(page, "经费预算");
  await amount.fill(before);
  await amount.blur();
});

test("the way to what passes with the least change stands apart from the repair before it", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByRole("button", { name: "填报的总额不同" }).click();
  await page.getByRole("button", { name: "另填数额" }).click();
  // all else fits the cap: the repair beside the amount settles the budget
  for (const [name, amount] of [
    ["国际合作交流", "50"],
    ["填报总经费", "150.35"],
    ["申请资助", "80"],
  ] as const) {
    await page.getByRole("textbox", { name, exact: true }).fill(amount);
    await page.getByRole("textbox", { name, exact: true }).blur();
  }
  const repair = page.getByRole("button", { name: "把申请资助降到 70.00 万元" });
  await repair.waitFor();
  const [button, link] = await Promise.all([repair.boundingBox(), repair.locator("xpath=following-sibling::*[1]").boundingBox()]);
  expect((link?.x ?? 0) - ((button?.x ?? 0) + (button?.width ?? 0))).toBeGreaterThanOrEqual(8);
});

test("lines of the task list that went up leave a shadow at its top", async () => {
  const { page } = app;
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "largest"));
  await goTo(page, "申报单位");
  const list = page.locator(".sidebar .scroll");
  const hasShadow = () =>
    page.locator(".sidebar > .case").evaluate((one) => {
      const { content, height } = getComputedStyle(one, "::after");
      return content !== "none" && height !== "auto" && height !== "0px";
    });
  await list.evaluate((one) => one.scrollTo(0, 0));
  await expect.poll(hasShadow).toBe(false);
  await goTo(page, "生成与上传");
  await expect.poll(() => list.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  await expect.poll(hasShadow).toBe(true);
  await picture(page, "more-above");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "more-above-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => document.documentElement.removeAttribute("data-text"));
});

test("the task list has one order in every window, and what the checks come to is one step below the page", async () => {
  const { page } = app;
  const order = () => page.locator("[data-page]").evaluateAll((items) => items.map((item) => item.getAttribute("data-page")));
  expect((await order()).slice(0, 2)).toEqual(["answers", "findings"]);
  await picture(page, "low-task-list");
  await goTo(page, "经费预算");
  const checks = page.locator(".to-checks");
  await expect.poll(async () => (await checks.boundingBox())?.y).toBeLessThan(540);
  await checks.click();
  await expect.poll(async () => (await page.getByRole("complementary", { name: "本节检查" }).boundingBox())?.y).toBeLessThan(300);
  await page.setViewportSize({ width: 1280, height: 800 });
  await checks.waitFor({ state: "hidden" });
  const low = await order();
  expect(low.slice(0, 2)).toEqual(["answers", "findings"]);
});

test("what lies beneath the last pages of the task list shows that it does, and never fades the page that is open", async () => {
  const { page } = app;
  const list = page.getByRole("navigation", { name: "申报项目" }).locator(".scroll");
  const fade = () => page.locator(".last-pages").evaluate((last) => Number.parseFloat(getComputedStyle(last, "::before").height));
  await goTo(page, "申报单位");
  await list.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(fade).toBeGreaterThan(24);
  for (const name of ["附件", "协议核对", "批注与签认"]) {
    await goTo(page, name);
    const [top, bottom] = await list.evaluate((box) => [
      box.querySelector(".last-pages")?.getBoundingClientRect().top ?? 0,
      box.querySelector("[aria-current=page]")?.getBoundingClientRect().bottom ?? 0,
    ]);
    await expect.poll(async () => (top ?? 0) - (bottom ?? 0) - (await fade()), { message: name }).toBeGreaterThanOrEqual(-8);
  }
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect.poll(fade).toBe(8);
  // nor does what went up of the list
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "查找" }).fill("外方合作伙伴");
  await page.keyboard.press("Enter");
  await pageShown(page);
  const above = () => list.evaluate((box) => (box.querySelector("[aria-current=page]")?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top);
  await expect.poll(above).toBeGreaterThanOrEqual(12);
});

test("what was taken out has a row of its own, as high as a long name needs, below the page and its next step", async () => {
  const { page } = app;
  await goTo(page, "附件");
  await dropFiles(page.locator("main"), [{ name: `坏掉的扫描件${"很长的文件名".repeat(12)}.pdf`, base64: Buffer.from("%PDF-1.4 broken").toString("base64") }]);
  await page.getByRole("button", { name: /^从列表中移出“坏掉/ }).click();
  const row = page.locator(".removed-line");
  await row.waitFor();
  const [main, line] = await Promise.all([page.locator("main").boundingBox(), row.boundingBox()]);
  expect(line?.height).toBeGreaterThan(50);
  expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
});

test("the bar above an agreement that has nothing beside it is one line: its word, its name, its page and its tools", async () => {
  const { page } = app;
  await goTo(page, "协议核对");
  await expect.poll(() => page.locator(".agreement-main .paper-bar").evaluate((bar) => bar.clientHeight)).toBeLessThan(60);
});

test("what can be done with a print pack that was made, and where its scans go, stand in one line below it", async () => {
  const { page } = app;
  await goTo(page, "项目、领域与期限");
  await page.getByRole("textbox", { name: "项目名称" }).fill("改过的项目名称");
  await goTo(page, "附件");
  await page.getByRole("button", { name: "生成用印包" }).click();
  await page.getByRole("button", { name: "打开用印包" }).waitFor({ timeout: 30_000 });
  const [open, back] = await Promise.all([
    page.getByRole("button", { name: "打开用印包" }).boundingBox(),
    page.getByRole("button", { name: "扫描归位" }).boundingBox(),
  ]);
  expect(back?.y).toBe(open?.y);
});

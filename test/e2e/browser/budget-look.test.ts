import { afterAll, beforeAll, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await app.page.getByRole("button", { name: "新建专题二" }).click();
  await app.page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(app.page, "经费预算");
});
afterAll(async () => {
  await app.close();
});

test("no empty band stands between the limits and the items, and the ring of a field does not lie over what is wrong with it", async () => {
  const { page } = app;
  const bottomOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN);
  };
  const top = (await page.locator(".items .list-head").boundingBox())?.y ?? Number.NaN;
  expect(top - (await bottomOf(".meter .bar"))).toBeLessThan(24);
  // nor do they touch the line below them
  expect(top - (await bottomOf(".meters"))).toBeGreaterThanOrEqual(12);

  const grant = page.locator('[id="field-budget.grant"]');
  await grant.fill("约七十");
  await page.keyboard.press("Tab");
  await grant.focus();
  const note = page.locator("[data-path='budget.grant'] .control + .control-note");
  await note.waitFor();
  const words = await note.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().top;
  });
  // two pixels apart, two wide
  expect(words - (await bottomOf("[data-path='budget.grant'] .control"))).toBeGreaterThanOrEqual(5);
  expect(app.faults).toEqual([]);
});

const focused = () => app.page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("aria-label") || "");

test("Enter in an amount goes on to the next one, Shift+Enter back, behind the last to the items; what was typed stays", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "添加一项自筹" }).click();
  await page.locator('[id="field-budget.grant"]').fill("60");
  await page.locator('[id="field-budget.grant"]').press("Enter");
  await expect.poll(focused).toBe("field-budget.selfFunding[0].amount");
  await page.keyboard.type("50");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("field-budget.other");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(focused).toBe("field-budget.selfFunding[0].amount");
  expect(await page.locator('[id="field-budget.selfFunding[0].amount"]').inputValue()).toBe("50.00");
  for (const next of ["field-budget.other", "field-budget.internationalCooperation", "field-budget.items"]) {
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe(next);
  }
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("field-budget.items[0].name");
  await page.locator('[id="field-budget.items[0].amount"]').press("Shift+Enter");
  await expect.poll(focused).toBe("field-budget.internationalCooperation");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("field-budget.items[0].name");
  await page.locator(".items [data-remove]").click();
  await page.locator(".self-funding [data-remove]").click();
});

test("the unit of amounts is one stop of the Tab key, with the arrows within", async () => {
  const { page } = app;
  const inUnit = () => page.evaluate(() => document.activeElement?.closest("[aria-label=金额单位]") !== null);
  const [wan, yuan] = [page.getByRole("radio", { name: "万元" }), page.getByRole("radio", { name: "元", exact: true })];
  await wan.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => yuan.isChecked()).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => wan.isChecked()).toBe(true);
  expect(await inUnit()).toBe(true);
  await page.keyboard.press("Shift+Tab");
  expect(await inUnit()).toBe(false);
  await page.keyboard.press("Tab");
  expect(await inUnit()).toBe(true);
  await page.keyboard.press("Tab");
  expect(await inUnit()).toBe(false);
});

test("nothing turns red before an amount is left; then by how much it is over stands below how it was read, in its own column", async () => {
  const { page } = app;
  const grant = page.locator('[id="field-budget.grant"]');
  await grant.fill("");
  await page.keyboard.press("Tab");
  await grant.focus();
  await page.keyboard.type("八十万");
  // longer than findings behind a letter take
  await page.waitForTimeout(300);
  expect(await page.locator("main .control-note.must, .meter.must, [data-section=budget][data-state=must]").count()).toBe(0);
  await page.keyboard.press("Tab");
  const over = page.locator("[data-path='budget.grant'] .amount-note .control-note.must");
  await over.waitFor();
  await page.locator("[data-path='budget.grant'] .control-note").filter({ hasText: "读作 80.00 万元" }).waitFor();
  const left = async (selector: string) => (await page.locator(selector).boundingBox())?.x ?? Number.NaN;
  expect(await left("[data-path='budget.grant'] .amount-note")).toBe(await left("[data-path='budget.grant'] .control.yuan"));
});

test("the name of an item that has no room in the largest print ends with an ellipsis, and is told whole", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "largest"));
  await page.locator(".items tfoot button.link").first().click();
  const item = page.locator(".items tbody input.control").first();
  const name = "合作研究人员互访与联合培养期间的国际旅费、住宿费和当地交通费";
  await item.fill(name);
  await page.keyboard.press("Tab");
  expect(await item.evaluate((input) => [input.scrollWidth > input.clientWidth, getComputedStyle(input).textOverflow])).toEqual([true, "ellipsis"]);
  expect(await item.getAttribute("title")).toBe(name);
  await picture(page, "long-item-largest");
});

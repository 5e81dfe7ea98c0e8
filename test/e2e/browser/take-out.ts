import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** Takes a listed file out of its place by its menu; `name`: of the menu's button. */
export async function takeOut(slot: Locator, name: string | RegExp = /^更多操作/): Promise<void> {
  await slot.getByRole("button", { name }).click();
  await slot.page().getByRole("menuitem", { name: "移出" }).click();
}

/** The same with the keys alone. */
export async function takeOutByKeys(slot: Locator): Promise<void> {
  const page = slot.page();
  await slot.getByRole("button", { name: /^更多操作/ }).focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: "移出" });
  await item.waitFor();
  // a menu takes the focus a moment after it is there
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[role=menu]") !== null)).toBe(true);
  const isChosen = () => item.evaluate((own) => own === document.activeElement || own.className.includes("active"));
  for (let step = 0; step < 6 && !(await isChosen()); step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

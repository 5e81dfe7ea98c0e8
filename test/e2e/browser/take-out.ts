import type { Locator } from "playwright-core";

/** Takes a listed file out of its place by its menu; `name`: of the menu's button. */
export async function takeOut(slot: Locator, name: string | RegExp = /^更多操作/): Promise<void> {
  await slot.getByRole("button", { name }).click();
  await slot.page().getByRole("menuitem", { name: "移出" }).click();
}

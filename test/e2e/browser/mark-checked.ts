import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Marks the paper that is open as checked; of a letter that is still being compared the program asks whether to wait, and it does not;
 * of one that must be sealed it asks first whose seal is on it. @param press how a button is pressed
 */
export async function markChecked(page: Page, press = (button: Locator) => button.click()): Promise<void> {
  const button = page.getByRole("button", { name: "标为已核对" });
  const noLonger = page.getByRole("button", { name: "不再等" });
  if ((await page.getByText("先选所盖印章").count()) > 0) {
    await page.locator(".check-form").getByRole("combobox").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await press(button);
  await expect.poll(async () => (await noLonger.count()) > 0 || (await button.count()) === 0).toBe(true);
  // the comparison may end meanwhile: then nothing is asked any more
  if ((await button.count()) > 0) await press(noLonger.or(button).last());
}

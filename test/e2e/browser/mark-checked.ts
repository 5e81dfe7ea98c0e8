import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Marks the paper that is open as checked; of a letter that is still being compared the program asks whether to wait, and it does not;
 * of one that must be sealed it asks first whose seal is on it, and of one with pages that were not shown the button says so. @param press how a button is pressed
 */
export async function markChecked(page: Page, press = (button: Locator) => button.click()): Promise<void> {
  const button = page.getByRole("button", { name: /^(?:没看完，仍)?标为已核对$/ });
  const noLonger = page.getByRole("button", { name: "不再等" });
  if ((await page.getByText("先选所盖印章").count()) > 0) {
    await page.locator(".check-form").getByRole("combobox").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  // what it asks may settle itself meanwhile (the comparison ends, the page is shown): then it is asked no more, and the button waits to be pressed again
  await expect
    .poll(async () => {
      const next = noLonger.or(button).last();
      const waits = await next.isEnabled({ timeout: 1000 }).catch(() => false);
      if (waits) await press(next);
      return button.count();
    })
    .toBe(0);
}

import type { Locator, Page } from "playwright-core";
import { vi } from "vitest";

/** How a user gets at the controls: with mouse and keyboard, or with the keyboard alone. Controls are named by their id. */
export type Hand = {
  readonly type: (id: string, words: string) => Promise<void>;
  /** one of the radios whose first bears the id */
  readonly radio: (id: string, option: string) => Promise<void>;
  /** one or more entries of a list that opens */
  readonly pick: (id: string, options: readonly string[]) => Promise<void>;
  readonly tick: (id: string) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
};

const byId = (page: Page, id: string) => page.locator(`[id="${id}"]`);

export function mouse(page: Page): Hand {
  // an option bears its name as a title; behind it may stand a remark (重点支持)
  const option = (name: string) => page.locator(`.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option[title="${name}"]`).first();
  return {
    type: async (id, words) => {
      await byId(page, id).fill(words);
      await byId(page, id).blur();
    },
    radio: async (id, name) => {
      const group = byId(page, id).locator("xpath=ancestor::*[@role='radiogroup'][1]");
      await group
        .locator("label.radio")
        .filter({ hasText: exactly(name) })
        .click();
    },
    pick: async (id, names) => {
      for (const name of names) {
        // a list that was opened while the answer before it was still being drawn may close again: who sees that opens it again
        await vi.waitFor(
          async () => {
            if ((await byId(page, id).getAttribute("aria-expanded")) !== "true") await byId(page, id).click();
            if (await canSearch(byId(page, id))) {
              // in place of what the try before has typed
              await page.keyboard.press("Control+a");
              await page.keyboard.insertText(name);
            }
            await option(name).click({ timeout: 3_000 });
          },
          { timeout: 30_000 },
        );
      }
      await page.keyboard.press("Escape");
    },
    tick: (id) => byId(page, id).check(),
    press: (button) => button.click(),
  };
}

/** `onFocus`: told after each Tab. */
export function keyboard(page: Page, onFocus: () => Promise<void> = async () => undefined): Hand {
  const tabTo = async (is: () => Promise<boolean>, what: string) => {
    for (let step = 0; step < 220; step += 1) {
      if (await is()) return;
      await page.keyboard.press("Tab");
      await onFocus();
    }
    throw new Error(`no way to ${what} with Tab`);
  };
  const toId = (id: string) => tabTo(() => page.evaluate((wanted) => document.activeElement?.id === wanted, id), id);
  return {
    type: async (id, words) => {
      await toId(id);
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(words);
      await page.keyboard.press("Tab");
    },
    radio: async (id, name) => {
      const group = byId(page, id).locator("xpath=ancestor::*[@role='radiogroup'][1]");
      const names = await group.locator("label.radio").allInnerTexts();
      await toId(id);
      await page.keyboard.press("Space");
      for (let step = names.findIndex((label) => label.trim() === name); step > 0; step -= 1) await page.keyboard.press("ArrowDown");
    },
    pick: async (id, names) => {
      await toId(id);
      for (const name of names) {
        await page.keyboard.press("ArrowDown");
        if (await canSearch(byId(page, id))) await page.keyboard.insertText(name);
        await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").last().waitFor();
        const active = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active").last();
        for (let step = 0; step < 40; step += 1) {
          if ((await active.innerText().catch(() => "")).trim().startsWith(name)) break;
          await page.keyboard.press("ArrowDown");
        }
        await page.keyboard.press("Enter");
      }
      await page.keyboard.press("Escape");
    },
    tick: async (id) => {
      await toId(id);
      await page.keyboard.press("Space");
    },
    press: async (button) => {
      const handle = await button.elementHandle();
      await tabTo(() => page.evaluate((wanted) => document.activeElement === wanted, handle), String(button));
      await page.keyboard.press("Enter");
    },
  };
}

const exactly = (words: string) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);

const canSearch = (input: Locator) => input.evaluate((element) => element instanceof HTMLInputElement && !element.readOnly);

import type { Page } from "playwright-core";
import { PAGES, SCAN, withLongScan } from "./long-scan.ts";
import { median } from "./measure.ts";

/** How long the list is looked at, in milliseconds: first pages are drawn meanwhile. */
const LOOKED_AT_MS = 8000;

/**
 * From the click on an attachment until its first page is painted at reading size, in Chromium: each attachment of the example once
 * after its list was looked at for a while, then again, and a scan of 400 pages that nobody has inspected.
 */
export async function benchViewer(): Promise<void> {
  await withLongScan(async ({ page }, add) => {
    // tsx names inner functions by a helper that the page does not know
    await page.evaluate("globalThis.__name ??= (value) => value");
    // a long name stands there twice: whole, and as it is shown
    const names = (await page.locator(".file-name button").allInnerTexts()).map((words) => words.split("\n", 1)[0] ?? words);
    const pass = async () => {
      const times: number[] = [];
      for (const name of names) times.push(await opening(page, name));
      return times;
    };
    await page.waitForTimeout(LOOKED_AT_MS);
    const first = await pass();
    const again = await pass();
    await add();
    const long = await opening(page, SCAN);
    const told = (times: readonly number[]) => `${median(times).toFixed(0)} ms in the median, ${Math.max(...times).toFixed(0)} ms at most`;
    console.log(
      `viewer     first page of ${names.length} attachments: ${told(first)}; again: ${told(again)}; of a scan of ${PAGES} pages: ${long.toFixed(0)} ms`,
    );
  });
}

/** Milliseconds from the click to the frame that shows the page; back to the list afterwards. */
async function opening(page: Page, name: string): Promise<number> {
  const link = page.locator(".file-name button", { hasText: name }).first();
  await link.scrollIntoViewIfNeeded();
  const time = await link.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () => {
          const picture = document.querySelector(".paper-sheet img.page-picture[data-state=shown]");
          if (picture instanceof HTMLImageElement && picture.naturalWidth > 300) requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        if (button instanceof HTMLElement) button.click();
        requestAnimationFrame(look);
      }),
  );
  await page.getByRole("button", { name: "全部附件" }).click();
  await link.waitFor();
  return time;
}

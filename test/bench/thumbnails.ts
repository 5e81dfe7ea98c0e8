import { busiestTask } from "./busiest-task.ts";
import { PAGES, withLongScan } from "./long-scan.ts";

/**
 * Opens a scan of 400 pages in Chromium, scrolls through its small pictures and types meanwhile: the longest task of the page as
 * the Long Tasks API tells it (it tells none under 50 ms), the most processor time that one task took (the rest of a task the
 * page waits for a core, which the threads that draw have), and what the keys cost to the next frame (Event Timing).
 */
export async function benchThumbnails(): Promise<void> {
  await withLongScan(async ({ page, browser }, add) => {
    const link = await add();
    await page.evaluate(() => {
      const tasks: number[] = [];
      const keys: number[] = [];
      Object.assign(window, { measured: { tasks, keys } });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
      // durationThreshold (Event Timing, 4.1) is not yet in the types of the DOM
      const events: PerformanceObserverInit & { readonly durationThreshold: number } = { type: "event", durationThreshold: 16 };
      new PerformanceObserver((list) =>
        keys.push(
          ...list
            .getEntriesByType("event")
            .filter(({ name }) => name.startsWith("key"))
            .map(({ duration }) => duration),
        ),
      ).observe(events);
    });
    await browser.startTracing(page, { categories: ["toplevel"] });
    await link.click();
    const pages = page.getByRole("listbox", { name: /^缩略图/ });
    await pages.waitFor({ timeout: 120_000 });
    const box = page.getByLabel("核对人");
    await box.click();
    for (let step = 0; step < 40; step += 1) {
      await pages.evaluate((element) => element.scrollBy(0, 1100));
      await page.keyboard.press("a");
    }
    await page.waitForTimeout(1000);
    const measured: { readonly tasks: readonly number[]; readonly keys: readonly number[] } = await page.evaluate(() => Reflect.get(window, "measured"));
    const busiest = busiestTask(await browser.stopTracing());
    const longest = Math.max(0, ...measured.tasks);
    console.log(
      `thumbnails ${PAGES} pages opened and scrolled through while typing: ${longest === 0 ? "no task of 50 ms or more" : `longest task ${longest.toFixed(0)} ms, ${measured.tasks.length} of 50 ms or more`}; most processor time of one task ${busiest.toFixed(0)} ms; slowest key ${Math.max(16, ...measured.keys)} ms to the next frame`,
    );
  });
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goTo, openSample, startApp } from "../e2e/browser/running-app.ts";
import { scanOf } from "../fixtures/scans.ts";
import { busiestTask } from "./busiest-task.ts";

const PAGES = 400;

/**
 * Opens a scan of 400 pages in Chromium, scrolls through its small pictures and types meanwhile: the longest task of the page as
 * the Long Tasks API tells it (it tells none under 50 ms), the most processor time that one task took (the rest of a task the
 * page waits for a core, which the threads that draw have), and what the keys cost to the next frame (Event Timing).
 */
export async function benchThumbnails(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-thumbnails-"));
  const scan = join(folder, "四百页.pdf");
  await writeFile(scan, await scanOf(PAGES));
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await goTo(page, "附件");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^为“.*技术转移承诺书.*添加文件$/ }).click();
    await (await chooser).setFiles(scan);
    const link = page.getByRole("button", { name: "四百页.pdf", exact: true });
    await link.waitFor();
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
    await app.browser.startTracing(page, { categories: ["toplevel"] });
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
    const busiest = busiestTask(await app.browser.stopTracing());
    const longest = Math.max(0, ...measured.tasks);
    console.log(
      `thumbnails ${PAGES} pages opened and scrolled through while typing: ${longest === 0 ? "no task of 50 ms or more" : `longest task ${longest.toFixed(0)} ms, ${measured.tasks.length} of 50 ms or more`}; most processor time of one task ${busiest.toFixed(0)} ms; slowest key ${Math.max(16, ...measured.keys)} ms to the next frame`,
    );
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { goTo, openSample, startApp } from "../e2e/browser/running-app.ts";
import { scanOf } from "../fixtures/scans.ts";
import { median } from "./measure.ts";

const PAGES = 400;

/**
 * From the click on an attachment until its first page is painted at reading size, in Chromium: each attachment of the example once
 * after the start of the program, then again, and a scan of 400 pages that nobody has inspected.
 */
export async function benchViewer(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-viewer-"));
  const scan = join(folder, "四百页.pdf");
  await writeFile(scan, await scanOf(PAGES));
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await goTo(page, "附件");
    // tsx names inner functions by a helper that the page does not know
    await page.evaluate("globalThis.__name ??= (value) => value");
    const names = await page.locator(".file-name button").allInnerTexts();
    const pass = async () => {
      const times: number[] = [];
      for (const name of names) times.push(await opening(page, name));
      return times;
    };
    const first = await pass();
    const again = await pass();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^为“.*技术转移承诺书.*添加文件$/ }).click();
    await (await chooser).setFiles(scan);
    await page.getByRole("button", { name: "四百页.pdf", exact: true }).waitFor();
    const long = await opening(page, "四百页.pdf");
    const told = (times: readonly number[]) => `${median(times).toFixed(0)} ms in the median, ${Math.max(...times).toFixed(0)} ms at most`;
    console.log(
      `viewer     first page of ${names.length} attachments: ${told(first)}; again: ${told(again)}; of a scan of ${PAGES} pages: ${long.toFixed(0)} ms`,
    );
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
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

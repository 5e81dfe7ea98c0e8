import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { goTo, openSample, type RunningApp, startApp } from "../e2e/browser/running-app.ts";
import { scanOf } from "../fixtures/scans.ts";

export const PAGES = 400;
export const SCAN = "四百页.pdf";

/** Runs with 附件 of the example open in Chromium. `add`: puts a scan of 400 pages there and gives its name, to be clicked. */
export async function withLongScan(run: (app: RunningApp, add: () => Promise<Locator>) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-long-scan-"));
  const scan = join(folder, SCAN);
  await writeFile(scan, await scanOf(PAGES));
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await goTo(page, "附件");
    await run(app, async () => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "添加文件，位置由程序提出" }).click();
      await (await chooser).setFiles(scan);
      const place = page.getByRole("combobox", { name: `“${SCAN}”` });
      await place.click();
      await page.locator(".ant-select-item-option", { hasText: "自筹经费承诺书" }).click();
      await page.getByRole("button", { name: `把“${SCAN}”放入所选位置` }).click();
      const link = page.getByRole("button", { name: SCAN, exact: true });
      await link.waitFor();
      return link;
    });
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import type { Page } from "playwright-core";

/** A picture of the page, in the folder `GUOHE_PICTURES`: for whoever judges the looks. Without that folder none is taken. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = env.GUOHE_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

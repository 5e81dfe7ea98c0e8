import type { Locator, Page } from "playwright-core";
import { windowsPath } from "./beside.ts";

/** Lets files and folders fall on the middle of an element, as the system's own window does: the page gets no path. */
export async function dropOn(page: Page, target: Locator, ...paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("what files should fall on is not shown");
  await dropAt(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, ...paths);
}

/** The same at a place of the window, in pixels of its page. */
export async function dropAt(page: Page, at: { readonly x: number; readonly y: number }, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths.map(windowsPath), dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
}

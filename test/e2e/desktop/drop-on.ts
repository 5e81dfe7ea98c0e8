import { setTimeout as wait } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { windowsPath } from "./beside.ts";

const TAKEN_WITHIN_MS = 60_000;

/** Lets files and folders fall on the middle of an element, as the system's own window does: the page gets no path. */
export async function dropOn(page: Page, target: Locator, ...paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("what files should fall on is not shown");
  await dropAt(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, ...paths);
}

/**
 * The same at a place of the window, in pixels of its page. As a hand does, it moves above the place until the page says that it would take
 * them: a busy machine loses what is let fall before the window knows what lies under the pointer.
 */
export async function dropAt(page: Page, at: { readonly x: number; readonly y: number }, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths.map(windowsPath), dragOperationsMask: 1 };
  const send = (type: "dragEnter" | "dragOver" | "drop") => session.send("Input.dispatchDragEvent", { type, ...at, data });
  const isTaken = page.evaluate(
    (limit) =>
      new Promise<boolean>((resolve) => {
        const over = (event: DragEvent) => setTimeout(() => event.defaultPrevented && resolve(true));
        window.addEventListener("dragover", over);
        setTimeout(() => resolve(false), limit);
      }),
    TAKEN_WITHIN_MS,
  );
  let waits = true;
  const answer = isTaken.finally(() => {
    waits = false;
  });
  await send("dragEnter");
  while (waits) {
    await send("dragOver");
    await Promise.race([answer, wait(200)]);
  }
  if (!(await answer)) throw new Error("the page does not take what is dragged over it");
  await send("drop");
  await session.detach();
}

import { setTimeout as wait } from "node:timers/promises";
import type { BrowserWindow } from "electron";

/** A page that dies so often within so long does so for a reason that loading it again does not repair. */
const OFTEN = { times: 3, milliseconds: 60_000 };

/** A page that has not shown a screen so long after it was loaded is not going to. */
const STANDS_WITHIN_MS = 60_000;

const LAST_WORDS_MS = 100;

/** What to do about a page that died or never came: what stood on its screen is saved first, then it is loaded again, or the user is asked. */
export type PageWatch = { readonly saveSnapshots: () => Promise<void>; readonly askToReload: () => Promise<boolean> };

/**
 * Watches over the page: one that dies (memory, a fault of the browser engine) comes back where it was, with all that was
 * typed. `stands` is to be called when the page says that it shows a screen.
 */
export function watchPage(window: BrowserWindow, { saveSnapshots, askToReload }: PageWatch): { readonly stands: () => void } {
  const deaths: number[] = [];
  const revive = async () => {
    // its last words may still be on their way
    await wait(LAST_WORDS_MS);
    await saveSnapshots();
    const now = Date.now();
    deaths.push(now);
    const lately = deaths.filter((at) => now - at < OFTEN.milliseconds).length;
    if (window.isDestroyed()) return;
    if (lately < OFTEN.times || (await askToReload())) window.webContents.reload();
    else window.destroy();
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") void revive();
  });
  const offer = async () => {
    if (!(await askToReload()) || window.isDestroyed()) return;
    await saveSnapshots();
    window.webContents.reload();
  };
  window.webContents.on("unresponsive", () => void offer());
  let limit: NodeJS.Timeout | undefined;
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    clearTimeout(limit);
    limit = setTimeout(() => void offer(), STANDS_WITHIN_MS);
  });
  window.on("closed", () => clearTimeout(limit));
  return { stands: () => clearTimeout(limit) };
}

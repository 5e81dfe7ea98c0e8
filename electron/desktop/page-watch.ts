import type { BrowserWindow } from "electron";

/** A page that dies so often within so long does so for a reason that loading it anew does not mend. */
const OFTEN = { times: 3, milliseconds: 60_000 };

/** What to do about a page that died: what stood on its screen is saved first, then it is loaded anew, or the user is asked. */
export type PageWatch = { readonly saveHeld: () => Promise<void>; readonly askToReload: (why: string) => Promise<boolean> };

/** Watches over the page: one that dies (memory, a fault of the browser engine) comes back where it was, with all that was typed. */
export function watchPage(window: BrowserWindow, { saveHeld, askToReload }: PageWatch): void {
  const deaths: number[] = [];
  const revive = async (why: string) => {
    await saveHeld();
    const now = Date.now();
    deaths.push(now);
    const lately = deaths.filter((at) => now - at < OFTEN.milliseconds).length;
    if (window.isDestroyed()) return;
    if (lately < OFTEN.times || (await askToReload(why))) window.webContents.reload();
    else window.destroy();
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") void revive(reason);
  });
  window.webContents.on("unresponsive", () => void askToReload("unresponsive").then((reload) => reload && window.webContents.forcefullyCrashRenderer()));
}

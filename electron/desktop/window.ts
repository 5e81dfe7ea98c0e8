import { join } from "node:path";
import { BrowserWindow, screen } from "electron";
import { START_ADDRESS } from "./protocol.ts";
import { keepWindowPlace, openingPlace, SMALLEST, type WindowPlace } from "./window-place.ts";

/** Settled when the place of the window that was closed is on disk. */
export let placeKept: Promise<void> = Promise.resolve();

/**
 * The one window: sandboxed, without Node, with the preload as its only door, where it was left. `hidden` never shows it.
 * @param left where it stood when it was closed
 */
export function openWindow(options: { readonly hidden: boolean }, left: WindowPlace | undefined): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const { maximized, ...place } = openingPlace(
    left,
    [main, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    title: "国合申报匣",
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // a hidden page must go on drawing frames, or whoever drives it waits for ever
      backgroundThrottling: !options.hidden,
    },
  });
  if (!options.hidden) {
    window.once("ready-to-show", () => {
      // a maximised window is shown by that call
      if (maximized) window.maximize();
      else window.show();
    });
  }
  window.on("close", () => {
    placeKept = keepWindowPlace({ ...window.getNormalBounds(), maximized: options.hidden ? maximized : window.isMaximized() });
  });
  void window.loadURL(START_ADDRESS);
  return window;
}

/** Brings the window to the front, as whoever starts the program a second time expects. */
export function bringForward(window: BrowserWindow, hidden: boolean): void {
  if (hidden) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

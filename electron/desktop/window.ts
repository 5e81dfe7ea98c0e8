import { join } from "node:path";
import { BrowserWindow } from "electron";
import { START_ADDRESS } from "./protocol.ts";

/** The one window: sandboxed, without Node, with the preload as its only door. `hidden` never shows it. */
export function openWindow(options: { readonly hidden: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    title: "国合申报匣",
    width: 1440,
    height: 900,
    minWidth: 1100,
    minHeight: 680,
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
  if (!options.hidden) window.once("ready-to-show", () => window.show());
  void window.loadURL(START_ADDRESS);
  return window;
}

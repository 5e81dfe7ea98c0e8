import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram, isExecutable } from "../../electron/files/find-program.ts";

export { findProgram };

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Whether a missing tool is a failure instead of a note. */
export const inContinuousIntegration = (process.env.CI ?? "") !== "" && process.env.CI !== "false";

/**
 * A Chromium for the browser tests: named by `GUOHE_CHROMIUM`, else the system's own. The one without windows comes first: it draws the
 * same pages with a sixth less of processor time.
 */
export function findChromium(): string | undefined {
  const named = process.env.GUOHE_CHROMIUM;
  if (named !== undefined && named !== "") return isExecutable(named) ? named : undefined;
  const installed = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
  return names.map(findProgram).find((found) => found !== undefined) ?? installed.find(isExecutable);
}

/** The folder that `test/e2e/desktop/wine/setup` made. Undefined: not set up, or this machine cannot run it. */
export function findElectronUnderWine(): string | undefined {
  const folder = process.env.GUOHE_ELECTRON_WINE ?? join(homedir(), ".cache", "electron-wine");
  // namespaces and mounts of its own need root
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync(join(folder, "ready")) ? folder : undefined;
}

/** A folder of odd PDFs from the wild: named by `GUOHE_CORPUS`, else beside the repository. Never needed. */
export function findCorpus(): string | undefined {
  const named = process.env.GUOHE_CORPUS;
  const folder = named !== undefined && named !== "" ? named : join(root, "..", "shared", "corpus");
  return existsSync(folder) ? folder : undefined;
}

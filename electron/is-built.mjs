import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Whether what `build.mjs` makes is there, and nothing that it is made from is newer. Kept apart from it: loading vite takes long. */
const root = fileURLToPath(new URL("..", import.meta.url));

/** Main process, preload, worker, command line and loopback host. */
export const programsAreBuilt = () =>
  isNewest(
    [
      ["dist", "desktop", "guohe.js"],
      ["dist", "desktop", "preload.cjs"],
    ],
    ["shared", "electron"],
  );

export const screensAreBuilt = () => isNewest([["dist", "renderer", "index.html"]], ["shared", "renderer"]);

function isNewest(built, folders) {
  const times = built.map((parts) => changedAt(join(root, ...parts)));
  const sources = [...folders.map((folder) => newest(join(root, folder))), changedAt(join(root, "package-lock.json"))];
  return Math.min(...times) >= Math.max(...sources);
}

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// one after the other: side by side, so many short questions take three times as long
function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => changedAt(join(entry.parentPath, entry.name))));
}

import { readdir, stat } from "node:fs/promises";
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

async function isNewest(built, folders) {
  const times = await Promise.all(built.map((parts) => changedAt(join(root, ...parts))));
  const sources = await Promise.all([...folders.map((folder) => newest(join(root, folder))), changedAt(join(root, "package-lock.json"))]);
  return Math.min(...times) >= Math.max(...sources);
}

const changedAt = (file) =>
  stat(file).then(
    (status) => status.mtimeMs,
    () => 0,
  );

async function newest(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => changedAt(join(entry.parentPath, entry.name))));
  return Math.max(0, ...times);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { programsAreBuilt, screensAreBuilt } from "./is-built.mjs";
import { runChild } from "./run-child.mjs";

/**
 * `npm start`: builds if needed, then opens the window; where Electron's binary is not there (npm installs none), serves
 * the same screens to the browser from 127.0.0.1 and says so. Arguments (`--at`) go on to the program.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const args = process.argv.slice(2);
const say = (text) => process.stdout.write(`${text}\n`);

if (!programsAreBuilt() || !screensAreBuilt()) {
  say("正在构建界面和程序……");
  const { build } = await import("./build.mjs");
  await build();
}

const electron = findElectron();
if (electron === undefined) {
  say("这台机器上没有 Electron 程序，改用浏览器打开同一界面（只在本机 127.0.0.1，不联网）。");
  runChild(process.execPath, [join(root, "dist", "desktop", "loopback.js"), ...args], { cwd: root });
} else {
  runChild(electron, [root, ...args], { cwd: root });
}

/** `ELECTRON_EXEC` names a binary; else the one that Electron's own installer put beside the package. */
function findElectron() {
  if (process.env.ELECTRON_EXEC) return resolve(process.env.ELECTRON_EXEC);
  const folder = join(root, "node_modules", "electron");
  const pathFile = join(folder, "path.txt");
  const dist = join(folder, "dist");
  if (!existsSync(dist) || readdirSync(dist).length === 0 || !existsSync(pathFile)) return undefined;
  const binary = join(dist, readFileSync(pathFile, "utf8").trim());
  return existsSync(binary) ? binary : undefined;
}

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { processTree } from "./open-sockets.ts";

/** The path of a file of this machine as the Windows program names it. */
export const windowsPath = (path: string): string => `Z:${path.replaceAll("/", "\\")}`;

/** Starts a Windows program inside the world of one that runs: the same Windows, the same screen. */
export function startBeside(processId: number, exe: string, args: readonly string[], from?: string): ChildProcess {
  return startInside(processId, windowsPath(exe), ["--no-sandbox", "--disable-gpu", "--in-process-gpu", ...args], {}, from);
}

/** Electron's own binary, not ours: it still runs as plain Node. */
export const NODE = "/opt/electron/dist/electron.exe";
/** libuv, uv_fs_open: `UV_FS_O_EXLOCK`, on Windows a file that no other program may open, rename or delete meanwhile. */
const EXCLUSIVE = 0x10000000;

/** Another Windows program holds a file open for itself alone; resolves when it does. Call what it gives back to have it let go. */
export async function holdFile(processId: number, path: string): Promise<() => void> {
  // both worlds see /tmp at the same place
  const sign = await mkdtemp("/tmp/guohe-held-");
  const [file, held] = [path, join(sign, "held")].map((name) => JSON.stringify(windowsPath(name)));
  const script = `const fs = require("fs"); fs.openSync(${file}, fs.constants.O_RDWR | ${EXCLUSIVE}); fs.writeFileSync(${held}, ""); setInterval(() => fs.existsSync(${held}) || process.exit(), 50);`;
  const program = startInside(processId, windowsPath(NODE), ["-e", script], { ELECTRON_RUN_AS_NODE: "1" });
  const limit = Date.now() + 60_000;
  while (!existsSync(join(sign, "held"))) {
    if (program.exitCode !== null || Date.now() > limit) throw new Error(`nobody could hold ${path}`);
    await wait(50);
  }
  return () => rmSync(sign, { recursive: true });
}

/**
 * Starts any program of Windows, by the name that Windows knows it by, inside the world of one that runs.
 * @param from the folder that it is started in: below /tmp, which both worlds see
 */
export function startInside(processId: number, exe: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}, from = "/"): ChildProcess {
  const own = processTree(processId).find((id) => environmentOf(id).DISPLAY !== undefined && environmentOf(id).WINEPREFIX !== undefined);
  if (own === undefined) throw new Error("the program runs no more");
  const inside = ["--target", String(own), "--mount", "--pid", "--root", "--wd=/"];
  const there = ["sh", "-c", 'cd "$0" && exec wine "$@"', from];
  return spawn("nsenter", [...inside, ...there, exe, ...args], { stdio: "ignore", env: { ...environmentOf(own), ...environment } });
}

/** Waits until a program has ended, at most so many seconds; gives its exit code. */
export function endOf(program: ChildProcess, seconds: number): Promise<number | null> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => program.kill("SIGKILL"), seconds * 1000);
    program.on("exit", (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
}

/** proc(5): `NAME=value`, divided by zero bytes. */
function environmentOf(processId: number): NodeJS.ProcessEnv {
  try {
    const entries = readFileSync(`/proc/${processId}/environ`, "utf8").split("\0");
    const pairs = entries.filter((entry) => entry.includes("=")).map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]);
    return Object.fromEntries(pairs);
  } catch {
    return {};
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { dirname, join } from "node:path";
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
  const own = processToEnter(processTree(processId).map((id) => ({ id, environment: environmentOf(id) })));
  if (own === undefined) throw new Error("the program runs no more");
  const inside = ["--target", String(own.id), "--mount", "--pid", "--root", "--wd=/"];
  const there = ["sh", "-c", 'cd "$0" && exec wine "$@"', from];
  // a file: Node's own pipe is a socket, and a program under Wine that writes into one stands still
  const errors = join(mkdtempSync("/tmp/guohe-errors-"), "stderr");
  const written = openSync(errors, "w");
  const program = spawn("nsenter", [...inside, ...there, exe, ...args], { stdio: ["ignore", "ignore", written], env: { ...own.environment, ...environment } });
  closeSync(written);
  program.on("exit", (code) => {
    if (code !== null && code !== 0) console.log(`${exe} ended with ${code}: ${readFileSync(errors, "utf8").slice(-SAID_CHARACTERS)}`);
    rmSync(dirname(errors), { recursive: true });
  });
  return program;
}

/** What is told of a program that ended with an error, at most, from the end of what it said. */
const SAID_CHARACTERS = 2_000;

/** A process of a world of Windows, with the environment that it was started with. */
export type WorldProcess = { readonly id: number; readonly environment: NodeJS.ProcessEnv };

/**
 * The process whose world and environment another program is started with: one that was started from outside, as that one will be.
 * A program that Wine itself started was given a socket to its server by number, `WINESERVERSOCKET`: no other has that socket, and
 * Wine ends what looks for it with 1 before anything of it has run. Which of them comes first in the tree changes with the numbers
 * that the system gives: read as text, 10007 stands before 9988.
 */
export function processToEnter(processes: readonly WorldProcess[]): WorldProcess | undefined {
  return processes.find(
    ({ environment }) => environment.DISPLAY !== undefined && environment.WINEPREFIX !== undefined && environment.WINESERVERSOCKET === undefined,
  );
}

/** Waits until a program has ended, at most so many seconds; gives its exit code. */
export function endOf(program: ChildProcess, seconds: number): Promise<number | null> {
  if (program.exitCode !== null) return Promise.resolve(program.exitCode);
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

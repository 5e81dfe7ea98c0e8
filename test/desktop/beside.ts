import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { processTree } from "./open-sockets.ts";

/** The path of a file of this machine as the Windows program names it. */
export const windowsPath = (path: string): string => `Z:${path.replaceAll("/", "\\")}`;

/** Starts a Windows program inside the world of one that runs: the same Windows, the same screen. */
export function startBeside(processId: number, exe: string, args: readonly string[]): ChildProcess {
  const own = processTree(processId).find((id) => environmentOf(id).DISPLAY !== undefined && environmentOf(id).WINEPREFIX !== undefined);
  if (own === undefined) throw new Error("the program runs no more");
  const program = ["wine", windowsPath(exe), "--no-sandbox", "--disable-gpu", "--in-process-gpu", ...args];
  const inside = ["--target", String(own), "--mount", "--pid", "--root", "--wd=/"];
  return spawn("nsenter", [...inside, ...program], { stdio: "ignore", env: environmentOf(own) });
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

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram } from "../runner/tools.ts";

const folder = fileURLToPath(new URL("../../dist/bench", import.meta.url));
const builder = fileURLToPath(new URL("./build-programs.mjs", import.meta.url));

/** Builds the programs of the bench as the product is built, once, before the first of them runs: tsx would take time and memory of its own, and wraps each function to keep its name, a third of the time of small ones. */
export function buildPrograms(): void {
  const built = spawnSync(process.execPath, [builder], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`building the bench ended with ${built.status}: ${built.stderr}`);
}

/**
 * Runs a built program of the bench in a process of its own and gives what it measured, which it prints as JSON.
 * `oneCore` keeps all its threads on one core where the system has `taskset`.
 */
export function runBuiltProgram<T>(
  name: "rules-process" | "scanned-bundle-process" | "recompress-process" | "reading-process" | "batch-process" | "write-process",
  args: readonly string[],
  { oneCore = false } = {},
): T {
  const command = [process.execPath, join(folder, `${name}.js`), ...args];
  const taskset = oneCore ? findProgram("taskset") : undefined;
  const [program = "", ...rest] = taskset === undefined ? command : [taskset, "-c", "0", ...command];
  const ran = spawnSync(program, rest, { encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status}: ${ran.stderr}`);
  const measured: T = JSON.parse(ran.stdout);
  return measured;
}

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
const main = fileURLToPath(new URL("../../electron/cli/guohe.mjs", import.meta.url));

export type Run = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the command line as a program of its own, from `cwd`; `env` on top of ours, without what npm left there. */
export function runGuohe(args: readonly string[], options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Run> {
  const { INIT_CWD: _folder, npm_lifecycle_event: _script, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    cwd: options.cwd ?? repository,
    env: { ...inherited, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      stderr += part;
    });
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** The one JSON object of a run under `--json`; throws when anything else stands beside it. */
export function jsonOf(run: Run): Record<string, unknown> {
  const value: unknown = JSON.parse(run.stdout);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`no object: ${run.stdout}`);
  return Object.fromEntries(Object.entries(value));
}

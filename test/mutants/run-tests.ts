import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { readReport } from "../runner/report.ts";

/** How the named tests of a copy ended. `nothing`: no test ran, so that nothing is known; `reason` says why. */
export type Outcome = {
  readonly kind: "passed" | "failed" | "hung" | "nothing";
  /** the first test that failed with the first line of its error, or why nothing ran */
  readonly reason: string;
  readonly seconds: number;
  /** the files of which at least one test passed, and the seconds that each took by itself */
  readonly passed: ReadonlyMap<string, number>;
};

export type TestRun = {
  readonly root: string;
  readonly tests: readonly string[];
  readonly limitSeconds: number;
};

/** Runs test files of the copy at `root` in a process group of their own, which is ended whole when the time is over. */
export async function runTests({ root, tests, limitSeconds }: TestRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "guohe-report-"));
  const report = join(folder, "report.json");
  const started = performance.now();
  const vitest = [join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--config", "test/vitest.config.ts", "--project", "unit", "--bail=1"];
  // what is compiled for one fault is as good for the next, but for the file that has it: each is known by its content
  const compiled = ["--experimental.fsModuleCache", `--experimental.fsModuleCachePath=${join(root, ".compiled")}`];
  try {
    const end = await runInGroup([...vitest, ...compiled, "--maxWorkers=1", "--reporter=json", `--outputFile=${report}`, ...tests], root, limitSeconds);
    const seconds = (performance.now() - started) / 1000;
    if (end.late) return { kind: "hung", reason: `not over after ${limitSeconds.toFixed(0)} s`, seconds, passed: new Map() };
    return { ...judge(report, end, root), seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type End = { readonly code: number; readonly late: boolean; readonly output: string };

function runInGroup(script: readonly string[], cwd: string, limitSeconds: number): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, script, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const group = child.pid;
    if (group !== undefined) setPriority(group, constants.priority.PRIORITY_BELOW_NORMAL);
    let output = "";
    let late = false;
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text.toString("utf8")));
    const endGroup = () => {
      if (group === undefined) return;
      try {
        process.kill(-group, "SIGKILL");
      } catch {
        // it has ended by itself
      }
    };
    const limit = setTimeout(() => {
      late = true;
      endGroup();
    }, limitSeconds * 1000);
    const finish = (code: number) => {
      clearTimeout(limit);
      // what a test left running belongs to the group
      endGroup();
      resolve({ code, late, output });
    };
    child.on("error", () => finish(1));
    child.on("exit", (code) => finish(code ?? 1));
  });
}

/** A file that cannot be parsed is a mistake in the list of faults, not a fault that a test found. */
const UNREADABLE = /PARSE_ERROR|Failed to parse source|Transform failed|SyntaxError/;

function judge(file: string, { code, output }: End, root: string): Omit<Outcome, "seconds"> {
  const report = readReport(file);
  const opening = (text: string | null | undefined) => (text ?? "").split("\n")[0]?.slice(0, 200) ?? "";
  if (report === undefined) return { kind: "nothing", reason: `no report: ${output.trim().split("\n").slice(-3).join(" / ")}`, passed: new Map() };
  const withPassed = report.testResults.filter(({ assertionResults }) => assertionResults.some(({ status }) => status === "passed"));
  const passed = new Map(withPassed.map(({ name, startTime, endTime }) => [relative(root, name).replaceAll("\\", "/"), (endTime - startTime) / 1000]));
  for (const result of report.testResults) {
    const failed = result.assertionResults.find(({ status }) => status === "failed");
    if (failed !== undefined) return { kind: "failed", reason: `${failed.fullName}: ${opening(failed.failureMessages?.[0])}`, passed };
  }
  const unloaded = report.testResults.find(({ status }) => status === "failed");
  if (unloaded !== undefined) {
    const reason = `${unloaded.name.replace(`${root}/`, "")} does not begin: ${opening(unloaded.message)}`;
    return { kind: UNREADABLE.test(unloaded.message ?? "") ? "nothing" : "failed", reason, passed };
  }
  if (report.numPassedTests === 0) return { kind: "nothing", reason: "no test ran", passed };
  if (code !== 0) return { kind: "failed", reason: `an error outside the tests: ${/\w*Error: .*/.exec(output)?.[0] ?? `exit code ${code}`}`, passed };
  return { kind: "passed", reason: "", passed };
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addCounts, type Count, countReport, noCount, tellReport } from "./runner/count.ts";
import { findChromium, findCorpus, findElectronUnderWine, inContinuousIntegration } from "./runner/tools.ts";

/**
 * The one test command: types, lint, build, unit, browser, desktop, mutants, corpus. `npm test -- unit browser` runs the named
 * steps only. The last line is `N passed, N failed`, the sum of all runners; types, lint and build count as one each.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "guohe-test-"));
/** What is kept of the examples' files once they were read: the steps with a window share it. */
const readSamples = join(reports, "samples");
/** A step that says nothing for so long hangs; one that is only slow, on a machine that has other things to do, is left to its end. */
const quietMinutes = 10;

type Step = {
  readonly name: string;
  readonly run: () => Promise<Count>;
  readonly missing?: string | undefined;
  /** `first`: side by side before all others; `aside`: beside unit and browser, one after the other: the real Electron waits more than it works, the others take one core */
  readonly when?: "first" | "aside";
};

/** Runs a program of this project with Node and gives its exit code; one that hangs is ended and counts as failed. */
function runNode(script: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
    const child = spawn(process.execPath, script, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...colours, ...environment } });
    const limit = setTimeout(() => {
      console.log(`ended after ${quietMinutes} minutes without a word: ${script.join(" ")}`);
      child.kill("SIGTERM");
    }, quietMinutes * 60_000);
    child.stdout.on("data", () => limit.refresh()).pipe(process.stdout, { end: false });
    child.stderr.on("data", () => limit.refresh()).pipe(process.stderr, { end: false });
    child.on("error", () => resolve(1));
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}

const tool = (...path: readonly string[]) => join(root, "node_modules", ...path);

async function check(name: string, script: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Count> {
  const code = await runNode(script, environment);
  console.log(`${code === 0 ? "passed" : "FAILED"}: ${name}`);
  return code === 0 ? { ...noCount, passed: 1 } : { ...noCount, failed: 1 };
}

/** Four programs side by side: one checker each, since four would work out the same types four times; memory is given back seldom, as each ends soon. */
async function checkTypes(): Promise<Count> {
  const tsc = (folder: string) => check(`types of ${folder}/`, [tool("typescript", "bin", "tsc"), "-p", folder, "--checkers", "1"], { GOGC: "300" });
  const counts = await Promise.all(["shared", "electron", "renderer", "test"].map(tsc));
  return counts.reduce(addCounts, noCount);
}

/** What one project has compiled serves the others of this run: most of them read the same sources. */
const compiledOnce = ["--experimental.fsModuleCache", `--experimental.fsModuleCachePath=${join(reports, "compiled")}`];

/** Runs Vitest's projects of a name, which may end in `*`. */
async function runVitest(project: string, environment: Readonly<Record<string, string>> = {}): Promise<Count> {
  const report = join(reports, `${project.replace("*", "")}.json`);
  const script = [tool("vitest", "vitest.mjs"), "run", "--config", "test/vitest.config.ts", "--project", project];
  const code = await runNode([...script, ...compiledOnce, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], environment);
  const { failures, times } = tellReport(report, root);
  failed.push(...failures);
  fileTimes.push(...times);
  return countReport(report, code);
}

const failed: string[] = [];
const fileTimes: { readonly file: string; readonly seconds: number }[] = [];
const SLOWEST_SHOWN = 25;

/** Repeats at the end what a reader of a long output looks for: what failed and why, and what took long. */
function sayWhatMatters(): void {
  const slowest = fileTimes.toSorted((left, right) => right.seconds - left.seconds).slice(0, SLOWEST_SHOWN);
  console.log(`\nSlowest files:\n${slowest.map(({ file, seconds }) => `- ${seconds.toFixed(0)} s ${file}`).join("\n")}`);
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((line) => `- ${line}`).join("\n")}`);
}

const chromium = findChromium();
const wine = findElectronUnderWine();
const corpus = findCorpus();

const steps: readonly Step[] = [
  { name: "types", when: "first", run: checkTypes },
  { name: "lint", when: "first", run: () => check("lint and format", [tool("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."]) },
  { name: "build", when: "first", run: () => check("build", ["electron/build.mjs"]) },
  { name: "unit", run: () => runVitest("unit-*") },
  {
    name: "browser",
    run: () => runVitest("browser", { GUOHE_CHROMIUM: chromium ?? "", GUOHE_READ_SAMPLES: readSamples }),
    missing: chromium === undefined ? "no Chromium found (install it, or name it in GUOHE_CHROMIUM)" : undefined,
  },
  {
    name: "desktop",
    when: "aside",
    run: () => runVitest("desktop", { GUOHE_ELECTRON_WINE: wine ?? "", GUOHE_READ_SAMPLES: readSamples }),
    missing: wine === undefined ? "the real Electron runs in tests on Linux as root, after test/e2e/desktop/wine/setup" : undefined,
  },
];
/** Whether the tests still notice anything: ten faults, one at a time; all of them: `npm run mutants`. */
const mutantsStep: Step = {
  name: "mutants",
  when: "aside",
  run: () => check("a sample of the mutants", ["--import", "tsx", "test/mutants/main.ts", "--sample"]),
};
/** Helpful where it lies, but no machine has to have it. */
const corpusStep: Step = { name: "corpus", when: "aside", run: () => runVitest("corpus", { GUOHE_CORPUS: corpus ?? "" }) };

async function runAll(wanted: readonly string[]): Promise<Count> {
  const leftOut: string[] = [];
  let sum = noCount;
  const runStep = async (step: Step): Promise<void> => {
    const started = performance.now();
    console.log(`\n== ${step.name}`);
    if (step.missing !== undefined) {
      console.log(`${inContinuousIntegration ? "FAILED" : "left out"}: ${step.missing}`);
      leftOut.push(`${step.name}: ${step.missing}`);
      if (inContinuousIntegration) sum = addCounts(sum, { ...noCount, failed: 1 });
      return;
    }
    const count = await step.run();
    sum = addCounts(sum, count);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`== ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
    if (count.skipped > 0) leftOut.push(`${step.name}: ${count.skipped} tests skipped`);
  };
  const chosen = [...steps, mutantsStep, ...(corpus === undefined ? [] : [corpusStep])].filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const inTurn = async (lane: readonly Step[]) => {
    for (const step of lane) await runStep(step);
  };
  const stepsAt = (when: Step["when"]) => chosen.filter((step) => step.when === when);
  // what the others rest on, or what tells a mistake within seconds; side by side, since the linter works on one core for most of its time
  await Promise.all(stepsAt("first").map(runStep));
  await Promise.all([inTurn(stepsAt(undefined)), inTurn(stepsAt("aside"))]);
  if (corpus === undefined) leftOut.push("corpus: no folder of odd PDFs (GUOHE_CORPUS)");
  if (leftOut.length > 0) console.log(`\nLeft out here:\n${leftOut.map((line) => `- ${line}`).join("\n")}`);
  // in continuous integration nothing may be passed over in silence
  return inContinuousIntegration ? { ...sum, failed: sum.failed + sum.skipped } : sum;
}

const started = performance.now();
const sum = await runAll(process.argv.slice(2));
if (fileTimes.length > 0) sayWhatMatters();
console.log(`\nAll steps took ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

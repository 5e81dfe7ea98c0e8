import type { Fault } from "./faults.ts";
import { copyProject, type ProjectCopy } from "./project-copy.ts";
import { type Outcome, runTests } from "./run-tests.ts";

/** `caught`: a test failed or never ended; `survived`: all passed; `broken`: nothing is known, and the list of faults needs care. */
export type Verdict = { readonly fault: Fault; readonly kind: "caught" | "survived" | "broken"; readonly reason: string; readonly seconds: number };

/** Seconds beyond ten times what the tests take without the fault: a busy machine is no hang. */
const PATIENCE_SECONDS = 60;
const PATIENCE_TIMES = 10;
/** A test file that takes longer without a fault is none to run for each fault. */
const LONGEST_FILE_SECONDS = 600;

/**
 * Plants the faults one at a time, in as many copies of the project at `root` as there are `lanes`, and runs the tests of
 * each. Test files that fail without any fault make their faults `broken`: they would be caught whatever they did.
 */
export async function runFaults(root: string, faults: readonly Fault[], lanes: number, report: (verdict: Verdict) => void): Promise<readonly Verdict[]> {
  const copies = Array.from({ length: Math.min(lanes, faults.length) }, () => copyProject(root));
  try {
    const files = [...new Set(faults.flatMap(({ tests }) => tests))];
    const whole = new Map<string, Outcome>();
    const shares = copies.map((_, lane) => files.filter((_file, index) => index % copies.length === lane));
    await inLanes(copies, shares, (copy, share) => runWhole(copy, share, whole));
    const verdicts = new Map<Fault, Verdict>();
    await inLanes(copies, faults, async (copy, fault) => {
      const verdict = await runFault(copy, fault, whole);
      verdicts.set(fault, verdict);
      report(verdict);
    });
    return faults.flatMap((fault) => verdicts.get(fault) ?? []);
  } finally {
    for (const copy of copies) copy.remove();
  }
}

/** Runs test files without any fault: all at once, since Vitest takes longer to start than most of them, and alone what does not pass then. */
async function runWhole(copy: ProjectCopy, files: readonly string[], whole: Map<string, Outcome>): Promise<void> {
  const run = (tests: readonly string[]) => runTests({ root: copy.root, tests, limitSeconds: LONGEST_FILE_SECONDS * tests.length });
  const together = await run(files);
  for (const file of files) {
    const seconds = together.kind === "passed" ? together.passed.get(file) : undefined;
    whole.set(file, seconds === undefined ? await run([file]) : { ...together, seconds });
  }
}

async function runFault(copy: ProjectCopy, fault: Fault, whole: ReadonlyMap<string, Outcome>): Promise<Verdict> {
  const unfit = fault.tests.find((file) => whole.get(file)?.kind !== "passed");
  if (unfit !== undefined) return { fault, kind: "broken", reason: `without the fault ${unfit}: ${whole.get(unfit)?.reason ?? "not run"}`, seconds: 0 };
  const takeOut = copy.plant(fault);
  try {
    const limitSeconds = PATIENCE_SECONDS + PATIENCE_TIMES * fault.tests.reduce((sum, file) => sum + (whole.get(file)?.seconds ?? 0), 0);
    const { kind, reason, seconds } = await runTests({ root: copy.root, tests: fault.tests, limitSeconds });
    if (kind === "nothing") return { fault, kind: "broken", reason, seconds };
    return kind === "passed" ? { fault, kind: "survived", reason: fault.why, seconds } : { fault, kind: "caught", reason, seconds };
  } finally {
    takeOut();
  }
}

async function inLanes<Item>(copies: readonly ProjectCopy[], items: readonly Item[], work: (copy: ProjectCopy, item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    copies.map(async (copy) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(copy, item);
    }),
  );
}

/** The counts of each area as a table, and below it the last line: `mutants: N of M caught`. */
export function summary(verdicts: readonly Verdict[]): string {
  const areas = [...new Set(verdicts.map(({ fault }) => fault.area))];
  const count = (kind: Verdict["kind"], area?: string) =>
    verdicts.filter((verdict) => verdict.kind === kind && (area ?? verdict.fault.area) === verdict.fault.area).length;
  const row = (name: string, area?: string) =>
    [name.padEnd(14), ...(["caught", "survived", "broken"] as const).map((kind) => String(count(kind, area)).padStart(9))].join("");
  return [
    `${"area".padEnd(14)}   caught survived   broken`,
    ...areas.map((area) => row(area, area)),
    row("all"),
    "",
    `mutants: ${count("caught")} of ${verdicts.length} caught`,
  ].join("\n");
}

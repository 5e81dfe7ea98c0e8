import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { sha256 } from "../../electron/files/sha256.ts";
import { createCase, emptyCase, readCase } from "../../electron/library/cases/cases.ts";
import type { Case } from "../../shared/case/case.ts";
import { dice } from "./dice.ts";
import { connect } from "./loopback-program.ts";

/** What was found after so many kills. `inside`: those before the answer to a save came; `aside`: those that left a file half written beside the case. */
export type KillReport = {
  readonly kills: number;
  readonly inside: number;
  readonly aside: number;
  readonly took: number;
  readonly versions: number;
  readonly faults: readonly string[];
};

export type KillOptions = {
  /** so many inside a save: one that came after its answer is looked at too, and made again */
  readonly kills: number;
  /** programs at the same time */
  readonly lanes: number;
  readonly seed: number;
  /** told after each kill what was found so far, so that a run that is broken off still tells */
  readonly onKill?: (soFar: KillReport) => void;
  /** arguments of Node that start the loopback form */
  readonly program: readonly string[];
};

/** Kills on one case folder before the next one is made. */
const KILLS_A_FOLDER = 25;
/** On a machine that answers before any kill comes, an end all the same: so many kills for each that was asked for. */
const MOST_TRIES = 3;
const SIZES = [200, 2_000, 20_000, 20_000, 120_000, 400_000];

/**
 * Starts the program in its loopback form, opens a case, saves several edits one after the other, and kills the program
 * (SIGKILL) at a random moment; then looks at what lies on disk. The case must be the last one that the program said was
 * saved, or the one it was saving, whole; every older version must be a whole case.
 */
export async function killWhileSaving({ kills, lanes, seed, program, onKill }: KillOptions): Promise<KillReport> {
  const started = performance.now();
  const parent = await mkdtemp(join(tmpdir(), "guohe 强制结束 "));
  const sum = { kills: 0, inside: 0, aside: 0, versions: 0 };
  const faults: string[] = [];
  let left = kills;
  const lane = async (number: number) => {
    const random = dice(seed + number);
    const pace = new Pace();
    for (let folderNumber = 0; left > 0; folderNumber += 1) {
      const folder = join(parent, `案 ${number}-${folderNumber}`);
      await createCase(folder, filled(emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2"), 0, 200));
      const seen = new Set<string>();
      let round = 0;
      for (let kill = 0; kill < KILLS_A_FOLDER && left > 0; kill += 1) {
        left -= 1;
        const run = await oneRun({ folder, home: join(parent, `home ${number}`), random, round, program, pace });
        const found = await lookAt(folder, run, seen);
        sum.kills += 1;
        if (run.sent > run.answered) sum.inside += 1;
        else if (sum.kills < kills * MOST_TRIES) left += 1;
        sum.aside += found.aside ? 1 : 0;
        sum.versions += found.versions;
        faults.push(...found.faults.map((fault) => `${folder}, kill ${kill}: ${fault}`));
        round = found.round;
        onKill?.({ ...sum, took: performance.now() - started, faults });
      }
    }
  };
  try {
    // every lane ends before the folder is cleared away, or its files would hide why another lane failed
    const ended = await Promise.allSettled(Array.from({ length: lanes }, (_, number) => lane(number)));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
  return { ...sum, took: performance.now() - started, faults };
}

type Run = { readonly answered: number; readonly sent: number };
type RunInput = {
  readonly folder: string;
  readonly home: string;
  readonly random: () => number;
  readonly round: number;
  readonly program: readonly string[];
  readonly pace: Pace;
};

/** How long a save of some size takes here, learned from those that were answered: a busy machine takes longer. */
class Pace {
  private readonly known = new Map<number, number>();

  of(size: number): number {
    return this.known.get(size) ?? 15 + size / 10_000;
  }

  learn(size: number, milliseconds: number): void {
    this.known.set(size, 0.7 * this.of(size) + 0.3 * milliseconds);
  }
}

const openedSchema = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), base: z.string(), case: z.custom<Case>() }) });
const savedSchema = z.object({ ok: z.literal(true), value: z.object({ base: z.string() }) });

/** One life of the program: from its start to the kill. `round` is the number of the edit that lies on disk. */
async function oneRun({ folder, home, random, round, program, pace }: RunInput): Promise<Run> {
  const child = spawn(process.execPath, [...program, "--no-open"], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, GUOHE_HOME: home } });
  const gone = new Promise((done) => child.once("exit", done));
  let [answered, sent] = [round, round];
  try {
    const call = await connect(child);
    const opened = openedSchema.parse(await call("cases:open", { folder }));
    let { base } = opened.value;
    const edits = 1 + Math.floor(random() * 5);
    for (let edit = 1; edit <= edits; edit += 1) {
      const size = SIZES[Math.floor(random() * SIZES.length)] ?? 200;
      sent += 1;
      // the last one is hit somewhere between its beginning and its end, which varies
      if (edit === edits) void wait(random() * 0.95 * pace.of(size)).then(() => child.kill("SIGKILL"));
      const started = performance.now();
      const saving = call("cases:save", { key: opened.value.key, base, case: filled(opened.value.case, sent, size), keep: random() < 0.3 });
      const answer = await saving.catch(() => undefined);
      if (answer === undefined) break;
      pace.learn(size, performance.now() - started);
      const saved = savedSchema.safeParse(answer);
      if (!saved.success) throw new Error(`${folder}: a save was refused: ${JSON.stringify(answer)}`);
      base = saved.data.value.base;
      answered = sent;
    }
  } finally {
    child.kill("SIGKILL");
    await gone;
  }
  return { answered, sent };
}

/** The case at one edit: its number, a text of some size, and the hash that shows both whole. */
function filled(theCase: Case, round: number, size: number): Case {
  const words = "字".repeat(size) + round;
  return { ...theCase, round, words, check: sha256(words) };
}

const isWhole = (theCase: Case) =>
  typeof theCase.words === "string" && theCase.check === sha256(theCase.words) && theCase.words.endsWith(String(theCase.round));

type Found = { readonly round: number; readonly aside: boolean; readonly versions: number; readonly faults: readonly string[] };

async function lookAt(folder: string, { answered, sent }: Run, seen: Set<string>): Promise<Found> {
  const faults: string[] = [];
  const read = await readCase(folder);
  const round = read.ok ? Number(read.value.case.round) : sent;
  if (!read.ok) faults.push(`the case cannot be read: ${JSON.stringify(read.error)}`);
  else if (!isWhole(read.value.case)) faults.push("the case is not whole");
  else if (round < answered || round > sent) faults.push(`edit ${round} lies on disk, ${answered} was said to be saved and ${sent} sent`);
  const history = join(folder, ".history");
  let versions = 0;
  for (const name of await readdir(history).catch(() => [])) {
    if (!name.endsWith(".json") || seen.has(name)) continue;
    seen.add(name);
    versions += 1;
    const text = await readFile(join(history, name), "utf8");
    const version = await readCase(join(history, name));
    if (!version.ok || !isWhole(version.value.case)) faults.push(`the version ${name} is not whole (${text.length} characters)`);
  }
  const aside = (await readdir(folder)).some((name) => /^case\.json\.guohe-\d+$/.test(name));
  // so that the next kill is counted for itself
  for (const name of await readdir(folder)) if (/^case\.json\.guohe-\d+$/.test(name)) await rm(join(folder, name), { force: true });
  return { round, aside, versions, faults };
}

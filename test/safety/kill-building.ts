import { type ChildProcess, spawn } from "node:child_process";
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { productFolder } from "../../electron/files/paths.ts";
import { verifyBundle } from "../../electron/jobs/build/verify-bundle.ts";
import { readCase } from "../../electron/library/cases/cases.ts";
import { PACKAGE_FOLDER } from "../../electron/library/remembered/last-build.ts";
import type { Case } from "../../shared/case/case.ts";
import { connect } from "../bench/loopback-program.ts";
import { QUICK } from "../fixtures/compile-later.ts";
import { furnish } from "../fixtures/known-samples.ts";
import { type KillOptions, type KillReport, killInLanes, type Life } from "./kill-lanes.ts";

const openedSchema = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), base: z.string(), case: z.custom<Case>() }) });

const builtSchema = z.object({ ok: z.literal(true) });

/** What one lane knows of its case folder: the edit in its package, if there is one, and the edit that was built last. */
type Place = {
  readonly folder: string;
  readonly home: string;
  readonly random: () => number;
  built: number | undefined;
  edit: number;
  pace: number | undefined;
};

/**
 * Starts the program in its loopback form, changes the applicant's name in the complete example, builds the package into
 * the case folder and kills the program (SIGKILL) at a random moment of that. When the program is started and the case
 * opened again, the package must be the old or the new one, whole by its own manifest, and nothing else may be left.
 */
export function killWhileBuilding(options: KillOptions): Promise<KillReport> {
  return killInLanes(options, async (parent, random) => {
    const folder = join(parent, "案");
    await cp(join(productFolder(), "templates", "samples", "topic-2"), folder, { recursive: true });
    await furnish(join(parent, "home"));
    const place: Place = { folder, home: join(parent, "home"), random, built: undefined, edit: 0, pace: undefined };
    return {
      life: async () => {
        const { inside, faults } = await oneLife(place, options.program, false);
        return { inside, faults, outliving: 0, left: (await readdir(folder)).filter((name) => name.includes(".guohe-")) };
      },
      last: async () => (await oneLife(place, options.program, true)).faults,
    };
  });
}

/**
 * One life of the program: the case is opened, what an earlier life left is looked at, an edit is saved, a build begun, and
 * the program killed. `last`: only looked at.
 */
async function oneLife(lane: Place, program: readonly string[], last: boolean): Promise<Pick<Life, "inside" | "faults">> {
  const { child, gone } = start(lane, program);
  try {
    const call = await connect(child);
    const opened = openedSchema.safeParse(await call("cases:open", { folder: lane.folder }));
    if (!opened.success) return { inside: false, faults: ["the case does not open"] };
    const { key, base, case: theCase } = opened.data.value;
    // asked by the screen when it shows a case: takes up what a killed program left
    await call("package:last", { key });
    const faults = await lookAt(lane);
    if (last) return { inside: false, faults };
    lane.edit += 1;
    await call("cases:save", { key, base, case: { ...theCase, applicant: { ...theCase.applicant, name: `样例单位${lane.edit}号` } } });
    const begun = performance.now();
    const building = call("package:build", { key }).catch(() => undefined);
    // the first build is left to its end, to learn how long one takes here; every third kill waits for the moment where
    // the old package makes room for the new one
    const moment: Promise<unknown> =
      lane.pace === undefined ? building : lane.random() < 0.34 ? atReplacing(lane.folder, child, lane.random() * 80) : wait(lane.random() * 0.95 * lane.pace);
    const done = await Promise.race([building, moment]);
    const took = performance.now() - begun;
    if (done !== undefined || took > (lane.pace ?? 0)) lane.pace = took;
    if (done === undefined) return { inside: true, faults };
    // what was said to be built must be there from now on
    lane.built = lane.edit;
    return { inside: false, faults: builtSchema.safeParse(done).success ? faults : [...faults, `the build failed: ${JSON.stringify(done).slice(0, 300)}`] };
  } finally {
    child.kill("SIGKILL");
    await gone;
  }
}

/** Waits until everything of a package is written aside, and some milliseconds more. */
async function atReplacing(folder: string, child: ChildProcess, milliseconds: number): Promise<void> {
  while (!child.killed) {
    const aside = (await readdir(folder)).find((name) => name.includes(".guohe-new-"));
    if (aside !== undefined && (await readdir(join(folder, aside)).catch((): string[] => [])).includes("check.json")) break;
    await wait(5);
  }
  await wait(milliseconds);
}

/** What lies in the folder once a new start has opened the case: the case that was saved, and an old or new package, whole. */
async function lookAt(lane: Place): Promise<readonly string[]> {
  const faults: string[] = [];
  const left = (await readdir(lane.folder)).filter((name) => !["case.json", "attachments", ".history", ".lock.json", PACKAGE_FOLDER].includes(name));
  if (left.length > 0) faults.push(`left behind: ${left.join(", ")}`);
  const read = await readCase(lane.folder);
  if (!read.ok || (lane.edit > 0 && read.value.case.applicant?.name !== `样例单位${lane.edit}号`)) faults.push("the case is not the one that was saved");
  const found = await packageEdit(join(lane.folder, PACKAGE_FOLDER));
  if (typeof found === "string") faults.push(found);
  else if (found !== lane.built && found !== lane.edit) faults.push(`the package is of edit ${found}, not of ${lane.built} or ${lane.edit}`);
  else lane.built = found;
  return faults;
}

/** The edit that a package was built of; `undefined`: there is none; a sentence: it is not whole. */
async function packageEdit(folder: string): Promise<number | undefined | string> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return undefined;
  if (names.sort().join() !== "bundle,check.json,documents,说明.txt") return `the package holds ${names.join(", ")}`;
  const verified = await verifyBundle(join(folder, "bundle"));
  if (!verified.ok || !verified.value.ok) return `the package differs from its manifest: ${JSON.stringify(verified)}`;
  JSON.parse(await readFile(join(folder, "check.json"), "utf8"));
  const edit = /样例单位(\d+)号/.exec(await readFile(join(folder, "bundle", "manifest.json"), "utf8"))?.[1];
  return edit === undefined ? "the package names no edit" : Number(edit);
}

function start({ home }: Place, program: readonly string[]) {
  const child = spawn(process.execPath, [...QUICK, ...program, "--no-open", "--at", "2026-05-25T10:00"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, GUOHE_HOME: home, GUOHE_OWN_FONTS: "1" },
  });
  return { child, gone: new Promise((done) => child.once("exit", done)) };
}

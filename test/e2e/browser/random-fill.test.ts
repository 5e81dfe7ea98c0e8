import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseKey } from "../../../electron/library/cases/case-key.ts";
import type { Case } from "../../../shared/case/case.ts";
import { questionPath, readPath } from "../../../shared/case/case-path.ts";
import type { Section } from "../../../shared/wizard/fields.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { dice } from "../../bench/dice.ts";
import { atNight } from "../../fixtures/at-night.ts";
import { guide } from "../../fixtures/check-value.ts";
import { questionsOf, type Visit, visitTo } from "./directed-answers.ts";
import { readCaseIn } from "./opened-case.ts";
import { doDeeds, goToAddress, saveNow, shownAnswers } from "./quick-hand.ts";
import { type Deed, leaves, places, randomDeed } from "./random-answers.ts";
import { type RunningApp, startApp } from "./running-app.ts";

/**
 * Runs, 80 at each push and 500 at night, each of which opens a case of one topic anew from disk, sees that it shows what it showed when it was left,
 * answers at random all over one section, and sees that case.json is valid, holds each answer and lost none. Then come
 * runs of the same kind that go to the questions which chance has left out, so that every question is answered once.
 */
const RUNS = Number(env.GUOHE_RANDOM_RUNS ?? (atNight ? 500 : 80));
const SEED = Number(env.GUOHE_RANDOM_SEED ?? 20260603);
const DEEDS = 10;
/** Directed runs of one window at most: each answers all that a section lacks, some need another section first. */
const DIRECTED = 45;

type Opened = { readonly topic: string; readonly file: string; readonly key: string; last: { readonly section: string; readonly shown: unknown } | undefined };

let app: RunningApp;
const cases: Opened[] = [];

beforeAll(async () => {
  // a small window: what is painted is looked at by nobody
  app = await startApp({ width: 1100, height: 680, reducedMotion: "reduce" });
  for (const { id, name } of guide.topics) {
    await app.page.getByRole("button", { name: `新建${name}`, exact: true }).click();
    await app.page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
    await app.page.getByRole("button", { name: "申报项目", exact: true }).click();
    await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    const files = (await readdir(app.home, { recursive: true })).filter((file) => file.endsWith("case.json")).map((file) => join(app.home, file));
    const file = files.find((candidate) => cases.every((known) => known.file !== candidate));
    if (file) cases.push({ topic: id, file, key: caseKey(dirname(file)), last: undefined });
  }
});
afterAll(() => app.close());

const readFromDisk = (file: string) => readCaseIn(dirname(file));

/** A question of a topic: `3-2 agreements[].term.start`. */
const placeOf = (topic: string, path: string) => `${topic} ${questionPath(path)}`;

/** Deeds for one section, more of them on places that were answered less often so far. */
function deedsFor(random: () => number, section: Section, theCase: Case, count: Map<string, number>): readonly Deed[] {
  const all = places(section, theCase, guide);
  const seldom = [...all].sort(
    (one, other) => (count.get(placeOf(theCase.topic, one.path)) ?? 0) - (count.get(placeOf(theCase.topic, other.path)) ?? 0) + random() * 4 - 2,
  );
  const deeds: Deed[] = [];
  for (const place of seldom) {
    const deed = deeds.length < DEEDS ? randomDeed(random, place, theCase) : undefined;
    // an item is taken out last: what was answered in it before would be lost rightly
    if (deed?.kind === "remove" && deeds.length > 0) continue;
    if (deed) deeds.push(deed);
    if (deed?.kind === "remove") break;
  }
  return deeds;
}

const squash = (words: string) => words.normalize("NFKC").replace(/\s+/g, "");

/** Whether what was typed stands in the case: as an answer, or kept as words that are none yet. */
function isKept(deed: Extract<Deed, { kind: "type" }>, theCase: Case): boolean {
  const draft = theCase.drafts?.[deed.path];
  if (draft !== undefined) return squash(draft) === squash(deed.words);
  const value = readPath(theCase, deed.path);
  // its letters are set as the standard writes them
  if (deed.path.endsWith("creditCode") && typeof value === "string") return squash(value).toUpperCase() === squash(deed.words).toUpperCase();
  return typeof value === "string" && !/^\d{4}/.test(value) ? squash(value) === squash(deed.words) : value !== undefined;
}

/** What a deed may change: its own place, what is kept for it, and what follows from it by the catalogue. */
function mayChange(deed: Deed, path: string): boolean {
  const list = deed.path.replace(/\[\d+\]$/, "");
  const own = deed.kind === "remove" || deed.kind === "add" ? list : deed.path;
  const bare = path.replace(/^drafts(?:Over)?\./, "");
  // a partner that is taken out is no party of the agreements any more
  if (deed.kind === "remove" && list === "partners" && /^agreements\[\d+\]\.(partners|signatories)\b/.test(bare)) return true;
  return bare.startsWith(own) || (own.startsWith("declarations.ethics.") && bare.startsWith("declarations.ethics."));
}

/** How often each place was answered, and the places that there are. */
type Counts = { readonly count: Map<string, number>; readonly asked: Set<string> };

const neverAnswered = ({ count, asked }: Counts) => [...asked].filter((place) => !count.has(place));

/** The runs of one window, on every so many-th case, so that two cores have something to do. */
async function runLane(page: Page, lane: number, lanes: number): Promise<Counts & { readonly directed: number }> {
  const random = dice(SEED + lane);
  const own = cases.filter((_, index) => index % lanes === lane);
  const sum: Counts = { count: new Map(), asked: new Set() };
  for (let run = 0; run < Math.ceil(RUNS / lanes); run += 1) {
    const opened = own[run % own.length];
    if (!opened) throw new Error("no case");
    const round = Math.floor(run / own.length);
    const choose = (theCase: Case): Visit | undefined => {
      const sections = sectionsOf(guide, theCase);
      const section = sections[round % sections.length];
      return section && { section, deeds: deedsFor(random, section, theCase, sum.count) };
    };
    await oneRun({ page, opened, choose, where: `run ${run} of window ${lane}, topic ${opened.topic}`, sum });
  }
  for (const { topic, file } of own) for (const question of questionsOf(await readFromDisk(file), guide)) sum.asked.add(placeOf(topic, question));
  let directed = 0;
  for (let turn = 0; directed < DIRECTED && turn < DIRECTED * own.length; turn += 1) {
    const opened = own[turn % own.length];
    if (!opened) throw new Error("no case");
    const start = placeOf(opened.topic, "");
    const missing = new Set(neverAnswered(sum).flatMap((place) => (place.startsWith(start) ? [place.slice(start.length)] : [])));
    if (missing.size === 0) continue;
    const choose = (theCase: Case) => visitTo(missing, Math.floor(turn / own.length), random, theCase, guide);
    await oneRun({ page, opened, choose, where: `directed run ${directed} of window ${lane}, topic ${opened.topic}`, sum });
    directed += 1;
  }
  return { ...sum, directed };
}

type RunInput = {
  readonly page: Page;
  readonly opened: Opened;
  readonly choose: (theCase: Case) => Visit | undefined;
  readonly where: string;
  readonly sum: Counts;
};

async function oneRun({ page, opened, choose, where, sum: { count, asked } }: RunInput): Promise<void> {
  if (opened.last) {
    await goToAddress(page, opened.key, opened.last.section);
    expect(await shownAnswers(page), `${where}: shown after reopening ${opened.last.section}`).toEqual(opened.last.shown);
  }
  const before = await readFromDisk(opened.file);
  const visit = choose(before);
  if (!visit) throw new Error(`${where}: no section`);
  const { section, deeds } = visit;
  await goToAddress(page, opened.key, section.id);
  for (const { path } of places(section, before, guide)) asked.add(placeOf(opened.topic, path));
  const done = await doDeeds(page, deeds);
  const acted = deeds.filter((_, index) => done[index]);
  for (const place of acted.map(({ path }) => placeOf(opened.topic, path))) count.set(place, (count.get(place) ?? 0) + 1);
  await saveNow(page);
  const after = await readFromDisk(opened.file);
  // an amount that is the sum of the ticked items follows them
  const isFollowed = (path: string) => path === "budget.internationalCooperation" && acted.some((deed) => deed.path.startsWith("budget.items"));
  for (const deed of acted)
    if (deed.kind === "type" && !isFollowed(deed.path)) expect(isKept(deed, after), `${where}: “${deed.words.slice(0, 40)}” at ${deed.path}`).toBe(true);
  const [old, now] = [leaves(before), leaves(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
  expect(
    changed.filter((path) => !isFollowed(path) && !acted.some((deed) => mayChange(deed, path))),
    `${where}: changed without a deed in ${section.id}`,
  ).toEqual([]);
  opened.last = { section: section.id, shown: await shownAnswers(page) };
  expect(app.faults, where).toEqual([]);
}

test(`${RUNS} runs at random over every section of every topic lose no answer (seed ${SEED})`, async () => {
  console.log(`random fill: seed ${SEED}, ${RUNS} runs`);
  const windows = [app.page, await app.secondWindow()];
  const counts = await Promise.all(windows.map((page, lane) => runLane(page, lane, windows.length)));
  const answers = counts.flatMap((lane) => [...lane.count.values()]).reduce((sum, times) => sum + times, 0);
  const answered = counts.flatMap((lane) => [...lane.asked].filter((place) => lane.count.has(place))).length;
  const directed = counts.reduce((sum, lane) => sum + lane.directed, 0);
  const never = counts.flatMap(neverAnswered);
  console.log(`random fill: ${answers} answers at ${answered} places, ${directed} directed runs; never answered: ${never.join("、") || "none"}`);
  if (RUNS >= 100) expect(never).toEqual([]);
}, 1_200_000);

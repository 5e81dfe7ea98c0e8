import { type Filter, readinessOf } from "./matrix-view.ts";
import { firstToChase, type ToChase, UNFINISHED_STATES, type UnfinishedState, unfinishedIn } from "./slot-columns.ts";
import type { WorkspaceRow } from "./workspace.ts";

/** What a print pack of these cases has: the cases that have something for the seal, and their papers by slot. */
export type PackPlan = {
  readonly keys: readonly string[];
  readonly papers: readonly { readonly slot: string; readonly title: string; readonly count: number }[];
  readonly count: number;
  /** of the cases: all their papers were in a pack before, and nothing has changed since */
  readonly printed: number;
};

export function packPlan(rows: readonly WorkspaceRow[]): PackPlan {
  const own = rows.filter((row) => packed(row).length > 0);
  const papers = new Map<string, PackPlan["papers"][number]>();
  for (const { slot, title, inPack = 0 } of own.flatMap(packed)) papers.set(slot, { slot, title, count: (papers.get(slot)?.count ?? 0) + inPack });
  const sorted = [...papers.values()].toSorted((one, other) => other.count - one.count);
  return {
    keys: own.map(({ key }) => key),
    papers: sorted,
    count: sorted.reduce((sum, { count }) => sum + count, 0),
    printed: own.filter((row) => unprinted(row).length === 0).length,
  };
}

const packed = (row: WorkspaceRow) => ("overview" in row ? row.overview.items.filter(({ inPack = 0 }) => inPack > 0) : []);
const unprinted = (row: WorkspaceRow) => packed(row).filter(({ slot }) => row.printed?.includes(slot) !== true);

/** What helps these cases on, all of them at once. */
export const ACTS = ["print-pack", "build", "check", "hand-over", "message"] as const;
export type Act = (typeof ACTS)[number];
export type NextAct = { readonly act: Act; readonly keys: readonly string[] };

const HELPS: Readonly<Record<Act, (row: WorkspaceRow) => boolean>> = {
  "print-pack": (row) => unprinted(row).length > 0,
  check: (row) => papersLeft(row) > 0,
  build: (row) => isComplete(row) && papersLeft(row) === 0 && row.bundle !== "built",
  "hand-over": (row) =>
    papersLeft(row) === 0 && !["not-ready", "unreadable"].includes(readinessOf(row)) && row.bundle === "built" && row.submission === undefined,
  message: (row) => readinessOf(row) === "not-ready",
};

const isComplete = (row: WorkspaceRow): boolean => "overview" in row && readinessOf(row) === "ready" && row.overview.problems === 0;

/** How many papers of a case in which all is there are to be checked before it is built; what was submitted is built already. */
export const papersLeft = (row: WorkspaceRow): number =>
  "overview" in row && isComplete(row) && row.submission === undefined ? row.overview.attachments.unchecked : 0;

/** The next useful thing to do with these cases, and with which; `undefined`: there is none. Answers that are lacking are asked for first where just those are looked at. */
export function nextAct(rows: readonly WorkspaceRow[], filter: Filter = "all"): NextAct | undefined {
  const order: readonly Act[] = filter === "lack" ? ["message", ...ACTS] : ["print-pack", "build", "check", "message", "hand-over"];
  for (const act of order) {
    const keys = rows.filter(HELPS[act]).map(({ key }) => key);
    if (keys.length > 0) return { act, keys };
  }
  return undefined;
}

/** What to do first about the cases that are listed; `lacks`: the slot that most of them lack, where that is the reason. */
export type FirstStep = { readonly next?: NextAct; readonly lacks?: Lacking };

/** `all`: the cases in which it is unfinished, counted by its state; `isOwn`: it takes a letter of ours; `printed`: in so many of them it was printed before. */
type Lacking = Pick<ToChase, "slot" | "title"> & {
  readonly all: readonly string[];
  readonly counts: Readonly<Record<UnfinishedState, number>>;
  readonly isOwn: boolean;
  readonly printed: number;
};

/** @param isOwn whether a slot takes a letter of ours: it is waited for from nobody, but printed here and sealed */
export function firstStep(rows: readonly WorkspaceRow[], filter: Filter, isOwn: (slot: string) => boolean): FirstStep {
  const first = filter === "all" || filter === "must" ? firstToChase(rows) : undefined;
  const general = nextAct(rows, filter);
  if (first === undefined) return general ? { next: general } : {};
  const { slot, title } = first;
  const unfinished = unfinishedIn(rows, slot);
  const has = (own: readonly { readonly slot: string }[]) => own.some((item) => item.slot === slot);
  const toPrint = rows.filter((row) => has(unprinted(row))).map(({ key }) => key);
  const lacks: Lacking = {
    slot,
    title,
    all: UNFINISHED_STATES.flatMap((state) => unfinished[state]),
    counts: {
      "to-seal": unfinished["to-seal"].length,
      "to-confirm": unfinished["to-confirm"].length,
      missing: unfinished.missing.length,
      outdated: unfinished.outdated.length,
    },
    isOwn: isOwn(slot),
    printed: rows.filter((row) => has(packed(row))).length - toPrint.length,
  };
  if (!lacks.isOwn) return { lacks, next: { act: "message", keys: first.keys } };
  const next: NextAct | undefined = toPrint.length > 0 ? { act: "print-pack", keys: toPrint } : general;
  return { lacks, ...(next && { next }) };
}

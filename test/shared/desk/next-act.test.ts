import { describe, expect, test } from "vitest";
import type { OverviewItem } from "../../../shared/desk/case-overview.ts";
import { firstStep, nextAct, packPlan, papersLeft } from "../../../shared/desk/next-act.ts";
import type { CasePlace, WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { itemOf, overviewOf } from "./overview-of.ts";

function row(key: string, items: readonly OverviewItem[], { ready = false, ...place }: Partial<CasePlace> & { readonly ready?: boolean } = {}): WorkspaceRow {
  const overview = overviewOf({ ready, readyForReview: ready, lines: { must: ready ? 0 : 1, toSeal: 0, lack: 0, open: 0 }, items });
  return { key, folder: key, bundle: "none", overview, ...place };
}
const broken: WorkspaceRow = { key: "x", folder: "坏", bundle: "none", error: { kind: "file-not-found", file: "x" } };

const letter = itemOf("own", "missing", { isToPrint: true, inPack: 1 });
const changed = itemOf("other", "outdated", { inPack: 2 });
const toPrint = row("print", [letter, changed]);
const printed = row("printed", [letter], { printed: ["own"] });
const lacking = row("lacking", [itemOf("foreign", "missing")]);
const ready = row("ready", [], { ready: true });
const built = row("built", [], { ready: true, bundle: "built" });

describe("a print pack", () => {
  test("has the papers of the cases that have something for the seal, the most of one kind first", () => {
    expect(packPlan([toPrint, printed, lacking, broken])).toEqual({
      keys: ["print", "printed"],
      papers: [
        { slot: "own", title: "own件", count: 2 },
        { slot: "other", title: "other件", count: 2 },
      ],
      count: 4,
      printed: 1,
    });
    expect(packPlan([lacking, broken])).toEqual({ keys: [], papers: [], count: 0, printed: 0 });
  });
});

describe("the next act", () => {
  test("is to print what waits for the seal, then to build, to ask for what is lacking, to hand over", () => {
    expect(nextAct([broken, built, lacking, ready, printed, toPrint])).toEqual({ act: "print-pack", keys: ["print"] });
    expect(nextAct([built, lacking, ready])).toEqual({ act: "build", keys: ["ready"] });
    expect(nextAct([built, lacking])).toEqual({ act: "message", keys: ["lacking"] });
    expect(nextAct([built, broken])).toEqual({ act: "hand-over", keys: ["built"] });
    expect(nextAct([broken])).toBeUndefined();
    expect(nextAct([{ ...built, bundle: "outdated" }])).toMatchObject({ act: "build" });
  });

  test("is to check the papers that nobody has, before the package is built or handed over", () => {
    const attachments = { ...overviewOf({}).attachments, asked: 9, filled: 9, unchecked: 1 };
    const unchecked: WorkspaceRow = { ...ready, key: "unchecked", overview: overviewOf({ ready: true, readyForReview: true, attachments }) };
    expect(nextAct([unchecked, lacking])).toEqual({ act: "check", keys: ["unchecked"] });
    expect(nextAct([unchecked, ready])).toEqual({ act: "build", keys: ["ready"] });
    expect(nextAct([{ ...unchecked, bundle: "built" }])).toMatchObject({ act: "check" });
    // what is at the unit already is not held up
    expect(papersLeft({ ...unchecked, submission: { kind: "submitted", at: "2026-05-20T02:00:00Z" } })).toBe(0);
  });

  test("is to ask where one looks at the answers that are lacking", () => {
    expect(nextAct([toPrint, lacking, ready], "lack")).toEqual({ act: "message", keys: ["print", "lacking"] });
  });
});

describe("the first step", () => {
  const isOwn = (slot: string) => slot === "own";

  test("prints a letter of ours that most lack, not what was printed before", () => {
    expect(firstStep([toPrint, printed], "all", isOwn)).toMatchObject({
      lacks: { slot: "own", all: ["print", "printed"], counts: { "to-seal": 2, "to-confirm": 0, missing: 0, outdated: 0 }, isOwn: true, printed: 1 },
      next: { act: "print-pack", keys: ["print"] },
    });
    // all of it is printed: something else helps
    expect(firstStep([printed, ready], "all", isOwn)).toMatchObject({ lacks: { slot: "own" }, next: { act: "build", keys: ["ready"] } });
  });

  test("asks for what others must give", () => {
    expect(firstStep([lacking, ready], "all", isOwn)).toMatchObject({ lacks: { slot: "foreign" }, next: { act: "message", keys: ["lacking"] } });
  });

  test("of a filter is what helps the cases in it", () => {
    expect(firstStep([toPrint, printed], "to-seal", isOwn)).toEqual({ next: { act: "print-pack", keys: ["print"] } });
    expect(firstStep([ready, built], "ready", isOwn)).toEqual({ next: { act: "build", keys: ["ready"] } });
    expect(firstStep([broken], "all", isOwn)).toEqual({});
  });
});

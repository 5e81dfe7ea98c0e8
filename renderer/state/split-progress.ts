import type { Progress } from "../../shared/report.ts";

/** What is done to the pages of a file: each is looked at, searched for a code, and recognised where no sheet assigns it. */
export type SplitStage = "looking" | "codes" | "text";

/**
 * How far the reading of a stack is, over all its steps: `done` in percent, never less than before. `file`: the path of the one being read;
 * `pages`: how many of them are done at its stage.
 */
export type SplitProgress = {
  readonly done: number;
  readonly total: 100;
  readonly file?: string;
  readonly pages?: { readonly stage: SplitStage; readonly done: number; readonly total: number };
  readonly opened: readonly string[];
};

/** Where a step begins and ends, percent: the cases, the pages of each file, and then the text of those pages that no sheet assigns. */
const CASES = [0, 5] as const;
const PAGES = [5, 50] as const;
const TEXT = [50, 100] as const;
/** Looking at a page takes so much of what opening its file takes; the rest is the search for its code. */
const LOOK = 0.7;

/** The next of a step that is told. @param files how many the stack has */
export function splitProgress(before: SplitProgress | undefined, { step, done, total }: Progress, files: number): SplitProgress {
  const known = before?.opened ?? [];
  const at = before?.done ?? 0;
  const share = total > 0 ? done / total : 0;
  if (step.code !== "reading-file" && step.code !== "reading-page") {
    return { done: step.code === "reading-cases" ? further(at, CASES, share) : at, total: 100, opened: known };
  }
  const opened = known.includes(step.file) ? known : [...known, step.file];
  const stage = step.code === "reading-page" ? "text" : step.stage === "look" ? "looking" : "codes";
  const ofFile = stage === "looking" ? share * LOOK : stage === "codes" ? LOOK + share * (1 - LOOK) : share;
  const ofAll = (opened.indexOf(step.file) + ofFile) / Math.max(files, opened.length);
  // the text layer is read in a moment, recognising takes long
  const isQuick = step.code === "reading-page" && step.stage === "text";
  return {
    done: isQuick ? at : further(at, stage === "text" ? TEXT : PAGES, ofAll),
    total: 100,
    file: step.file,
    pages: { stage, done: isQuick ? 0 : done, total },
    opened,
  };
}

const further = (at: number, [from, to]: readonly [number, number], share: number): number => Math.max(at, Math.round(from + (to - from) * Math.min(share, 1)));

import type { Progress } from "../../shared/report.ts";

/** How far the reading of a stack is, over all its steps: `done` in percent, never less than before. `file`: the path of the one being read. */
export type SplitProgress = { readonly done: number; readonly total: 100; readonly file?: string; readonly opened: readonly string[] };

/** Where a step begins and ends, percent: the cases, the pages of each file, and then the text of those pages that no sheet assigns. */
const CASES = [0, 5] as const;
const PAGES = [5, 50] as const;
const TEXT = [50, 100] as const;

/** The next of a step that is told. @param files how many the stack has */
export function splitProgress(before: SplitProgress | undefined, { step, done, total }: Progress, files: number): SplitProgress {
  const known = before?.opened ?? [];
  const at = before?.done ?? 0;
  const share = total > 0 ? done / total : 0;
  if (step.code !== "reading-file" && step.code !== "reading-page") {
    return { done: step.code === "reading-cases" ? further(at, CASES, share) : at, total: 100, opened: known };
  }
  const opened = known.includes(step.file) ? known : [...known, step.file];
  const ofAll = (opened.indexOf(step.file) + share) / Math.max(files, opened.length);
  // the text layer is read in a moment, recognising takes long
  const isQuick = step.code === "reading-page" && step.stage === "text";
  return { done: isQuick ? at : further(at, step.code === "reading-file" ? PAGES : TEXT, ofAll), total: 100, file: step.file, opened };
}

const further = (at: number, [from, to]: readonly [number, number], share: number): number => Math.max(at, Math.round(from + (to - from) * Math.min(share, 1)));

import type { FileState, FoundFile } from "../../shared/files-first/found-file.ts";

/**
 * How fast pages are recognised: since when, in milliseconds of the clock, and how many are by now. The clock begins with the first page
 * that is done, which is not counted: the engine starts during it, which takes far longer than a page.
 */
export type ScanPace = { readonly since: number; readonly pages: number };

/** Pages that are recognised, beside the first, before a time is told. */
const FEWEST_PAGES = 2;

/** The pace once a file tells of itself. @param before what it told last */
export function paceAfter(pace: ScanPace | undefined, before: FileState | undefined, state: FileState, now: number): ScanPace | undefined {
  if (state.kind !== "reading" || state.pages === 0) return pace;
  const fresh = Math.max(0, state.done - (before?.kind === "reading" ? before.done : 0));
  if (pace === undefined) return fresh === 0 ? undefined : { since: now, pages: fresh - 1 };
  return { since: pace.since, pages: pace.pages + fresh };
}

/**
 * Seconds until all files are read; `undefined` while it cannot be told: fewer than three pages have been recognised, or a file
 * was not opened yet, of which nobody knows how many pages it has.
 */
export function secondsLeft(
  pace: ScanPace | undefined,
  files: readonly Pick<FoundFile, "key" | "skipped">[],
  states: ReadonlyMap<string, FileState>,
  now: number,
): number | undefined {
  if (pace === undefined || pace.pages < FEWEST_PAGES) return undefined;
  let pages = 0;
  for (const { key, skipped } of files) {
    const state = states.get(key);
    if (skipped !== undefined || state?.kind === "read" || state?.kind === "failed") continue;
    const left = state?.kind === "waiting" ? state.scanned : state?.kind === "reading" && state.pages > 0 ? state.pages - state.done : undefined;
    if (left === undefined) return undefined;
    pages += left;
  }
  return pages === 0 ? undefined : Math.ceil((((now - pace.since) / pace.pages) * pages) / 1000);
}

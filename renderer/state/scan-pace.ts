import type { FileState, FoundFile } from "../../shared/files-first/found-file.ts";

/** How fast pages are recognised: since when, in milliseconds of the clock, and how many are by now. */
export type ScanPace = { readonly since: number; readonly pages: number };

/** The pace once a file tells of itself. @param before what it told last */
export function paceAfter(pace: ScanPace | undefined, before: FileState | undefined, state: FileState, now: number): ScanPace | undefined {
  if (state.kind !== "reading" || state.pages === 0) return pace;
  const known = before?.kind === "reading" ? before.done : 0;
  return { since: pace?.since ?? now, pages: (pace?.pages ?? 0) + Math.max(0, state.done - known) };
}

/**
 * Seconds until all files are read; `undefined` while it cannot be told: no page has been recognised, or a file was not opened yet, of
 * which nobody knows how many pages it has.
 */
export function secondsLeft(
  pace: ScanPace | undefined,
  files: readonly Pick<FoundFile, "key" | "skipped">[],
  states: ReadonlyMap<string, FileState>,
  now: number,
): number | undefined {
  if (pace === undefined || pace.pages === 0) return undefined;
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

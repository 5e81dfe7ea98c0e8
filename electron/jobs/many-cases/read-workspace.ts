import { relative, sep } from "node:path";
import type { CasePlace, CaseState } from "../../../shared/desk/workspace.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { type Moment, parseMoment } from "../../../shared/text/moment.ts";
import { openByOthers } from "../../files/presence.ts";
import { caseKey } from "../../library/cases/case-key.ts";
import { readForScreen } from "../../library/cases/open-case.ts";
import { readGuides } from "../../library/guides/guides.ts";
import { type Printed, readPrinted } from "../../library/remembered/last-print-pack.ts";
import { stateOfSubmission } from "../../library/remembered/last-submission.ts";
import {
  type CachedOverview,
  caseStamp,
  isValidAt,
  keepOverviewCache,
  type OverviewCache,
  overviewBasis,
  readOverviewCache,
  validityOf,
} from "../../library/workspaces/overview-cache.ts";
import { findCases } from "../../library/workspaces/workspace.ts";
import { cores } from "../../workers/cores.ts";
import { bundleOf, isAsItWas } from "./package-of-now.ts";
import { RowsThread, readRow } from "./read-row.ts";

/** A case of a workspace as it was found. `path`: its folder, absolute; `below`: the same below the workspace, with `/`. */
export type FoundRow = { readonly path: string; readonly below: string; readonly stale?: true } & CasePlace & CaseState;

/** `rows`: those that are known since the last time this was told. */
export type ReadingWorkspace = { readonly done: number; readonly total: number; readonly rows: readonly FoundRow[] };

/** `afresh`: nothing that was kept is taken. */
export type WorkspaceRequest = { readonly folder: string; readonly moment: Moment; readonly afresh?: boolean | undefined };

export type WorkspaceControl = { readonly onProgress?: (progress: ReadingWorkspace) => void; readonly signal?: AbortSignal };

/** A second thread takes as long to begin as it takes to read some twenty cases. */
const WORTH_A_THREAD = 60;
/** So many cases the second thread is given at a time. */
const AT_A_TIME = 8;

/** So often rows are told while cases are read. */
const TELL_EVERY_MS = 300;

/**
 * All cases of a folder in one row each, those that have not changed out of what was kept of them. What is known of the
 * others from last time is told first, as `stale`. A case that cannot be read, or a folder that may not be opened, keeps its row. Errors: those of
 * `findCases`; `cancelled`.
 */
export async function readWorkspace(
  { folder, moment, afresh }: WorkspaceRequest,
  { onProgress, signal }: WorkspaceControl = {},
): Promise<Result<{ readonly rows: readonly FoundRow[]; readonly fromCache: number }>> {
  const unopened: FoundRow[] = [];
  const found = await findCases(folder, (path, error) => unopened.push({ path, below: below(folder, path), bundle: "none", error }));
  if (!found.ok) return found;
  const paths = found.value;
  const key = caseKey(folder);
  const [basis, kept] = await Promise.all([overviewBasis(), afresh ? undefined : readOverviewCache(key)]);
  const holds = kept !== undefined && kept.basis === basis && isValidAt(kept.madeAt, moment);
  const printed = await readPrinted();
  const places = new Map(await Promise.all(paths.map(async (path) => [path, await placeOf(path, printed.get(caseKey(path)))] as const)));
  const rowOf = (path: string, state: CaseState): FoundRow => ({ path, below: below(folder, path), ...(places.get(path) ?? { bundle: "none" }), ...state });
  const whole = holds ? await unchanged(paths, kept) : new Map<string, CachedOverview>();
  const rows = new Map([...whole].map(([path, { overview }]) => [path, rowOf(path, { overview })]));
  const stale = paths.flatMap((path): readonly FoundRow[] => {
    const last = rows.has(path) ? undefined : kept?.cases[path];
    return last ? [{ ...rowOf(path, { overview: last.overview }), stale: true }] : [];
  });
  onProgress?.({ done: rows.size, total: paths.length, rows: [...unopened, ...rows.values(), ...stale] });
  const left = paths.filter((path) => !rows.has(path));
  if (left.length > 0) {
    const made = await readRows(left, moment, rowOf, { onProgress, signal, done: rows.size });
    if (!made.ok) return made;
    for (const [path, row] of made.value.rows) rows.set(path, row);
    const cases = { ...Object.fromEntries(whole), ...Object.fromEntries(made.value.cached) };
    // without it the next opening takes longer, and that is all
    await keepOverviewCache(key, { basis, madeAt: made.value.validity, cases });
  } else if (kept !== undefined && Object.keys(kept.cases).length > paths.length) {
    await keepOverviewCache(key, { ...kept, cases: Object.fromEntries(whole) });
  }
  return ok({ rows: [...unopened, ...paths.flatMap((path) => rows.get(path) ?? [])], fromCache: whole.size });
}

type ReadingRows = { readonly onProgress: WorkspaceControl["onProgress"]; readonly signal: AbortSignal | undefined; readonly done: number };

async function readRows(
  paths: readonly string[],
  moment: Moment,
  rowOf: (path: string, state: CaseState) => FoundRow,
  { onProgress, signal, done }: ReadingRows,
) {
  const installed = await readGuides();
  const rows = new Map<string, FoundRow>();
  const cached = new Map<string, CachedOverview>();
  let told = performance.now();
  let news: FoundRow[] = [];
  const waiting = [...paths];
  const take = async (path: string, read: Result<CachedOverview>) => {
    const row = rowOf(path, read.ok ? { overview: read.value.overview } : { error: read.error, ...(await formerVersion(path)) });
    rows.set(path, row);
    if (read.ok) cached.set(path, read.value);
    news.push(row);
    if (performance.now() - told > TELL_EVERY_MS || rows.size === paths.length) {
      onProgress?.({ done: done + rows.size, total: done + paths.length, rows: news });
      news = [];
      told = performance.now();
      // lets the message that cancels through
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const lane = async () => {
    for (let path = waiting.shift(); path !== undefined && !signal?.aborted; path = waiting.shift()) {
      await take(path, await readRow(path, installed, moment));
    }
  };
  const laneBeside = async (thread: RowsThread) => {
    while (waiting.length > 0 && !signal?.aborted) {
      const some = waiting.splice(0, AT_A_TIME);
      const read = await thread.read(some, moment);
      // a thread that was lost leaves its cases to this one
      if (read === undefined) return void waiting.push(...some);
      for (const [index, path] of some.entries()) {
        const row = read[index];
        if (row) await take(path, row);
      }
    }
  };
  const beside = cores() > 1 && paths.length >= WORTH_A_THREAD ? new RowsThread() : undefined;
  try {
    // two: the disk is asked for one case while the other is checked
    await Promise.all([lane(), lane(), beside && laneBeside(beside)]);
    await lane();
  } finally {
    void beside?.close();
  }
  if (signal?.aborted && rows.size < paths.length) return fail<AppError>({ kind: "cancelled" });
  const turns = installed.guides.flatMap(({ filing }) => [filing.opens, filing.closes].flatMap((at) => epochOf(at) ?? []));
  return ok({ rows, cached, validity: validityOf(moment, turns) });
}

async function unchanged(paths: readonly string[], kept: OverviewCache): Promise<ReadonlyMap<string, CachedOverview>> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const last = kept.cases[path];
      return last && (await caseStamp(path, last.files)) === last.stamp ? ([[path, last]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

/** @param printed what of it was printed for the seal last */
async function placeOf(folder: string, printed: Printed | undefined): Promise<CasePlace> {
  const [bundle, isPrinted, others, submission] = await Promise.all([
    bundleOf(folder),
    printed !== undefined && isAsItWas(folder, printed.at),
    openByOthers(folder),
    stateOfSubmission(caseKey(folder)),
  ]);
  return {
    bundle,
    ...(others.length > 0 && { openBy: [...new Set(others)].join("、") }),
    ...(submission && { submission }),
    ...(printed && isPrinted && { printed: printed.slots }),
  };
}

/** The version that opening a damaged case offers. */
async function formerVersion(path: string): Promise<{ readonly former?: string }> {
  const shown = await readForScreen(path);
  return shown.ok && shown.value.rescue ? { former: shown.value.rescue.from.at } : {};
}

const below = (folder: string, path: string) => relative(folder, path).split(sep).join("/");

function epochOf(text: string): number | undefined {
  const moment = parseMoment(text);
  return moment?.kind === "instant" ? moment.epochMs : undefined;
}

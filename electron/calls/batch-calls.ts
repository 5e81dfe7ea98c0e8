import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type BatchReport, type BatchResult, withResults } from "../../shared/desk/batch.ts";
import { UPLOAD_LIST } from "../../shared/documents/upload-list.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { batchText } from "../../shared/messages/batch-text.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { workspaceFiles } from "../../shared/messages/workspace-files.ts";
import { nameInPack } from "../../shared/report.ts";
import { freeName, nameKey } from "../../shared/text/file-names.ts";
import { type BatchCase, named, runBatch } from "../jobs/many-cases/batch.ts";
import type { FoundRow } from "../jobs/many-cases/read-workspace.ts";
import { joinListsInWorker, printManyInWorker } from "../jobs/threads/job-client.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { lastBatch, rememberBatch } from "../library/remembered/last-batch.ts";
import { packageFolder } from "../library/remembered/last-build.ts";
import { rememberPrinted } from "../library/remembered/last-print-pack.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { DOCUMENTS_FOLDER } from "./document-calls.ts";

type BatchCall = `batch:${"run" | "cancel" | "last" | "upload-lists"}`;

/** Calls that do one thing to many cases of a workspace, with a report at the end. */
export function batchCalls(context: CallContext): Pick<CallHandlers, BatchCall> {
  const running = new Map<string, AbortController>();
  return {
    "batch:run": async ({ key, cases: keys, kind, again, separators: asked = false }) => {
      if (running.has(key)) return fail({ kind: "wrong-use", problem: { code: "package-running" } });
      const rows = context.workspaces.rowsOf(key, keys);
      if (!rows.ok) return rows;
      const stop = new AbortController();
      running.set(key, stop);
      const last = again ? await lastBatch(key) : undefined;
      const former = last?.kind === kind ? last : undefined;
      // a pack is one file of all its cases: it is made of all of them again
      const wholePack =
        kind === "print-pack" ? context.workspaces.knownRows(key, [...(former?.results ?? []).map((one) => one.key), ...(former?.left ?? [])]) : [];
      const cases = [...new Set([...wholePack, ...rows.value])].map((row) => caseOf(row, context));
      const separators = former === undefined ? asked : former.separators === true;
      let done = 0;
      const tell = (now: readonly string[], result?: BatchResult) => {
        if (result !== undefined) done += 1;
        context.emit("batch:progress", { key, batch: { kind, done, total: cases.length, running: now, ...(result && { result }) } });
      };
      const startedAt = new Date().toISOString();
      try {
        const folder = await context.workspaces.folderOf(key);
        if (!folder.ok) return folder;
        tell([]);
        const made: Result<Pick<BatchReport, "results" | "pack">> =
          kind === "print-pack"
            ? await packAll(cases, await freePlace(folder.value, workspaceFiles.printPack(context.moment())), context, {
                signal: stop.signal,
                tell,
                separators,
              })
            : ok({ results: await runBatch({ kind, cases, moment: context.moment() }, { signal: stop.signal, onProgress: tell }) });
        if (!made.ok) return made;
        return await report(key, folder.value, { kind, startedAt, cases, former, separators, ...made.value });
      } finally {
        running.delete(key);
      }
    },
    "batch:cancel": async ({ key }) => {
      running.get(key)?.abort();
      return ok(undefined);
    },
    "batch:upload-lists": async ({ key, cases }) => {
      const folder = await context.workspaces.folderOf(key);
      const rows = context.workspaces.rowsOf(key, cases);
      if (!folder.ok) return folder;
      if (!rows.ok) return rows;
      const { name: file, path: out } = await freePlace(folder.value, workspaceFiles.uploadLists(context.moment()));
      const lists = rows.value.map(({ path }) => join(packageFolder(path), "bundle", UPLOAD_LIST));
      const joined = await joinListsInWorker({ job: "upload-lists", lists, out });
      if (!joined.ok) return joined;
      const { pages, without } = joined.value;
      return ok({ file, pages, without: without.flatMap((index) => rows.value[index] ?? []).map(titleOf) });
    },
    "batch:last": async ({ key }) => ok(await lastBatch(key)),
  };

  type Ended = Pick<BatchReport, "kind" | "startedAt" | "results" | "pack"> & {
    readonly cases: readonly BatchCase[];
    readonly separators: boolean;
    /** the report that this one brings up to date */
    readonly former: BatchReport | undefined;
  };

  /** The report of a batch, kept and written as a table into the workspace. */
  async function report(key: string, folder: string, { kind, startedAt, cases, former, separators, results, pack }: Ended): Promise<Result<BatchReport>> {
    // a pack that was made again holds just the cases that it was made of
    const all = former === undefined || (kind === "print-pack" && pack) ? results : withResults(former.results, results);
    const isDone = new Set(all.map((result) => result.key));
    const left = [...new Set([...(former?.left ?? []), ...cases.map((one) => one.key)])].filter((one) => !isDone.has(one));
    const titles = context.workspaces.knownRows(key, left).map(titleOf);
    const place = await freePlace(folder, workspaceFiles.batch(context.moment()));
    const { writeBatchTable } = await import("../jobs/many-cases/batch-table.ts");
    const written = await writeBatchTable(place.path, all, titles);
    const kept = pack ?? former?.pack;
    const made: BatchReport = {
      kind,
      startedAt: former?.startedAt ?? startedAt,
      endedAt: new Date().toISOString(),
      results: [...all],
      left,
      ...(written.ok ? { table: place.name } : { notSaved: errorText(written.error, "window") }),
      ...(kept && { pack: kept }),
      ...(separators && { separators }),
    };
    const remembered = await rememberBatch(key, made);
    return ok(remembered.ok ? made : { ...made, notSaved: errorText(remembered.error, "window") });
  }
}

/** A place in the workspace for a file of ours: a name that is taken gets a number, so that nothing is overwritten. */
type Place = { readonly name: string; readonly path: string };

async function freePlace(folder: string, wanted: string): Promise<Place> {
  const names = await readdir(folder).catch(() => []);
  const dot = wanted.lastIndexOf(".");
  const name = freeName(wanted.slice(0, dot), wanted.slice(dot), new Set(names.map(nameKey)), "_");
  return { name, path: join(folder, name) };
}

const titleOf = (row: FoundRow): string => ("overview" in row ? row.overview.title : row.below);

function caseOf(row: FoundRow, { passwords }: CallContext): BatchCase {
  const key = caseKey(row.path);
  const overview = "overview" in row ? row.overview : undefined;
  return {
    key,
    path: row.path,
    folder: row.below,
    title: titleOf(row),
    lead: overview?.lead,
    documents: join(row.path, DOCUMENTS_FOLDER),
    next: overview?.next?.words,
    also: overview?.next?.also,
    actor: overview?.next?.actor,
    passwords: passwords.of(key),
  };
}

type Packing = { readonly signal: AbortSignal; readonly tell: (running: readonly string[], result?: BatchResult) => void; readonly separators: boolean };

/** One print pack of all cases, in their order, for the seal office. */
async function packAll(
  cases: readonly BatchCase[],
  { name: file, path: out }: Place,
  context: CallContext,
  { signal, tell, separators }: Packing,
): Promise<Result<Pick<BatchReport, "results" | "pack">>> {
  const of = new Map(cases.map((one) => [one.path, one]));
  const control = {
    signal,
    onProgress: ({ step, done }: { readonly step: { readonly code: string }; readonly done: number }) => {
      const one = step.code === "reading-cases" ? cases[done] : undefined;
      if (one) tell([one.key]);
    },
  };
  const made = await printManyInWorker(
    {
      job: "print-packs",
      paths: cases.map(({ path }) => path),
      out,
      moment: context.moment(),
      passwords: cases.flatMap(({ passwords }) => passwords),
      separators,
    },
    control,
  );
  if (!made.ok) return made.error.kind === "cancelled" ? ok({ results: [] }) : made;
  const { pack, packed, failed } = made.value;
  const results = [
    ...failed.flatMap(({ path, error }) => withCase(of.get(path), { problem: errorText(error, "window") })),
    ...packed.flatMap(({ path, papers: count, leftOut: out }) =>
      withCase(of.get(path), { attachments: count, ...(count === 0 && out > 0 && { lacks: batchText.nothingPacked(out) }) }),
    ),
  ];
  for (const result of results) tell([], result);
  // without it the overview asks for what was printed once more, and that is all
  if (pack) await rememberPrinted(new Map(packed.map(({ path, slots }) => [caseKey(path), slots])), Date.now());
  const byKey = new Map(results.map((result) => [result.key, result]));
  const inOrder = cases.flatMap(({ key }) => byKey.get(key) ?? []);
  if (pack === undefined) return ok({ results: inOrder });
  const notes = [...pack.leftOut.map((paper) => `${nameInPack(paper)}：${paper.why}`), ...pack.warnings.map(({ message }) => message)];
  return ok({ results: inOrder, pack: { file, pages: pack.pages, papers: pack.papers.length, notes } });
}

const withCase = (one: BatchCase | undefined, outcome: Partial<BatchResult>): readonly BatchResult[] => (one ? [{ ...named(one), ...outcome }] : []);

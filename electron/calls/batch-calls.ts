import { join } from "node:path";
import { type BatchReport, type BatchResult, withResults } from "../../shared/desk/batch.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { workspaceFiles } from "../../shared/messages/workspace-files.ts";
import { nameInPack } from "../../shared/report.ts";
import { type BatchCase, named, runBatch } from "../jobs/batch.ts";
import { printManyInWorker } from "../jobs/job-client.ts";
import type { FoundRow } from "../jobs/read-workspace.ts";
import { caseKey } from "../library/case-key.ts";
import { lastBatch, rememberBatch } from "../library/last-batch.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { DOCUMENTS_FOLDER } from "./document-calls.ts";

type BatchCall = "batch:run" | "batch:cancel" | "batch:last";

/** Calls that do one thing to many cases of a workspace, with a report at the end. */
export function batchCalls(context: CallContext): Pick<CallHandlers, BatchCall> {
  const running = new Map<string, AbortController>();
  return {
    "batch:run": async ({ key, cases: keys, kind, again }) => {
      if (running.has(key)) return fail({ kind: "wrong-use", problem: { code: "package-running" } });
      const rows = context.workspaces.rowsOf(key, keys);
      if (!rows.ok) return rows;
      const stop = new AbortController();
      running.set(key, stop);
      const cases = rows.value.map((row) => caseOf(row, context));
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
            ? await packAll(cases, join(folder.value, workspaceFiles.printPack(context.moment())), context, { signal: stop.signal, tell })
            : ok({ results: await runBatch({ kind, cases, moment: context.moment() }, { signal: stop.signal, onProgress: tell }) });
        if (!made.ok) return made;
        return await report(key, folder.value, { kind, startedAt, cases, again: again === true, ...made.value });
      } finally {
        running.delete(key);
      }
    },
    "batch:cancel": async ({ key }) => {
      running.get(key)?.abort();
      return ok(undefined);
    },
    "batch:last": async ({ key }) => ok(await lastBatch(key)),
  };

  type Ended = Pick<BatchReport, "kind" | "startedAt" | "results" | "pack"> & { readonly cases: readonly BatchCase[]; readonly again: boolean };

  /** The report of a batch, kept and written as a table into the workspace. */
  async function report(key: string, folder: string, { kind, startedAt, cases, again, results, pack }: Ended): Promise<Result<BatchReport>> {
    const former = again ? await lastBatch(key) : undefined;
    const all = former?.kind === kind ? withResults(former.results, results) : results;
    const isDone = new Set(all.map((result) => result.key));
    const left = [...new Set([...(former?.kind === kind ? former.left : []), ...cases.map((one) => one.key)])].filter((one) => !isDone.has(one));
    const titles = left.flatMap((one) => cases.find((known) => known.key === one)?.title ?? []);
    const table = workspaceFiles.batch(context.moment());
    const { writeBatchTable } = await import("../jobs/batch-table.ts");
    const written = await writeBatchTable(join(folder, table), all, titles);
    const made: BatchReport = {
      kind,
      startedAt: former?.kind === kind ? former.startedAt : startedAt,
      endedAt: new Date().toISOString(),
      results: [...all],
      left,
      ...(written.ok && { table }),
      ...(pack && { pack }),
    };
    await rememberBatch(key, made);
    return ok(made);
  }
}

function caseOf(row: FoundRow, { passwords }: CallContext): BatchCase {
  const key = caseKey(row.path);
  const overview = "overview" in row ? row.overview : undefined;
  return {
    key,
    path: row.path,
    folder: row.below,
    title: overview?.title ?? row.below,
    lead: overview?.lead,
    documents: join(row.path, DOCUMENTS_FOLDER),
    next: overview?.next?.words,
    passwords: passwords.of(key),
  };
}

type Packing = { readonly signal: AbortSignal; readonly tell: (running: readonly string[], result?: BatchResult) => void };

/** One print pack of all cases, in their order, for the seal office. */
async function packAll(
  cases: readonly BatchCase[],
  out: string,
  context: CallContext,
  { signal, tell }: Packing,
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
    { job: "print-packs", paths: cases.map(({ path }) => path), out, moment: context.moment(), passwords: cases.flatMap(({ passwords }) => passwords) },
    control,
  );
  if (!made.ok) return made.error.kind === "cancelled" ? ok({ results: [] }) : made;
  const { packed, failed, pages, papers, leftOut, warnings } = made.value;
  const results = [
    ...failed.flatMap(({ path, error }) => withCase(of.get(path), { problem: errorText(error, "window") })),
    ...packed.flatMap(({ path, papers: count }) => withCase(of.get(path), { attachments: count })),
  ];
  for (const result of results) tell([], result);
  const notes = [...leftOut.map((paper) => `${nameInPack(paper)}：${paper.why}`), ...warnings.map(({ message }) => message)];
  return ok({ results, pack: { file: workspaceFiles.printPack(context.moment()), pages, papers: papers.length, notes } });
}

const withCase = (one: BatchCase | undefined, outcome: Partial<BatchResult>): readonly BatchResult[] => (one ? [{ ...named(one), ...outcome }] : []);

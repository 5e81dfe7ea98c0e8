import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { BatchKind, BatchResult } from "../../../shared/desk/batch.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { BuiltPackage } from "../../../shared/ipc/built-package.ts";
import { batchText } from "../../../shared/messages/batch-text.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import type { BuildReport } from "../../../shared/report.ts";
import type { Actor } from "../../../shared/rules/who-acts.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readCase } from "../../library/cases/cases.ts";
import { rememberNewBuild } from "../../library/remembered/build-history.ts";
import { packageFolder } from "../../library/remembered/last-build.ts";
import { rememberDocuments } from "../../library/remembered/last-documents.ts";
import type { JobControl } from "../../workers/progress.ts";
import { verifyBundle } from "../build/verify-bundle.ts";
import { JobThread, runInWorker, writeInWorker } from "../threads/job-client.ts";

/** A case of a batch: `path` its folder, `documents` where its documents go, `next` what it lacks first. */
export type BatchCase = {
  readonly key: string;
  readonly path: string;
  readonly folder: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly documents: string;
  readonly next?: string | undefined;
  /** what it lacks besides, each in a few words */
  readonly also?: readonly string[] | undefined;
  /** who must act on that */
  readonly actor?: Actor | undefined;
  readonly passwords: readonly string[];
};

export type BatchRequest = {
  readonly kind: Exclude<BatchKind, "print-pack">;
  readonly cases: readonly BatchCase[];
  readonly moment: Moment;
  readonly threads?: number;
};

export type BatchControl = {
  readonly signal: AbortSignal;
  readonly onProgress: (running: readonly string[], result?: BatchResult) => void;
};

/** As many cases at a time as there are cores, of which one takes some 200 MB. */
const MOST_THREADS = 4;

/**
 * How many cases a thread is given at a time, and for how many cores. A build waits for the threads that read its scans for longer than it
 * works itself: three in one thread keep two cores busy, and fonts, guides and what V8 compiles are made ready once for all. Writing works
 * all the time.
 */
const SHARED: Readonly<Record<BatchRequest["kind"], { readonly cases: number; readonly cores: number }>> = {
  build: { cases: 3, cores: 2 },
  write: { cases: 1, cores: 1 },
  verify: { cases: 1, cores: 1 },
};

/**
 * Does one thing to many cases, several at a time: fonts and guides are loaded once for each thread, which shares the cores with the others.
 * What a thread has made is verified and remembered while it is at the next case. A case that fails holds up none of the others; cancelling leaves what is done. Gives the results in the order of the cases; those that were not come to have none.
 */
export async function runBatch({ kind, cases, moment, threads = Math.min(availableParallelism(), MOST_THREADS) }: BatchRequest, control: BatchControl) {
  const results = new Map<string, BatchResult>();
  const running = new Set<string>();
  const waiting = [...cases];
  const busy = Math.max(1, Math.min(threads, cases.length));
  const cores = Math.max(1, Math.floor(availableParallelism() / busy));
  const shared = SHARED[kind];
  const atOnce = busy < shared.cores ? busy : shared.cases;
  const jobThreads = Array.from({ length: Math.ceil(busy / shared.cores) }, () => new JobThread({ cores, atOnce }));
  const settle = async (one: BatchCase, made: Made) => {
    const done = made.ok ? await made.value() : made;
    running.delete(one.key);
    if (!done.ok && done.error.kind === "cancelled") return;
    const result = { ...named(one), ...(done.ok ? done.value : { problem: errorText(done.error, "window") }) };
    results.set(one.key, result);
    control.onProgress([...running], result);
  };
  const runner = async (thread: JobThread) => {
    let settling = Promise.resolve();
    for (let one = waiting.shift(); one !== undefined && !control.signal.aborted; one = waiting.shift()) {
      running.add(one.key);
      control.onProgress([...running]);
      const made = await make(kind, one, moment, { signal: control.signal }, thread);
      await settling;
      settling = settle(one, made);
      // it is thrown where it is waited for
      settling.catch(() => undefined);
      // a thread is at nothing while a case is only verified: the next one waits, and does not begin once it was cancelled
      if (kind === "verify") await settling;
      if (!made.ok && made.error.kind === "cancelled") break;
    }
    await settling;
  };
  const begun = jobThreads.flatMap((thread) => Array.from({ length: atOnce }, () => runner(thread)));
  // what is thrown ends the batch once the cases that are at work are done
  for (const one of begun) one.catch(() => waiting.splice(0));
  const ended = await Promise.allSettled(begun);
  await Promise.all(jobThreads.map((thread) => thread.leave()));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  return cases.flatMap(({ key }) => results.get(key) ?? []);
}

/** How a result names its case. */
export const named = ({ key, folder, title, lead }: Pick<BatchCase, "key" | "folder" | "title" | "lead">): BatchResult => ({
  key,
  folder,
  title,
  ...(lead !== undefined && { lead }),
});

type Outcome = Omit<BatchResult, "key" | "folder" | "title" | "lead">;

/** A case that its thread is done with: what is left to do beside the thread gives the outcome. */
type Made = Result<() => Promise<Result<Outcome>>>;

async function make(kind: BatchRequest["kind"], one: BatchCase, moment: Moment, control: JobControl, thread: JobThread): Promise<Made> {
  switch (kind) {
    case "write":
      return write(one, moment, control, thread);
    case "build":
      return build(one, moment, control, thread);
    case "verify":
      return ok(() => verify(one));
  }
}

async function write({ key, path, documents: out }: BatchCase, moment: Moment, control: JobControl, thread: JobThread): Promise<Made> {
  const written = await writeInWorker({ job: "write-documents", path, out, moment }, control, thread);
  if (!written.ok) return written;
  const at = new Date().toISOString();
  return ok(async () => {
    await rememberDocuments(
      key,
      written.value.words.map((words) => ({ ...words, at, how: "written" as const })),
    );
    const { documents } = written.value;
    return ok({ documents: documents.length, pages: documents.reduce((sum, { pages = 0 }) => sum + pages, 0), ...toldOf(written.value) });
  });
}

/** What the writing of documents has to say: a failure is to be mended, a document that waits for answers is lacking, a warning is only told. */
export function toldOf({
  failure,
  skipped,
  warnings = [],
}: Pick<BuildReport, "failure" | "skipped" | "warnings">): Pick<Outcome, "problem" | "lacks" | "note"> {
  // a document that the case does not need is skipped too, with nothing missing
  const unfinished = skipped.flatMap(({ why, missing = [], problems = [] }) =>
    missing.length + problems.length > 0 ? why.replace(`（${missing.join("、")}）`, "") : [],
  );
  return {
    ...(failure && { problem: errorText(failure, "window") }),
    ...(unfinished.length > 0 && { lacks: batchText.skipped(unfinished) }),
    ...(warnings.length > 0 && { note: [...new Set(warnings.map(({ message }) => message))].join(" ") }),
  };
}

async function build(one: BatchCase, moment: Moment, control: JobControl, thread: JobThread): Promise<Made> {
  const { path, passwords } = one;
  const read = await readCase(path);
  if (!read.ok) return read;
  const { base } = read.value;
  const out = packageFolder(path);
  const built = await runInWorker({ job: "build-package", path, out, moment, passwords, base }, control, thread);
  if (!built.ok) return built;
  const last: BuiltPackage = { folder: out, report: built.value, builtAt: new Date().toISOString(), base };
  return ok(() => settleBuild(one, last));
}

async function settleBuild(one: BatchCase, built: BuiltPackage): Promise<Result<Outcome>> {
  const { key } = one;
  const { report } = built;
  await rememberNewBuild(key, built);
  const verified = await verify(one);
  if (!verified.ok) return verified;
  return ok({
    documents: report.documents.length,
    attachments: report.bundle.files.length,
    pages: report.bundle.pages,
    bytes: report.bundle.bytes,
    ...reasonsAfterBuild(one, report, verified.value),
  });
}

/** All that is to be done about a case that was built: what went wrong, then what it lacks; of each kind the first in full, the others behind. */
export function reasonsAfterBuild(
  { next, actor, also = [] }: Pick<BatchCase, "next" | "actor" | "also">,
  report: Pick<BuildReport, "failure" | "skipped" | "warnings" | "ready" | "readyForReview">,
  verified: Outcome,
): Outcome {
  const told = toldOf(report);
  const complete = report.ready || report.readyForReview;
  const [problem, ...problems] = [verified.problem, told.problem].flatMap((one) => one ?? []);
  const missing = complete ? [] : [next ?? batchText.lacksSomething];
  const [lacks, ...lacking] = [...missing, ...(told.lacks === undefined ? [] : [told.lacks])];
  const others = [...problems, ...lacking, ...(complete ? [] : also)];
  return {
    ...told,
    ...verified,
    ...(problem !== undefined && { problem }),
    ...(lacks !== undefined && { lacks }),
    ...(others.length > 0 && { also: others }),
    ...(!complete && actor !== undefined && { actor }),
  };
}

async function verify({ path }: BatchCase): Promise<Result<Outcome>> {
  const verified = await verifyBundle(join(packageFolder(path), "bundle"));
  if (!verified.ok) return verified.error.kind === "file-not-found" ? ok({ problem: batchText.notBuilt }) : fail<AppError>(verified.error);
  return ok({ verified: verified.value.ok, ...(!verified.value.ok && { problem: batchText.changed(verified.value) }) });
}

import type { SplitReport } from "../../../shared/desk/split-report.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { ReadDocument } from "../../../shared/reading/read-document.ts";
import type { BuildReport, CompressionPreview, PrintPackReport, Progress } from "../../../shared/report.ts";
import { recoverFromThread } from "../../bundle/orphaned-staging.ts";
import type { JobControl } from "../../workers/progress.ts";
import { startThread } from "../../workers/start-thread.ts";
import { unexpectedCause, WorkerClient } from "../../workers/worker-client.ts";
import type { FilledCase } from "../attach/attach-to-cases.ts";
import type { ManyPacksReport } from "../print/print-pack.ts";
import type { UploadListsReport } from "../print/upload-lists.ts";
import type { AttachedScan, ScanProgress } from "../split/attach-scans.ts";
import type { Written } from "../write/write-documents.ts";
import type {
  AttachScansTask,
  AttachToCasesTask,
  BuildTask,
  InspectTask,
  JobStart,
  PartFileTask,
  PreviewTask,
  PrintPacksTask,
  PrintPackTask,
  ReadTask,
  SplitTask,
  UploadListsTask,
  WorkerResult,
  WorkerTask,
  WriteTask,
} from "./worker-messages.ts";

/** A worker that is busy inside one long step is given this long to stop by itself before it is ended. */
const STOP_GRACE_MS = 5_000;
/** One that writes into a case may be copying and saving: ended there, it would leave files that nothing names. */
const ATTACH_GRACE_MS = 60_000;

/** As `JobControl`, with what a job tells of its steps besides. */
type ThreadControl = { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((progress: Progress | ScanProgress) => void) | undefined };

/** Whose threads yield to what somebody waits for: they are not for other jobs. */
const IN_BACKGROUND: ReadonlySet<WorkerTask["job"]> = new Set(["inspect-attachments", "read-document", "read-found-file"]);

const builtPackage = (done: WorkerResult) => (done.job === "build-package" ? done.result : undefined);
const writtenDocuments = (done: WorkerResult) => (done.job === "write-documents" ? done.result : undefined);

/**
 * Builds a package in a worker thread, so that window and loopback host stay answering. Cancelling through the signal
 * gives `cancelled`; a worker that dies gives `unexpected`. `thread`: one that builds several; absent: one for this alone.
 */
export const runInWorker = (task: BuildTask, control: JobControl = {}, thread?: JobThread): Promise<Result<BuildReport>> =>
  thread ? thread.run(task, control, builtPackage) : runTask(task, control, builtPackage);

/** Tries out in a worker thread what compressing would come to. */
export const previewInWorker = (task: PreviewTask, control: JobControl = {}): Promise<Result<CompressionPreview>> =>
  runTask(task, control, (done) => (done.job === "preview-compression" ? done.result : undefined));

/** Makes a print pack in a worker thread, as `runInWorker` builds a package. */
export const printInWorker = (task: PrintPackTask, control: JobControl = {}): Promise<Result<PrintPackReport>> =>
  runTask(task, control, (done) => (done.job === "print-pack" ? done.result : undefined));

/** Makes one print pack of all cases that can be packed. */
export const printManyInWorker = (task: PrintPacksTask, control: JobControl = {}): Promise<Result<ManyPacksReport>> =>
  runTask(task, control, (done) => (done.job === "print-packs" ? done.result : undefined));

/** Joins the upload lists of many cases into one PDF. */
export const joinListsInWorker = (task: UploadListsTask, control: JobControl = {}): Promise<Result<UploadListsReport>> =>
  runTask(task, control, (done) => (done.job === "upload-lists" ? done.result : undefined));

/** Writes documents of a case in a worker thread; `thread`: as for `runInWorker`. */
export const writeInWorker = (task: WriteTask, control: JobControl = {}, thread?: JobThread): Promise<Result<Written>> =>
  thread ? thread.run(task, control, writtenDocuments) : runTask(task, control, writtenDocuments);

/** Inspects attachments of a case in a worker thread that nobody waits for. */
export const inspectInWorker = (task: InspectTask, control: JobControl = {}): Promise<Result<undefined>> =>
  runTask(task, control, (done) => (done.job === "inspect-attachments" ? done.result : undefined));

/** Reads a document of a case in a worker thread, which may take minutes for a scan. */
export const readInWorker = (task: ReadTask, control: JobControl = {}): Promise<Result<ReadDocument>> =>
  runTask(task, control, (done) => (done.job === "read-document" ? done.result : undefined));

/** Reads a stack of scans in a worker thread. */
export const splitInWorker = (task: SplitTask, control: JobControl = {}): Promise<Result<SplitReport>> =>
  runTask(task, control, (done) => (done.job === "split-stack" ? done.result : undefined));

/** Writes the parts of a file in a worker thread: their paths. */
export const partInWorker = (task: PartFileTask, control: JobControl = {}): Promise<Result<readonly string[]>> =>
  runTask(task, control, (done) => (done.job === "part-file" ? done.result : undefined));

/**
 * Attaches scans of a stack in a worker thread: for each what came of it, or why nothing did. Given up, the one that is being put into its
 * case is finished; a thread that is lost costs the scan that it was at, and the rest only where the next thread is lost at its first one.
 */
export async function attachScansInWorker(task: AttachScansTask, { signal, onProgress }: JobControl = {}): Promise<Result<readonly Result<AttachedScan>[]>> {
  const total = task.scans.length;
  const attached: Result<AttachedScan>[] = [];
  let isLostBefore = false;
  for (;;) {
    const from = attached.length;
    const told = (progress: Progress | ScanProgress) => {
      if ("scan" in progress) attached.push(progress.scan);
      onProgress?.({ step: progress.step, done: attached.length, total });
    };
    const rest = { ...task, scans: task.scans.slice(from) };
    const done = await runTask(rest, { ...(signal && { signal }), onProgress: told }, attachedScans, ATTACH_GRACE_MS);
    if (done.ok) return ok([...attached.slice(0, from), ...done.value]);
    const isNoneDone = attached.length === from;
    if (attached.length < total) attached.push(done);
    const isOver = signal?.aborted || (isLostBefore && isNoneDone);
    if (isOver || attached.length === total) return ok([...attached, ...task.scans.slice(attached.length).map(() => done)]);
    isLostBefore = true;
  }
}

const attachedScans = (done: WorkerResult) => (done.job === "attach-scans" ? done.result : undefined);

/**
 * Puts files into their cases in a worker thread, case by case, so that a thread that is lost costs the case that it was at, which is told
 * as `unexpected`. Cancelled, those that are done are told, and the others have no result.
 */
export async function attachToCasesInWorker(task: AttachToCasesTask, { signal, onProgress }: JobControl = {}): Promise<readonly FilledCase[]> {
  const thread = new JobThread({ graceMs: ATTACH_GRACE_MS });
  const filled: FilledCase[] = [];
  for (const one of task.cases) {
    if (signal?.aborted) break;
    const done = await thread.run({ ...task, cases: [one] }, signal ? { signal } : {}, (answer) =>
      answer.job === "attach-to-cases" ? answer.result : undefined,
    );
    if (!done.ok && done.error.kind === "cancelled") break;
    filled.push(...(done.ok ? done.value : [{ ...one, result: done }]));
    onProgress?.({ step: { code: "reading-attachments" }, done: filled.length, total: task.cases.length });
  }
  void thread.leave();
  return filled;
}

/**
 * `graceMs`: so long a job may take to stop by itself; `cores`: so many each job may use, absent: all; `atOnce`: so many jobs it is given at a
 * time; `inBackground`: its jobs are those that yield.
 */
type JobThreadOptions = {
  readonly graceMs?: number | undefined;
  readonly cores?: number | undefined;
  readonly atOnce?: number;
  readonly inBackground?: boolean;
};

/**
 * A thread that does one job after another, or several at a time: what it has loaded (fonts, guides, WebAssembly) and compiled serves the
 * next one too. A job that is lost costs the thread, and the next one begins another; where others were lost with it, each is done
 * again by itself, so that only whose fault it was fails.
 */
export class JobThread {
  private readonly options: JobThreadOptions;
  private readonly client: WorkerClient<WorkerTask, WorkerResult, Progress | ScanProgress>;
  private byItself: JobThread | undefined;
  private repeating: Promise<unknown> = Promise.resolve();
  private isOver = false;

  constructor(options: JobThreadOptions = {}) {
    this.options = options;
    const { cores, atOnce = 1, inBackground = false } = options;
    const start = () => startThread("worker", { cores, atOnce } satisfies JobStart);
    this.client = new WorkerClient(start, { atOnce, kind: `job ${cores ?? "all"} ${atOnce} ${inBackground}` });
  }

  async run<T>(task: WorkerTask, { signal, onProgress }: ThreadControl, resultOf: (done: WorkerResult) => Result<T> | undefined): Promise<Result<T>> {
    const { graceMs = STOP_GRACE_MS, atOnce = 1 } = this.options;
    const asked = this.client.ask(task, { signal, onProgress, graceMs });
    // another job may have begun another thread by the time that this one is lost
    const { lastThread } = this.client;
    const done = await asked;
    if (done.ok) return resultOf(done.value) ?? fail({ kind: "unexpected", cause: { code: "job-answer" } });
    await this.client.close();
    // what it could not take away itself; a folder that cannot be cleared now is cleared by the next build
    if ("out" in task && lastThread !== undefined) await recoverFromThread(task.out, lastThread).catch(() => undefined);
    if (done.error.code === "cancelled" && (atOnce === 1 || this.isOver || signal?.aborted)) return fail({ kind: "cancelled" });
    if (atOnce > 1) return this.repeat(task, { signal, onProgress }, resultOf);
    return fail({ kind: "unexpected", cause: unexpectedCause(done.error, "job") });
  }

  /** Does a job again that was lost, perhaps by another's fault: by itself, one such after the other. */
  private repeat<T>(task: WorkerTask, control: ThreadControl, resultOf: (done: WorkerResult) => Result<T> | undefined): Promise<Result<T>> {
    const { graceMs, cores } = this.options;
    const again = this.repeating.then(() => {
      if (this.isOver || control.signal?.aborted) return fail<AppError>({ kind: "cancelled" });
      this.byItself ??= new JobThread({ graceMs, cores });
      return this.byItself.run(task, control, resultOf);
    });
    this.repeating = again.catch(() => undefined);
    return again;
  }

  /** Ends it now. */
  async close(): Promise<void> {
    this.isOver = true;
    await Promise.all([this.client.close(), this.byItself?.close()]);
  }

  /** Whoever begins one of the same kind within some seconds goes on with what it has loaded. */
  async leave(): Promise<void> {
    this.isOver = true;
    await Promise.all([this.client.leave(), this.byItself?.leave()]);
  }
}

/** Does one job in a thread that does no other meanwhile. `graceMs`: as of `JobThread`. */
async function runTask<T>(
  task: WorkerTask,
  control: ThreadControl,
  resultOf: (done: WorkerResult) => Result<T> | undefined,
  graceMs = STOP_GRACE_MS,
): Promise<Result<T>> {
  const thread = new JobThread({ graceMs, inBackground: IN_BACKGROUND.has(task.job) });
  const result = await thread.run(task, control, resultOf);
  // one that read a stack where it lies holds its file open, and hundreds of megabytes
  void (task.job === "split-stack" ? thread.close() : thread.leave());
  return result;
}

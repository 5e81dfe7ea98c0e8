import type { UnexpectedCause } from "../../shared/causes.ts";
import { fail, type Result } from "../../shared/errors.ts";
import type { BuildReport, CompressionPreview, PrintPackReport } from "../../shared/report.ts";
import { recoverFromThread } from "../bundle/orphaned-staging.ts";
import type { JobControl } from "../workers/progress.ts";
import { startThread } from "../workers/start-thread.ts";
import type { BuildTask, FromWorker, InspectTask, PreviewTask, PrintPackTask, ToWorker, WorkerResult, WorkerTask, WriteTask } from "./worker-messages.ts";
import type { Written } from "./write-documents.ts";

/** A worker that is busy inside one long step is given this long to stop by itself before it is ended. */
const STOP_GRACE_MS = 5_000;

/**
 * Builds a package in a worker thread, so that window and loopback host stay answering. Cancelling through the signal
 * gives `cancelled`; a worker that dies gives `unexpected`.
 */
export const runInWorker = (task: BuildTask, control: JobControl = {}): Promise<Result<BuildReport>> =>
  runTask(task, control, (done) => (done.job === "build-package" ? done.result : undefined));

/** Tries out in a worker thread what compressing would come to. */
export const previewInWorker = (task: PreviewTask, control: JobControl = {}): Promise<Result<CompressionPreview>> =>
  runTask(task, control, (done) => (done.job === "preview-compression" ? done.result : undefined));

/** Makes a print pack in a worker thread, as `runInWorker` builds a package. */
export const printInWorker = (task: PrintPackTask, control: JobControl = {}): Promise<Result<PrintPackReport>> =>
  runTask(task, control, (done) => (done.job === "print-pack" ? done.result : undefined));

/** Writes documents of a case in a worker thread. */
export const writeInWorker = (task: WriteTask, control: JobControl = {}): Promise<Result<Written>> =>
  runTask(task, control, (done) => (done.job === "write-documents" ? done.result : undefined));

/** Inspects attachments of a case in a worker thread that nobody waits for. */
export const inspectInWorker = (task: InspectTask, control: JobControl = {}): Promise<Result<undefined>> =>
  runTask(task, control, (done) => (done.job === "inspect-attachments" ? done.result : undefined));

function runTask<T>(task: WorkerTask, control: JobControl, resultOf: (done: WorkerResult) => Result<T> | undefined): Promise<Result<T>> {
  const { signal, onProgress } = control;
  if (signal?.aborted) return Promise.resolve(fail({ kind: "cancelled" }));
  return new Promise((resolve) => {
    const worker = startThread("worker", task);
    const thread = worker.threadId;
    let grace: NodeJS.Timeout | undefined;
    const settle = (result: Result<T>) => {
      clearTimeout(grace);
      signal?.removeEventListener("abort", cancel);
      resolve(result);
    };
    const died = async (result: Result<T>) => {
      // what it could not take away itself; a folder that cannot be cleared now is cleared by the next build
      if ("out" in task) await recoverFromThread(task.out, thread).catch(() => undefined);
      settle(result);
    };
    const cancel = () => {
      const message: ToWorker = { kind: "cancel" };
      worker.postMessage(message);
      grace = setTimeout(() => void worker.terminate(), STOP_GRACE_MS);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "progress") return onProgress?.(message.progress);
      if (message.kind === "failed") settle(fail({ kind: "unexpected", cause: { code: "thrown", detail: message.cause } }));
      else settle(resultOf(message.done) ?? fail({ kind: "unexpected", cause: { code: "job-answer" } }));
      void worker.terminate();
    });
    let cause: UnexpectedCause | undefined;
    worker.on("error", (error) => {
      cause = { code: "thrown", detail: error instanceof Error ? error.message : String(error) };
    });
    // after a result this changes nothing: a promise settles once
    worker.on("exit", (code) =>
      died(fail(signal?.aborted ? { kind: "cancelled" } : { kind: "unexpected", cause: cause ?? { code: "thread-ended", thread: "job", exitCode: code } })),
    );
  });
}

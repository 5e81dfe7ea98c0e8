import { Worker } from "node:worker_threads";
import { fail } from "../../shared/errors.ts";
import type { JobControl } from "./progress.ts";
import type { FromWorker, ToWorker, WorkerResult, WorkerTask } from "./worker-messages.ts";

/** A worker that is busy inside one long step is given this long to stop by itself before it is ended. */
const STOP_GRACE_MS = 5_000;

/**
 * Runs a task in a worker thread, so that window and loopback host stay answering. Cancelling through the signal gives
 * `cancelled`; a worker that dies gives `unexpected`.
 */
export function runInWorker(task: WorkerTask, control: JobControl = {}): Promise<WorkerResult> {
  const { signal, onProgress } = control;
  if (signal?.aborted) return Promise.resolve(fail({ kind: "cancelled" }));
  return new Promise((resolve) => {
    const worker = startWorker(task);
    let grace: NodeJS.Timeout | undefined;
    const settle = (result: WorkerResult) => {
      clearTimeout(grace);
      signal?.removeEventListener("abort", cancel);
      resolve(result);
    };
    const cancel = () => {
      const message: ToWorker = { kind: "cancel" };
      worker.postMessage(message);
      grace = setTimeout(() => void worker.terminate().then(() => settle(fail({ kind: "cancelled" }))), STOP_GRACE_MS);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "progress") return onProgress?.(message.progress);
      settle(message.result);
      void worker.terminate();
    });
    worker.on("error", (error) => settle(fail({ kind: "unexpected", cause: error instanceof Error ? error.message : String(error) })));
    // after a result this changes nothing: a promise settles once
    worker.on("exit", (code) => settle(fail(signal?.aborted ? { kind: "cancelled" } : { kind: "unexpected", cause: `后台任务意外结束（${code}）` })));
  });
}

/** Built, `worker.js` lies beside the program that starts it; from source a few lines load tsx first. */
function startWorker(task: WorkerTask): Worker {
  const entry = import.meta.url.endsWith(".ts") ? "./worker-from-source.mjs" : "./worker.js";
  return new Worker(new URL(entry, import.meta.url), { workerData: task, execArgv: [] });
}

import { parentPort, workerData } from "node:worker_threads";
import { assertNever } from "../../shared/errors.ts";
import { buildPackage } from "./build-package.ts";
import type { FromWorker, ToWorker, WorkerResult, WorkerTask } from "./worker-messages.ts";

/** Entry of the worker thread: runs the one task that it was started with, reports its steps and its result, and ends. */
const port = parentPort;
if (!port) throw new Error("worker.ts runs only as a worker thread");

const stop = new AbortController();
port.on("message", (message: ToWorker) => {
  if (message.kind === "cancel") stop.abort();
});

const send = (message: FromWorker) => port.postMessage(message);

function run(task: WorkerTask): Promise<WorkerResult> {
  switch (task.job) {
    case "build-package":
      return buildPackage(
        { path: task.path, out: task.out, moment: task.moment },
        { signal: stop.signal, onProgress: (progress) => send({ kind: "progress", progress }) },
      );
    default:
      return assertNever(task.job);
  }
}

run(workerData).then(
  (result) => {
    send({ kind: "done", result });
    port.close();
  },
  (error: unknown) => {
    send({ kind: "done", result: { ok: false, error: { kind: "unexpected", cause: error instanceof Error ? error.message : String(error) } } });
    port.close();
  },
);

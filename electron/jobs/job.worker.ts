import { parentPort, workerData } from "node:worker_threads";
import { assertNever } from "../../shared/errors.ts";
import { readInBackground } from "../ingest/reading-client.ts";
import type { JobControl } from "../workers/progress.ts";
import { buildPackage } from "./build-package.ts";
import { inspectAttachments } from "./inspect-attachments.ts";
import { previewCompression } from "./preview-compression.ts";
import { printPack } from "./print-pack.ts";
import type { FromWorker, ToWorker, WorkerResult, WorkerTask } from "./worker-messages.ts";
import { writeCaseDocuments } from "./write-case-documents.ts";

/** Entry of the worker thread: runs the one task that it was started with, reports its steps and its result, and ends. */
const port = parentPort;
if (!port) throw new Error("worker.ts runs only as a worker thread");

const stop = new AbortController();
port.on("message", (message: ToWorker) => {
  if (message.kind === "cancel") stop.abort();
});

const send = (message: FromWorker) => port.postMessage(message);

async function run(task: WorkerTask): Promise<WorkerResult> {
  const control: JobControl = { signal: stop.signal, onProgress: (progress) => send({ kind: "progress", progress }) };
  switch (task.job) {
    case "build-package":
      return { job: task.job, result: await buildPackage(task, control) };
    case "write-documents":
      return { job: task.job, result: await writeCaseDocuments(task, control) };
    case "preview-compression":
      return { job: task.job, result: await previewCompression(task, control) };
    case "print-pack":
      return { job: task.job, result: await printPack(task, control) };
    case "inspect-attachments":
      readInBackground();
      return { job: task.job, result: await inspectAttachments(task, control) };
    default:
      return assertNever(task);
  }
}

run(workerData).then(
  (done) => {
    send({ kind: "done", done });
    port.close();
  },
  (error: unknown) => {
    send({ kind: "failed", cause: error instanceof Error ? error.message : String(error) });
    port.close();
  },
);

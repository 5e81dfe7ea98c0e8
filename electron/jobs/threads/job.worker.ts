import { workerData } from "node:worker_threads";
import { assertNever, ok } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import { readInBackground } from "../../ingest/decoding-client.ts";
import { takeShare } from "../../workers/cores.ts";
import { serveTasks } from "../../workers/serve-tasks.ts";
import { attachToCases } from "../attach/attach-to-cases.ts";
import { inspectAttachments } from "../attach/inspect-attachments.ts";
import { partFile } from "../attach/part-file.ts";
import { buildPackage } from "../build/build-package.ts";
import { previewCompression } from "../build/preview-compression.ts";
import { printPack, printPacks } from "../print/print-pack.ts";
import { readDocument } from "../read/read-document.ts";
import { readFoundFile } from "../read/read-found-file.ts";
import { attachScans } from "../split/attach-scans.ts";
import { splitStack } from "../split/split-stack.ts";
import { writeCaseDocuments } from "../write/write-case-documents.ts";
import type { JobStart, WorkerResult, WorkerTask } from "./worker-messages.ts";

const start: JobStart | undefined | null = workerData;
if (start?.cores !== undefined) takeShare(start.cores);

/**
 * Entry of the worker thread of one job: runs it, reports its steps and its result, and is ended by whoever started it. These are
 * jobs of the window, whose documents are named as people read them; the commands keep the names that scripts rely on.
 */
serveTasks<WorkerTask, WorkerResult, Progress>(async (task, control) => {
  switch (task.job) {
    case "build-package":
      return { job: task.job, result: await buildPackage({ ...task, byTitle: true }, control) };
    case "write-documents":
      return { job: task.job, result: await writeCaseDocuments({ ...task, byTitle: true }, control) };
    case "preview-compression":
      return { job: task.job, result: await previewCompression(task, control) };
    case "print-pack":
      return { job: task.job, result: await printPack(task, control) };
    case "print-packs":
      return { job: task.job, result: await printPacks(task, control) };
    case "inspect-attachments":
      readInBackground();
      return { job: task.job, result: await inspectAttachments(task, control) };
    case "read-document":
      readInBackground();
      return { job: task.job, result: await readDocument(task, control) };
    case "read-found-file":
      readInBackground();
      return { job: task.job, result: await readFoundFile(task, control) };
    case "split-stack":
      return { job: task.job, result: await splitStack(task, control) };
    case "part-file":
      return { job: task.job, result: await partFile(task, control) };
    case "attach-scans":
      return { job: task.job, result: ok(await attachScans(task.scans, task, control)) };
    case "attach-to-cases":
      return { job: task.job, result: ok(await attachToCases(task.cases, task, control)) };
    default:
      return assertNever(task);
  }
});

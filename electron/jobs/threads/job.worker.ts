import { workerData } from "node:worker_threads";
import { assertNever, ok } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import { readInBackground } from "../../ingest/decoding-client.ts";
import { takeShare } from "../../workers/cores.ts";
import { serveTasks } from "../../workers/serve-tasks.ts";
import type { ScanProgress } from "../split/attach-scans.ts";
import type { JobStart, WorkerResult, WorkerTask } from "./worker-messages.ts";

const start: JobStart | undefined | null = workerData;
if (start?.cores !== undefined) takeShare(start.cores, start.atOnce);

/**
 * Entry of the worker thread of one job: runs it, reports its steps and its result, and is ended by whoever started it. These are
 * jobs of the window, whose documents are named as people read them; the commands keep the names that scripts rely on. Each loads what
 * it needs and no more: a thread that inspects knows no languages, one that writes no networks.
 */
serveTasks<WorkerTask, WorkerResult, Progress | ScanProgress>(async (task, control) => {
  switch (task.job) {
    case "build-package":
      return { job: task.job, result: await (await import("../build/build-package.ts")).buildPackage({ ...task, byTitle: true }, control) };
    case "write-documents":
      return { job: task.job, result: await (await import("../write/write-case-documents.ts")).writeCaseDocuments({ ...task, byTitle: true }, control) };
    case "preview-compression":
      return { job: task.job, result: await (await import("../build/preview-compression.ts")).previewCompression(task, control) };
    case "print-pack":
      return { job: task.job, result: await (await import("../print/print-pack.ts")).printPack(task, control) };
    case "print-packs":
      return { job: task.job, result: await (await import("../print/print-pack.ts")).printPacks(task, control) };
    case "upload-lists":
      return { job: task.job, result: await (await import("../print/upload-lists.ts")).joinUploadLists(task, control) };
    case "inspect-attachments":
      readInBackground();
      return { job: task.job, result: await (await import("../attach/inspect-attachments.ts")).inspectAttachments(task, control) };
    case "read-document":
      readInBackground();
      return { job: task.job, result: await (await import("../read/read-document.ts")).readDocument(task, control) };
    case "read-found-file":
      readInBackground();
      return { job: task.job, result: await (await import("../read/read-found-file.ts")).readFoundFile(task, control) };
    case "split-stack":
      return { job: task.job, result: await (await import("../split/split-stack.ts")).splitStack(task, control) };
    case "part-file":
      return { job: task.job, result: await (await import("../attach/part-file.ts")).partFile(task, control) };
    case "attach-scans":
      return { job: task.job, result: ok(await (await import("../split/attach-scans.ts")).attachScans(task.scans, task, control)) };
    case "attach-to-cases":
      return { job: task.job, result: ok(await (await import("../attach/attach-to-cases.ts")).attachToCases(task.cases, task, control)) };
    default:
      return assertNever(task);
  }
});

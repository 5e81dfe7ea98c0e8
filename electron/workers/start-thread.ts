import { type ResourceLimits, SHARE_ENV, Worker } from "node:worker_threads";
import { shareThisRun } from "../files/this-run.ts";

/** The programs that run in threads, and where their source lies; `build.mjs` puts them beside the programs that start them. */
const SOURCES = {
  worker: "jobs/threads/job.worker.ts",
  "preview-worker": "jobs/threads/preview.worker.ts",
  "guide-worker": "jobs/guides/guide.worker.ts",
  "workspace-worker": "jobs/many-cases/workspace.worker.ts",
  "page-worker": "viewing/page.worker.ts",
  "decoding-thread": "ingest/decoding.worker.ts",
  "picture-worker": "images/picture.worker.ts",
  "text-thread": "reading/text.worker.ts",
  "codes-thread": "reading/find-codes.worker.ts",
  "ocr-thread": "reading/ocr/ocr.worker.ts",
};

/**
 * Starts a thread: built, its file lies beside the program; from source a few lines choose between the built one and the
 * source. Threads take over none of the program's own arguments of Node.
 */
export function startThread(name: keyof typeof SOURCES, workerData?: unknown, resourceLimits?: ResourceLimits): Worker {
  shareThisRun();
  const fromSource = import.meta.url.endsWith(".ts");
  return new Worker(new URL(fromSource ? "./thread-from-source.mjs" : `./${name}.js`, import.meta.url), {
    workerData,
    // one that is left for the next task sees where the program looks for things by then
    env: SHARE_ENV,
    ...(resourceLimits && { resourceLimits }),
    argv: [name, SOURCES[name]],
    execArgv: [],
  });
}

import { Worker } from "node:worker_threads";

/** Starts a worker thread: built, its file lies beside the program; from source a few lines load tsx first. */
export function startWorker(name: "worker" | "preview-worker" | "page-worker", workerData?: unknown): Worker {
  const fromSource = import.meta.url.endsWith(".ts");
  return new Worker(new URL(fromSource ? "./worker-from-source.mjs" : `./${name}.js`, import.meta.url), { workerData, argv: [name], execArgv: [] });
}

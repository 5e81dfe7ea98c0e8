import type { Worker } from "node:worker_threads";
import { fail, type Result } from "../../shared/errors.ts";
import type { PreviewedDocument } from "../../shared/ipc.ts";
import type { PreviewRequest } from "./preview-document.ts";
import { startWorker } from "./start-worker.ts";
import type { FromPreviewWorker } from "./worker-messages.ts";

type Answer = Result<PreviewedDocument | undefined>;

/** Sets documents for the screen in a thread beside the program's own, begun with the first request. */
export class PreviewThread {
  private worker: Worker | undefined;
  private count = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  /** Errors: those of `previewDocument`; `unexpected` when the thread dies, which the next request begins anew. */
  preview(request: PreviewRequest): Promise<Answer> {
    const worker = this.running();
    this.count += 1;
    const number = this.count;
    return new Promise((resolve) => {
      this.waiting.set(number, resolve);
      worker.postMessage({ number, request });
    });
  }

  /** Reads fonts and templates before the first document is asked for; does nothing when the thread runs already. */
  prepare(): void {
    if (this.worker === undefined) this.running().postMessage({ number: 0, request: undefined });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker("preview-worker");
    this.worker = worker;
    worker.unref();
    worker.on("message", ({ number, result }: FromPreviewWorker) => this.settle(number, result));
    worker.on("error", (error) => this.endAll(worker, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => this.endAll(worker, `排版线程意外结束（${code}）`));
    return worker;
  }

  private settle(number: number, answer: Answer): void {
    this.waiting.get(number)?.(answer);
    this.waiting.delete(number);
  }

  private endAll(worker: Worker, cause: string): void {
    if (this.worker === worker) this.worker = undefined;
    for (const number of [...this.waiting.keys()]) this.settle(number, fail({ kind: "unexpected", cause }));
  }
}

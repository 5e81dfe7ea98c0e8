import type { Worker } from "node:worker_threads";
import type { UnexpectedCause } from "../../shared/causes.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import type { PreviewedBundle, PreviewedDocument } from "../../shared/ipc.ts";
import { startThread } from "../workers/start-thread.ts";
import type { BundlePreviewRequest } from "./preview-bundle.ts";
import type { PreviewRequest } from "./preview-document.ts";
import type { FromPreviewWorker, PreviewAnswer, PreviewWork, ToPreviewWorker } from "./worker-messages.ts";

/** Lays out documents and bundles for the screen in a thread beside the program's own, begun with the first request. */
export class PreviewThread {
  private worker: Worker | undefined;
  private count = 0;
  private readonly waiting = new Map<number, (answer: PreviewAnswer) => void>();

  /** Errors: those of `previewDocument`; `unexpected` when the thread dies, which the next request begins again. */
  async document(request: PreviewRequest): Promise<Result<PreviewedDocument | undefined>> {
    const answer = await this.ask({ kind: "document", request });
    return answer.kind === "document" ? answer.result : unexpected(answer);
  }

  /** Errors: those of `previewBundle`; `unexpected` as above. */
  async bundle(request: BundlePreviewRequest): Promise<Result<PreviewedBundle>> {
    const answer = await this.ask({ kind: "bundle", request });
    return answer.kind === "bundle" ? answer.result : unexpected(answer);
  }

  /** Reads fonts and templates before the first document is asked for; does nothing when the thread runs already. */
  prepare(): void {
    if (this.worker === undefined) this.post(this.running(), { number: 0, work: { kind: "prepare" } });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private ask(work: PreviewWork): Promise<PreviewAnswer> {
    const worker = this.running();
    this.count += 1;
    const number = this.count;
    return new Promise((resolve) => {
      this.waiting.set(number, resolve);
      this.post(worker, { number, work });
    });
  }

  private post(worker: Worker, message: ToPreviewWorker): void {
    worker.postMessage(message);
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = startThread("preview-worker");
    this.worker = worker;
    worker.unref();
    worker.on("message", ({ number, answer }: FromPreviewWorker) => this.settle(number, answer));
    worker.on("error", (error) => this.endAll(worker, { code: "thrown", detail: error instanceof Error ? error.message : String(error) }));
    worker.on("exit", (code) => this.endAll(worker, { code: "thread-ended", thread: "layout", exitCode: code }));
    return worker;
  }

  private settle(number: number, answer: PreviewAnswer): void {
    this.waiting.get(number)?.(answer);
    this.waiting.delete(number);
  }

  private endAll(worker: Worker, cause: UnexpectedCause): void {
    if (this.worker === worker) this.worker = undefined;
    for (const number of [...this.waiting.keys()]) this.settle(number, { kind: "failed", cause });
  }
}

const unexpected = (answer: PreviewAnswer) =>
  fail<AppError>({ kind: "unexpected", cause: answer.kind === "failed" ? answer.cause : { code: "layout-answer" } });

import { fail, type Result } from "../../../shared/errors.ts";
import type { PreviewedDocument } from "../../../shared/ipc/documents.ts";
import type { PreviewedBundle } from "../../../shared/ipc.ts";
import { startThread } from "../../workers/start-thread.ts";
import { unexpectedCause, WorkerClient } from "../../workers/worker-client.ts";
import type { BundlePreviewRequest } from "../build/preview-bundle.ts";
import type { PreviewRequest } from "../write/preview-document.ts";
import type { PreviewAnswer, PreviewWork } from "./worker-messages.ts";

/** Lays out documents and bundles for the screen in a thread beside the program's own, begun with the first request. */
export class PreviewThread {
  // a page is not kept waiting by a bundle whose files are being read
  private readonly client = new WorkerClient<PreviewWork, PreviewAnswer>(() => startThread("preview-worker"), {
    atOnce: Number.POSITIVE_INFINITY,
    kind: "preview",
  });

  /** Errors: those of `previewDocument`; `unexpected` when the thread dies, which the next request begins again; `cancelled` when it is closed. */
  document(request: PreviewRequest): Promise<Result<PreviewedDocument | undefined>> {
    return this.ask({ kind: "document", request }, (answer) => (answer.kind === "document" ? answer.result : undefined));
  }

  /** Errors: those of `previewBundle`; `unexpected` and `cancelled` as above. */
  bundle(request: BundlePreviewRequest): Promise<Result<PreviewedBundle>> {
    return this.ask({ kind: "bundle", request }, (answer) => (answer.kind === "bundle" ? answer.result : undefined));
  }

  /** Reads fonts and templates before the first document is asked for; does nothing when the thread runs already. */
  prepare(): void {
    // what fails here fails again, and is reported, at the first document
    if (!this.client.isStarted) void this.client.ask({ kind: "prepare" });
  }

  close(): Promise<void> {
    return this.client.leave();
  }

  private async ask<T>(work: PreviewWork, resultOf: (answer: PreviewAnswer) => Result<T> | undefined): Promise<Result<T>> {
    const answer = await this.client.ask(work);
    if (answer.ok) return resultOf(answer.value) ?? fail({ kind: "unexpected", cause: { code: "layout-answer" } });
    return fail(answer.error.code === "cancelled" ? { kind: "cancelled" } : { kind: "unexpected", cause: unexpectedCause(answer.error, "layout") });
  }
}

import { parentPort } from "node:worker_threads";
import { type PreviewRequest, preparePreview, previewDocument } from "./preview-document.ts";
import type { FromPreviewWorker } from "./worker-messages.ts";

/** Entry of the thread that sets documents for the screen: it stays, with fonts and templates read, and answers one request after the other. */
const port = parentPort;
if (!port) throw new Error("preview-worker.ts runs only as a worker thread");

port.on("message", ({ number, request }: { readonly number: number; readonly request: PreviewRequest | undefined }) => {
  const send = (message: FromPreviewWorker) => port.postMessage(message);
  // nobody waits for it: what fails here fails again, and is told, at the first document
  if (request === undefined) return void preparePreview().catch(() => undefined);
  previewDocument(request).then(
    (result) => send({ number, result }),
    (error: unknown) => send({ number, result: { ok: false, error: { kind: "unexpected", cause: error instanceof Error ? error.message : String(error) } } }),
  );
});

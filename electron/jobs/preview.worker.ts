import { parentPort } from "node:worker_threads";
import { previewBundle } from "./preview-bundle.ts";
import { preparePreview, previewDocument } from "./preview-document.ts";
import type { FromPreviewWorker, PreviewAnswer, PreviewWork, ToPreviewWorker } from "./worker-messages.ts";

/** Entry of the thread that lays out pages for the screen: it stays, with fonts and templates read, and answers one request after the other. */
const port = parentPort;
if (!port) throw new Error("preview-worker.ts runs only as a worker thread");

port.on("message", ({ number, work }: ToPreviewWorker) => {
  // nobody waits for it: what fails here fails again, and is told, at the first document
  if (work.kind === "prepare") return void preparePreview().catch(() => undefined);
  const send = (answer: PreviewAnswer) => port.postMessage({ number, answer } satisfies FromPreviewWorker);
  answerTo(work).then(send, (error: unknown) =>
    send({ kind: "failed", cause: { code: "thrown", detail: error instanceof Error ? error.message : String(error) } }),
  );
});

async function answerTo(work: Exclude<PreviewWork, { kind: "prepare" }>): Promise<PreviewAnswer> {
  if (work.kind === "bundle") return { kind: work.kind, result: await previewBundle(work.request) };
  return { kind: work.kind, result: await previewDocument(work.request) };
}

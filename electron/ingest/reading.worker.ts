import { setPriority } from "node:os";
import { platform } from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import { openPdfium } from "../pdf/pdfium.ts";
import { type PreparedAttachment, prepareAttachment } from "./prepare-attachment.ts";
import type { FromReader, ReadingStart, ReadingTask, SentAttachment } from "./reading-client.ts";

/** Entry of the thread that reads attachments: one after the other, each as it is asked for. It is ended from outside. */
const port = parentPort;
if (!port) throw new Error("reading-thread.ts runs only as a worker thread");

const { inBackground }: ReadingStart = workerData;
// of this thread alone under Linux; elsewhere it would be the whole program that yields
if (inBackground && platform === "linux") setPriority(10);

const send = (message: FromReader) => port.postMessage(message);
const pdfium = await openPdfium();

port.on("message", (task: ReadingTask) => {
  const { id, bytes, file, options } = task;
  const read = async () => {
    const prepared = await prepareAttachment(bytes, file, options, pdfium, (page, pages) => send({ kind: "page", id, page, pages }));
    send({ kind: "done", id, result: prepared.ok ? { ok: true, value: toSend(prepared.value, bytes) } : prepared });
  };
  read().catch((error: unknown) => {
    const trapped = error instanceof Error && error.name === "RuntimeError";
    send({ kind: "failed", id, cause: error instanceof Error ? (error.stack ?? error.message) : String(error), trapped });
  });
});

send({ kind: "ready" });

function toSend({ upload, pages, untouched, ...rest }: PreparedAttachment, bytes: Uint8Array): SentAttachment {
  return {
    ...rest,
    upload: upload === bytes ? null : upload,
    pages: pages === upload ? "upload" : pages,
    ...(untouched === undefined ? {} : { untouched: untouched === bytes ? null : untouched }),
  };
}

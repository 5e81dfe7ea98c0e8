import { setPriority } from "node:os";
import { platform } from "node:process";
import { workerData } from "node:worker_threads";
import { freeBytes } from "../files/free-bytes.ts";
import { openPdfium } from "../pdf/pdfium.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import type { DecodingAnswer, DecodingStart, DecodingTask, LookedAt } from "./decoding-client.ts";
import { prepareAttachment } from "./prepare-attachment.ts";

/** Entry of the thread that reads attachments: one after the other, each as it is asked for. It is ended from outside. */
const { inBackground }: DecodingStart = workerData;
// of this thread alone under Linux; elsewhere it would be the whole program that yields
if (inBackground && platform === "linux") setPriority(10);

const pdfium = await openPdfium();

serveTasks<DecodingTask, DecodingAnswer, LookedAt>(async ({ bytes: sent, file, options }, { onProgress, move }) => {
  // pdf-lib slices the data of streams out of it, and what it slices out of a Buffer is no copy
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.length);
  const prepared = await prepareAttachment(bytes, file, options, pdfium, (page, pages) => onProgress({ page, pages }));
  if (!prepared.ok) return prepared;
  const { upload, pages, untouched, ...rest } = prepared.value;
  for (const made of [upload, pages]) if (made !== bytes) move(made);
  const answer = {
    ...rest,
    upload: upload === bytes ? null : upload,
    pages: pages === upload ? ("upload" as const) : pages,
    ...(untouched === undefined ? {} : { untouched: untouched === bytes ? null : untouched }),
  };
  // when the answer is sent, of which they may be a part
  setImmediate(() => freeBytes(sent));
  return { ok: true, value: answer };
});

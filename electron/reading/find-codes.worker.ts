import { openPdfium, type PdfiumDocument } from "../pdf/pdfium.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import type { CodeAnswer, CodeTask } from "./code-messages.ts";
import { readQrCode } from "./read-qr-code.ts";

/** Entry of the thread that looks for separator sheets in a stack of scans. It is ended from outside. */
const pdfium = await openPdfium();

/** Pixels across a page, of which a module of a separator's code gets five; then more, for scans of bad quality. */
const WIDTHS = [830, 1240];

/** The file that was asked for last stays open. */
let last: { readonly key: string; readonly document: PdfiumDocument | undefined } | undefined;

function open({ key, bytes }: CodeTask["pdf"]): PdfiumDocument | undefined {
  if (last?.key === key) return last.document;
  last?.document?.close();
  const opened = pdfium.open(bytes);
  last = { key, document: typeof opened === "string" ? undefined : opened };
  return last.document;
}

serveTasks<CodeTask, CodeAnswer>(async (task) => {
  const document = open(task.pdf);
  for (const width of WIDTHS) {
    const picture = document?.renderBottom(task.page, 1, width);
    const text = picture && readQrCode(picture);
    if (text !== undefined) return { text };
  }
  return { text: undefined };
});

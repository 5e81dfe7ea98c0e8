import { openPdfium } from "../pdf/pdfium.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import type { CodeAnswer, CodeTask } from "./code-messages.ts";
import { LastDocument } from "./last-document.ts";
import { readQrCode } from "./read-qr-code.ts";

/** Entry of the thread that looks for separator sheets in a stack of scans. It is ended from outside. */
const pdfium = await openPdfium();

/** Pixels across a page, of which a module of a separator's code gets five; then more, for scans of bad quality. */
const WIDTHS = [830, 1240];

const last = new LastDocument(pdfium);

serveTasks<CodeTask, CodeAnswer>(async (task) => {
  const document = last.open(task.pdf);
  for (const width of WIDTHS) {
    const picture = document?.renderBottom(task.page, 1, width);
    const text = picture && readQrCode(picture);
    if (text !== undefined) return { text };
  }
  return { text: undefined };
});

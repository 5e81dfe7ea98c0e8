import { openPdfium } from "../pdf/pdfium.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { digitalText } from "./digital-text.ts";
import type { TextAnswer, TextProgress, TextTask } from "./text-messages.ts";

/** Entry of the thread that takes the text out of PDFs: one after the other, each as it is asked for. It is ended from outside. */
const pdfium = await openPdfium();

serveTasks<TextTask, TextAnswer, TextProgress>(async ({ pdf, pages }, { onProgress }) => {
  const document = pdfium.open(pdf.bytes);
  if (typeof document === "string") return pages.map(() => undefined);
  try {
    return pages.map(({ page, turn }) => {
      const text = digitalText(document, page, turn);
      onProgress({ page });
      return text;
    });
  } finally {
    document.close();
  }
});

import type { TextBox } from "../../shared/reading/page-text.ts";
import { SPEAKS_OF_SIGNING } from "../../shared/reading/vocabulary/signing-words.ts";
import { openPdfium, type PdfiumDocument } from "../pdf/pdfium.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { type DigitalPage, digitalText } from "./digital-text.ts";
import { inkMarks, penMarks } from "./ink-marks.ts";
import { drawnPage, redChannel } from "./page-picture.ts";
import type { InspectedPage, SharedPdf, TextAnswer, TextProgress, TextTask } from "./text-messages.ts";
import { uprightSeals } from "./upright-seals.ts";

/** Entry of the thread that takes text and pictures out of PDFs: one task after the other, each as it is asked. It is ended from outside. */
const pdfium = await openPdfium();

/** The document that was asked for last stays open: its pages are asked for one by one. */
let last: { readonly key: string; readonly document: PdfiumDocument | undefined } | undefined;

function open({ key, bytes }: SharedPdf): PdfiumDocument | undefined {
  if (last?.key === key) return last.document;
  last?.document?.close();
  const opened = pdfium.open(bytes);
  last = { key, document: typeof opened === "string" ? undefined : opened };
  return last.document;
}

serveTasks<TextTask, TextAnswer, TextProgress>(async (task, { onProgress }) => {
  const document = open(task.pdf);
  if (task.kind === "picture") {
    const drawn = document && drawnPage(document, task, task.scale);
    if (!drawn) return { kind: "picture", picture: undefined, penMarks: [] };
    return { kind: "picture", picture: redChannel(drawn), penMarks: penMarks(drawn.rgba, drawn, drawn.scale) };
  }
  const pages = task.pages.map((page) => {
    const text = document && digitalText(document, page.page, page.turn);
    const marks = text && document && marksOf(document, page, text, task.pages.length);
    onProgress({ page: page.page });
    return text && { ...text, ...(marks && { inkMarks: marks }) };
  });
  return { kind: "text", pages };
});

/** Of a longer file only the pages that speak of signing are looked at for names by hand. */
const LOOKED_AT_WHOLE = 30;
/** 100 dots an inch on A4 */
const MARKS_WIDTH = 827;

/** What is drawn on an upright page beside its print; a turned page is not looked at. */
function marksOf(document: PdfiumDocument, { page, turn, seals }: InspectedPage, text: DigitalPage, pages: number): readonly TextBox[] | undefined {
  if (turn !== 0 || text.broken || text.lines.length === 0) return undefined;
  if (pages > LOOKED_AT_WHOLE && !text.lines.some((line) => SPEAKS_OF_SIGNING.test(line.text))) return undefined;
  const picture = document.renderBottom(page, 1, MARKS_WIDTH, false);
  return picture && inkMarks(picture, text, text.lines, uprightSeals(seals, turn, text.width, text.height));
}

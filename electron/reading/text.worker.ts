import type { TextBox } from "../../shared/reading/page-text.ts";
import { SPEAKS_OF_SIGNING } from "../../shared/reading/vocabulary/signing-words.ts";
import { freeBytes } from "../files/free-bytes.ts";
import { sharedCopy } from "../files/shared-copy.ts";
import { openPdfium, type PdfiumDocument } from "../pdf/pdfium.ts";
import { holdsPrintAlone } from "../pdf/print-alone.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { type DigitalPage, digitalText } from "./digital-text.ts";
import { erasePens } from "./erase-pens.ts";
import { byHand, hasTallPrint, inkMarks, penMarks, penMarksOnPrint } from "./ink-marks.ts";
import { LastDocument } from "./last-document.ts";
import { drawnPage, redChannel } from "./page-picture.ts";
import type { InspectedPage, TextAnswer, TextProgress, TextTask } from "./text-messages.ts";
import { uprightSeals } from "./upright-seals.ts";

/** Entry of the thread that takes text and pictures out of PDFs: one task after the other, each as it is asked. It is ended from outside. */
const pdfium = await openPdfium();

const last = new LastDocument(pdfium);

serveTasks<TextTask, TextAnswer, TextProgress>(async (task, { onProgress }) => {
  if (task.kind === "picture") {
    const document = last.open(task.pdf);
    const drawn = document && drawnPage(document, task, task.scale);
    if (!drawn) return { kind: "picture", picture: undefined, penMarks: [] };
    const picture = redChannel(drawn, task.into);
    const pens = byHand(penMarks(drawn.rgba, drawn, drawn.scale), { page: task.page, height: drawn.height / drawn.scale });
    const whole = pens.length > 0 ? { ...picture, pixels: sharedCopy(picture.pixels) } : undefined;
    if (whole) erasePens(picture, drawn.rgba, drawn.scale, pens);
    freeBytes(drawn.rgba);
    return { kind: "picture", picture, ...(whole && { whole }), penMarks: pens };
  }
  const pages = task.pages.map((page) => {
    const document = last.open(task.pdf);
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

/** Names by hand over those in print, which are no longer seen once print is taken away. */
function pensOver(document: PdfiumDocument, page: number, text: DigitalPage): readonly TextBox[] {
  if (!text.lines.some((line) => SPEAKS_OF_SIGNING.test(line.text))) return [];
  const drawn = drawnPage(document, { page, turn: 0 }, MARKS_WIDTH / text.width);
  const pens = drawn ? penMarksOnPrint(drawn.rgba, drawn, drawn.scale, text.lines) : [];
  if (drawn) freeBytes(drawn.rgba);
  return pens;
}

/** What is drawn on an upright page beside its print; a turned page is not looked at. */
function marksOf(document: PdfiumDocument, { page, turn, seals }: InspectedPage, text: DigitalPage, pages: number): readonly TextBox[] | undefined {
  if (turn !== 0 || text.broken || text.lines.length === 0) return undefined;
  if (pages > LOOKED_AT_WHOLE && !text.lines.some((line) => SPEAKS_OF_SIGNING.test(line.text))) return undefined;
  // most pages of a digital file show nothing that a pen could have left: they need not be drawn
  if (!hasTallPrint(text.lines) && holdsPrintAlone(document, page)) return pensOver(document, page, text);
  const picture = document.renderBottom(page, 1, MARKS_WIDTH, false);
  if (!picture) return undefined;
  const marks = inkMarks(picture, text, text.lines, uprightSeals(seals, turn, text.width, text.height));
  const middles = marks.map(({ left, top, width, height }) => [left + width / 2, top + height / 2] as const);
  const isNew = ({ left, top, width, height }: TextBox) => !middles.some(([x, y]) => x > left && x < left + width && y > top && y < top + height);
  return [...marks, ...pensOver(document, page, text).filter(isNew)];
}

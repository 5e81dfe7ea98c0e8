import type { TextBox } from "../../shared/reading/page-text.ts";
import { SPEAKS_OF_SIGNING } from "../../shared/reading/vocabulary/signing-words.ts";
import { openPdfium, type PdfiumDocument } from "../pdf/pdfium.ts";
import { renderColour } from "../pdf/pdfium-images.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { type DigitalPage, digitalText } from "./digital-text.ts";
import { inkMarks, penMarks } from "./ink-marks.ts";
import type { PagePicture } from "./ocr/ocr-messages.ts";
import type { InspectedPage, SharedPdf, TextAnswer, TextProgress, TextTask, TurnedPage } from "./text-messages.ts";
import { uprightSeals } from "./upright.ts";

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

/** No picture has more pixels: a page of A3 at 200 dots an inch has 7.7 million. */
const MOST_PIXELS = 9_000_000;

const WHITE = 255;
/** So much more red than green and blue is a red seal. */
const SEAL = 50;
/** Print under a seal is hardly darker than the seal: what it is darker is made so many times as much. */
const UNDER_SEAL = 3;
/** The darkest of the seal on bare paper: this share of its pixels is darker, most of them with print under them. */
const BARE = 0.35;
/** Fewer pixels are no seal. */
const LEAST_SEAL = 400;

type DrawnPage = { readonly rgba: Uint8Array; readonly width: number; readonly height: number; readonly scale: number };

/** The upright page in colours, with its pixels to a point. */
function drawnPage(document: PdfiumDocument, { page, turn }: TurnedPage, scale: number): DrawnPage | undefined {
  const size = document.pageSize(page);
  if (!size || size.width <= 0 || size.height <= 0) return undefined;
  const [across, up] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (across * up)));
  const [width, height] = [Math.max(1, Math.round(across * fitting)), Math.max(1, Math.round(up * fitting))];
  const drawn = renderColour(document, page, width, height, turn / 90);
  return drawn && { rgba: drawn.rgba, width, height, scale: fitting };
}

/** The page in its red alone, in which red seals are as white as the paper and hide nothing; what stands under them is made darker. */
function redChannel({ rgba, width, height }: DrawnPage): PagePicture {
  const pixels = new Uint8Array(new SharedArrayBuffer(width * height));
  const levels = new Uint32Array(WHITE + 1);
  let sealed = 0;
  for (let at = 0; at < pixels.length; at++) {
    const red = rgba[at * 4] ?? 0;
    pixels[at] = red;
    if (redder(rgba, at) <= SEAL) continue;
    levels[red] = (levels[red] ?? 0) + 1;
    sealed++;
  }
  if (sealed < LEAST_SEAL) return { width, height, pixels };
  const bare = levelOf(levels, sealed * BARE);
  for (let at = 0; at < pixels.length; at++)
    if (redder(rgba, at) > SEAL) pixels[at] = Math.max(0, Math.min(WHITE, WHITE - (bare - (pixels[at] ?? 0)) * UNDER_SEAL));
  return { width, height, pixels };
}

const redder = (rgba: Uint8Array, at: number) => (rgba[at * 4] ?? 0) - Math.max(rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0);

/** The level below which so many pixels lie. */
function levelOf(levels: Uint32Array, count: number): number {
  let below = 0;
  for (const [level, pixels] of levels.entries()) {
    below += pixels;
    if (below >= count) return level;
  }
  return WHITE;
}

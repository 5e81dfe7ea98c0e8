import {
  closePath,
  fill,
  lineTo,
  moveTo,
  PDFDocument,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setFillingGrayscaleColor,
  setLineWidth,
  setStrokingGrayscaleColor,
  setStrokingRgbColor,
  stroke,
} from "@cantoo/pdf-lib";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { SetLine } from "./break-lines.ts";
import { deflateContents } from "./deflated-stream.ts";
import type { Mark } from "./flow.ts";
import { type Fonts, productFonts } from "./fonts.ts";
import { type HouseStyle, points, readHouseStyle, type TypeArea, typeArea } from "./house-style.ts";
import { layOut } from "./layout.ts";
import type { Sort } from "./set-paragraph.ts";
import { createTypesetter, type Typesetter } from "./typesetter.ts";

export type PdfOptions = { readonly fonts?: Fonts; readonly style?: HouseStyle };
export type RenderedPdf = { readonly bytes: Uint8Array; readonly pages: number; readonly warnings: readonly string[] };

/**
 * Renders a document as PDF: A4, fonts embedded as subsets, the title in its metadata. The same content gives the same
 * bytes: no dates, no random names. `warnings`: Chinese sentences about characters set in a stand-in font.
 * Errors: `glyph-missing` with character, code point and field; those of `readHouseStyle`.
 */
export async function renderPdf(content: DocumentContent, options: PdfOptions = {}): Promise<Result<RenderedPdf>> {
  const style = options.style === undefined ? readHouseStyle() : ok(options.style);
  if (!style.ok) return style;
  const fonts = options.fonts ?? productFonts();
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(content.title, { showInWindowTitleBar: true });
  pdf.setLanguage("zh-CN");
  pdf.setProducer("国合申报匣 (Guohe Kit)");
  const typesetter = createTypesetter(pdf, fonts);
  const { pages } = layOut(content, style.value, fonts);
  for (const { marks } of pages) {
    const page = pdf.addPage([points(style.value.paper.width), points(style.value.paper.height)]);
    drawMarks(page, marks, { typesetter, style: style.value, area: typeArea(style.value) });
  }
  const finished = typesetter.finish();
  if (!finished.ok) return finished;
  deflateContents(pdf);
  const { standIns } = finished.value;
  const warnings = standIns.length === 0 ? [] : [`字体中没有“${standIns.join("、")}”，已用宋体代替，请核对打印效果`];
  return ok({
    bytes: await pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY }),
    pages: pages.length,
    warnings,
  });
}

type Drawing = { readonly typesetter: Typesetter; readonly style: HouseStyle; readonly area: TypeArea };

/** Fills lie under rules and words. */
function drawMarks(page: PDFPage, marks: readonly Mark[], drawing: Drawing): void {
  for (const mark of marks) if (mark.kind === "fill") page.pushOperators(...fillOperators(mark, page, drawing.area));
  for (const mark of marks) if (mark.kind === "rule") page.pushOperators(...ruleOperators(mark, page, drawing.area));
  for (const mark of marks) if (mark.kind === "line") drawLine(page, mark, drawing);
}

/** Points from the upper left corner of the type area to the coordinates of the page. */
const toPage = (page: PDFPage, area: TypeArea, x: number, y: number): readonly [number, number] => [area.left + x, page.getHeight() - area.top - y];

function fillOperators(mark: Extract<Mark, { kind: "fill" }>, page: PDFPage, area: TypeArea): readonly PDFOperator[] {
  const [left, top] = toPage(page, area, mark.x, mark.y);
  const [right, bottom] = [left + mark.width, top - mark.height];
  const path = [moveTo(left, top), lineTo(right, top), lineTo(right, bottom), lineTo(left, bottom), closePath()];
  return [pushGraphicsState(), setFillingGrayscaleColor(mark.grey), ...path, fill(), popGraphicsState()];
}

function ruleOperators(mark: Extract<Mark, { kind: "rule" }>, page: PDFPage, area: TypeArea): readonly PDFOperator[] {
  const from = toPage(page, area, mark.x1, mark.y1);
  const to = toPage(page, area, mark.x2, mark.y2);
  const color = mark.color === undefined ? setStrokingGrayscaleColor(0) : setStrokingRgbColor(...mark.color);
  return [pushGraphicsState(), color, setLineWidth(mark.width), moveTo(...from), lineTo(...to), stroke(), popGraphicsState()];
}

/** Draws a set line: one piece of text for each stretch of one face, size and field, check boxes as drawings. */
function drawLine(page: PDFPage, mark: Extract<Mark, { kind: "line" }>, { typesetter, style, area }: Drawing): void {
  for (const part of parts(mark.line)) {
    const [x, y] = toPage(page, area, mark.x + part.origin, mark.baseline);
    const { face, size, field, checkBox } = part.first;
    if (checkBox) {
      page.pushOperators(...checkBoxOperators(x, y, size, checkBox.ticked, style));
      continue;
    }
    const place = { face, size, x, y, steps: part.steps };
    typesetter.draw(page, part.text, { ...place, ...(field === undefined ? {} : { field }), ...(mark.color === undefined ? {} : { color: mark.color }) });
  }
}

type Part = { readonly first: Sort; readonly origin: number; text: string; readonly steps: number[] };

function parts(line: SetLine): readonly Part[] {
  const found: Part[] = [];
  for (const [index, sort] of line.sorts.entries()) {
    const origin = line.origins[index] ?? 0;
    const step = (line.origins[index + 1] ?? line.width) - origin;
    const last = found.at(-1);
    const joins =
      last && !sort.checkBox && !last.first.checkBox && last.first.face === sort.face && last.first.size === sort.size && last.first.field === sort.field;
    if (joins) {
      last.text += sort.text;
      last.steps.push(step);
    } else found.push({ first: sort, origin, text: sort.text, steps: [step] });
  }
  return found;
}

/** A box and its tick (pages README §5): measures in em, from the box's lower left corner; `x`, `y` on the baseline. */
function checkBoxOperators(x: number, y: number, size: number, ticked: boolean, style: HouseStyle): readonly PDFOperator[] {
  const { side: sideEm, line, drop, tick } = style.checkBox;
  const side = sideEm * size;
  const bottom = y - drop * size;
  const at = (across: number, down: number): readonly [number, number] => [x + across * side, bottom + (1 - down) * side];
  const box = [moveTo(...at(0, 0)), lineTo(...at(1, 0)), lineTo(...at(1, 1)), lineTo(...at(0, 1)), closePath(), stroke()];
  const mark = ticked ? [setLineWidth(tick * size), moveTo(...at(0.2, 0.5)), lineTo(...at(0.43, 0.74)), lineTo(...at(0.82, 0.24)), stroke()] : [];
  return [pushGraphicsState(), setStrokingGrayscaleColor(0), setLineWidth(line * size), ...box, ...mark, popGraphicsState()];
}

import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { documentNote } from "../../shared/messages/document-note.ts";
import { deflateContents } from "../pdf/deflated-stream.ts";
import { drawRaw } from "../pdf/draw-raw.ts";
import { type Fonts, productFonts } from "../pdf/fonts/fonts.ts";
import { type SetLine, visualLine } from "./break-lines.ts";
import type { Mark } from "./flow.ts";
import { type HouseStyle, points, readHouseStyle, type TypeArea, typeArea } from "./house-style.ts";
import { type LaidPage, layOut } from "./layout.ts";
import type { Sort } from "./set-paragraph.ts";
import type { SetCharacter } from "./text-runs.ts";
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
  const { paper } = style.value;
  const drawing = { typesetter, style: style.value, area: typeArea(style.value), height: points(paper.height) };
  for (const { marks } of pages) {
    drawMarks(pdf.addPage([points(paper.width), points(paper.height)]), marks, drawing);
  }
  const finished = typesetter.finish();
  if (!finished.ok) return finished;
  deflateContents(pdf);
  const { fallbackFonts } = finished.value;
  const warnings = fallbackFonts.length === 0 ? [] : [documentNote({ code: "substituted-glyphs", characters: fallbackFonts })];
  return ok({
    bytes: await pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY }),
    pages: pages.length,
    warnings,
  });
}

/** `targets`: for each attachment its first page, to which its row of the index leads; absent: no links. */
type Drawing = {
  readonly typesetter: Typesetter;
  readonly style: HouseStyle;
  readonly area: TypeArea;
  readonly height: number;
  readonly targets?: readonly PDFPage[];
};

/** Draws cover, index or divider on a page of the house style's size. */
export function drawFrontPage(page: PDFPage, { marks }: LaidPage, typesetter: Typesetter, style: HouseStyle, targets: readonly PDFPage[] = []): void {
  drawMarks(page, marks, { typesetter, style, area: typeArea(style), height: points(style.paper.height), targets });
}

/** Fills lie under rules and words. */
function drawMarks(page: PDFPage, marks: readonly Mark[], drawing: Drawing): void {
  const under = [
    ...marks.map((mark) => (mark.kind === "fill" ? fillOperators(mark, drawing) : "")),
    ...marks.map((mark) => (mark.kind === "rule" ? ruleOperators(mark, drawing) : "")),
  ].join("");
  if (under !== "") drawRaw(page, `q${under}`);
  for (const mark of marks) {
    if (mark.kind === "line") drawLine(page, mark, drawing);
    if (mark.kind === "link") addLink(page, mark, drawing);
  }
}

/** The whole row leads to the attachment's first page, shown whole (ISO 32000-1, 12.5.6.5). */
function addLink(page: PDFPage, mark: Extract<Mark, { kind: "link" }>, drawing: Drawing): void {
  const target = drawing.targets?.[mark.target];
  if (target === undefined) return;
  const [left, top] = toPage(drawing, mark.x, mark.y);
  const annotation = page.doc.context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [left, top - mark.height, left + mark.width, top],
    Border: [0, 0, 0],
    Dest: [target.ref, "Fit"],
    F: 4,
  });
  page.node.addAnnot(page.doc.context.register(annotation));
}

/** Points from the upper left corner of the type area to the coordinates of the page. */
const toPage = ({ area, height }: Drawing, x: number, y: number): readonly [number, number] => [area.left + x, height - area.top - y];

const number = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);
const numbers = (...values: readonly number[]): string => values.map(number).join(" ");

function fillOperators(mark: Extract<Mark, { kind: "fill" }>, drawing: Drawing): string {
  const [left, top] = toPage(drawing, mark.x, mark.y);
  return ` ${number(mark.grey)} g ${numbers(left, top - mark.height, mark.width, mark.height)} re f`;
}

function ruleOperators(mark: Extract<Mark, { kind: "rule" }>, drawing: Drawing): string {
  const color = mark.color === undefined ? "0 G" : `${numbers(...mark.color)} RG`;
  return ` ${color} ${number(mark.width)} w ${numbers(...toPage(drawing, mark.x1, mark.y1))} m ${numbers(...toPage(drawing, mark.x2, mark.y2))} l S`;
}

/** Draws a set line: one piece of text for each stretch of one size and field, check boxes as drawings. */
function drawLine(page: PDFPage, mark: Extract<Mark, { kind: "line" }>, drawing: Drawing): void {
  const { typesetter, style } = drawing;
  for (const part of parts(visualLine(mark.line))) {
    const [x, y] = toPage(drawing, mark.x + part.origin, mark.baseline);
    const { size, field, checkBox } = part.first;
    if (checkBox) {
      drawRaw(page, checkBoxOperators(x, y, size, checkBox.ticked, style));
      continue;
    }
    const place = { size, x, y, steps: part.steps };
    typesetter.drawSet(page, part.characters, {
      ...place,
      ...(field === undefined ? {} : { field }),
      ...(mark.color === undefined ? {} : { color: mark.color }),
    });
  }
}

type Part = { readonly first: Sort; readonly origin: number; readonly characters: SetCharacter[]; readonly steps: number[] };

function parts(line: SetLine): readonly Part[] {
  const found: Part[] = [];
  for (const [index, sort] of line.glyphRuns.entries()) {
    const origin = line.origins[index] ?? 0;
    const step = (line.origins[index + 1] ?? line.width) - origin;
    const last = found.at(-1);
    const joins = last && !sort.checkBox && !last.first.checkBox && last.first.size === sort.size && last.first.field === sort.field;
    if (joins) {
      last.characters.push(sort.character);
      last.steps.push(step);
    } else found.push({ first: sort, origin, characters: [sort.character], steps: [step] });
  }
  return found;
}

/** A box and its tick: measures in em, from the box's lower left corner; `x`, `y` on the baseline. */
function checkBoxOperators(x: number, y: number, size: number, ticked: boolean, style: HouseStyle): string {
  const { side: sideEm, line, drop, tick } = style.checkBox;
  const side = sideEm * size;
  const bottom = y - drop * size;
  const at = (across: number, down: number) => numbers(x + across * side, bottom + (1 - down) * side);
  const mark = ticked ? ` ${number(tick * size)} w ${at(0.2, 0.5)} m ${at(0.43, 0.74)} l ${at(0.82, 0.24)} l S` : "";
  return `q 0 G ${number(line * size)} w ${numbers(x, bottom, side, side)} re S${mark}`;
}

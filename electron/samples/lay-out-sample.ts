import { degrees, PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import { createTypesetter, type TextStyle, type Typesetter } from "../documents/typesetter.ts";
import type { Face, Fonts } from "../pdf/fonts/fonts.ts";
import { MM } from "../pdf/page-geometry.ts";
import type { ListLine, Paper, PaperSheet } from "./read-sample-document.ts";

const SIDE = 25 * MM;
const TOP = 30 * MM;
/** the lowest line of text; the band below belongs to page number and stamp */
const BOTTOM = 26 * MM;
/** points between a paragraph and a table, a heading and columns, and so on */
const BETWEEN_KINDS = 5;
const FIXED_DATE = new Date("2026-05-20T02:00:00Z");

/** A page as seen: x from its left edge, y from its top edge, points, whatever its /Rotate. */
type Canvas = {
  readonly width: number;
  readonly height: number;
  readonly text: (words: string, x: number, y: number, style: TextStyle, color?: number) => void;
  readonly line: (x1: number, y1: number, x2: number, y2: number) => void;
};

/** Sets a paper of an example case as a PDF, one page a sheet, each marked 样例 above its text. Throws when a sheet overflows. */
export async function layOutSample(paper: Paper, fonts: Fonts): Promise<Uint8Array> {
  const pdf = await newPdf(paper.head);
  const typesetter = createTypesetter(pdf, fonts);
  for (const [index, sheet] of paper.sheets.entries()) {
    const canvas = openCanvas(pdf, typesetter, sheet);
    markAsSample(canvas, typesetter);
    canvas.text(paper.head, SIDE, 17 * MM, { face: face(paper.language), size: 8.5 }, 0.35);
    canvas.line(SIDE, 19 * MM, canvas.width - SIDE, 19 * MM);
    const number = `${index + 1} / ${paper.sheets.length}`;
    canvas.text(number, (canvas.width - typesetter.width(number, { face: "latin", size: 9 })) / 2, canvas.height - 19 * MM, { face: "latin", size: 9 });
    const end = sheet.lines.reduce((y, line, at) => {
      const gap = at > 0 && sheet.lines[at - 1]?.kind !== line.kind ? BETWEEN_KINDS : 0;
      return setLine(canvas, typesetter, line, paper, y + gap);
    }, TOP);
    if (end > canvas.height - BOTTOM) throw new Error(`“${paper.head}”: sheet ${index + 1} is ${Math.round(end - canvas.height + BOTTOM)} pt too long`);
  }
  return savePdf(pdf, typesetter);
}

/** Draws the mark 样例 into the top margin of every page of a PDF that is not ours to lay out: the letters of the product. */
export async function markPdfAsSample(bytes: Uint8Array, fonts: Fonts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  const typesetter = createTypesetter(pdf, fonts);
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize();
    markAsSample(pageCanvas(page, typesetter, width, height, false), typesetter);
  }
  return savePdf(pdf, typesetter);
}

async function newPdf(title: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(`样例：${title}`);
  pdf.setCreationDate(FIXED_DATE);
  return pdf;
}

async function savePdf(pdf: PDFDocument, typesetter: Typesetter): Promise<Uint8Array> {
  const finished = typesetter.finish();
  if (!finished.ok) throw new Error(JSON.stringify(finished.error));
  pdf.setProducer("国合申报匣 · npm run make-samples");
  pdf.setModificationDate(FIXED_DATE);
  return pdf.save();
}

function openCanvas(pdf: PDFDocument, typesetter: Typesetter, sheet: PaperSheet): Canvas {
  const short = (sheet.size === "A3" ? 297 : 210) * MM;
  const long = (sheet.size === "A3" ? 420 : 297) * MM;
  const [width, height] = sheet.landscape ? [long, short] : [short, long];
  const page = pdf.addPage(sheet.rotated ? [height, width] : [width, height]);
  if (sheet.rotated) page.setRotation(degrees(90));
  return pageCanvas(page, typesetter, width, height, sheet.rotated);
}

/** /Rotate 90 turns the page clockwise when shown: what is seen at (x, y) lies at (y from the left, x from below) of the page. */
function pageCanvas(page: PDFPage, typesetter: Typesetter, width: number, height: number, rotated: boolean): Canvas {
  const place = (x: number, y: number) => (rotated ? { x: y, y: x } : { x, y: height - y });
  return {
    width,
    height,
    text: (words, x, y, style, color = 0) => {
      typesetter.draw(page, words, { ...style, ...place(x, y), turn: rotated ? 90 : 0, color });
    },
    line: (x1, y1, x2, y2) => page.drawLine({ start: place(x1, y1), end: place(x2, y2), thickness: 0.6 }),
  };
}

function markAsSample(canvas: Canvas, typesetter: Typesetter): void {
  const mark = "样 例　SAMPLE";
  const style: TextStyle = { face: "heiti", size: 11 };
  canvas.text(mark, canvas.width - SIDE - typesetter.width(mark, style), 11 * MM, style, 0.55);
}

const isChinese = (language: string) => language === "zh";
const face = (language: string): Face => (isChinese(language) ? "songti" : "latin");

/** The body style of a text: a foreign text inside a Chinese paper, as in a bilingual contract, is set in the Latin face. */
function bodyStyle(text: string, language: string, size: number): TextStyle {
  const firstLetter = /\p{L}/u.exec(text)?.[0] ?? "字";
  const foreign = /\p{Script=Latin}/u.test(firstLetter) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 < text.length;
  return { face: isChinese(language) && !foreign ? "songti" : "latin", size };
}

/** Sets one line of a paper from `y` down; the y below it. */
function setLine(canvas: Canvas, typesetter: Typesetter, line: ListLine, { language, size }: Paper, y: number): number {
  const width = canvas.width - 2 * SIDE;
  const pitch = size * (isChinese(language) ? 1.8 : 1.48);
  const body = bodyStyle(line.kind === "columns" || line.kind === "table" ? "" : line.text, language, size);
  switch (line.kind) {
    case "title":
      return setText(canvas, typesetter, line.text, { x: SIDE, y, width, pitch: 25, centred: true }, { face: "biaosong", size: 17 }) + 3;
    case "heading":
      return setText(canvas, typesetter, line.text, { x: SIDE, y: y + 6, width, pitch }, { face: "biaosong", size: body.size + 0.5 });
    case "centred":
      return setText(canvas, typesetter, plain(line.text), { x: SIDE, y: y + 2, width, pitch, centred: true }, styleOf(line.text, body)) + 1;
    case "paragraph":
      return setText(canvas, typesetter, line.text, { x: SIDE, y, width, pitch, justified: isChinese(language) }, body) + 5;
    case "columns":
      return setColumns(canvas, typesetter, line.cells, y, language, size - 1);
    case "table":
      return setTable(canvas, typesetter, line.rows, y + 4, { ...body, size: size - 2 }) + 6;
  }
}

type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly pitch: number;
  readonly centred?: boolean;
  readonly justified?: boolean;
};

const plain = (text: string) => text.replaceAll("**", "");
const styleOf = (text: string, style: TextStyle): TextStyle => (text.startsWith("**") ? { ...style, face: "biaosong" } : style);

function setText(canvas: Canvas, typesetter: Typesetter, text: string, place: Place, style: TextStyle): number {
  const lines = typesetter.breakLines(text, place.width, style);
  for (const [index, words] of lines.entries()) {
    const slack = place.width - typesetter.width(words, style);
    const spread = place.justified && index < lines.length - 1 && slack < 2 * style.size ? slack / Math.max(1, [...words].length - 1) : 0;
    canvas.text(words, place.x + (place.centred ? slack / 2 : 0), place.y + (index + 0.8) * place.pitch, { ...style, spacing: spread });
  }
  return place.y + lines.length * place.pitch;
}

/** Columns of equal width; a bold label before its value takes less. */
function setColumns(canvas: Canvas, typesetter: Typesetter, cells: readonly string[], y: number, language: string, size: number): number {
  const gap = 18;
  const width = canvas.width - 2 * SIDE - gap;
  const labelled = cells[0]?.startsWith("**") && !cells[1]?.startsWith("**");
  const widths = labelled ? [width * 0.28, width * 0.72] : [width / 2, width / 2];
  const ends = cells.map((cell, index) => {
    const x = SIDE + (index === 0 ? 0 : (widths[0] ?? 0) + gap);
    if (cell === "____") {
      canvas.line(x, y + 44, x + width * 0.4, y + 44);
      return y + 50;
    }
    const style = bodyStyle(cell, language, size);
    return setText(
      canvas,
      typesetter,
      plain(cell),
      { x, y, width: widths[index] ?? width, pitch: size * (isChinese(language) ? 1.65 : 1.48) },
      styleOf(cell, style),
    );
  });
  return Math.max(...ends) + 5;
}

function setTable(canvas: Canvas, typesetter: Typesetter, rows: readonly (readonly string[])[], top: number, style: TextStyle): number {
  const widths = columnWidths(typesetter, rows, canvas.width - 2 * SIDE, style);
  const starts = widths.map((_, index) => SIDE + widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  let y = top;
  for (const [number, row] of rows.entries()) {
    canvas.line(SIDE, y, canvas.width - SIDE, y);
    const bottoms = row.map((cell, index) => {
      const cellStyle: TextStyle = number === 0 ? { ...style, face: "biaosong" } : style;
      return setText(canvas, typesetter, cell, { x: (starts[index] ?? SIDE) + 4, y: y + 3, width: (widths[index] ?? 0) - 8, pitch: 16 }, cellStyle);
    });
    const bottom = Math.max(...bottoms) + 5;
    for (const x of [...starts, canvas.width - SIDE]) canvas.line(x, y, x, bottom);
    y = bottom;
  }
  canvas.line(SIDE, y, canvas.width - SIDE, y);
  return y;
}

/** Each column as wide as its widest cell asks for, all together as wide as the text. */
function columnWidths(typesetter: Typesetter, rows: readonly (readonly string[])[], total: number, style: TextStyle): readonly number[] {
  const wanted = (rows[0] ?? []).map((_, column) =>
    Math.min(160, Math.max(...rows.map((row) => typesetter.width(row[column] ?? "", { ...style, face: "biaosong" }) + 10))),
  );
  const sum = wanted.reduce((all, width) => all + width, 0);
  return wanted.map((width) => (width / sum) * total);
}

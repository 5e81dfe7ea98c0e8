import { PDFDocument, type PDFPage, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readText } from "../../../electron/reading/read-text.ts";
import type { TextBox } from "../../../shared/reading/page-text.ts";

beforeAll(() => vi.stubEnv("GUOHE_HOME", undefined));
afterAll(() => vi.unstubAllEnvs());

const LINES = ["For the University", "Name: Dr. Aino Salo", "Title: Director of Research", "Date: 3 March 2026", "Signature:"];

/** What is told of a page with a signing block and something drawn below it. */
async function marksWith(draw: (page: PDFPage) => unknown): Promise<readonly TextBox[] | undefined> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  for (const [index, line] of LINES.entries()) page.drawText(line, { x: 72, y: 700 - index * 20, size: 11, font });
  await draw(page);
  const read = await readText({ file: "agreement.pdf", bytes: await pdf.save() }, { ocr: false });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.pages[0]?.inkMarks;
}

test("lines of a table are no name by hand", async () => {
  const rules = (page: PDFPage) => {
    for (const y of [600, 570, 540]) page.drawLine({ start: { x: 72, y }, end: { x: 300, y }, thickness: 0.7 });
    page.drawRectangle({ x: 320, y: 540, width: 120, height: 60, borderWidth: 1 });
  };
  expect(await marksWith(rules)).toEqual([]);
});

test("curves, and strokes that are not straight, are one", async () => {
  const curve = (page: PDFPage) => page.drawSvgPath("M0 0 C 20 -30 40 30 60 0 S 90 -25 110 5", { x: 160, y: 600, borderWidth: 1.2 });
  const strokes = (page: PDFPage) => page.drawSvgPath("M0 0 L 14 -16 L 26 4 L 40 -18 L 52 6 L 80 -9", { x: 160, y: 600, borderWidth: 1.2 });
  for (const draw of [curve, strokes]) expect(await marksWith(draw)).toMatchObject([{ left: expect.closeTo(160, -1), top: expect.closeTo(235, -1.6) }]);
});

test("so is a name set in a large script", async () => {
  const script = async (page: PDFPage) => page.drawText("Aino", { x: 160, y: 560, size: 34, font: await page.doc.embedFont(StandardFonts.TimesRomanItalic) });
  expect(await marksWith(script)).toHaveLength(1);
});

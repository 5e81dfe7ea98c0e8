/// <reference path="../../../electron/pdf/fonts/fontkit.d.ts" />
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { degrees, PDFDict, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import * as fontkit from "fontkit";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { productFolder } from "../../../electron/files/paths.ts";
import { type ReadTextOptions, readText } from "../../../electron/reading/read-text.ts";
import type { FileText, PageText } from "../../../shared/reading/page-text.ts";
import { encryptedPdf, pdfOf, pngPicture } from "../../fixtures/defective-files.ts";
import { scanOf } from "../../fixtures/scans.ts";

beforeAll(() => vi.stubEnv("GUOHE_HOME", undefined));
afterAll(() => vi.unstubAllEnvs());

async function read(bytes: Uint8Array, options: Partial<ReadTextOptions> = {}): Promise<FileText> {
  const text = await readText({ file: "甲.pdf", bytes }, { ocr: false, ...options });
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return text.value;
}

const textOf = (page: PageText | undefined) => page?.lines.map(({ text }) => text);

/** A page with words at places, from the lower left corner of the page as it is stored. */
async function pageWith(words: readonly (readonly [text: string, x: number, y: number])[], { rotate = 0, width = 595, height = 842, turned = 0 } = {}) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([width, height]);
  page.setRotation(degrees(rotate));
  for (const [text, x, y] of words) page.drawText(text, { x, y, size: 11, font, rotate: degrees(turned) });
  return pdf.save({ useObjectStreams: false });
}

const SENTENCE = "The Parties agree to carry out the project together in good faith.";

test("digital text comes line by line with boxes in points from the top left corner of the page", async () => {
  const { pages, unread } = await read(
    await pageWith([
      ["Joint Research Agreement", 72, 700],
      [SENTENCE, 72, 680],
    ]),
  );
  expect(unread).toEqual([]);
  expect(pages).toMatchObject([{ page: 1, width: 595, height: 842, turn: 0, source: "digital", redSeals: [] }]);
  expect(textOf(pages[0])).toEqual(["Joint Research Agreement", SENTENCE]);
  const box = pages[0]?.lines[0]?.box;
  expect(box?.left).toBeCloseTo(72.3, 0);
  expect(box?.top).toBeCloseTo(842 - 700 - 8, 0);
  expect(box?.height).toBeCloseTo(10, 0);
  expect(box?.width).toBeGreaterThan(110);
  expect(pages[0]?.lines.every(({ confidence }) => confidence === 1)).toBe(true);
});

/** Two lines, the first ending in a hyphen that its font takes for this character. */
async function pageWithHyphen(hex: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText("Die Parteien vereinbaren eine gemeinsame Koope-", { x: 72, y: 700, size: 11, font });
  page.drawText("ration im Projekt.", { x: 72, y: 686, size: 11, font });
  await pdf.flush();
  const toUnicode = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <2D> <${hex}> endbfchar endcmap`;
  pdf.context.lookup(font.ref, PDFDict).set(PDFName.of("ToUnicode"), pdf.context.register(pdf.context.flateStream(toUnicode)));
  return pdf.save({ useObjectStreams: false });
}

test.each([
  "002D",
  "00AD",
  "2010",
  "2011",
])("a hyphen at the end of a line that the file takes for U+%s is a plain one, which every font shows", async (hex) => {
  const { pages } = await read(await pageWithHyphen(hex));
  expect(textOf(pages[0])).toEqual(["Die Parteien vereinbaren eine gemeinsame Koope-", "ration im Projekt."]);
});

test("cells of a table are lines of their own, row by row", async () => {
  const { pages } = await read(
    await pageWith([
      ["Funds", 72, 700],
      ["EUR 210,000", 200, 700],
      ["CNY 1,400,000", 400, 700],
      ["Staff", 72, 680],
      ["24 months", 200, 680],
      ["60 months", 400, 680],
    ]),
  );
  expect(textOf(pages[0])).toEqual(["Funds", "EUR 210,000", "CNY 1,400,000", "Staff", "24 months", "60 months"]);
});

test("columns that come near each other are told apart where other lines begin", async () => {
  const { pages } = await read(
    await pageWith([
      ["Purpose", 160, 720],
      ["Division of work", 72, 700],
      ["Resources", 160, 700],
      ["Term", 160, 680],
      ["Effect", 160, 660],
    ]),
  );
  expect(textOf(pages[0])).toEqual(["Purpose", "Division of work", "Resources", "Term", "Effect"]);
});

test("columns that come near each other are told apart by the lines close above and below, and words of one line are not", async () => {
  const { pages } = await read(
    await pageWith([
      ["For the University", 72, 720],
      ["For the Institute", 198, 720],
      ["Ingrid Marie Solbakken", 72, 700],
      ["Qiu Zhengan, President", 198, 700],
      ["Rector", 72, 680],
      ["Head of the Institute", 198, 680],
      ["signed in two copies", 72, 640],
      ["in Oslo", 184, 640],
    ]),
  );
  expect(textOf(pages[0])).toEqual([
    "For the University",
    "For the Institute",
    "Ingrid Marie Solbakken",
    "Qiu Zhengan, President",
    "Rector",
    "Head of the Institute",
    "signed in two copies in Oslo",
  ]);
});

test("what a Chinese mark leaves free in its square is no space between columns", async () => {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(join(productFolder(), "templates", "fonts", "FandolFang-Regular.otf")));
  const page = pdf.addPage([595, 842]);
  const draw = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 11, font });
  draw("本协议一式九份，各方各执三份。", 72, 720);
  // three lines begin where the second half of that sentence does
  for (const [at, text] of ["甲方代表", "乙方代表", "丙方代表"].entries()) draw(text, 72 + 8 * 11, 700 - at * 20);
  const { pages } = await read(await pdf.save({ useObjectStreams: false }));
  expect(textOf(pages[0])).toEqual(["本协议一式九份，各方各执三份。", "甲方代表", "乙方代表", "丙方代表"]);
});

describe("a page that lies otherwise is read as it stands upright", () => {
  test.each([
    ["turned by the file itself", { rotate: 90, width: 842, height: 595, turned: 90 }, 0],
    ["upside down", { turned: 180 }, 180],
    ["on its side", { turned: 90, width: 842, height: 595 }, 90],
    ["on its other side", { turned: 270, width: 842, height: 595 }, 270],
  ])("%s", async (_, page, turn) => {
    // the same place on the upright page of 595 × 842, whatever its paper is like
    const at = (x: number, y: number) => {
      if (page.turned === 180) return [595 - x, 842 - y] as const;
      if (page.turned === 90) return [842 - y, x] as const;
      return [y, 595 - x] as const;
    };
    const words = ["first line of the agreement", SENTENCE, "last line of the agreement"].map((text, index) => [text, ...at(72, 700 - 20 * index)] as const);
    const { pages } = await read(await pageWith(words, page));
    expect(pages).toMatchObject([{ turn, width: 595, height: 842, source: "digital" }]);
    expect(textOf(pages[0])).toEqual(words.map(([text]) => text));
    expect(pages[0]?.lines[0]?.box.left).toBeCloseTo(72.3, 0);
    expect(pages[0]?.lines[0]?.box.top).toBeCloseTo(842 - 700 - 8, 0);
  });
});

test("a page that is a scan is left unread where its picture is not to be read, and an empty one is not", async () => {
  const scans = await read(await scanOf(2));
  expect(scans.pages.map(({ source }) => source)).toEqual(["none", "none"]);
  expect(scans.unread).toEqual([
    { page: 1, why: "no-engine" },
    { page: 2, why: "no-engine" },
  ]);
  expect((await read(await pageWith([]))).unread).toEqual([]);
});

test("only the pages that were asked for are read, each told once", async () => {
  const told: number[] = [];
  const bytes = await pdfOf(["one", "two", "three"].map((words) => ({ words })));
  const { pages } = await read(bytes, { pages: [3, 2, 9], onPage: ({ page }) => told.push(page) });
  expect(pages.map((page) => [page.page, textOf(page)?.[0]])).toEqual([
    [3, "three"],
    [2, "two"],
  ]);
  expect(told).toEqual([3, 2]);
});

test("a file with a password is read with it, and refused without", async () => {
  const bytes = await encryptedPdf({ user: "open", owner: "master" });
  expect(textOf((await read(bytes, { passwords: ["wrong", "open"] })).pages[0])?.join(" ")).toContain("secret words");
  expect(await readText({ file: "甲.pdf", bytes }, { ocr: false })).toEqual({
    ok: false,
    error: { kind: "attachment-encrypted", file: "甲.pdf", passwordsTried: 0 },
  });
});

test("what is no document or torn is refused with the name of the file", async () => {
  const refused = async (bytes: Uint8Array) => readText({ file: "甲.pdf", bytes }, { ocr: false });
  expect(await refused(Buffer.from("%PDF-1.7 torn"))).toMatchObject({ ok: false, error: { kind: "attachment-damaged", file: "甲.pdf" } });
  expect(await refused(new Uint8Array())).toMatchObject({ ok: false, error: { kind: "attachment-empty", file: "甲.pdf" } });
});

test("a picture is a file of one page", async () => {
  expect((await read(pngPicture(300, 400, [255, 255, 255], 255))).pages).toMatchObject([{ page: 1, source: "none" }]);
});

test("a reading that was stopped says so", async () => {
  const stop = new AbortController();
  const bytes = await pdfOf(Array.from({ length: 30 }, () => ({ words: "words" })));
  const reading = readText({ file: "甲.pdf", bytes }, { ocr: false, signal: stop.signal, onPage: () => stop.abort() });
  expect(await reading).toEqual({ ok: false, error: { kind: "cancelled" } });
});

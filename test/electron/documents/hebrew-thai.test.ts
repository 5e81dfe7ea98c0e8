import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import { readHouseStyle } from "../../../electron/documents/house-style.ts";
import { laidDocument } from "../../../electron/documents/laid-document.ts";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { setCharacters } from "../../../electron/documents/text-runs.ts";
import { createTypesetter } from "../../../electron/documents/typesetter.ts";
import { ownFonts } from "../../../electron/pdf/fonts/fonts.ts";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { docxPart, docxText, pdfPages } from "../../fixtures/read-documents.ts";

const fonts = ownFonts();
const TEL_AVIV = "אוניברסיטת תל אביב";
const CHULALONGKORN = "จุฬาลงกรณ์มหาวิทยาลัย";

const letter = (text: string): DocumentContent => ({
  id: "trial",
  title: "样例",
  page: { kind: "letter" },
  blocks: [{ kind: "paragraph", inlines: [{ kind: "text", text, field: "partners[0].name" }] }],
});

const laid = (text: string) =>
  unwrap(laidDocument(letter(text), { style: unwrap(readHouseStyle()), fonts })).pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === "text" && mark.field !== undefined ? [mark] : [])),
  );

/** The characters of each line of a text as they stand on the page, from left to right. */
function lines(text: string): readonly string[] {
  const found = new Map<number, { readonly x: number; readonly text: string }[]>();
  for (const { text: words, x, y } of laid(text)) {
    const units =
      x.length === words.length && !/[\u0E00-\u0E7F]/.test(words)
        ? Array.from(words, (one, index) => ({ x: x[index] ?? 0, text: one }))
        : [{ x: x[0] ?? 0, text: words }];
    found.set(y, [...(found.get(y) ?? []), ...units]);
  }
  return Array.from(found.values(), (line) =>
    [...line]
      .sort((one, other) => one.x - other.x)
      .map(({ text: one }) => one)
      .join(""),
  );
}
const reversed = (text: string) => [...text].reverse().join("");

describe("a Hebrew name", () => {
  test("is set in one open font in every face, bold where the face is, and no font is said to stand in", () => {
    for (const face of ["fangsong", "kaiti", "heiti", "songti", "latin", "biaosong"] as const) {
      const letters = setCharacters(TEL_AVIV, face, fonts).filter(({ text }) => text !== " ");
      expect(new Set(letters.map(({ font }) => font)), face).toEqual(new Set([face === "biaosong" ? "TinosBold" : "Tinos"]));
      expect(
        letters.some(({ fallbackFont }) => fallbackFont),
        face,
      ).toBe(false);
    }
  });

  test.each([
    [`与${TEL_AVIV}合作`, `与${reversed(TEL_AVIV)}合作`],
    [`甲${TEL_AVIV} (TAU) 2027年`, `甲${reversed(TEL_AVIV)} (TAU) 2027年`],
    ["בית 12 חיפה和GmbH", "הפיח 12 תיב和GmbH"],
    ["甲הטכניון (חיפה) לישראל乙", "甲לארשיל (הפיח) ןוינכטה乙"],
  ])("runs from right to left inside of the line, numbers and Latin words from left to right: %s", (text, seen) => {
    expect(lines(text)).toEqual([seen]);
  });

  test("is read from the PDF in the order of its letters", async () => {
    const { bytes, warnings } = unwrap(await renderPdf(letter(`外方单位与${TEL_AVIV}签订合作协议，并且与其他单位开展联合研究。`), { fonts }));
    expect((await pdfPages(bytes))[0]).toContain(TEL_AVIV);
    expect(warnings).toEqual([]);
  });

  test("that is broken into two lines goes on in the second with its later words", () => {
    const text = `${"甲乙丙丁".repeat(5)}${TEL_AVIV}和${TEL_AVIV}`;
    const [first = "", second = ""] = lines(text);
    const logical = [first, second].map((line) => line.replaceAll(/[\u0590-\u05FF][\u0590-\u05FF ]*[\u0590-\u05FF]|[\u0590-\u05FF]/g, reversed)).join(" ");
    expect(logical.replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    expect(second).not.toBe("");
  });

  test("with points has each over or under its letter, in one glyph as wide as the letter", () => {
    const [bet] = setCharacters("בָ", "fangsong", fonts);
    expect(bet?.text).toBe("בָ");
    expect(bet?.advance).toBe(fonts.advance("Tinos", 0x5d1));
  });
});

describe("a Thai name", () => {
  test("has one place on the screen for each letter with its marks, which the browser puts over and under it", () => {
    expect(laid("ก็ที่").map(({ text, x }) => [text, x.length])).toEqual([
      ["ก็", 1],
      ["ที่", 1],
    ]);
  });

  test("is set in one open font in every face, bold where the face is, and no font is said to stand in", () => {
    for (const face of ["fangsong", "kaiti", "heiti", "songti", "latin", "biaosong"] as const) {
      const letters = setCharacters(CHULALONGKORN, face, fonts);
      expect(new Set(letters.map(({ font }) => font)), face).toEqual(new Set([face === "biaosong" ? "NotoSansThaiBold" : "NotoSansThai"]));
      expect(
        letters.some(({ fallbackFont }) => fallbackFont),
        face,
      ).toBe(false);
    }
  });

  test("has vowels and tone marks over and under their letters: they take no width, and a tone mark stands above a vowel", () => {
    const letters = setCharacters("ที่น้ำ", "fangsong", fonts);
    expect(letters.map(({ text }) => text)).toEqual(["ที่", "น้ำ"]);
    expect(letters[0]?.advance).toBe(fonts.advance("NotoSansThai", "ท".charCodeAt(0)));
    // the circle of ำ comes below the tone mark that is written before it, and its hook behind the letter
    const [, circle, tone, hook] = partsOf("น้ำ");
    expect(circle?.id).toBe(idOf("\u0E4D"));
    expect(tone?.id).not.toBe(idOf("\u0E49"));
    expect(hook).toMatchObject({ id: idOf("\u0E32"), x: 613 });
  });

  test("is read from the PDF as it was written, marks and all", async () => {
    const text = `与${CHULALONGKORN}（น้ำ ที่นั้น ญู ฐานผู้ใหญ่ ปี่）合作`;
    const { bytes, warnings } = unwrap(await renderPdf(letter(text), { fonts }));
    expect((await pdfPages(bytes))[0]?.replaceAll("\r\n", "")).toContain(text);
    expect(warnings).toEqual([]);
  });

  test("is broken between words, and never between a letter and its marks", () => {
    const set = lines(`${"甲乙丙丁".repeat(4)}${"มหาวิทยาลัยเทคโนโลยีพระจอมเกล้าธนบุรี".repeat(3)}`);
    expect(set.length).toBeGreaterThan(2);
    for (const line of set) expect(line).not.toMatch(/^[\u0E30-\u0E3A\u0E45-\u0E4E]|[\u0E40-\u0E44]$/);
    expect(set.join("")).toContain("มหาวิทยาลัย");
    const narrow = createTypesetter(unusedPdf, fonts).breakLines("จุฬาลงกรณ์ที่นี่", 20, { face: "fangsong", size: 16 });
    expect(narrow.join("")).toBe("จุฬาลงกรณ์ที่นี่");
    for (const line of narrow) expect(line).not.toMatch(/^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/);
  });
});

const unusedPdf = await PDFDocument.create();
const idOf = (character: string) => fonts.glyph("NotoSansThai", character.charCodeAt(0))?.glyph;
function partsOf(cluster: string) {
  const glyph = fonts.glyph("NotoSansThai", cluster)?.glyph;
  return typeof glyph === "object" ? glyph.parts : [];
}

test.each([
  ["\u05EF", "U+05EF"],
  ["ก\u0E5C", "U+0E5C"],
  ["\u0627", "U+0627"],
])("a letter that the fonts lack is still reported, with its field: %s", async (text, codePoint) => {
  expect(await renderPdf(letter(`样例${text}`), { fonts })).toMatchObject({
    ok: false,
    error: { kind: "glyph-missing", codePoint, field: "partners[0].name" },
  });
});

test("the Word file has Hebrew and Thai as such, each with a face that Windows has for it, in the order in which they are read", () => {
  const text = `与${TEL_AVIV}和${CHULALONGKORN}合作`;
  const bytes = unwrap(renderDocx(letter(text)));
  expect(docxText(bytes)).toContain(text);
  const runs = docxPart(bytes, "word/document.xml").match(/<w:r>.*?<\/w:r>/gs) ?? [];
  const hebrew = runs.find((run) => run.includes(TEL_AVIV));
  expect(hebrew).toContain('w:cs="Times New Roman"');
  expect(hebrew).toContain('<w:rtl/><w:lang w:bidi="he-IL"/>');
  const thai = runs.find((run) => run.includes(CHULALONGKORN));
  expect(thai).toContain('w:cs="Leelawadee UI"');
  expect(thai).toContain('<w:cs/><w:lang w:bidi="th-TH"/>');
});

test("a character outside of the basic plane is a mark of its own, however a browser counts it, and the next ones keep their places", () => {
  const marks = laid("某\u{2CB4E}镕喆䶮");
  expect(marks.flatMap(({ text, x }) => (text.length === [...text].length ? [] : [[text, x.length]]))).toEqual([["\u{2CB4E}", 1]]);
  expect(marks.every(({ text, x }) => x.length === [...text].length)).toBe(true);
  const places = marks.flatMap(({ x }) => x);
  const steps = places.slice(1).map((x, index) => Math.round(x - (places[index] ?? 0)));
  expect(new Set(steps).size).toBe(1);
});

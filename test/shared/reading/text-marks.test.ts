import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { joinedPassage, partBox, quoteBoxes, textMatches } from "../../../shared/reading/text-marks.ts";

const box = (top: number, width = 200) => ({ left: 50, top, width, height: 10 });
const page = (page: number, ...texts: readonly string[]): PageText => ({
  page,
  width: 595,
  height: 842,
  turn: 0,
  source: "digital",
  redSeals: [],
  lines: texts.map((text, index) => ({ text, box: box(100 + 20 * index), confidence: 1 })),
});

test("a quote is marked from where it begins in its first line to where it ends in its last", () => {
  const own = page(4, "(1) Dieser Vertrag gilt", "für fünf (5) Jahre. Er verlängert");
  const lines = own.lines.map((line) => ({ page: 4, box: line.box }));
  const [first, last] = quoteBoxes({ page: 4, quote: "gilt für fünf (5) Jahre.", lines }, own);
  expect(Math.abs((first?.left ?? 0) - (50 + (200 * 19) / 23))).toBeLessThan(5);
  expect((first?.left ?? 0) + (first?.width ?? 0)).toBeCloseTo(250);
  expect(last).toMatchObject({ left: 50 });
  expect(Math.abs((last?.width ?? 0) - (200 * 19) / 33)).toBeLessThan(8);
});

test.each([StandardFonts.TimesRoman, StandardFonts.Helvetica])("a mark in a line of %s does not end inside a word", async (face) => {
  const font = await (await PDFDocument.create()).embedFont(face);
  const widthOf = (text: string) => font.widthOfTextAtSize(text, 11);
  for (const text of [
    "MUS is Professor Anneliese Mustermann. A Party may replace its responsible person by",
    "assembly of flexible parts such as cables. The Project ends with the last of its reports, whatever",
    "die Parteien vereinbaren die Laufzeit. Die Hochschule stellt zwei Mitarbeiter",
  ]) {
    const own = { ...page(1), lines: [{ text, box: box(100, widthOf(text)), confidence: 1 }] };
    const end = text.indexOf(".") + 1;
    const [mark] = quoteBoxes({ page: 1, quote: text.slice(0, end), lines: [{ page: 1, box: box(100, widthOf(text)) }] }, own);
    expect(mark?.width).toBeGreaterThan(widthOf(text.slice(0, end - 1)) - 1);
    expect(mark?.width).toBeLessThan(widthOf(text.slice(0, end + 2)));
  }
});

test("of words that a line has twice those behind the words ahead of them are marked", () => {
  const own = page(1, "EUR 50,000 on 1 March 2027 and EUR 50,000 on 1 March 2028");
  const lines = [{ page: 1, box: box(100) }];
  const leftOf = (ahead: string) => quoteBoxes({ page: 1, quote: "EUR 50,000", ahead, lines }, own)[0]?.left ?? 0;
  expect(leftOf("The Parties pay ")).toBeLessThan(60);
  expect(leftOf("The Parties pay EUR 50,000 on 1 March 2027 and ")).toBeGreaterThan(130);
});

test("a line inside a quote is marked whole, and so is one of which it cannot be told", () => {
  const own = page(1, "all of it stands there");
  const lines = [{ page: 1, box: box(100) }];
  expect(quoteBoxes({ page: 1, quote: "before. all of it\nstands there and behind", lines }, own)).toEqual([box(100)]);
  expect(quoteBoxes({ page: 1, quote: "quite different", lines }, own)).toEqual([box(100)]);
  expect(quoteBoxes({ page: 1, quote: "all", lines }, page(2, "all of it stands there"))).toEqual([]);
});

test("a Chinese character is as wide as two Latin ones", () => {
  expect(partBox(box(100, 100), "合作ab", { from: 0, to: 2 })).toMatchObject({ left: 50 });
  expect(partBox(box(100, 90), "合作ab", { from: 2, to: 4 })).toMatchObject({ left: 110, width: 30 });
});

test("text is found in any case and whatever spaces stand between", () => {
  const pages = [page(1, "Cooperation Agreement", "合 作 协 议"), page(2, "the agreement, this AGREEMENT")];
  expect(textMatches(pages, "agreement").map(({ page, line }) => [page, line])).toEqual([
    [1, 0],
    [2, 0],
    [2, 0],
  ]);
  expect(textMatches(pages, "合作 协议")).toHaveLength(1);
  expect(textMatches(pages, "  ")).toEqual([]);
  expect(textMatches(pages, "none of it")).toEqual([]);
});

test("selected lines are one passage: foreign words with a space, Chinese without, a word that was broken whole", () => {
  expect(joinedPassage(["tritt mit dem Tag ", " in Kraft"])).toBe("tritt mit dem Tag in Kraft");
  expect(joinedPassage(["双方共同承担", "研究任务，", "各自投入"])).toBe("双方共同承担研究任务，各自投入");
  expect(joinedPassage(["der gemeinsamen Koope-", "ration"])).toBe("der gemeinsamen Kooperation");
  expect(joinedPassage(["", "  "])).toBe("");
});

test("a number is marked by itself and not inside a longer one", () => {
  const own = page(1, "2026年每年2人");
  const [mark] = quoteBoxes({ page: 1, quote: "2", lines: [{ page: 1, box: box(100) }] }, own);
  expect(mark?.left).toBeCloseTo(50 + (200 * 10) / 13);
  const other = page(1, "2026年至2029年");
  expect(quoteBoxes({ page: 1, quote: "2", lines: [{ page: 1, box: box(100) }] }, other)).toEqual([box(100)]);
});

import { expect, test } from "vitest";
import { inReadingOrder } from "../../../../electron/reading/ocr/order-lines.ts";

const HEIGHT = 18;
const [LEFT, RIGHT] = [66, 302];

type Line = { readonly text: string; readonly left: number; readonly top: number; readonly width: number };
const line = (text: string, left: number, top: number, width = 210): Line => ({ text, left, top, width });
const orderOf = (lines: readonly Line[]) =>
  inReadingOrder(
    lines,
    ({ left, top, width }) => ({ centreX: left + width / 2, centreY: top + HEIGHT / 2, halfWidth: width / 2, halfHeight: HEIGHT / 2, slope: 0 }),
    595,
  ).map(({ text }) => text);

const textIn = (name: string, left: number, tops: readonly number[]) => tops.map((top, at) => line(`${name}${at + 1}`, left, top));
const HAN = textIn("文", LEFT, [90, 110, 130, 150, 190]);
const GERMAN = textIn("Satz ", RIGHT, [88, 108, 128, 148, 168, 188, 208]);

test("below a text in two columns the signatures beside each other are read row by row", () => {
  const signatures = [
    line("签署", LEFT, 290, 120),
    line("甲方", LEFT, 316, 76),
    line("乙方", RIGHT, 313, 75),
    line("某公司", LEFT, 338, 140),
    line("Some GmbH", RIGHT, 336, 213),
    line("姓名：甲", LEFT, 435, 150),
    line("Name: B", RIGHT, 433, 130),
    line("日期：2025年9月8日", LEFT, 503, 150),
    line("Datum: 15.", RIGHT, 500, 120),
    line("September 2025", RIGHT, 519, 98),
  ];
  expect(orderOf([...signatures, ...GERMAN, ...HAN])).toEqual([...HAN, ...GERMAN, ...signatures].map(({ text }) => text));
});

test("columns of text that both end a paragraph at one height are still read one after the other", () => {
  const [left, right] = [textIn("左", LEFT, [240, 260, 280]), textIn("Rest ", RIGHT, [240, 260, 280])];
  expect(orderOf([...HAN, ...GERMAN, ...left, ...right])).toEqual([...HAN, ...left, ...GERMAN, ...right].map(({ text }) => text));
});

test("what signs below the second column alone stays behind its text", () => {
  const [left, right] = [textIn("左", LEFT, [240, 260, 280, 300]), [line("By:", RIGHT, 251, 40), line("Name:", RIGHT, 271, 60), line("Date:", RIGHT, 291, 50)]];
  expect(orderOf([...HAN, ...GERMAN, ...left, ...right])).toEqual([...HAN, ...left, ...GERMAN, ...right].map(({ text }) => text));
});

/** Lines of these widths, one below the other. */
const ofWidths = (name: string, left: number, top: number, widths: readonly number[]) =>
  widths.map((width, at) => line(`${name}${at + 1}`, left, top + at * 17, width));

test.each([
  [
    "short paragraphs",
    [41, 211, 216, 197, 210, 194, 48, 89, 215, 51, 231, 84, 183, 226, 27, 201, 216, 210, 41, 231],
    [96, 220, 210, 209, 231, 231, 55, 89, 227, 220, 220, 227, 31, 66, 229, 199, 200],
  ],
  ["definitions of a line or two", [60, 228, 40, 225, 92, 230, 30, 224, 226, 70, 229, 221, 20], [222, 231, 64, 228, 231, 50, 227, 219, 233, 80, 216]],
  ["headings between short clauses", [90, 230, 225, 60, 80, 228, 222, 45, 85, 229, 226, 50, 227], [88, 226, 230, 40, 92, 228, 231, 75, 228, 224, 219]],
])("columns of %s are read one after the other", (_, first, second) => {
  const [left, right] = [ofWidths("a", LEFT - 10, 120, first), ofWidths("b", RIGHT, 118, second)];
  expect(orderOf([...left, ...right])).toEqual([...left, ...right].map(({ text }) => text));
});

test.each([
  ["labels beside what they stand for", [60, 72, 40, 85, 66, 50, 78, 64, 90], [220, 231, 210, 228, 90, 227, 231, 60, 225]],
  ["two sides that sign", [200, 60, 120, 95, 110, 205, 60, 125, 100], [210, 60, 140, 80, 105, 198, 60, 118, 96]],
])("%s are read row by row", (_, first, second) => {
  const [left, right] = [ofWidths("a", LEFT, 120, first), ofWidths("b", RIGHT, 120, second)];
  expect(orderOf([...right, ...left])).toEqual(left.flatMap(({ text }, at) => [text, right[at]?.text]));
});

test("a row of a table whose middle cell crosses the gutter of the columns above it stays whole", () => {
  const [left, right] = [textIn("文", LEFT, [90, 110, 130, 150, 170]), textIn("Text ", RIGHT, [94, 114, 134, 154, 174])];
  const rows = [
    [line("甲方", 178, 214, 68), line("乙方", 360, 212, 66)],
    [line("单位", LEFT, 236, 75), line("上海某科学院", 178, 235, 147), line("某大学", 360, 233, 175)],
    [line("of Sciences", 178, 256, 148), line("University", 360, 254, 51)],
    [line("姓名", LEFT, 278, 56), line("翟翀", 178, 277, 83), line("Siriporn", 360, 275, 175)],
  ].map((row) => row.map((one, at) => ({ ...one, text: `${one.text}${at}` })));
  const orders = orderOf([...rows.flat().toReversed(), ...left, ...right]);
  expect(orders.slice(-rows.flat().length)).toEqual(rows.flat().map(({ text }) => text));
});

test("a last line that is longer than the first column is wide stays with it where the second has ended before", () => {
  const left = textIn("left ", LEFT, [90, 107, 124, 141, 158, 175, 192, 209, 226, 243, 260]);
  const day = line("Shanghai, the second day of June, two thousand and twenty-three", LEFT, 280, 254);
  const right = [...textIn("right ", RIGHT + 6, [88, 105]), line("Rector", RIGHT + 6, 122, 60)];
  expect(orderOf([...right, day, ...left])).toEqual([...left, day, ...right].map(({ text }) => text));
});

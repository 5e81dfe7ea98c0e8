import { expect, test } from "vitest";
import { isMixed, otherLetters, partsOf } from "../../../../electron/reading/ocr/mixed-lines.ts";

test("short lines with a name in Latin letters beside Chinese are told from headings and prose", () => {
  for (const mixed of ["翟ZhaiChong", "姓名：Szuics Gy6z6", "SZUCSGy62苏奇·哲泽", "校长Anna Berg", "宓龚/Mi Yan"]) expect(isMixed(mixed), mixed).toBe(true);
  const others = [
    "签字Signature",
    "Zhai Chong",
    "第四条 投入/Article 4 - Apports",
    "3.1 Party A（甲方）",
    "日期Date：2026年4月22日",
    "甲方（盖章）PartyA（seal）",
  ];
  for (const other of others) expect(isMixed(other), other).toBe(false);
});

/** A line with ink wherever a sign stands: two pixels on each side of its middle. */
function lineOf(text: string, places: readonly number[]) {
  const [width, height] = [100, 10];
  const isInk = (x: number) => places.some((place, at) => text[at] !== " " && Math.abs(place - x) <= 2);
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => (isInk(at % width) ? 0 : 255));
  return { text, sure: [...text].map(() => 0.9), places, line: { width, height, pixels } };
}
const box = { centreX: 200, centreY: 40, halfWidth: 100, halfHeight: 10, slope: 0 };

test("the letters are cut out where it is white before and behind them", () => {
  const parts = partsOf(lineOf("周LiWen长", [10, 30, 36, 42, 48, 54, 90]), box);
  expect(parts).toMatchObject({ letters: "LiWen", before: { text: "周" }, behind: { text: "长" }, blanks: [true, true] });
  const edges = [parts?.latin, parts?.before.box, parts?.behind.box].map((part) => part && [part.centreX - part.halfWidth, part.centreX + part.halfWidth]);
  expect(edges).toEqual([
    [141, 245],
    [100, 141],
    [245, 300],
  ]);
  expect(parts?.sure).toBeCloseTo(0.9);
});

test("a sign of the name that was passed over stays with the Chinese", () => {
  const { text, sure, places, line } = lineOf("翟翀LiWen", [10, 20, 40, 46, 52, 58, 64]);
  const parts = partsOf({ text: text.replace("翀", ""), sure: sure.slice(1), places: places.filter((place) => place !== 20), line }, box);
  expect((parts?.latin.centreX ?? 0) - (parts?.latin.halfWidth ?? 0)).toBeGreaterThan(144);
});

test("figures that stand for letters with marks at the end of a name stay with it", () => {
  expect(partsOf(lineOf("SZUCSGy62苏", [6, 12, 18, 24, 30, 36, 42, 48, 54, 80]), box)).toMatchObject({ letters: "SZUCSGy62", behind: { text: "苏" } });
});

test("letters with and without marks are the same", () => {
  expect(otherLetters("JoaoGoncalves", "João Gonçalves")).toBe(0);
  expect(otherLetters("SzucsGy6z6", "Szűcs Győző")).toBeCloseTo(0.2);
});

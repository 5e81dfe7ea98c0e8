import { expect, test } from "vitest";
import { boundsOf, type LineBox } from "../../../../electron/reading/ocr/line-box.ts";
import { withoutScraps, writtenLines } from "../../../../electron/reading/ocr/written-lines.ts";

/** A line 30 pixels high that goes down a little to the right. */
const line = (text: string, left: number, right: number, centreY = 500) => {
  const box: LineBox = { centreX: (left + right) / 2, centreY, halfWidth: (right - left) / 2, halfHeight: 15, slope: 0.01 };
  return { text, box, confidence: 0.96 };
};
const pen = (left: number, right: number, top = 486, height = 30) => ({ left, top, width: right - left, height });
const spans = (...asked: Parameters<typeof writtenLines>) =>
  writtenLines(...asked).map(({ box }) => [Math.round(boundsOf(box).left), Math.round(boundsOf(box).left + boundsOf(box).width)]);

test("a pen that stands alone is read, also beside another column and on a line of its own", () => {
  expect(spans([], [pen(100, 300)])).toEqual([[97, 303]]);
  expect(spans([line("For the University", 700, 1000)], [pen(100, 300)])).toEqual([[97, 303]]);
  expect(spans([line("院长　俞观澜", 100, 300, 560)], [pen(100, 300)])).toEqual([[97, 303]]);
});

test.each(["Name:", "姓名：", "开户行：", "Amount in words:", "Funktion: ____"])("what is filled in behind %s is read with it", (label) => {
  const print = line(label, 100, 200);
  expect(spans([print], [pen(215, 400)])).toEqual([[100, 403]]);
  expect(writtenLines([print], [pen(215, 400)])[0]?.label).toMatchObject({ centreX: 150, centreY: 500 });
});

test.each([
  "By:",
  "签字：",
  "授权代表（签字）：",
  "Unterschrift:",
  "Date:",
  "日期：",
  "签署日期：",
  "日期Date:",
  "主任：",
  "Director General:",
])("a name or a day behind %s is not", (label) => {
  expect(spans([line(label, 100, 200)], [pen(215, 400)])).toEqual([]);
});

test("a name beside a printed one, in front of it or behind it, is no text", () => {
  expect(spans([line("校长　俞观澜", 100, 300)], [pen(320, 500)])).toEqual([]);
  expect(spans([line("Jane Smith, Rector", 300, 600)], [pen(100, 280)])).toEqual([]);
});

test("a label with nothing read in it is none", () => {
  expect(spans([line("", 100, 200)], [pen(215, 400)])).toEqual([[212, 403]]);
});

test("what is left of a pen over a seal is no print, alone or behind a label; labels and offices are", () => {
  const texts = (...lines: readonly ReturnType<typeof line>[]) => withoutScraps(lines, [pen(190, 400)]).map(({ text }) => text);
  expect(texts(line("5", 300, 320), line("校长", 280, 320), line("By:", 280, 320))).toEqual(["校长", "By:"]);
  expect(texts(line("日期：2", 100, 210), line("Date: .", 100, 210), line("代表：王明", 100, 210))).toEqual(["日期：", "Date:", "代表：王明"]);
  expect(texts(line("Seite: 2", 100, 180))).toEqual(["Seite: 2"]);
  expect(texts({ ...line("a TA :", 250, 350), confidence: 0.52 }, line("Rector", 250, 350))).toEqual(["Rector"]);
});

import { expect, test } from "vitest";
import { apartFromPens } from "../../../../electron/reading/ocr/apart-from-pens.ts";
import { boundsOf, type LineBox } from "../../../../electron/reading/ocr/line-box.ts";
import { isNameByPen } from "../../../../shared/reading/name-by-pen.ts";

/** A line 30 pixels high that goes down a little to the right. */
const line = (left: number, right: number): LineBox => ({
  centreX: (left + right) / 2,
  centreY: 500,
  halfWidth: (right - left) / 2,
  halfHeight: 15,
  slope: 0.01,
});
const pen = (left: number, right: number, top = 486, height = 30) => ({ left, top, width: right - left, height });
const spans = (boxes: readonly LineBox[]) => boxes.map((box) => [Math.round(boundsOf(box).left), Math.round(boundsOf(box).left + boundsOf(box).width)]);

test("a line is cut where a name is written behind the printed one, before it, or between two", () => {
  expect(spans(apartFromPens([line(100, 400)], [pen(260, 395)]).boxes)).toEqual([
    [100, 256],
    [256, 400],
  ]);
  expect(spans(apartFromPens([line(100, 400)], [pen(98, 210)]).boxes)).toEqual([
    [215, 400],
    [100, 215],
  ]);
  expect(spans(apartFromPens([line(100, 500)], [pen(220, 330)]).boxes)).toEqual([
    [100, 216],
    [335, 500],
    [216, 335],
  ]);
});

test("of two pens on one line the first cuts it, and the whole line is kept for what is filled in", () => {
  const whole = line(100, 700);
  const { boxes, written } = apartFromPens([whole, line(800, 900)], [pen(240, 330), pen(520, 690)]);
  expect(spans(boxes)).toHaveLength(4);
  expect(written.map((one) => one.whole)).toEqual([whole]);
});

test("its pieces lie where the slanting line does", () => {
  const [print, written] = apartFromPens([line(100, 500)], [pen(300, 500)]).boxes;
  expect(print?.centreY).toBeCloseTo(500 + 0.01 * ((print?.centreX ?? 0) - 300));
  expect(written?.centreY).toBeGreaterThan(500);
});

test.each([
  ["a line by pen alone", line(100, 400), pen(95, 405)],
  ["a pen on the line above", line(100, 400), pen(260, 395, 455)],
  ["a stroke", line(100, 400), pen(260, 395, 495, 8)],
  ["a figure filled in", line(100, 400), pen(260, 290)],
  ["a pen beside the line", line(100, 400), pen(460, 600)],
])("whole stays %s", (_, box, mark) => {
  expect(apartFromPens([box], [mark])).toEqual({ boxes: [box], written: [] });
});

test("a name written beside a printed one is not read; a day and what is filled in behind a label are", () => {
  expect(isNameByPen("司空砚", ["主任司空砚"])).toBe(true);
  expect(isNameByPen("F.Pe", ["dott.ssa Fiorenza Pezzutti"])).toBe(true);
  expect(isNameByPen("2026.5.4", ["Shanghai,"])).toBe(false);
  expect(isNameByPen("五月四日", ["签署于"])).toBe(false);
  expect(isNameByPen("Ilse Kron", ["Name:"])).toBe(false);
  expect(isNameByPen("陆文澜", ["姓名："])).toBe(false);
});

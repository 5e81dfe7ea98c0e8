import { expect, test } from "vitest";
import { lineCells } from "../../../renderer/reader/line-cells.ts";
import type { TextBox } from "../../../shared/reading/page-text.ts";
import { alongLines, slopeOf } from "../../../shared/reading/slanted-lines.ts";

const box = (top: number, height: number, left = 60, width = 400): TextBox => ({ left, top, width, height });
const page = (boxes: readonly TextBox[], source: "ocr" | "digital" = "digital") => ({
  source,
  lines: boxes.map((one) => ({ text: "", box: one, confidence: 1 })),
});
/** From where to where each line is selected. */
const spans = (boxes: readonly TextBox[]) => lineCells(page(boxes)).map(({ top, height }) => [top, top + height]);

test("two lines share the space between them, and reach no further than half a line into free paper", () => {
  expect(spans([box(80, 10), box(94, 10)])).toEqual([
    [75, 92],
    [92, 109],
  ]);
});

test("lines whose boxes overlap are parted halfway, whichever was read first", () => {
  const boxes = [box(76, 18), box(90, 18), box(104, 18)];
  const expected = [
    [67, 92],
    [92, 106],
    [106, 131],
  ];
  expect(spans(boxes)).toEqual(expected);
  expect(spans(boxes.toReversed())).toEqual(expected.toReversed());
});

test("a tall heading keeps its own height above small print", () => {
  expect(spans([box(80, 30), box(108, 10)])[0]?.[1]).toBe(109);
});

test("cells of a row, and what is stamped over a line, take nothing away from each other", () => {
  expect(spans([box(80, 12, 60, 100), box(82, 12, 170, 100)])).toEqual([
    [74, 98],
    [76, 100],
  ]);
  expect(spans([box(80, 12), box(78, 18, 100, 80)])[0]).toEqual([74, 98]);
});

/** The upright boxes around the lines of a page that was scanned crooked. */
function crooked(slope: number): readonly TextBox[] {
  const widths = [430, 400, 120, 420, 60, 380, 440, 90, 415, 300];
  return widths.map((width, index) => {
    const [left, top] = [60, 80 + index * 16];
    const middle = top + 5 + slope * (left + width / 2);
    const up = 5 + (Math.abs(slope) * width) / 2;
    return { left: left - slope * top, top: middle - up, width, height: 2 * up };
  });
}

test("how crooked a scan is, and which way, is told from the boxes of its lines", () => {
  for (const slope of [-0.033, -0.012, 0.012, 0.033]) expect(slopeOf(crooked(slope))).toBeCloseTo(slope, 2);
  expect(slopeOf(crooked(0))).toBe(0);
  expect(slopeOf(crooked(0.03).slice(0, 3))).toBe(0);
});

test("on a crooked scan each line keeps its own place from end to end", () => {
  const slope = -0.033;
  const cells = lineCells(page(crooked(slope), "ocr"));
  const at = (cell: (typeof cells)[number], x: number) => cell.slope * (x - cell.left - cell.width / 2);
  for (const [index, cell] of cells.entries()) {
    for (const x of [cell.left + 5, cell.left + cell.width - 5]) {
      const ink = 80 + index * 16 + 5 + slope * x;
      expect(ink).toBeGreaterThan(cell.top + at(cell, x) + 3);
      expect(ink).toBeLessThan(cell.top + cell.height + at(cell, x) - 3);
    }
  }
  // text of a file itself is never crooked
  expect(lineCells(page(crooked(slope)))[0]?.slope).toBe(0);
});

test("what is marked of a crooked scan slants with its line and is no higher; a seal stays upright", () => {
  const boxes = crooked(0.03);
  const [line = box(0, 0)] = boxes;
  const half = { ...line, left: line.left + line.width / 2, width: line.width / 2 };
  const seal = box(120, 90, 300, 90);
  const [whole, part, stamp] = alongLines([line, half, seal], page(boxes, "ocr"));
  expect(whole?.height).toBeCloseTo(10, 0);
  expect((whole?.top ?? 0) + (whole?.height ?? 0) / 2).toBeCloseTo(line.top + line.height / 2, 5);
  // the end of a line that falls lies lower than its middle
  expect((part?.top ?? 0) - (whole?.top ?? 0)).toBeCloseTo(0.03 * (line.width / 4), 0);
  expect([whole?.turn, part?.turn].map((turn) => turn?.toFixed(1))).toEqual(["1.7", "1.7"]);
  expect(stamp).toEqual(seal);
  expect(alongLines([line], page(boxes))).toEqual([line]);
});

import { expect, test } from "vitest";
import type { GrayscaleImage } from "../../../../electron/pdf/pdfium.ts";
import { apartColumns } from "../../../../electron/reading/ocr/apart-columns.ts";
import type { LineBox } from "../../../../electron/reading/ocr/line-box.ts";

/** Words of a page as black bars, in pixels. */
type Word = { readonly left: number; readonly right: number; readonly y: number };

const HEIGHT = 30;
const STEP = 40;

function page(words: readonly Word[], slope = 0): GrayscaleImage {
  const [width, height] = [900, 500];
  const pixels = new Uint8Array(width * height).fill(235);
  for (const { left, right, y } of words)
    for (let x = left; x < right; x++) for (let up = -9; up < 9; up++) pixels[Math.round(y + up + slope * x) * width + x - Math.round(slope * y)] = 30;
  return { width, height, pixels };
}

const box = (left: number, right: number, y: number, slope = 0): LineBox => {
  const centreX = (left + right) / 2 - slope * y;
  return { centreX, centreY: y + slope * centreX, halfWidth: (right - left) / 2, halfHeight: HEIGHT / 2, slope };
};
const rows = (count: number) => Array.from({ length: count }, (_, row) => 40 + row * STEP);
const widths = (boxes: readonly LineBox[]) => boxes.map(({ centreX, halfWidth }) => [Math.round(centreX - halfWidth), Math.round(centreX + halfWidth)]);

/** Two columns of text with 14 pixels between them: of some rows both were found as one. */
const columns = (slope: number) => {
  const words = rows(8).flatMap((y) => [
    { left: 60, right: 436, y },
    { left: 450, right: 820, y },
  ]);
  const boxes = rows(8).flatMap((y, row) => (row % 2 === 0 ? [box(55, 825, y, slope)] : [box(55, 440, y, slope), box(446, 825, y, slope)]));
  return apartColumns(page(words, slope), boxes);
};

test("two columns that were found as one line are cut in the white between them", () => {
  const found = widths(columns(0));
  expect(found).toHaveLength(16);
  for (const [left = 0, right = 0] of found) expect(left >= 430 || right <= 450).toBe(true);
});

test("they are on a page that lies askew as well", () => {
  expect(columns(0.02)).toHaveLength(16);
});

test("lines across a page with a block of lines on its right stay whole", () => {
  // words of 75 pixels, 6 apart: some begin where the block does
  const text = rows(4).flatMap((y) =>
    Array.from({ length: 9 }, (_, at) => ({ left: 60 + at * 81 + (at > 4 ? -15 : 0), right: 135 + at * 81 - (at > 3 ? 15 : 0), y })),
  );
  const block = rows(8)
    .slice(4)
    .map((y) => ({ left: 450, right: 700, y }));
  const boxes = [...rows(4).map((y) => box(55, 790, y)), ...block.map(({ left, right, y }) => box(left - 5, right + 5, y))];
  expect(apartColumns(page([...text, ...block]), boxes)).toHaveLength(8);
});

test("a line through whose text the beginning of a column runs stays whole", () => {
  const block = rows(6).map((y) => ({ left: 450, right: 700, y: y + STEP }));
  const boxes = [box(55, 790, 40), ...block.map(({ left, right, y }) => box(left - 5, right + 5, y))];
  expect(apartColumns(page([{ left: 60, right: 785, y: 40 }, ...block]), boxes)).toHaveLength(7);
});

import { expect, it } from "vitest";
import { inkMarks } from "../../../electron/reading/ink-marks.ts";

const SIZE = { width: 200, height: 200 };

/** A white page of one pixel to a point with dark pixels where `dark` says so. */
function pageOf(dark: (x: number, y: number) => boolean) {
  const pixels = new Uint8Array(SIZE.width * SIZE.height).fill(255);
  for (let y = 0; y < SIZE.height; y++) for (let x = 0; x < SIZE.width; x++) if (dark(x, y)) pixels[y * SIZE.width + x] = 40;
  return { ...SIZE, pixels };
}

const wave = (x: number, y: number) => x >= 40 && x < 100 && Math.abs(y - 60 - 8 * Math.sin(x / 5)) < 1.5;

it("finds what is drawn as by hand, and no rule and no print", () => {
  const page = pageOf((x, y) => wave(x, y) || (y === 120 && x > 20 && x < 180) || (y > 150 && y < 160 && x > 20 && x < 80));
  const lines = [{ text: "Name: Kari Nordmann", box: { left: 20, top: 150, width: 61, height: 11 }, confidence: 1 }];
  const marks = inkMarks(page, SIZE, lines, []);
  expect(marks).toHaveLength(1);
  expect(marks[0]?.left).toBeCloseTo(40, 0);
});

it("takes no red seal for a name by hand", () => {
  const page = pageOf(() => false);
  for (let y = 40; y < 90; y++) for (let x = 40; x < 90; x++) if (Math.abs(Math.hypot(x - 65, y - 65) - 22) < 2) page.pixels[y * SIZE.width + x] = 120;
  expect(inkMarks(page, SIZE, [], [{ left: 40, top: 40, width: 50, height: 50 }])).toEqual([]);
});

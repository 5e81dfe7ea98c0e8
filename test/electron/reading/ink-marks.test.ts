import { expect, it } from "vitest";
import { inkMarks, penMarks, penMarksOnPrint } from "../../../electron/reading/ink-marks.ts";

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

it("finds names by hand inside the ruled cells of a table", () => {
  const ruled = (x: number, y: number) =>
    x >= 20 && x <= 180 && y >= 30 && y <= 130 && (x === 20 || x === 110 || x === 180 || y === 30 || y === 80 || y === 130);
  const page = pageOf((x, y) => ruled(x, y) || wave(x, y));
  const marks = inkMarks(page, SIZE, [], []);
  expect(marks.map(({ left }) => Math.round(left))).toEqual([40]);
});

it("finds a name by hand that stands in the box of its label", () => {
  const lines = [0, 1, 2].map((at) => ({
    text: "本协议一式四份双方各执两份具有同等效力",
    box: { left: 10, top: 150 + at * 15, width: 185, height: 10 },
    confidence: 0.99,
  }));
  const label = { text: "签章：", box: { left: 10, top: 50, width: 92, height: 16 }, confidence: 0.99 };
  expect(inkMarks(pageOf(wave), SIZE, [...lines, label], [])).toHaveLength(1);
  expect(inkMarks(pageOf(wave), SIZE, [...lines, { ...label, text: "甲方：上海东湖理工" }], [])).toEqual([]);
});

/** A white page in colours with what `colour` gives for a pixel. */
function colourPage(colour: (x: number, y: number) => readonly [number, number, number] | undefined): Uint8Array {
  const rgba = new Uint8Array(SIZE.width * SIZE.height * 4).fill(255);
  for (let y = 0; y < SIZE.height; y++) for (let x = 0; x < SIZE.width; x++) rgba.set(colour(x, y) ?? [], (y * SIZE.width + x) * 4);
  return rgba;
}

it("tells the blue of a pen from black print, also where its edges are bluish, and from red", () => {
  const pen = colourPage((x, y) => (wave(x, y) ? [60, 66, 88] : undefined));
  expect(penMarks(pen, SIZE, 1)).toHaveLength(1);
  expect(
    penMarks(
      colourPage((x, y) => (wave(x, y) ? [60, 60, 62] : undefined)),
      SIZE,
      1,
    ),
  ).toEqual([]);
  expect(
    penMarks(
      colourPage((x, y) => (wave(x, y) ? [150, 40, 40] : undefined)),
      SIZE,
      1,
    ),
  ).toEqual([]);
  const edged = colourPage((x, y) => (wave(x, y) ? (x % 3 === 0 ? [60, 66, 88] : [40, 40, 42]) : undefined));
  expect(penMarks(edged, SIZE, 1)).toEqual([]);
});

it("tells a blue pen that crosses black print from blue print, its underline too", () => {
  const line = { text: "代表：王建国（副校长）", box: { left: 30, top: 55, width: 120, height: 10 }, confidence: 1 };
  const black = (x: number, y: number) => (y >= 55 && y < 65 && x >= 30 && x < 150 && (x + y) % 3 === 0 ? ([40, 40, 42] as const) : undefined);
  const blue = (x: number, y: number) => (y >= 55 && y < 65 && x >= 40 && x < 110 && (x + y) % 3 !== 0 ? ([30, 60, 150] as const) : undefined);
  const marks = (colour: Parameters<typeof colourPage>[0]) => penMarksOnPrint(colourPage(colour), SIZE, 1, [line]);
  expect(marks((x, y) => (wave(x, y) ? [40, 60, 120] : black(x, y)))).toHaveLength(1);
  expect(marks((x, y) => (wave(x, y) ? [40, 60, 120] : undefined))).toHaveLength(1);
  expect(marks(black)).toEqual([]);
  expect(marks(blue)).toEqual([]);
  expect(marks((x, y) => blue(x, y) ?? (y === 66 && x >= 40 && x < 110 ? [30, 60, 150] : undefined))).toEqual([]);
});

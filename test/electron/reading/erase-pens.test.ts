import { expect, it } from "vitest";
import { erasePens } from "../../../electron/reading/erase-pens.ts";

const SIZE = { width: 120, height: 60 };
const [PAPER, BLACK] = [244, 40];
const PEN = { left: 20, top: 20, width: 70, height: 22 };

type Colour = readonly [number, number, number];
const black: Colour = [BLACK, BLACK, BLACK + 2];
const blue: Colour = [40, 60, 120];

/** A page of one pixel to a point, in colours and in its red alone, without what is erased. */
function erased(colourAt: (x: number, y: number) => Colour | undefined): (x: number, y: number) => number {
  const rgba = new Uint8Array(SIZE.width * SIZE.height * 4);
  const pixels = new Uint8Array(SIZE.width * SIZE.height);
  for (let at = 0; at < pixels.length; at++) {
    const colour = colourAt(at % SIZE.width, Math.floor(at / SIZE.width)) ?? [PAPER, PAPER, PAPER];
    rgba.set([...colour, 255], at * 4);
    pixels[at] = colour[0];
  }
  erasePens({ ...SIZE, pixels }, rgba, 1, [PEN]);
  return (x, y) => pixels[y * SIZE.width + x] ?? 0;
}

const isStroke = (x: number, y: number) => x >= 22 && x < 88 && Math.abs(y - 31 - 8 * Math.sin(x / 7)) < 1.5;

it("makes paper of a pen, and leaves the letters that it crosses", () => {
  const isLetter = (x: number, y: number) => x >= 50 && x < 53 && y >= 10 && y < 50;
  const levelAt = erased((x, y) => (isLetter(x, y) ? black : isStroke(x, y) ? blue : undefined));
  expect(levelAt(30, 24)).toBe(PAPER);
  for (let x = 22; x < 48; x++) for (let y = 20; y < 42; y++) expect(levelAt(x, y)).toBe(PAPER);
  for (let y = 10; y < 50; y++) expect(levelAt(51, y)).toBe(BLACK);
});

it("takes what JPEG has left of a stroke away with it: specks beside it, and thin strokes that are hardly blue", () => {
  const isThin = (x: number, y: number) => x === 84 && y >= 22 && y < 40;
  const levelAt = erased((x, y) => (isStroke(x, y) ? (x % 9 === 0 ? [90, 91, 92] : blue) : isThin(x, y) ? [120, 121, 124] : undefined));
  for (let x = 20; x < 90; x++) for (let y = 20; y < 42; y++) expect(levelAt(x, y)).toBe(PAPER);
});

it("leaves a comma beside a pen, a letter that goes on outside, and blue print elsewhere", () => {
  const isComma = (x: number, y: number) => x >= 30 && x < 33 && y >= 36 && y < 40;
  const isBelow = (x: number, y: number) => x >= 60 && x < 64 && y >= 40 && y < 50;
  const isBluePrint = (x: number, y: number) => x >= 100 && x < 104 && y >= 20 && y < 40;
  const levelAt = erased((x, y) => (isComma(x, y) || isBelow(x, y) ? black : isBluePrint(x, y) || (y > 20 && y < 26 && x > 24 && x < 80) ? blue : undefined));
  expect([levelAt(31, 38), levelAt(61, 41), levelAt(101, 30), levelAt(50, 23)]).toEqual([BLACK, BLACK, 40, PAPER]);
});

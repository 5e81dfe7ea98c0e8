import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { paperOf } from "./line-box.ts";

/** The picture of a sign is taken to so many pixels a side. */
const SIDE = 40;
/** In so many places across and down it is told how much ink turns in each of so many directions. */
const PLACES = 7;
const DIRECTIONS = 8;
/** Numbers that tell what a sign looks like, before they are condensed. */
export const LOOK_LENGTH = PLACES * PLACES * DIRECTIONS;

/** A sign leaves less of its cell white than a line does. */
const PAPER = 0.9;
/** Of the darkest ink of a sign: so much of it is a stroke. */
const STROKE = 0.35;
/** A sign that is narrower or lower than this of its other side, as 卜 or 一, is not stretched to a square. */
const LEAST_SIDE = 0.6;
/** A turn of the ink that is fainter is grain. */
const FAINT = 0.02;

/**
 * What a printed sign looks like, whatever its size and place in the picture: the directions of its edges, by place, as readers of printed Chinese
 * have long told signs apart (gradient features; Kimura and others, 1987). `undefined`: there is no ink.
 * @param picture the sign alone, dark on light
 */
export function lookOfSign(picture: GrayscaleImage): Float32Array | undefined {
  const ink = inkOf(picture);
  const box = boxOfInk(ink, picture);
  return box && edges(blurred(taken(ink, picture, box)));
}

/** 0 as paper, 1 as the darkest pixel. */
function inkOf({ pixels }: GrayscaleImage): Float32Array {
  const paper = paperOf(pixels, PAPER);
  const ink = Float32Array.from(pixels, (level) => Math.max(0, paper - level));
  const darkest = ink.reduce((most, one) => Math.max(most, one), 1);
  return ink.map((one) => one / darkest);
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function boxOfInk(ink: Float32Array, { width, height }: GrayscaleImage): Box | undefined {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let at = 0; at < ink.length; at++) {
    if ((ink[at] ?? 0) < STROKE) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  if (right <= left) return undefined;
  const side = Math.max(right - left, bottom - top) * LEAST_SIDE;
  const [across, down] = [Math.max(0, side - right + left) / 2, Math.max(0, side - bottom + top) / 2];
  return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}

/** The ink of a box, stretched to the square. */
function taken(ink: Float32Array, { width, height }: GrayscaleImage, { left, top, right, bottom }: Box): Float32Array {
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : (ink[y * width + x] ?? 0));
  const out = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const fromY = top + ((y + 0.5) * (bottom - top)) / SIDE - 0.5;
    const upper = Math.floor(fromY);
    for (let x = 0; x < SIDE; x++) {
      const fromX = left + ((x + 0.5) * (right - left)) / SIDE - 0.5;
      const before = Math.floor(fromX);
      const [aside, below] = [fromX - before, fromY - upper];
      const [above, under] = [upper, upper + 1].map((row) => at(before, row) * (1 - aside) + at(before + 1, row) * aside) as [number, number];
      out[y * SIDE + x] = above * (1 - below) + under * below;
    }
  }
  return out;
}

const KERNEL = [0.054, 0.244, 0.404, 0.244, 0.054];

function blurred(square: Float32Array): Float32Array {
  const along = (from: Float32Array, step: number, place: (at: number) => number) =>
    from.map((_, at) =>
      KERNEL.reduce((sum, weight, index) => {
        const by = Math.min(SIDE - 1, Math.max(0, place(at) + index - 2)) - place(at);
        return sum + weight * (from[at + by * step] ?? 0);
      }, 0),
    );
  return along(
    along(square, 1, (at) => at % SIDE),
    SIDE,
    (at) => Math.floor(at / SIDE),
  );
}

function edges(ink: Float32Array): Float32Array {
  const look = new Float32Array(LOOK_LENGTH);
  const level = (at: number) => ink[at] ?? 0;
  for (let y = 1; y < SIDE - 1; y++) {
    for (let x = 1; x < SIDE - 1; x++) {
      const at = y * SIDE + x;
      const right = 2 * (level(at + 1) - level(at - 1)) + level(at + 1 - SIDE) + level(at + 1 + SIDE) - level(at - 1 - SIDE) - level(at - 1 + SIDE);
      const down = 2 * (level(at + SIDE) - level(at - SIDE)) + level(at + SIDE - 1) + level(at + SIDE + 1) - level(at - SIDE - 1) - level(at - SIDE + 1);
      const size = Math.hypot(right, down);
      if (size >= FAINT) addTurn(look, x, y, (Math.atan2(down, right) / Math.PI / 2) * DIRECTIONS + DIRECTIONS, size);
    }
  }
  const length = Math.sqrt(look.reduce((sum, one) => sum + one, 0)) || 1;
  return look.map((one) => Math.sqrt(one) / length);
}

/** Shares a turn of the ink among the nearest places and directions. */
function addTurn(look: Float32Array, x: number, y: number, direction: number, size: number): void {
  const across = ((x + 0.5) * PLACES) / SIDE - 0.5;
  const down = ((y + 0.5) * PLACES) / SIDE - 0.5;
  const [column, row, turn] = [Math.floor(across), Math.floor(down), Math.floor(direction)];
  for (let toY = Math.max(0, row); toY <= Math.min(PLACES - 1, row + 1); toY++) {
    for (let toX = Math.max(0, column); toX <= Math.min(PLACES - 1, column + 1); toX++) {
      const share = size * (1 - Math.abs(across - toX)) * (1 - Math.abs(down - toY));
      const start = (toY * PLACES + toX) * DIRECTIONS;
      const [one, next] = [start + (turn % DIRECTIONS), start + ((turn + 1) % DIRECTIONS)];
      look[one] = (look[one] ?? 0) + share * (turn + 1 - direction);
      look[next] = (look[next] ?? 0) + share * (direction - turn);
    }
  }
}

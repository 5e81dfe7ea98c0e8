import type { TextBox } from "../../../shared/reading/page-text.ts";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";

/** A box that may slant a little: `slope` is how far it goes down for each pixel to the right. Pixels. */
export type LineBox = { readonly centreX: number; readonly centreY: number; readonly halfWidth: number; readonly halfHeight: number; readonly slope: number };

export const spanOf = ({ halfWidth, halfHeight }: LineBox) => ({ across: 2 * halfWidth, up: 2 * halfHeight });

/** Steeper is no line that was skewed, but something else. */
const STEEPEST = 0.2;

/** The box around these pixels of a picture (their numbers, row by row), slanted as they lie. */
export function fitBox(pixels: readonly number[], width: number): LineBox {
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0];
  for (const at of pixels) {
    const [x, y] = [at % width, Math.floor(at / width)];
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
  }
  const count = pixels.length;
  const spread = sumXX - (sumX * sumX) / count;
  let slope = spread > 0 ? (sumXY - (sumX * sumY) / count) / spread : 0;
  let box = around(pixels, width, slope);
  if (Math.abs(slope) > STEEPEST || box.halfWidth < 2 * box.halfHeight) {
    slope = 0;
    box = around(pixels, width, slope);
  }
  return box;
}

function around(pixels: readonly number[], width: number, slope: number): LineBox {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of pixels) {
    const x = at % width;
    const y = Math.floor(at / width) - slope * x;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  const centreX = (left + right) / 2;
  return { centreX, centreY: (top + bottom) / 2 + slope * centreX, halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2, slope };
}

/** The upright box around a slanting one. */
export function boundsOf({ centreX, centreY, halfWidth, halfHeight, slope }: LineBox): TextBox {
  const up = halfHeight + Math.abs(slope) * halfWidth;
  return { left: centreX - halfWidth, top: centreY - up, width: 2 * halfWidth, height: 2 * up };
}

/** The part of a box from one place across to another. */
export function between(box: LineBox, from: number, to: number): LineBox {
  const centreX = (from + to) / 2;
  return { ...box, centreX, centreY: box.centreY + box.slope * (centreX - box.centreX), halfWidth: (to - from) / 2 };
}

/** The part of a box between two shares of its width, from 0 to 1. */
export function partOf(box: LineBox, from: number, to: number): LineBox {
  const left = box.centreX - box.halfWidth;
  return between(box, left + 2 * box.halfWidth * from, left + 2 * box.halfWidth * to);
}

/** The level of the paper of a line or a sign: so much of its picture is darker. */
export const paperOf = (pixels: Uint8Array, share = 0.8): number => pixels.toSorted()[Math.floor(pixels.length * share)] ?? 255;

/** What lies in the box as a picture of so many pixels, set straight. `wide` pixels across where it is given, else in proportion. */
export function cutOut(picture: GrayscaleImage, box: LineBox, height: number, wide?: number): GrayscaleImage {
  const { centreX, centreY, halfWidth, halfHeight, slope } = box;
  const width = Math.max(1, wide ?? Math.round((halfWidth / halfHeight) * height));
  const pixels = new Uint8Array(width * height);
  for (let x = 0; x < width; x++) {
    const fromX = centreX - halfWidth + ((x + 0.5) * 2 * halfWidth) / width - 0.5;
    const middle = centreY + slope * (fromX - centreX);
    for (let y = 0; y < height; y++) pixels[y * width + x] = levelBetween(picture, fromX, middle - halfHeight + ((y + 0.5) * 2 * halfHeight) / height - 0.5);
  }
  return { width, height, pixels };
}

/** The level between four pixels; beyond the edge that of the edge. */
function levelBetween({ width, height, pixels }: GrayscaleImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [aside, below] = [x - left, y - top];
  const [x1, x2] = [clamp(left, width), clamp(left + 1, width)];
  const [y1, y2] = [clamp(top, height) * width, clamp(top + 1, height) * width];
  const upper = (pixels[y1 + x1] ?? 0) * (1 - aside) + (pixels[y1 + x2] ?? 0) * aside;
  const lower = (pixels[y2 + x1] ?? 0) * (1 - aside) + (pixels[y2 + x2] ?? 0) * aside;
  return Math.round(upper * (1 - below) + lower * below);
}

const clamp = (at: number, size: number) => Math.min(size - 1, Math.max(0, at));

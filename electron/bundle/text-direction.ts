import type { GreyPicture } from "./pdfium.ts";

/**
 * Whether lines of text in a picture stand upright. What tells is the marks: full stops and commas of Chinese and of
 * Western text stand alone in their column and low in their line; what stands alone and high (quotation marks,
 * apostrophes) is much rarer. Upside down it is the other way about. Dots that are part of a character (i, 主, 心) share
 * their column with the rest of it and do not count.
 */
export type TextDirection = "upright" | "upside-down" | "cannot-tell";

/** Lines are looked for in strips of the page, so that a scan a degree or two askew still has gaps between them. */
const STRIPS = 8;
/** Heights of a line in pixels at 100 to the inch: 7 to 32 points. */
const LEAST_LINE = 7;
const MOST_LINE = 46;
/** So many marks must stand low or high, and so many times more than the other way. */
const LEAST_MARKS = 8;
const CLEARLY = 4;

export function textDirection(picture: GreyPicture): TextDirection {
  const { low, high } = countMarks(picture);
  if (low >= LEAST_MARKS && low >= CLEARLY * high) return "upright";
  if (high >= LEAST_MARKS && high >= CLEARLY * low) return "upside-down";
  return "cannot-tell";
}

/** How many marks stand alone low and high in their lines. */
export function countMarks({ width, height, pixels }: GreyPicture): { readonly low: number; readonly high: number } {
  const dark = darkerThan(pixels);
  let low = 0;
  let high = 0;
  for (let strip = 0; strip < STRIPS; strip++) {
    const from = Math.floor((strip * width) / STRIPS);
    const to = Math.floor(((strip + 1) * width) / STRIPS);
    for (const line of runs(height, (y) => anyDark(dark, width, from, to, y, y + 1))) {
      const size = line.end - line.start;
      if (size < LEAST_LINE || size > MOST_LINE) continue;
      const columns = runs(to - from, (x) => anyDark(dark, width, from + x, from + x + 1, line.start, line.end));
      // a line of a table, a drawing: no row of characters
      if (columns.length < 4) continue;
      for (const [index, column] of columns.entries()) {
        const across = column.end - column.start;
        // at the seam of two strips half a character may look like a mark
        if (index === 0 || index === columns.length - 1 || across > size * 0.45) continue;
        const rows = runs(size, (y) => anyDark(dark, width, from + column.start, from + column.end, line.start + y, line.start + y + 1));
        const [only] = rows;
        if (rows.length !== 1 || !only || only.end - only.start > size * 0.45 || across * (only.end - only.start) < 3) continue;
        const middle = (only.start + only.end) / 2 / size;
        if (middle > 0.68) low += 1;
        else if (middle < 0.32) high += 1;
      }
    }
  }
  return { low, high };
}

/** Pixels well below the paper's level. */
function darkerThan(pixels: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const paper = counts.indexOf(Math.max(...counts));
  return pixels.map((pixel) => (pixel < paper * 0.7 ? 1 : 0));
}

function anyDark(dark: Uint8Array, width: number, left: number, right: number, top: number, bottom: number): boolean {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (dark[y * width + x] === 1) return true;
  return false;
}

type Run = { readonly start: number; readonly end: number };

function runs(length: number, holds: (at: number) => boolean): readonly Run[] {
  const found: Run[] = [];
  let start = -1;
  for (let at = 0; at <= length; at++) {
    const inside = at < length && holds(at);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      found.push({ start, end: at });
      start = -1;
    }
  }
  return found;
}

import type { GreyPicture } from "../pdf/pdfium.ts";

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
/**
 * So many marks must stand low or high, and so many times more than the other way. Tried on 98 pages drawn at 150 and
 * 200 dpi, up to one degree askew and with a scanner's noise, each both ways: none of the upright ones is taken for upside
 * down, and 63 of the turned ones are found (46 of 64 in Chinese, 17 of 34 in English). Twice more alone would find 5 more,
 * and take 4 upright pages for turned.
 */
const LEAST_MARKS = 6;
const CLEARLY = 3;
/** A mark is at most so wide and high, as a share of its line's height. */
const SMALL = 0.45;

export function textDirection(picture: GreyPicture): TextDirection {
  const { low, high } = countMarks(picture);
  if (low >= LEAST_MARKS && low >= CLEARLY * high) return "upright";
  if (high >= LEAST_MARKS && high >= CLEARLY * low) return "upside-down";
  return "cannot-tell";
}

/** How many marks stand alone low and high in their lines. */
export function countMarks({ width, height, pixels }: GreyPicture): { readonly low: number; readonly high: number } {
  const dark = darkerThan(pixels);
  const found = { low: 0, high: 0 };
  for (let strip = 0; strip < STRIPS; strip++) {
    const from = Math.floor((strip * width) / STRIPS);
    const to = Math.floor(((strip + 1) * width) / STRIPS);
    for (const line of runs(shadowOfRows(dark, width, from, to, 0, height))) {
      const size = line.end - line.start;
      if (size >= LEAST_LINE && size <= MOST_LINE) countInLine(dark, width, from, to, line, found);
    }
  }
  return found;
}

function countInLine(dark: Uint8Array, width: number, from: number, to: number, line: Run, found: { low: number; high: number }): void {
  const size = line.end - line.start;
  const columns = runs(shadowOfColumns(dark, width, from, to, line));
  // a line of a table, a drawing: no row of characters
  if (columns.length < 4) return;
  // at the seam of two strips half a character may look like a mark
  for (const column of columns.slice(1, -1)) {
    const across = column.end - column.start;
    if (across > size * SMALL) continue;
    const rows = runs(shadowOfRows(dark, width, from + column.start, from + column.end, line.start, line.end));
    const [only] = rows;
    if (rows.length !== 1 || !only || only.end - only.start > size * SMALL || across * (only.end - only.start) < 3) continue;
    const middle = (only.start + only.end) / 2 / size;
    if (middle > 0.68) found.low += 1;
    else if (middle < 0.32) found.high += 1;
  }
}

/** Pixels well below the paper's level. */
function darkerThan(pixels: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at++) counts[pixels[at] ?? 0] = (counts[pixels[at] ?? 0] ?? 0) + 1;
  const level = counts.indexOf(Math.max(...counts)) * 0.7;
  // of each pixel of a page: a callback for each would take longer than all the rest
  const dark = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) if ((pixels[at] ?? 0) < level) dark[at] = 1;
  return dark;
}

/** For each row whether any of its pixels between two columns is dark. */
function shadowOfRows(dark: Uint8Array, width: number, left: number, right: number, top: number, bottom: number): Uint8Array {
  const shadow = new Uint8Array(bottom - top);
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      if (dark[at] === 1) {
        shadow[y - top] = 1;
        break;
      }
    }
  }
  return shadow;
}

/** For each column between two whether any of its pixels in the line is dark. */
function shadowOfColumns(dark: Uint8Array, width: number, left: number, right: number, line: Run): Uint8Array {
  const shadow = new Uint8Array(right - left);
  for (let y = line.start; y < line.end; y++) for (let x = left; x < right; x++) if (dark[y * width + x] === 1) shadow[x - left] = 1;
  return shadow;
}

type Run = { readonly start: number; readonly end: number };

function runs(shadow: Uint8Array): readonly Run[] {
  const found: Run[] = [];
  for (let start = shadow.indexOf(1); start >= 0; ) {
    const end = shadow.indexOf(0, start);
    found.push({ start, end: end < 0 ? shadow.length : end });
    start = end < 0 ? -1 : shadow.indexOf(1, end);
  }
  return found;
}

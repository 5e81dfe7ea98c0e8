import type { TextMask } from "./text-mask.ts";

/** Rows and columns of a window: a piece of a line one and a half times as wide as the line is high. */
const WINDOW_ROWS = 16;
const WINDOW_COLUMNS = 24;
export const WINDOW_PIXELS = WINDOW_ROWS * WINDOW_COLUMNS;

/** Heights of a line in pixels at 100 dpi: 5 to 32 points. */
const LEAST_LINE = 7;
const MOST_LINE = 46;
/** Lines are looked for in strips so wide: what columns and cells hold beside each other has lines of its own. */
const STRIP = 104;
/** A window with a smaller share of ink is the end of a line. */
const LEAST_INK = 0.06;
/** Lean of the lines that is looked for: rise for each pixel across, up to 3.5°. */
const STEEPEST = 0.061;
const LEAN_STEP = 0.0068;
/** So many points of ink are enough to see how the lines lean. */
const LEAN_POINTS = 1500;

/** Pieces of lines, of which `window` gives one as `WINDOW_PIXELS` of darkness, row by row, levelled and scaled to one height. */
export type LinePieces = { readonly count: number; readonly window: (index: number) => Uint8Array };

/** Pieces of what would be horizontal lines of text; of lines that the upper or lower edge cuts there are none. */
export function linePieces(mask: TextMask): LinePieces {
  const lean = leanOf(mask);
  const places: Place[] = [];
  for (let left = 0; left < mask.width; left += STRIP) places.push(...placesInStrip(mask, lean, left, Math.min(mask.width, left + STRIP)));
  const blank = new Uint8Array(WINDOW_PIXELS);
  const window = (index: number) => {
    const place = places[index];
    return place ? sampled(mask, lean, place) : blank;
  };
  return { count: places.length, window };
}

/** `top` at the middle of the page's width, before the lean is added. */
type Place = { readonly left: number; readonly top: number; readonly size: number };

/** How far down a line that leans lies in each column, against the middle of the page's width. */
type Lean = Int16Array;

function leanBy(slope: number, width: number): Lean {
  const lean = new Int16Array(width);
  for (let x = 0; x < width; x++) lean[x] = Math.round(slope * (x - width / 2));
  return lean;
}

/** How the lines rise or fall: the lean with which the rows of ink are most uneven. */
function leanOf(mask: TextMask): Lean {
  const { width, height } = mask;
  const { columns, lines } = pointsOf(mask);
  const rows = new Int32Array(height);
  let best = { slope: 0, unevenness: -1 };
  const steps = Math.round(STEEPEST / LEAN_STEP);
  for (let step = -steps; step <= steps; step++) {
    const slope = step * LEAN_STEP;
    const lean = leanBy(slope, width);
    rows.fill(0);
    for (let index = 0; index < columns.length; index++) {
      const row = (lines[index] ?? 0) - (lean[columns[index] ?? 0] ?? 0);
      if (row >= 0 && row < height) rows[row] = (rows[row] ?? 0) + 1;
    }
    let unevenness = 0;
    for (let row = 1; row < height; row++) unevenness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
    if (unevenness > best.unevenness * 1.001 || (unevenness >= best.unevenness && Math.abs(slope) < Math.abs(best.slope))) best = { slope, unevenness };
  }
  return leanBy(best.slope, width);
}

/** Where ink lies, at so many of its pixels as the lean is looked for with, or up to twice as many. */
function pointsOf({ text, width, ink }: TextMask): { readonly columns: Uint16Array; readonly lines: Uint16Array } {
  const every = Math.max(1, Math.floor(ink / LEAN_POINTS));
  const columns = new Uint16Array(Math.ceil(ink / every));
  const lines = new Uint16Array(columns.length);
  for (let at = 0, seen = 0, index = 0; at < text.length; at++) {
    if (text[at] !== 1 || seen++ % every !== 0) continue;
    columns[index] = at % width;
    lines[index++] = Math.floor(at / width);
  }
  return { columns, lines };
}

function placesInStrip({ width, height, text }: TextMask, lean: Lean, left: number, right: number): readonly Place[] {
  const rows = new Uint16Array(height);
  for (let y = 0; y < height; y++) {
    for (let x = left; x < right; x++) {
      if (text[y * width + x] !== 1) continue;
      const row = y - (lean[x] ?? 0);
      if (row >= 0 && row < height) rows[row] = (rows[row] ?? 0) + 1;
    }
  }
  const found: Place[] = [];
  for (let start = 0; start < height; start++) {
    if ((rows[start] ?? 0) < 2) continue;
    let end = start;
    while (end < height && (rows[end] ?? 0) >= 2) end++;
    const size = end - start;
    if (size >= LEAST_LINE && size <= MOST_LINE && start > 0 && end < height) {
      for (let x = left; x + size * 0.5 < right && x + size * 1.5 <= width; x += size) {
        const place = { left: x, top: start, size };
        if (inkShare(text, width, height, lean, place) >= LEAST_INK) found.push(place);
      }
    }
    start = end;
  }
  return found;
}

function inkShare(text: Uint8Array, width: number, height: number, lean: Lean, { left, top, size }: Place): number {
  const across = Math.round(size * 1.5);
  let ink = 0;
  for (let x = left; x < left + across; x++) {
    const down = lean[x] ?? 0;
    for (let y = Math.max(0, top + down); y < Math.min(height, top + size + down); y++) ink += text[y * width + x] ?? 0;
  }
  return ink / (across * size);
}

/**
 * Mean darkness of the pixels that each pixel of the window touches; ink of rules and pictures is left out. A page that
 * lies turned by 180° gives the same windows turned by 180°: nothing but the text may tell how it stands.
 */
function sampled({ width, height, pixels, levels, text }: TextMask, lean: Lean, { left, top, size }: Place): Uint8Array {
  const window = new Uint8Array(WINDOW_PIXELS);
  const scale = size / WINDOW_ROWS;
  for (let row = 0, to = 0; row < WINDOW_ROWS; row++) {
    const upper = top + Math.floor(row * scale);
    const lower = top + Math.ceil((row + 1) * scale);
    for (let column = 0; column < WINDOW_COLUMNS; column++, to++) {
      const from = left + Math.floor(column * scale);
      const until = left + Math.ceil((column + 1) * scale);
      let sum = 0;
      let count = 0;
      for (let x = from; x < until; x++) {
        const down = lean[x] ?? 0;
        for (let y = upper + down; y < lower + down; y++, count++) {
          if (x >= width || y < 0 || y >= height) continue;
          const at = y * width + x;
          const dark = levels[pixels[at] ?? 0] ?? 0;
          if (text[at] === 1 || dark < 115) sum += dark;
        }
      }
      window[to] = Math.round(sum / count);
    }
  }
  return window;
}

import type { GrayscaleImage } from "../../pdf/pdfium.ts";

/** Gray of each pixel, and which pixels belong to characters. Row by row, from the upper left. */
export type TextMask = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** for each level of gray its darkness, 0 for the paper and 255 for ink */
  readonly levels: Uint8Array;
  /** 1: in a connected component of the size of a character or a short word */
  readonly text: Uint8Array;
  /** how many pixels those are */
  readonly ink: number;
};

/** A pixel counts as ink from this share of the way from the attachment to the darkest ink. */
const INK_FROM = 0.45;
/** The darkest so many of a thousand pixels are ink, for contrast; on a page with less ink, what is darkest. */
const DARKEST_SHARE = 0.005;
/** A page whose paper and ink are nearer than this shows no text. */
const LEAST_CONTRAST = 40;

/** Sizes in pixels at 100 dpi. Letters that touch make components as long as a word; what is larger is a table, a seal or a photo. */
const LEAST_PIXELS = 3;
const LONGEST_COMPONENT = 150;
const THICKEST_COMPONENT = 46;
/** A component so long and so thin is a rule. */
const RULE_LENGTH = 36;
const RULE_THICKNESS = 3;

/** Each level's darkness, 0 for the paper and 255 for ink, from every third row of a page at about 100 dpi. `undefined`: hardly any contrast. */
export function darknessOfLevels({ width, height, pixels }: GrayscaleImage): Uint8Array | undefined {
  const counts = new Uint32Array(256);
  let seenPixels = 0;
  for (let row = 0; row < height; row += 3) {
    for (let at = row * width, end = at + width; at < end; at++, seenPixels++) {
      const level = pixels[at] ?? 0;
      counts[level] = (counts[level] ?? 0) + 1;
    }
  }
  const paper = counts.indexOf(Math.max(...counts));
  let ink = 0;
  for (let seen = counts[0] ?? 0; seen < seenPixels * DARKEST_SHARE && ink < 255; ) seen += counts[++ink] ?? 0;
  if (paper - ink < LEAST_CONTRAST) ink = counts.findIndex((count) => count > 0);
  if (paper - ink < LEAST_CONTRAST) return undefined;
  const levels = new Uint8Array(256);
  for (let level = 0; level < 256; level++) levels[level] = Math.max(0, Math.min(255, Math.round(((paper - level) * 255) / (paper - ink))));
  return levels;
}

/**
 * Tells characters from the paper, rules, seals and pictures about them, in the rows from `top` to `bottom` of a page.
 * @param levels as of `darknessOfLevels`
 */
export function textMask({ width, height, pixels }: GrayscaleImage, levels: Uint8Array, top = 0, bottom = height): TextMask {
  const rows = pixels.subarray(top * width, bottom * width);
  return { width, height: bottom - top, pixels: rows, levels, ...componentsOfText(rows, levels, width, bottom - top) };
}

/** Runs of ink in a row, joined to components across rows (8-connected), of which those of a character's size are kept. */
function componentsOfText(pixels: Uint8Array, levels: Uint8Array, width: number, height: number): Pick<TextMask, "text" | "ink"> {
  // darker levels come first
  const paper = levels.findIndex((darkness) => darkness < Math.round(255 * INK_FROM));
  const starts: number[] = [];
  const ends: number[] = [];
  const rows: number[] = [];
  const parents: number[] = [];
  const root = (of: number) => {
    let at = of;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[of] = at;
    return at;
  };
  let above = 0;
  let firstOfRow = 0;
  for (let y = 0; y < height; y++) {
    const firstOfAbove = firstOfRow;
    firstOfRow = starts.length;
    above = firstOfAbove;
    const line = y * width;
    for (let x = 0; x < width; x++) {
      if ((pixels[line + x] ?? 0) >= paper) continue;
      const start = x;
      while (x < width && (pixels[line + x] ?? 0) < paper) x++;
      const run = starts.length;
      starts.push(start);
      ends.push(x);
      rows.push(y);
      parents.push(run);
      while (above < firstOfRow && (ends[above] ?? 0) < start) above++;
      for (let other = above; other < firstOfRow && (starts[other] ?? 0) <= x; other++) parents[root(other)] = root(run);
    }
  }
  return keepCharacters({ starts, ends, rows, roots: starts.map((_, run) => root(run)) }, width, height);
}

type Runs = { readonly starts: readonly number[]; readonly ends: readonly number[]; readonly rows: readonly number[]; readonly roots: readonly number[] };

function keepCharacters({ starts, ends, rows, roots }: Runs, width: number, height: number): Pick<TextMask, "text" | "ink"> {
  const count = starts.length;
  const left = new Int32Array(count).fill(width);
  const right = new Int32Array(count);
  const top = new Int32Array(count).fill(height);
  const bottom = new Int32Array(count);
  const area = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const [of = 0, start = 0, end = 0, row = 0] = [roots[run], starts[run], ends[run], rows[run]];
    left[of] = Math.min(left[of] ?? 0, start);
    right[of] = Math.max(right[of] ?? 0, end);
    top[of] = Math.min(top[of] ?? 0, row);
    bottom[of] = Math.max(bottom[of] ?? 0, row + 1);
    area[of] = (area[of] ?? 0) + end - start;
  }
  const text = new Uint8Array(width * height);
  let ink = 0;
  for (let run = 0; run < count; run++) {
    const of = roots[run] ?? 0;
    const [across, down] = [(right[of] ?? 0) - (left[of] ?? 0), (bottom[of] ?? 0) - (top[of] ?? 0)];
    const [long, short] = [Math.max(across, down), Math.min(across, down)];
    if ((area[of] ?? 0) < LEAST_PIXELS || long > LONGEST_COMPONENT || short > THICKEST_COMPONENT) continue;
    if (long >= RULE_LENGTH && short <= RULE_THICKNESS) continue;
    const [start, end] = [starts[run] ?? 0, ends[run] ?? 0];
    text.fill(1, (rows[run] ?? 0) * width + start, (rows[run] ?? 0) * width + end);
    ink += end - start;
  }
  return { text, ink };
}

/** The same page turned clockwise by a quarter. */
export function quarterTurned({ width, height, pixels, levels, text, ink }: TextMask): TextMask {
  const turned = { width: height, height: width, pixels: new Uint8Array(pixels.length), levels, text: new Uint8Array(text.length), ink };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const to = x * height + (height - 1 - y);
      turned.pixels[to] = pixels[at] ?? 0;
      turned.text[to] = text[at] ?? 0;
    }
  }
  return turned;
}

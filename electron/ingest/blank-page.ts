import { levelCounts } from "../images/level-counts.ts";
import type { GrayscaleImage } from "../pdf/pdfium.ts";

/** Levels beside the paper's from which a pixel counts, and how many of a million may do so on an empty page. */
type Emptiness = { readonly darker: (paper: number) => number; readonly lighter: number; readonly most: number };
/** What is so much lighter than what would be the paper is no rim about it when it is so large a share: a dark photo. */
const RIM = { lighter: 48, most: 0.2 };
/** Dust, the gray of a scanner's lid at the edge; lighter than the paper is what lies about it. Ink on a sheet that was taken too dark is less far from it. */
const SCANNED: Emptiness = { darker: (paper) => Math.max(24, Math.min(64, 64 - 0.6 * (160 - paper))), lighter: 256, most: 60 };
/** What a program draws is meant, however pale: a light ground, a gradient. */
const DRAWN: Emptiness = { darker: () => 8, lighter: 8, most: 60 };
const DARKEST_PAPER = 96;
/** The outer part of each side that is left out: shadows of the lid and punched holes lie there. */
const EDGE = 0.04;

/**
 * Whether a picture of a page, 100 pixels to the inch on A4, is that of an empty one: a sheet of one tone, be it yellow, gray
 * or lit from one side; a photograph, however dark and pale, is none.
 */
export function showsNothing(picture: GrayscaleImage, how: "drawn" | "scanned"): boolean {
  if (!isOfOneTone(levelsOf(picture), how === "drawn" ? DRAWN : SCANNED)) return false;
  return how === "drawn" || !hasEdges(picture);
}

/** How often each level occurs inside the edges of a page, and that of its paper. */
type Levels = { readonly counts: Uint32Array; readonly total: number; readonly paper: number };

const inner = ({ width, height }: GrayscaleImage) => {
  const [left, top] = [Math.round(width * EDGE), Math.round(height * EDGE)];
  return { left, top, right: width - left, bottom: height - top };
};

function levelsOf(picture: GrayscaleImage): Levels {
  const counts = levelCounts(picture.pixels, picture.width, inner(picture));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { counts, total, paper: paperLevel(counts, total) };
}

function isOfOneTone({ counts, total, paper }: Levels, { darker, lighter, most }: Emptiness): boolean {
  // no paper is so dark
  if (paper < DARKEST_PAPER) return false;
  const dark = paper - darker(paper);
  let marks = 0;
  for (let level = 0; level < 256; level++) if (level <= dark || level >= paper + lighter) marks += counts[level] ?? 0;
  const about = counts.subarray(Math.min(256, paper + RIM.lighter)).reduce((sum, count) => sum + count, 0);
  return about <= total * RIM.most && marks <= (total * most) / 1_000_000;
}

/** The commonest level: the paper, also where it is gray or yellow. */
function paperLevel(counts: Uint32Array, total: number): number {
  let level = 255;
  let most = 0;
  for (let at = 0; at < 256; at++) {
    if ((counts[at] ?? 0) > most) {
      most = counts[at] ?? 0;
      level = at;
    }
  }
  return total === 0 ? 255 : level;
}

/** Side of the squares whose means are compared: the noise of a dark photo is not in them. */
const SQUARE = 4;
/** Levels between two squares that stand one apart, more than what shines through paper, and the share of such squares on a photograph. */
const STEP = 12;
const EDGES = 0.015;

/** Whether tones change at edges here and there, as those of a photograph do; a shadow on paper has none. */
function hasEdges(picture: GrayscaleImage): boolean {
  const { left, top, right, bottom } = inner(picture);
  const across = Math.floor((right - left) / SQUARE);
  const down = Math.floor((bottom - top) / SQUARE);
  const means = new Float64Array(across * down);
  for (let y = 0; y < down * SQUARE; y++) {
    const start = (top + y) * picture.width + left;
    const row = Math.floor(y / SQUARE) * across;
    for (let x = 0; x < across * SQUARE; x++) {
      const square = row + Math.floor(x / SQUARE);
      means[square] = (means[square] ?? 0) + (picture.pixels[start + x] ?? 0) / (SQUARE * SQUARE);
    }
  }
  const differs = (one: number, other: number) => Math.abs((means[one] ?? 0) - (means[other] ?? 0)) >= STEP;
  let edges = 0;
  for (let y = 0; y + 2 < down; y++)
    for (let x = 0; x + 2 < across; x++) {
      const at = y * across + x;
      if (differs(at, at + 2) || differs(at, at + 2 * across)) edges += 1;
    }
  return edges > EDGES * across * down;
}

import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { PdfiumDocument } from "../pdf/pdfium.ts";
import { renderColour } from "../pdf/pdfium-images.ts";

/** Where a seal may stand, as shares of the page as seen, from its upper left corner. */
export type SealArea = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A page as seen, one byte a pixel: 1 where a seal's red lies; `hasColour`: some pixel of it is of any colour. */
export type RedPixels = { readonly width: number; readonly height: number; readonly red: Uint8Array; readonly hasColour: boolean };

/** A seal's red, also where it is pale: this many levels more of red than of green and blue. */
export const REDDER = 36;

/** Levels by which the channels of a gray pixel differ: by rounding alone. */
export const GREY_LEVELS = 2;

/** Pixels across of the picture that red is looked for in: 2 mm each on A4. */
export const RED_WIDTH = 105;
/** Red pixels that lie so near to each other belong to one seal, whose characters stand apart. */
const NEAR = 4;
/** Fewer red pixels are a mark or a line, no seal. */
const LEAST_PIXELS = 12;
/** A seal is at least so many pixels across and up: about 14 mm. */
const LEAST_SIDE = 7;
const MOST_AREAS = 8;

/** Where a page (from 1) that is no plain scan shows red. `undefined`: it cannot be drawn. */
export function redOnPage(document: PdfiumDocument, page: number, geometry: PageGeometry): RedPixels | undefined {
  const height = Math.min(4 * RED_WIDTH, Math.max(1, Math.round((geometry.height / Math.max(geometry.width, 1e-3)) * RED_WIDTH)));
  const picture = renderColour(document, page, RED_WIDTH, height);
  if (!picture) return undefined;
  const red = new Uint8Array(RED_WIDTH * height);
  let hasColour = false;
  for (let at = 0; at < red.length; at++) {
    const [r = 0, g = 0, b = 0] = picture.rgba.subarray(at * 4, at * 4 + 3);
    if (r - Math.max(g, b) >= REDDER) red[at] = 1;
    hasColour ||= Math.max(r, g, b) - Math.min(r, g, b) > GREY_LEVELS;
  }
  return { width: RED_WIDTH, height, red, hasColour };
}

/** Areas of red on a page, largest first: where seals may stand. A hint, not a finding: red pictures count too. */
export function sealAreas({ width, height, red }: RedPixels): readonly SealArea[] {
  const seen = new Uint8Array(red.length);
  const found: { readonly area: SealArea; readonly pixels: number }[] = [];
  for (let start = red.indexOf(1); start >= 0; start = red.indexOf(1, start + 1)) {
    if (seen[start] === 1) continue;
    const { left, top, right, bottom, pixels } = spread(red, seen, width, height, start);
    if (pixels < LEAST_PIXELS || right - left + 1 < LEAST_SIDE || bottom - top + 1 < LEAST_SIDE) continue;
    const area = { left: shareOf(left, width), top: shareOf(top, height), right: shareOf(right + 1, width), bottom: shareOf(bottom + 1, height) };
    found.push({ area, pixels });
  }
  return found
    .sort((one, other) => other.pixels - one.pixels)
    .slice(0, MOST_AREAS)
    .map(({ area }) => area);
}

const shareOf = (at: number, whole: number) => Math.round((at / whole) * 1000) / 1000;

/** All red pixels that hang together with the one at `start`, and the box around them. */
function spread(red: Uint8Array, seen: Uint8Array, width: number, height: number, start: number) {
  const open = [start];
  seen[start] = 1;
  const box = { left: width, top: height, right: 0, bottom: 0, pixels: 0 };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    box.pixels += 1;
    for (let row = Math.max(0, y - NEAR); row <= Math.min(height - 1, y + NEAR); row++) {
      for (let to = row * width + Math.max(0, x - NEAR); to <= row * width + Math.min(width - 1, x + NEAR); to++) {
        if (red[to] !== 1 || seen[to] === 1) continue;
        seen[to] = 1;
        open.push(to);
      }
    }
  }
  return box;
}

import type { PdfiumDocument } from "../pdf/pdfium.ts";
import { renderColour } from "../pdf/pdfium-images.ts";
import type { PagePicture } from "./ocr/ocr-messages.ts";
import type { TurnedPage } from "./text-messages.ts";

/** No picture has more pixels: a page of A3 at 200 dots an inch has 7.7 million. */
const MOST_PIXELS = 9_000_000;

const WHITE = 255;
/** So much more red than green and blue is a red seal. */
const SEAL = 50;
/** Print under a seal is hardly darker than the seal: what it is darker is made so many times as much. */
const UNDER_SEAL = 3;
/** The darkest of the seal on bare paper: this share of its pixels is darker, most of them with print under them. */
const BARE = 0.35;
/** Fewer pixels are no seal. */
const LEAST_SEAL = 400;

/** A page in colours, four bytes for each pixel, with its pixels to a point. */
export type DrawnPage = { readonly rgba: Uint8Array; readonly width: number; readonly height: number; readonly scale: number };

/** The upright page in colours, with its pixels to a point. */
export function drawnPage(document: PdfiumDocument, { page, turn }: TurnedPage, scale: number): DrawnPage | undefined {
  const size = document.pageSize(page);
  if (!size || size.width <= 0 || size.height <= 0) return undefined;
  const [across, up] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (across * up)));
  const [width, height] = [Math.max(1, Math.round(across * fitting)), Math.max(1, Math.round(up * fitting))];
  const drawn = renderColour(document, page, width, height, turn / 90);
  return drawn && { rgba: drawn.rgba, width, height, scale: fitting };
}

/**
 * The page in its red alone, in which red seals are as white as the paper and hide nothing; what stands under them is made darker.
 * @param into memory for it, used where it is large enough
 */
export function redChannel({ rgba, width, height }: DrawnPage, into?: SharedArrayBuffer): PagePicture {
  const size = width * height;
  const pixels = new Uint8Array(into && into.byteLength >= size ? into : new SharedArrayBuffer(size), 0, size);
  const levels = new Uint32Array(WHITE + 1);
  let sealed = 0;
  for (let at = 0; at < pixels.length; at++) {
    const red = rgba[at * 4] ?? 0;
    pixels[at] = red;
    if (redder(rgba, at) <= SEAL) continue;
    levels[red] = (levels[red] ?? 0) + 1;
    sealed++;
  }
  if (sealed < LEAST_SEAL) return { width, height, pixels };
  const bare = levelOf(levels, sealed * BARE);
  for (let at = 0; at < pixels.length; at++)
    if (redder(rgba, at) > SEAL) pixels[at] = Math.max(0, Math.min(WHITE, WHITE - (bare - (pixels[at] ?? 0)) * UNDER_SEAL));
  return { width, height, pixels };
}

const redder = (rgba: Uint8Array, at: number) => (rgba[at * 4] ?? 0) - Math.max(rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0);

/** The level below which so many pixels lie. */
function levelOf(levels: Uint32Array, count: number): number {
  let below = 0;
  for (const [level, pixels] of levels.entries()) {
    below += pixels;
    if (below >= count) return level;
  }
  return WHITE;
}

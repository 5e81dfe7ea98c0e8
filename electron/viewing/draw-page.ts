import type { JpegCodec } from "../images/jpeg-codec.ts";
import type { PdfiumDocument } from "../pdf/pdfium.ts";
import { renderColour } from "../pdf/pdfium-images.ts";

/** A picture for the screen: its page (from 1), pixels across, and the turn clockwise in degrees. */
export type WantedPicture = { readonly page: number; readonly width: number; readonly turn: 0 | 90 | 180 | 270 };

/** Pages as long as a roll of paper are drawn less wide, so that the picture stays within this. */
const MOST_PIXELS = 12_000_000;
const TALLEST = 8000;
/** Small pictures are looked at as a whole, large ones are read. */
const SMALL = 320;
const QUALITY = { small: 72, large: 86 };

/** Draws a page as a JPEG. `undefined`: it cannot be drawn. */
export function drawPage(document: PdfiumDocument, { page, width, turn }: WantedPicture, codec: JpegCodec): Uint8Array | undefined {
  const size = document.pageSize(page);
  if (!size || size.width <= 0 || size.height <= 0) return undefined;
  const [across, up] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  const tall = Math.min(width, Math.sqrt((MOST_PIXELS * across) / up), (TALLEST * across) / up);
  const pixels = { width: Math.max(1, Math.round(tall)), height: Math.max(1, Math.round((tall * up) / across)) };
  const drawn = renderColour(document, page, pixels.width, pixels.height, turn / 90);
  if (!drawn) return undefined;
  const samples = new Uint8Array(pixels.width * pixels.height * 3);
  for (let from = 0, to = 0; to < samples.length; from += 4, to += 3) {
    samples[to] = drawn.rgba[from] ?? 0;
    samples[to + 1] = drawn.rgba[from + 1] ?? 0;
    samples[to + 2] = drawn.rgba[from + 2] ?? 0;
  }
  return codec.encode({ ...pixels, components: 3, samples }, width <= SMALL ? QUALITY.small : QUALITY.large);
}

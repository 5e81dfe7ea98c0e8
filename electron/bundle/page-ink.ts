import type { PageGeometry } from "./page-geometry.ts";
import type { PdfiumDocument } from "./pdfium.ts";
import { BAND, MM } from "./stamp-band.ts";

/** A side of a pixel: A4 becomes 30 pixels across, enough to tell a blank page from one with a few words. */
const PIXEL = 7 * MM;
/** Darkness of a page, 255 for each black pixel, from which it counts as inked: about a fifth of one pixel, a word of 12 pt. */
const LEAST_INK = 48;
/** A page darker than this has not lost its ink: no stamp stands where it is measured, and white paper renders as pure white. */
const NO_INK = 2;

/** A page that takes longer to draw is not drawn once more for the check after writing. */
const LONGEST_MS = 2000;

/** Whether a page (from 1) of an attachment shows ink of its own above the place of the stamp, annotations aside; false when it is too slow to tell. */
export function showsInk(document: PdfiumDocument, page: number, geometry: PageGeometry): boolean {
  const started = performance.now();
  // a row less than in the bundle, whose pixels may lie half a row lower
  const ink = inkOf(document, page, geometry, 1, false) ?? 0;
  return ink >= LEAST_INK && performance.now() - started < LONGEST_MS;
}

/** Whether a page of the bundle shows nothing above its stamp. */
export function isBlank(document: PdfiumDocument, page: number, geometry: PageGeometry): boolean {
  return (inkOf(document, page, geometry, 0, true) ?? 0) < NO_INK;
}

/** @param margin rows above the band that are left out. `undefined`: the page cannot be rendered */
function inkOf(document: PdfiumDocument, page: number, geometry: PageGeometry, margin: number, annotations: boolean): number | undefined {
  const picture = document.renderBottom(page, 1, Math.min(400, Math.max(8, Math.round(geometry.width / PIXEL))), annotations);
  if (!picture) return undefined;
  const { width, height, pixels } = picture;
  const rows = Math.floor(height * (1 - BAND / geometry.height)) - margin;
  return pixels.subarray(0, Math.max(0, rows) * width).reduce((sum, pixel) => sum + 255 - pixel, 0);
}

import { MM, type PageGeometry } from "../pdf/page-geometry.ts";
import type { GrayscaleImage, PdfiumDocument } from "../pdf/pdfium.ts";
import { BAND } from "./stamp-band.ts";

/** A side of a pixel: A4 becomes 30 pixels across, enough to tell a blank page from one with a few words. */
const PIXEL = 7 * MM;
/** Darkness of a page, 255 for each black pixel, from which it counts as inked: about a fifth of one pixel. */
const LEAST_INK = 48;
/** A page of the bundle at least so dark has not lost its ink: no stamp stands where it is measured, and white paper renders as pure white. */
const NO_INK = 2;

/** A page that takes longer to draw is not drawn once more for the check after writing. */
const LONGEST_MS = 2000;

/** Parts of the page from below that are looked at in turn, until ink is found: most pages have some in their lowest third. */
const SHARES = [0.3, 0.6, 1];

/** Whether a page (from 1) of an attachment shows ink of its own above the place of the stamp, annotations aside; false when it is too slow to tell. */
export function showsContent(document: PdfiumDocument, page: number, geometry: PageGeometry): boolean {
  const started = performance.now();
  // a row less than in the bundle, whose pixels may lie half a row lower
  const found = SHARES.some((share) => performance.now() - started < LONGEST_MS && (contentIn(document, page, geometry, share, 1, false) ?? 0) >= LEAST_INK);
  return found && performance.now() - started < LONGEST_MS;
}

/** Whether a page of the bundle shows nothing above its stamp. */
export function isBlank(document: PdfiumDocument, page: number, geometry: PageGeometry): boolean {
  return SHARES.every((share) => (contentIn(document, page, geometry, share, 0, true) ?? 0) < NO_INK);
}

/** @param margin rows above the band that are left out. `undefined`: the page cannot be rendered */
function contentIn(document: PdfiumDocument, page: number, geometry: PageGeometry, share: number, margin: number, annotations: boolean): number | undefined {
  const picture = document.renderBottom(page, share, pixelsAcross(geometry), annotations);
  return picture && darknessOf(picture, geometry, share, margin);
}

/** Width of the picture of a page in which ink is measured. */
export const pixelsAcross = (geometry: PageGeometry) => Math.min(400, Math.max(8, Math.round(geometry.width / PIXEL)));

/** The same of a scan, whose paper is no pure white: a few rows of it are as dark as ink. */
const SCAN_SHARES = [0.1, 1];

/** Whether a scanned page shows ink of its own above the place of the stamp. @param strip its lowest share, `pixelsAcross` wide */
export const hasContentAt = (strip: (share: number) => GrayscaleImage, geometry: PageGeometry) =>
  SCAN_SHARES.some((share) => darknessOf(strip(share), geometry, share, 1) >= LEAST_INK);

function darknessOf({ width, height, pixels }: GrayscaleImage, geometry: PageGeometry, share: number, margin: number): number {
  const rows = height - Math.ceil((height / share) * (BAND / geometry.height)) - margin;
  return pixels.subarray(0, Math.max(0, rows) * width).reduce((sum, pixel) => sum + 255 - pixel, 0);
}

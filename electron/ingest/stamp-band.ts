import { type Box, invert, type Matrix, MM, multiply, type PageGeometry, seenToPage, transformBox, withBox } from "../pdf/page-geometry.ts";
import type { GrayscaleImage, PdfiumDocument } from "../pdf/pdfium.ts";
import { REDDER } from "./seal-colour.ts";
import { STAMP_ROOM_MM } from "./stamp-room.ts";

/** What belongs to the stamp, in points. */
export const BAND = STAMP_ROOM_MM * MM;

/** Pages smaller than A8 (52 × 74 mm) have no room for a stamp; theirs is added around them. */
const LEAST_WIDTH = 74 * MM;
const LEAST_HEIGHT = 52 * MM;

/** Ink is at least 25 % darker than the ground of the page. */
const INK = 0.75;
/** On a ground darker than this black words could not be read: all of it counts as ink. */
const DARKEST_GROUND = 128;
/** Pixels for each millimetre: a hairline still shows, and a speck of dust stays below `LEAST_PIXELS`. */
const PIXELS_PER_MM = 2;
const LEAST_PIXELS = 3;

/** The band in the page's own user space. */
export const bandOf = (geometry: PageGeometry): Box => transformBox(seenToPage(geometry), { left: 0, bottom: 0, right: geometry.width, top: BAND });

export type PageLayout = {
  /** the page as it stands in the bundle */
  readonly geometry: PageGeometry;
  /** how its marks move, in its own user space */
  readonly move: Matrix;
  readonly change: "none" | "scaled" | "enlarged";
};

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Makes room for the stamp: a page with ink in the band is scaled about its top centre by (H − 14 mm) / H; one too
 * small to carry a stamp gets room around it instead.
 */
export function layOutPage(geometry: PageGeometry, contentInFooter: boolean): PageLayout {
  const toPage = seenToPage(geometry);
  if (geometry.width < LEAST_WIDTH || geometry.height < LEAST_HEIGHT) {
    const sides = Math.max(0, (LEAST_WIDTH - geometry.width) / 2);
    const below = Math.max(BAND, LEAST_HEIGHT - geometry.height);
    const box = transformBox(toPage, { left: -sides, right: geometry.width + sides, bottom: -below, top: geometry.height });
    return { geometry: withBox(geometry, box), move: IDENTITY, change: "enlarged" };
  }
  if (!contentInFooter) return { geometry, move: IDENTITY, change: "none" };
  const scale = (geometry.height - BAND) / geometry.height;
  const shrink: Matrix = [scale, 0, 0, scale, (geometry.width * (1 - scale)) / 2, geometry.height * (1 - scale)];
  return { geometry, move: multiply(multiply(invert(toPage), shrink), toPage), change: "scaled" };
}

/** Whether rendered ink lies in the band of this page (from 1). `undefined`: the page cannot be rendered. */
export function contentInFooter(document: PdfiumDocument, page: number, geometry: PageGeometry): boolean | undefined {
  const strip = footerStrip(geometry, (share, width) => footerContent(document, page, share, width));
  return strip && holdsContent(strip);
}

/** The band in the size in which ink is looked for. */
export function footerStrip<T>(geometry: PageGeometry, strip: (share: number, width: number) => T): T {
  return strip(Math.min(1, BAND / geometry.height), Math.min(2000, Math.max(50, Math.round((geometry.width / MM) * PIXELS_PER_MM))));
}

export function holdsContent({ pixels }: GrayscaleImage): boolean {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const ground = brightestCommon(counts, pixels.length);
  if (ground < DARKEST_GROUND) return true;
  let dark = 0;
  for (let level = 0; level <= ground * INK; level++) dark += counts[level] ?? 0;
  return dark >= LEAST_PIXELS;
}

/** The level that nineteen twentieths of the pixels do not exceed: the attachment, not a single glint. */
function brightestCommon(counts: Uint32Array, total: number): number {
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += counts[level] ?? 0;
    if (seen >= total * 0.95) return level;
  }
  return 255;
}

/** FPDFBitmap_BGRx and FPDF_ANNOT of fpdfview.h. */
const BGRX = 3;
const WITH_ANNOTATIONS = 0x01;
const WHITE = 0xffffffff;

/**
 * The lowest part of a page (from 1) as seen, in gray, the red of seals black: a pale seal is as light as paper, and yet
 * nothing may be printed across it. `share` and `width` as `renderBottom` has them. `undefined`: the page cannot be drawn.
 */
export function footerContent(document: PdfiumDocument, page: number, share: number, width: number): GrayscaleImage | undefined {
  return document.onPage(page, (module, handle) => {
    const fullHeight = Math.max(1, Math.round((module._FPDF_GetPageHeightF(handle) / Math.max(module._FPDF_GetPageWidthF(handle), 1e-3)) * width));
    const height = Math.max(1, Math.ceil(fullHeight * share));
    const buffer = module.wasmExports.malloc(width * height * 4);
    if (buffer === 0) return undefined;
    const bitmap = module._FPDFBitmap_CreateEx(width, height, BGRX, buffer, width * 4);
    try {
      module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      module._FPDF_RenderPageBitmap(bitmap, handle, 0, height - fullHeight, width, fullHeight, 0, WITH_ANNOTATIONS);
      const colours = module.HEAPU8.subarray(buffer, buffer + width * height * 4);
      const pixels = new Uint8Array(width * height);
      for (let at = 0; at < pixels.length; at++) {
        const [blue, green, red] = [colours[at * 4] ?? 0, colours[at * 4 + 1] ?? 0, colours[at * 4 + 2] ?? 0];
        pixels[at] = red - Math.max(green, blue) >= REDDER ? 0 : (red * 299 + green * 587 + blue * 114) / 1000;
      }
      return { width, height, pixels };
    } finally {
      module._FPDFBitmap_Destroy(bitmap);
      module.wasmExports.free(buffer);
    }
  });
}

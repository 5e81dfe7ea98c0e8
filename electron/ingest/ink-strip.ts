import type { GreyPicture, PdfiumDocument } from "../pdf/pdfium.ts";

/** FPDFBitmap_BGRx and FPDF_ANNOT of fpdfview.h. */
const BGRX = 3;
const WITH_ANNOTATIONS = 0x01;
const WHITE = 0xffffffff;
/** A seal's red, also where it is pale: this many levels more of red than of green and blue. */
export const REDDER = 36;

/**
 * The lowest part of a page (from 1) as seen, in grey, the red of seals black: a pale seal is as light as paper, and yet
 * nothing may be printed across it. `share` and `width` as `renderBottom` has them. `undefined`: the page cannot be drawn.
 */
export function inkStrip(document: PdfiumDocument, page: number, share: number, width: number): GreyPicture | undefined {
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

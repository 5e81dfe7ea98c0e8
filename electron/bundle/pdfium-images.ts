import type { Pdfium, PdfiumDocument } from "./pdfium.ts";
import type { PdfiumModule } from "./pdfium-calls.ts";

/** FPDFBitmap_BGRx and FPDF_ANNOT of fpdfview.h. */
const BGRX = 3;
const WITH_ANNOTATIONS = 0x01;
const WHITE = 0xffffffff;
const IMAGE_OBJECT = 3;

/** Three bytes a pixel, rows from the top. */
export type ColourPicture = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** Draws a whole page in colour. `undefined`: the page cannot be loaded, or is too large for memory. */
export function renderColour(document: PdfiumDocument, page: number, width: number, height: number): ColourPicture | undefined {
  return document.onPage(page, (module, handle) => {
    const buffer = module.wasmExports.malloc(width * height * 4);
    if (buffer === 0) return undefined;
    const bitmap = module._FPDFBitmap_CreateEx(width, height, BGRX, buffer, width * 4);
    try {
      module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      module._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, WITH_ANNOTATIONS);
      const rgba = module.HEAPU8.slice(buffer, buffer + width * height * 4);
      for (let at = 0; at < rgba.length; at += 4) {
        const blue = rgba[at] ?? 0;
        rgba[at] = rgba[at + 2] ?? 0;
        rgba[at + 2] = blue;
        rgba[at + 3] = 255;
      }
      return { width, height, rgba };
    } finally {
      module._FPDFBitmap_Destroy(bitmap);
      module.wasmExports.free(buffer);
    }
  });
}

/**
 * Decodes the data of an image XObject as PDFium would to show it.
 * @param entries of its dictionary, as PDF writes them; /Length is added
 * @param size of the decoded data, bytes. `undefined`: PDFium could not read it, or it holds less
 */
export function decodeImage(pdfium: Pdfium, entries: string, data: Uint8Array, size: number): Uint8Array | undefined {
  const document = pdfium.open(pdfOfOneImage(entries, data));
  if (typeof document === "string") return undefined;
  try {
    const decoded = document.onPage(1, (module, handle) => imageData(module, handle, size));
    return decoded !== undefined && decoded.length >= size ? decoded.subarray(0, size) : undefined;
  } finally {
    document.close();
  }
}

function imageData(module: PdfiumModule, page: number, size: number): Uint8Array | undefined {
  const object = module._FPDFPage_GetObject(page, 0);
  if (object === 0 || module._FPDFPageObj_GetType(object) !== IMAGE_OBJECT) return undefined;
  const length = module._FPDFImageObj_GetImageDataDecoded(object, 0, 0);
  if (length < size) return undefined;
  const buffer = module.wasmExports.malloc(length);
  module._FPDFImageObj_GetImageDataDecoded(object, buffer, length);
  const found = module.HEAPU8.slice(buffer, buffer + length);
  module.wasmExports.free(buffer);
  return found;
}

function pdfOfOneImage(entries: string, data: Uint8Array): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
    "<</Length 29>>stream\nq 100 0 0 100 0 0 cm /I Do Q\n\nendstream",
  ].map((body, index) => `${index + 1} 0 obj${body}endobj\n`);
  const head = Buffer.from(`%PDF-1.7\n${objects.join("")}5 0 obj<<${entries}/Length ${data.length}>>stream\n`, "latin1");
  // without cross-references PDFium looks for the objects itself
  return Buffer.concat([head, data, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF", "latin1")]);
}

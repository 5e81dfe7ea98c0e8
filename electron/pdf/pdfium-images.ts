import type { Pdfium, PdfiumDocument } from "./pdfium.ts";
import type { PdfiumModule } from "./pdfium-calls.ts";

/** FPDFBitmap_BGRx and FPDF_ANNOT of fpdfview.h. */
const BGRX = 3;
const WITH_ANNOTATIONS = 0x01;
const WHITE = 0xffffffff;
const IMAGE_OBJECT = 3;

/** Three bytes a pixel, rows from the top. */
export type ColourPicture = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/**
 * Draws a whole page in colour. `undefined`: the page cannot be loaded, or is too large for memory.
 * @param quarters turned clockwise as seen, in quarters of a whole turn; width and height are those of the picture then
 */
export function renderColour(document: PdfiumDocument, page: number, width: number, height: number, quarters = 0): ColourPicture | undefined {
  return document.onPage(page, (module, handle) => {
    const buffer = module.wasmExports.malloc(width * height * 4);
    if (buffer === 0) return undefined;
    const bitmap = module._FPDFBitmap_CreateEx(width, height, BGRX, buffer, width * 4);
    try {
      module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      module._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, quarters, WITH_ANNOTATIONS);
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
 * Decodes an image XObject of one bit a pixel as PDFium would show it: rows of whole bytes from the top, 1 is white.
 * @param entries of its dictionary, as PDF writes them; /Length is added. `undefined`: PDFium could not read it
 */
export function decodeBilevel(pdfium: Pdfium, entries: string, data: Uint8Array, width: number, height: number): Uint8Array | undefined {
  const document = pdfium.open(pdfOfOneImage(entries, data));
  if (typeof document === "string") return undefined;
  try {
    return document.onPage(1, (module, handle) => bilevel(module, handle, width, height));
  } finally {
    document.close();
  }
}

function bilevel(module: PdfiumModule, page: number, width: number, height: number): Uint8Array | undefined {
  const object = module._FPDFPage_GetObject(page, 0);
  if (object === 0 || module._FPDFPageObj_GetType(object) !== IMAGE_OBJECT) return undefined;
  const bitmap = module._FPDFImageObj_GetBitmap(object);
  if (bitmap === 0) return undefined;
  try {
    if (module._FPDFBitmap_GetWidth(bitmap) !== width || module._FPDFBitmap_GetHeight(bitmap) !== height) return undefined;
    const stride = module._FPDFBitmap_GetStride(bitmap);
    // FPDFBitmap_Gray is 1, BGR 2, BGRx 3 and BGRA 4: bytes of a pixel but for the last but one
    const format = module._FPDFBitmap_GetFormat(bitmap);
    const pixel = format === 1 ? 1 : format === 2 ? 3 : 4;
    const start = module._FPDFBitmap_GetBuffer(bitmap);
    const row = Math.ceil(width / 8);
    const packed = new Uint8Array(row * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if ((module.HEAPU8[start + y * stride + x * pixel] ?? 0) >= 128) packed[y * row + (x >> 3)] = (packed[y * row + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
      }
    }
    return packed;
  } finally {
    module._FPDFBitmap_Destroy(bitmap);
  }
}

function pdfOfOneImage(entries: string, data: Uint8Array): Uint8Array {
  const content = "q 100 0 0 100 0 0 cm /I Do Q";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<<${entries}/Length ${data.length}>>\nstream\n`,
  ];
  let head = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(head.length);
    head += `${index + 1} 0 obj\n${body}${index < objects.length - 1 ? "\nendobj\n" : ""}`;
  }
  const end = "\nendstream\nendobj\n";
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join("")}`;
  const tail = `${table}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${head.length + data.length + end.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), data, Buffer.from(end + tail, "latin1")]);
}

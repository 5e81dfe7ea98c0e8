import { crc32 } from "node:zlib";
import type { PdfiumDocument } from "./pdfium.ts";
import type { PdfiumModule } from "./pdfium-calls.ts";

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM of fpdf_edit.h. */
const IMAGE = 3;
const FORM = 5;
/** A picture that covers this share of the page is what the page is about. */
const LEAST_SHARE = 0.5;
/** Pages of more objects are drawings, and forms no file of sense nests deeper. */
const MOST_OBJECTS = 2000;
const DEEPEST = 4;

/**
 * Length and CRC-32 of the data, still compressed, of the one picture that covers most of a page (from 1), as on scans:
 * enough to tell one page from another, where the SHA-256 of the whole file stands beside. Nothing is decoded, so this costs
 * a fraction of looking at the page. `undefined`: other pages.
 * @param dataOf the data of the page's picture of so many bytes, where they are at hand: PDFium would copy them, of a page in 600 dpi 27 MB
 */
export function scanDigest(document: PdfiumDocument, page: number, dataOf?: (bytes: number) => Uint8Array | undefined): string | undefined {
  return document.onPage(page, (module, handle) => {
    const pictures = picturesOn(module, handle);
    const [only] = pictures;
    if (only === undefined || pictures.length !== 1) return undefined;
    const area = module._FPDF_GetPageWidthF(handle) * module._FPDF_GetPageHeightF(handle);
    return areaOf(module, only) >= LEAST_SHARE * area ? dataDigest(module, only, dataOf) : undefined;
  });
}

export const digestOf = (data: Uint8Array): string => `${data.length}-${crc32(data)}`;

/** Whether a page (from 1) of the bundle, where each page of an attachment is one form, shows a picture with this data. */
export function showsPicture(document: PdfiumDocument, page: number, digest: string): boolean {
  return document.onPage(page, (module, handle) => picturesOn(module, handle).some((picture) => dataDigest(module, picture) === digest)) ?? false;
}

/** All pictures of a page, those within forms too; none when there are too many objects to look through. */
function picturesOn(module: PdfiumModule, page: number): readonly number[] {
  const found: number[] = [];
  let left = MOST_OBJECTS;
  const look = (count: number, objectAt: (index: number) => number, depth: number) => {
    for (let index = 0; index < count && left > 0; index++, left--) {
      const object = objectAt(index);
      const type = module._FPDFPageObj_GetType(object);
      if (type === IMAGE) found.push(object);
      if (type === FORM && depth < DEEPEST) look(module._FPDFFormObj_CountObjects(object), (inner) => module._FPDFFormObj_GetObject(object, inner), depth + 1);
    }
  };
  look(module._FPDFPage_CountObjects(page), (index) => module._FPDFPage_GetObject(page, index), 0);
  return left > 0 ? found : [];
}

function areaOf(module: PdfiumModule, object: number): number {
  return withMemory(module, 16, (memory) => {
    if (module._FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12) === 0) return 0;
    const view = new DataView(module.HEAPU8.buffer, memory, 16);
    const [left, bottom, right, top] = [view.getFloat32(0, true), view.getFloat32(4, true), view.getFloat32(8, true), view.getFloat32(12, true)];
    return (right - left) * (top - bottom);
  });
}

function dataDigest(module: PdfiumModule, picture: number, dataOf?: (bytes: number) => Uint8Array | undefined): string | undefined {
  const length = module._FPDFImageObj_GetImageDataRaw(picture, 0, 0);
  if (length === 0) return undefined;
  const data = dataOf?.(length);
  if (data) return digestOf(data);
  return withMemory(module, length, (memory) => {
    module._FPDFImageObj_GetImageDataRaw(picture, memory, length);
    return digestOf(module.HEAPU8.subarray(memory, memory + length));
  });
}

function withMemory<T>(module: PdfiumModule, size: number, work: (memory: number) => T): T {
  const memory = module.wasmExports.malloc(size);
  try {
    return work(memory);
  } finally {
    module.wasmExports.free(memory);
  }
}

import type { Box } from "./page-geometry.ts";
import type { PdfiumDocument } from "./pdfium.ts";
import type { PdfiumModule } from "./pdfium-calls.ts";

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_IMAGE of fpdf_edit.h. */
const TEXT = 1;
const IMAGE = 3;
/** A scan's picture covers this share of its page at least. */
const COVERS = 0.9;
/** Pages of more objects are drawings, and looking through them takes time. */
const MOST_OBJECTS = 5000;

/** Size in pixels of the one picture that a page consists of, text that was read from it aside; `undefined` for other pages. */
export function scannedPicture(document: PdfiumDocument, page: number, box: Box): { readonly across: number; readonly up: number } | undefined {
  return document.onPage(page, (module, handle) => {
    const picture = onlyPicture(module, handle, () => true);
    if (picture === undefined) return undefined;
    return withMemory(module, (memory) => {
      const floats = new DataView(module.HEAPU8.buffer, memory, 16);
      if (module._FPDFPageObj_GetBounds(picture, memory, memory + 4, memory + 8, memory + 12) === 0) return undefined;
      const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => floats.getFloat32(at, true));
      if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined;
      const across = Math.min(right, box.right) - Math.max(left, box.left);
      const up = Math.min(top, box.top) - Math.max(bottom, box.bottom);
      if (across < COVERS * (box.right - box.left) || up < COVERS * (box.top - box.bottom)) return undefined;
      if (module._FPDFImageObj_GetImagePixelSize(picture, memory, memory + 4) === 0) return undefined;
      return { across: floats.getUint32(0, true), up: floats.getUint32(4, true) };
    });
  });
}

/** FPDF_TEXTRENDERMODE_INVISIBLE: words that were read from a scan lie so beneath it. */
const INVISIBLE = 3;
/** A picture may stand so many points beside its page. */
const ASIDE = 3;

/**
 * Length of the data of the one picture that is all that a page (from 1) shows, upright and from edge to edge;
 * `undefined` for other pages. Marks that hang on the page are not looked at.
 */
export function wholePagePicture(document: PdfiumDocument, page: number, box: Box): { readonly bytes: number } | undefined {
  return document.onPage(page, (module, handle) => {
    const picture = onlyPicture(module, handle, (words) => module._FPDFTextObj_GetTextRenderMode(words) === INVISIBLE);
    if (picture === undefined || module._FPDFPageObj_HasTransparency(picture) !== 0) return undefined;
    return withMemory(module, (memory) => {
      if (module._FPDFPageObj_GetMatrix(picture, memory) === 0) return undefined;
      const floats = new DataView(module.HEAPU8.buffer, memory, 24);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = [0, 4, 8, 12, 16, 20].map((at) => floats.getFloat32(at, true));
      if (a <= 0 || d <= 0 || Math.abs(b) > a / 1000 || Math.abs(c) > d / 1000) return undefined;
      const aside = [e - box.left, f - box.bottom, e + a - box.right, f + d - box.top].map(Math.abs);
      return Math.max(...aside) <= ASIDE ? { bytes: module._FPDFImageObj_GetImageDataRaw(picture, 0, 0) } : undefined;
    });
  });
}

/** The one picture of a page that holds nothing else but text of the allowed kind. */
function onlyPicture(module: PdfiumModule, handle: number, allowed: (words: number) => boolean): number | undefined {
  const count = module._FPDFPage_CountObjects(handle);
  if (count < 1 || count > MOST_OBJECTS) return undefined;
  let picture: number | undefined;
  for (let index = 0; index < count; index++) {
    const object = module._FPDFPage_GetObject(handle, index);
    const type = module._FPDFPageObj_GetType(object);
    if (type === IMAGE && picture === undefined) picture = object;
    else if (type !== TEXT || !allowed(object)) return undefined;
  }
  return picture;
}

function withMemory<T>(module: PdfiumModule, work: (memory: number) => T): T {
  const memory = module.wasmExports.malloc(24);
  try {
    return work(memory);
  } finally {
    module.wasmExports.free(memory);
  }
}

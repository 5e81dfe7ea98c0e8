import type { PdfiumDocument } from "./pdfium.ts";
import type { PdfiumModule } from "./pdfium-calls.ts";

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_PATH of fpdf_edit.h. */
const TEXT = 1;
const PATH = 2;
/** FPDF_SEGMENT_LINETO and FPDF_SEGMENT_BEZIERTO of fpdfview.h. */
const LINE = 0;
const CURVE = 1;
/** A page of more objects is a drawing. */
const MOST_OBJECTS = 5000;
/** Two ends of an upright or lying line are no further apart, in points. */
const ASIDE = 0.5;

/** Whether a loaded page is characters and paths alone: no picture, and nothing that may hold one. @param isPrint of each path; absent: any is */
export function holdsTextOnly(module: PdfiumModule, handle: number, isPrint: (path: number) => boolean = () => true): boolean {
  const count = module._FPDFPage_CountObjects(handle);
  if (count > MOST_OBJECTS) return false;
  for (let index = 0; index < count; index++) {
    const object = module._FPDFPage_GetObject(handle, index);
    const type = module._FPDFPageObj_GetType(object);
    if (type !== TEXT && !(type === PATH && isPrint(object))) return false;
  }
  return true;
}

/** Whether all that a page (from 1) shows is characters, and lines that stand or lie, as of tables: nothing that somebody drew. Annotations are not looked at. */
export function holdsPrintAlone(document: PdfiumDocument, page: number): boolean {
  const alone = document.onPage(page, (module, handle) => {
    const memory = module.wasmExports.malloc(8);
    try {
      return holdsTextOnly(module, handle, (path) => isRuled(module, path, memory));
    } finally {
      module.wasmExports.free(memory);
    }
  });
  return alone ?? false;
}

/** Whether a path has neither curves nor lines aslant. */
function isRuled(module: PdfiumModule, path: number, memory: number): boolean {
  const count = module._FPDFPath_CountSegments(path);
  let last: { readonly x: number; readonly y: number } | undefined;
  for (let index = 0; index < count; index++) {
    const segment = module._FPDFPath_GetPathSegment(path, index);
    const kind = module._FPDFPathSegment_GetType(segment);
    if (kind === CURVE || module._FPDFPathSegment_GetPoint(segment, memory, memory + 4) === 0) return false;
    const view = new DataView(module.HEAPU8.buffer, memory, 8);
    const point = { x: view.getFloat32(0, true), y: view.getFloat32(4, true) };
    if (kind === LINE && last && Math.abs(point.x - last.x) > ASIDE && Math.abs(point.y - last.y) > ASIDE) return false;
    last = point;
  }
  return true;
}

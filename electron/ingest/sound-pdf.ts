import type { PDFDocument } from "@cantoo/pdf-lib";
import type { BundleWarning } from "../../shared/report.ts";
import type { PdfiumDocument } from "../pdf/pdfium.ts";

/**
 * A PDF that every part of the bundle can read.
 * `upload`: the original byte for byte wherever every reader can open it; `untouched`: the original where `upload` is
 * another file and the original carries signatures, which only it can prove.
 */
export type SoundPdf = {
  readonly pages: PDFDocument;
  readonly seen: PdfiumDocument;
  readonly upload: Uint8Array;
  readonly untouched?: Uint8Array;
  readonly warnings: readonly BundleWarning[];
};

import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { PdfiumDocument } from "./pdfium.ts";

/** XFA forms (Adobe LiveCycle) draw themselves only in Adobe's programs; what other readers show is told here. */
export function formWarnings(document: PdfiumDocument, file: string): readonly BundleWarning[] {
  const form = document.xfaForm();
  return form === "none" ? [] : [bundleWarning(file, { code: "xfa", form })];
}

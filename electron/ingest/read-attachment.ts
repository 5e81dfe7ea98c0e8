import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { formWarnings } from "../pdf/form-warnings.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import type { PageLook } from "./page-looks.ts";
import { type Inspected, inspectionWarnings, type PreparedAttachment, prepareAttachment, type ReadingOptions } from "./prepare-attachment.ts";
import { signatureWarning } from "./read-pdf.ts";

/** An attachment that can be bundled. Close `seen` after use. */
export type ReadAttachment = {
  readonly kind: "pdf" | "image";
  /** for taking pages from */
  readonly pages: PDFDocument;
  /** for looking at pages; the same pages in the same order */
  readonly seen: PdfiumDocument;
  readonly pageCount: number;
  /** what each page shows */
  readonly looks: readonly PageLook[];
  /** the single file for upload: the original byte for byte wherever every reader can open it */
  readonly upload: Uint8Array;
  /** the original, where `upload` is another file and signatures in the original are worth keeping */
  readonly untouched?: Uint8Array;
  readonly warnings: readonly BundleWarning[];
};

/**
 * Reads an attachment in this thread, with no limit of time: `readInThread` is for files from outside.
 * Errors: those of `prepareAttachment`.
 */
export async function readAttachment(bytes: Uint8Array, file: string, options: ReadingOptions, pdfium: Pdfium): Promise<Result<ReadAttachment, AppError>> {
  const prepared = await prepareAttachment(bytes, file, options, pdfium);
  return prepared.ok ? ok(await openPrepared(prepared.value, pdfium)) : prepared;
}

/**
 * Opens a PDF that was inspected before and goes into the bundle as it was given, without looking at its pages again.
 * `undefined`: it is not what the inspection says; read it as always.
 */
export async function openInspected(
  bytes: Uint8Array,
  file: string,
  { asGiven, pages: inspected }: Inspected,
  pdfium: Pdfium,
): Promise<ReadAttachment | undefined> {
  if (!asGiven) return undefined;
  const seen = pdfium.open(bytes);
  if (typeof seen === "string") return undefined;
  try {
    if (seen.pageCount === inspected.length && !seen.isEncrypted() && seen.hasSoundReferences()) {
      const pages = await loadPages(bytes);
      if (!pages.isEncrypted && pages.getPages().length === inspected.length) {
        const warnings = [...signatureWarning(seen, file), ...formWarnings(seen, file), ...inspectionWarnings(inspected, file)];
        return { kind: "pdf", pages, seen, pageCount: seen.pageCount, looks: inspected, upload: bytes, warnings };
      }
    }
  } catch {
    // what cannot be parsed is told of by reading it as always
  }
  seen.close();
  return undefined;
}

const loadPages = (bytes: Uint8Array) => PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });

/** Opens what was prepared. Throws when it cannot be opened: it was opened before. */
export async function openPrepared({ pages, inspected: _, sights: __, ...prepared }: PreparedAttachment, pdfium: Pdfium): Promise<ReadAttachment> {
  const seen = pdfium.open(pages);
  if (typeof seen === "string") throw new Error("a prepared attachment cannot be opened again");
  return { ...prepared, pages: await loadPages(pages), seen, pageCount: seen.pageCount };
}

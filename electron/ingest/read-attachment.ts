import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import type { PageLook } from "./page-looks.ts";
import { type PreparedAttachment, prepareAttachment, type ReadingOptions } from "./prepare-attachment.ts";

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

/** Opens what was prepared. Throws when it cannot be opened: it was opened before. */
export async function openPrepared({ pages, ...prepared }: PreparedAttachment, pdfium: Pdfium): Promise<ReadAttachment> {
  const seen = pdfium.open(pages);
  if (typeof seen === "string") throw new Error("a prepared attachment cannot be opened again");
  const pdf = await PDFDocument.load(pages, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });
  return { ...prepared, pages: pdf, seen, pageCount: seen.pageCount };
}

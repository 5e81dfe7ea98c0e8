import { createHash } from "node:crypto";
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { type BundleMetadata, writeMetadata } from "../pdf/outline.ts";
import { claimPdfA } from "../pdf/pdfa/claim-pdfa.ts";
import { pdfaProblems } from "../pdf/pdfa/pdfa-problems.ts";
import { appendDocument } from "./append-document.ts";

/** Bytes that colours, metadata and a new table add to a file, at most. */
export const PDFA_BYTES = 16 << 10;

/**
 * A single file as PDF/A-2b: the same pages in a document that claims it. A file that claims it by itself, with nothing
 * against it, is returned as it is. `undefined`: something on its pages forbids it.
 */
export async function asPdfA(bytes: Uint8Array, metadata: BundleMetadata): Promise<Uint8Array | undefined> {
  const source = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });
  if (pdfaProblems(source.getPages()).length > 0) return undefined;
  if (claimsPdfA(source)) return bytes;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  appendDocument(pdf, source, []);
  writeMetadata(pdf, metadata);
  claimPdfA(pdf, metadata);
  // 6.1.3: the trailer has an identifier
  const id = PDFHexString.of(createHash("sha256").update(bytes).digest("hex").slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function claimsPdfA(pdf: PDFDocument): boolean {
  const metadata = pdf.catalog.lookup(PDFName.of("Metadata"));
  if (!(metadata instanceof PDFRawStream) || metadata.dict.has(PDFName.of("Filter"))) return false;
  return pdf.catalog.has(PDFName.of("OutputIntents")) && Buffer.from(metadata.contents).includes("pdfaid:part");
}

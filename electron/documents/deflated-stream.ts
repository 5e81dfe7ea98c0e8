import { deflateSync } from "node:zlib";
import { PDFContentStream, type PDFContext, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

/** A compressed stream (ISO 32000-1, 7.4.4). Node's own zlib packs several times faster than the one in pdf-lib. */
export function deflatedStream(context: PDFContext, bytes: Uint8Array): PDFRawStream {
  return context.stream(deflateSync(bytes), { Filter: "FlateDecode" });
}

/** Compresses the content of all pages drawn so far; call it when nothing more is drawn. */
export function deflateContents(pdf: PDFDocument): void {
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFContentStream)) continue;
    object.dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
    pdf.context.assign(ref, PDFRawStream.of(object.dict, deflateSync(object.getUnencodedContents())));
  }
}

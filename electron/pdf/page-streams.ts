import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFPageLeaf, PDFRawStream } from "@cantoo/pdf-lib";
import { inflateOutside } from "../files/inflate.ts";

/** Data of a page's content, in order: what is no stream is left out, as readers do. */
export function contentStreams(page: PDFPageLeaf): readonly PDFRawStream[] {
  const contents = page.context.lookup(page.get(PDFName.of("Contents")));
  const streams = contents instanceof PDFArray ? contents.asArray().map((item) => page.context.lookup(item)) : [contents];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}

/** The first page (from 1) whose content stands in several streams, to be joined, of which one cannot be decoded. */
export function undecodablePage(pdf: PDFDocument): number | undefined {
  const found = pdf.getPages().findIndex(({ node }) => {
    const streams = contentStreams(node);
    return streams.length > 1 && streams.some((stream) => decodedStream(stream) === undefined);
  });
  return found < 0 ? undefined : found + 1;
}

/** Bytes of a stream after all its filters. Throws where they cannot be undone. */
export function decodeStream(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of("Filter"));
  if (filter === undefined) return stream.contents;
  if (filter === PDFName.of("FlateDecode") && stream.dict.get(PDFName.of("DecodeParms")) === undefined) {
    // a stream that was cut short still gives all that it holds, as readers show it
    return inflateOutside(stream.contents);
  }
  return decodePDFRawStream(stream).decode();
}

/** The same, and `undefined` when they cannot be undone. */
export function decodedStream(stream: PDFRawStream): Uint8Array | undefined {
  try {
    return decodeStream(stream);
  } catch {
    return undefined;
  }
}

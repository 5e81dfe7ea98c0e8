import { deflateSync } from "node:zlib";
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFPageLeaf, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import type { ObjectCopier } from "./copy-objects.ts";
import type { Box } from "./page-geometry.ts";
import { contentStreams, decodeStream } from "./page-streams.ts";

/**
 * The marks of a page as one form XObject of the bundle: its graphics state cannot leak into the stamp, what lies
 * outside the visible box stays outside when the page is scaled, and patterns scale with it (ISO 32000-1, 8.10 and
 * 8.7.3.1). Text in it stays text. `undefined` for a page without marks; throws when its streams cannot be decoded.
 */
export function pageAsForm(page: PDFPageLeaf, box: Box, target: PDFContext, copier: ObjectCopier): PDFRef | undefined {
  const streams = contentStreams(page);
  if (streams.length === 0) return undefined;
  const [only] = streams;
  const form = streams.length === 1 && only !== undefined ? reuse(only, copier, target) : join(streams, target);
  const resources = page.context.lookup(page.getInheritableAttribute(PDFName.of("Resources")));
  const entries = {
    Type: "XObject",
    Subtype: "Form",
    FormType: 1,
    BBox: [box.left, box.bottom, box.right, box.top],
    Resources: resources instanceof PDFDict ? copier.copy(resources) : {},
  };
  for (const [key, value] of target.obj(entries).entries()) form.dict.set(key, value);
  return target.register(form);
}

/** The stream as it is, still compressed. */
function reuse(stream: PDFRawStream, copier: ObjectCopier, target: PDFContext): PDFRawStream {
  const dict = PDFDict.withContext(target);
  for (const name of ["Filter", "DecodeParms", "F", "FFilter", "FDecodeParms"]) {
    const value = stream.dict.lookup(PDFName.of(name));
    if (value !== undefined) dict.set(PDFName.of(name), copier.copy(value));
  }
  return PDFRawStream.of(dict, stream.contents);
}

/** Several streams are one sequence of tokens, a token never crossing the seam (7.8.2). */
function join(streams: readonly PDFRawStream[], target: PDFContext): PDFRawStream {
  const parts = streams.flatMap((stream) => [decodeStream(stream), Buffer.from("\n")]);
  return PDFRawStream.of(target.obj({ Filter: "FlateDecode" }), deflateSync(Buffer.concat(parts)));
}

/** Numbers of an array, or `undefined` when it holds anything else or too few. */
export function numbersOf(value: unknown, count: number): readonly number[] | undefined {
  if (!(value instanceof PDFArray) || value.size() < count) return undefined;
  const numbers = Array.from({ length: value.size() }, (_, index) => value.lookup(index)).map((item) =>
    item instanceof PDFNumber ? item.asNumber() : Number.NaN,
  );
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";

/**
 * Whether objects refer to objects that the file does not hold. ISO 32000-1, 7.3.10 takes such a reference for null, so
 * a sound file may have some; in a file whose end is torn off it means that fonts, pictures or text are lost.
 */
export function missesObjects(pdf: PDFDocument): boolean {
  const { context } = pdf;
  const open: PDFObject[] = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (context.lookup(object) === undefined) return true;
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFStream) open.push(...object.dict.values());
  }
  return false;
}

import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNull, type PDFObject, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";

/**
 * Keys that tie an object to structures of its old file which a bundle does not carry: tags (14.7) and article beads
 * (12.4.3), and the pieces of private data of the program that wrote it (14.5).
 */
const LEFT_BEHIND: ReadonlySet<string> = new Set(["/StructParent", "/StructParents", "/B", "/PieceInfo", "/LastModified"]);

/**
 * Copies objects of one file into another, each once. pdf-lib's own copier follows links of annotations to whole other
 * pages and brings those along; here a reference to a page becomes a reference to that page's place in the new file.
 */
export class ObjectCopier {
  private readonly source: PDFContext;
  private readonly target: PDFContext;
  private readonly pages: ReadonlyMap<PDFRef, PDFRef>;
  private readonly copied = new Map<PDFRef, PDFRef>();
  /** references to copy whose objects are still to be read; a list, because chains of objects can be very long */
  private readonly open: (readonly [from: PDFRef, to: PDFRef])[] = [];

  /** @param pages for each page of the source its reference in the target */
  constructor(source: PDFContext, target: PDFContext, pages: ReadonlyMap<PDFRef, PDFRef>) {
    this.source = source;
    this.target = target;
    this.pages = pages;
  }

  /** The object with all that it refers to, as an object of the target. */
  copy(object: PDFObject): PDFObject {
    const result = this.clone(object);
    for (let next = this.open.pop(); next !== undefined; next = this.open.pop()) {
      const [from, to] = next;
      this.target.assign(to, this.clone(this.source.lookup(from) ?? PDFNull));
    }
    return result;
  }

  private clone(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.reference(object);
    if (object instanceof PDFRawStream) return PDFRawStream.of(this.dictionary(object.dict), object.contents);
    if (object instanceof PDFStream) return PDFRawStream.of(this.dictionary(object.dict), object.getContents());
    if (object instanceof PDFDict) return this.dictionary(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.target);
      for (const item of object.asArray()) array.push(this.clone(item));
      return array;
    }
    return object.clone(this.target);
  }

  private dictionary(dict: PDFDict): PDFDict {
    const entries = dict.entries().filter(([key]) => !LEFT_BEHIND.has(key.asString()));
    return PDFDict.fromMapWithContext(new Map(entries.map(([key, value]) => [key, this.clone(value)])), this.target);
  }

  private reference(ref: PDFRef): PDFObject {
    const page = this.pages.get(ref);
    if (page) return page;
    const known = this.copied.get(ref);
    if (known) return known;
    const found = this.source.lookup(ref);
    // a page of the file that is not among its pages, or the page tree itself: never brought along
    if (found instanceof PDFDict && isPageOrTree(found)) return PDFNull;
    const fresh = this.target.nextRef();
    this.copied.set(ref, fresh);
    this.open.push([ref, fresh]);
    return fresh;
  }
}

function isPageOrTree(dict: PDFDict): boolean {
  const type = dict.get(PDFName.of("Type"));
  return type === PDFName.of("Page") || type === PDFName.of("Pages") || type === PDFName.of("Catalog");
}

import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";

/** No name tree of a sound file is deeper; a broken one may run in a circle. */
const DEEPEST = 32;

/**
 * Writes destinations that a link gives by name out in full (ISO 32000-1, 12.3.2.3): names are known only in the file
 * that they come from, and two attachments may use one name for two places.
 */
export function resolveDestination(annotation: PDFDict, catalog: PDFDict): PDFObject | undefined {
  const action = annotation.lookup(PDFName.of("A"));
  const given = annotation.lookup(PDFName.of("Dest")) ?? (action instanceof PDFDict ? action.lookup(PDFName.of("D")) : undefined);
  if (!(given instanceof PDFName || given instanceof PDFString || given instanceof PDFHexString)) return undefined;
  const found = given instanceof PDFName ? inDictionary(catalog, given) : inTree(catalog, given.decodeText());
  const place = found instanceof PDFDict ? found.lookup(PDFName.of("D")) : found;
  return place instanceof PDFArray ? place : undefined;
}

/** Names of PDF 1.1 stand in a dictionary of the catalog. */
function inDictionary(catalog: PDFDict, name: PDFName): PDFObject | undefined {
  const destinations = catalog.lookup(PDFName.of("Dests"));
  return destinations instanceof PDFDict ? destinations.lookup(name) : undefined;
}

/** Later ones in a name tree (7.9.6). */
function inTree(catalog: PDFDict, name: string): PDFObject | undefined {
  const names = catalog.lookup(PDFName.of("Names"));
  const root = names instanceof PDFDict ? names.lookup(PDFName.of("Dests")) : undefined;
  const search = (node: PDFObject | undefined, depth: number): PDFObject | undefined => {
    if (!(node instanceof PDFDict) || depth > DEEPEST) return undefined;
    const pairs = node.lookup(PDFName.of("Names"));
    if (pairs instanceof PDFArray) {
      for (let index = 0; index + 1 < pairs.size(); index += 2) {
        const key = pairs.lookup(index);
        if ((key instanceof PDFString || key instanceof PDFHexString) && key.decodeText() === name) return pairs.lookup(index + 1);
      }
    }
    const kids = node.lookup(PDFName.of("Kids"));
    if (!(kids instanceof PDFArray)) return undefined;
    for (let index = 0; index < kids.size(); index++) {
      const found = search(kids.lookup(index), depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  return search(root, 0);
}

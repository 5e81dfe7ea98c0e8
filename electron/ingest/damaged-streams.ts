import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { inflatedOrNone } from "../files/inflate.ts";
import { isDamagedJpeg } from "../images/jpeg-scan.ts";
import { contentStreams } from "../pdf/page-streams.ts";
import type { DamageKind } from "./inspection.ts";
import type { ReadJpegs } from "./scan-thumbnail.ts";

/**
 * For each page what of it is held in broken streams, words, pictures or fonts: a reader shows it with gaps and says
 * nothing. Looked into: deflated streams, and JPEG data.
 * @param read what is known of pictures that were looked into before, JPEG 2000 and JBIG2 among them
 */
export function damageOf(pages: PDFDocument, read: ReadJpegs = new Map()): readonly (readonly DamageKind[])[] {
  const looked = new Set<PDFObject>();
  return pages.getPages().map(({ node }) => {
    const found = new Set<DamageKind>();
    const isDamaged = (stream: unknown) => (stream instanceof PDFRawStream ? read.get(stream) : undefined) ?? isDamagedStream(stream);
    if (contentStreams(node).some(isDamagedStream)) found.add("content-damaged");
    lookThrough(node.context.lookup(node.getInheritableAttribute(PDFName.of("Resources"))), looked, found, isDamaged);
    return [...found];
  });
}

/** Warnings for pages with damage, in their order. */
export const damageWarnings = (damage: readonly (readonly DamageKind[])[], file: string): readonly BundleWarning[] =>
  damage.flatMap((kinds, index) => kinds.map((code) => bundleWarning(file, { code, page: index + 1 })));

/** Follows resources to their pictures, forms and fonts; each object is looked at once, for the first page that uses it. */
function lookThrough(resources: PDFObject | undefined, looked: Set<PDFObject>, found: Set<DamageKind>, isDamaged: (stream: unknown) => boolean): void {
  const open = [resources];
  while (open.length > 0) {
    const object = open.pop();
    if (!(object instanceof PDFDict) || looked.has(object)) continue;
    looked.add(object);
    for (const drawn of valuesOf(object, "XObject")) {
      if (!(drawn instanceof PDFRawStream) || looked.has(drawn)) continue;
      looked.add(drawn);
      if (drawn.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Form")) {
        if (isDamagedStream(drawn)) found.add("content-damaged");
        open.push(drawn.dict.lookup(PDFName.of("Resources")));
      } else if ([drawn, drawn.dict.lookup(PDFName.of("SMask"))].some(isDamaged)) found.add("picture-damaged");
    }
    for (const font of valuesOf(object, "Font")) {
      if (!(font instanceof PDFDict) || looked.has(font)) continue;
      looked.add(font);
      if (fontPrograms(font).some((program) => !looked.has(program) && isDamagedStream(looked.add(program) && program))) found.add("font-damaged");
    }
  }
}

function valuesOf(resources: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const entries = resources.lookup(PDFName.of(key));
  return entries instanceof PDFDict ? entries.keys().map((name) => entries.lookup(name)) : [];
}

function fontPrograms(font: PDFDict): readonly PDFRawStream[] {
  const descendants = font.lookup(PDFName.of("DescendantFonts"));
  const fonts = [font, descendants instanceof PDFArray ? descendants.lookup(0) : undefined];
  return fonts
    .flatMap((one) => (one instanceof PDFDict ? [one.lookup(PDFName.of("FontDescriptor"))] : []))
    .flatMap((one) => (one instanceof PDFDict ? ["FontFile", "FontFile2", "FontFile3"].map((key) => one.lookup(PDFName.of(key))) : []))
    .filter((program) => program instanceof PDFRawStream);
}

/** Takes off the deflated layers of a stream and looks into the JPEG below; other codings end the look. */
function isDamagedStream(stream: unknown): boolean {
  if (!(stream instanceof PDFRawStream)) return false;
  const coded = encodedData(stream);
  return coded === undefined || (coded.filter === "/DCTDecode" && isDamagedJpeg(coded.data));
}

/** The data of a stream without its deflated layers, and the coding that is left, if any. `undefined`: a layer is damaged. */
export function encodedData({ contents, dict }: PDFRawStream): { readonly data: Uint8Array; readonly filter: string | undefined } | undefined {
  let data: Uint8Array = contents;
  for (const filter of filtersOf(dict)) {
    if (filter !== "/FlateDecode") return { data, filter };
    const inflated = inflatedOrNone(data);
    if (inflated === undefined) return undefined;
    data = inflated;
  }
  return { data, filter: undefined };
}

/** The coding below all others, which says how the data of a picture mean its pixels; nothing is inflated to tell. */
export const lowestFilter = ({ dict }: PDFRawStream): string | undefined => filtersOf(dict).at(-1);

/** Whether the data of a stream are deflated and not coded otherwise. */
export function isDeflatedAlone({ dict }: PDFRawStream): boolean {
  const filters = filtersOf(dict);
  return filters.length === 1 && filters[0] === "/FlateDecode";
}

function filtersOf(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const names = filter instanceof PDFArray ? filter.asArray().map((item) => (item instanceof PDFRef ? dict.context.lookup(item) : item)) : [filter];
  return names.filter((name) => name instanceof PDFName).map((name) => name.asString());
}

import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { canInflateOutside } from "../files/inflate.ts";
import { JpegCodec } from "../images/jpeg-codec.ts";
import { progressiveComponents } from "../images/jpeg-scan.ts";
import { ObjectCopier } from "../pdf/copy-objects.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import { collectInBetween } from "../workers/collect-garbage.ts";
import { encodedData, isDeflatedAlone, lowestFilter } from "./damaged-streams.ts";
import type { ReadJpegs } from "./scan-thumbnail.ts";

/** Deflated samples of at least so many bytes are looked through piece by piece, and those of at most so many, inflated. */
const IN_PIECES = { least: 1 << 20, most: 448 << 20 };

const LOOKED_INTO: ReadonlySet<string> = new Set(["/DCTDecode", "/JPXDecode", "/JBIG2Decode"]);

/**
 * Looks into the pictures whose coding `jpeg-scan.ts` does not follow: JPEG 2000 and JBIG2, whose parts must fill their data
 * and which PDFium must be able to decode, and progressive JPEG, which libjpeg must decode without complaint. None of the
 * three has a checksum: turned bits that still make a picture of the right size may not be seen. Large deflated pictures,
 * which have one, are looked through piece by piece.
 * @param read is reported each such picture whether it is damaged
 */
export async function inspectEncodedImages(pages: PDFDocument, read: ReadJpegs, pdfium: Pdfium): Promise<void> {
  for (const [, object] of pages.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || read.has(object)) continue;
    if (object.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Image")) continue;
    if (isDeflatedAlone(object) && object.contents.length >= IN_PIECES.least) {
      const whole = await canInflateOutside(object.contents, IN_PIECES.most, collectInBetween());
      if (whole !== undefined) read.set(object, !whole);
    }
    // a page of plain samples in 600 dpi has 104 MB when it is inflated
    if (!LOOKED_INTO.has(lowestFilter(object) ?? "")) continue;
    const coded = encodedData(object);
    if (coded?.filter === "/DCTDecode") {
      const components = progressiveComponents(coded.data);
      // CMYK is nothing that the decoder takes
      if (components === 1 || components === 3) read.set(object, !(await jpegCodec()).canDecode(coded.data));
    }
    if (coded?.filter === "/JPXDecode") read.set(object, !isWholeJpx(coded.data) || !(await canDecode(pages, object, pdfium)));
    if (coded?.filter === "/JBIG2Decode") read.set(object, !isWholeJbig2(coded.data) || !(await canDecode(pages, object, pdfium)));
  }
}

let codec: Promise<JpegCodec> | undefined;
function jpegCodec(): Promise<JpegCodec> {
  codec ??= JpegCodec.open();
  return codec;
}

/** Whether PDFium makes a picture of it, alone on a page. */
async function canDecode(pages: PDFDocument, picture: PDFRawStream, pdfium: Pdfium): Promise<boolean> {
  const alone = await PDFDocument.create({ updateMetadata: false });
  const ref = alone.context.register(new ObjectCopier(pages.context, alone.context, new Map()).copy(picture));
  const page = alone.addPage([100, 100]);
  page.node.setXObject(PDFName.of("I"), ref);
  page.node.set(PDFName.of("Contents"), alone.context.register(alone.context.stream("q 100 0 0 100 0 0 cm /I Do Q")));
  const document = pdfium.open(await alone.save({ useObjectStreams: false }));
  if (typeof document === "string") return false;
  try {
    const decoded = document.onPage(1, (module, handle) => {
      const object = module._FPDFPage_GetObject(handle, 0);
      const bitmap = object === 0 ? 0 : module._FPDFImageObj_GetBitmap(object);
      if (bitmap !== 0) module._FPDFBitmap_Destroy(bitmap);
      return bitmap !== 0;
    });
    return decoded === true;
  } finally {
    document.close();
  }
}

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.length);

/** ISO/IEC 15444-1, annexes A and I: boxes, then tile parts, each as long as it says, up to the end marker. */
export function isWholeJpx(data: Uint8Array): boolean {
  if (data.length < 12) return false;
  const words = view(data);
  if (words.getUint16(0) === 0xff4f) return isWholeCodestream(data);
  for (let at = 0; at + 8 <= data.length; ) {
    const named = words.getUint32(at);
    const head = named === 1 ? 16 : 8;
    if (at + head > data.length) return false;
    const length = named === 0 ? data.length - at : named === 1 ? Number(words.getBigUint64(at + 8)) : named;
    // jp2c
    if (words.getUint32(at + 4) === 0x6a703263) return isWholeCodestream(data.subarray(at + head, at + length)) && at + length <= data.length;
    if (length < head || at + length > data.length) return false;
    at += length;
  }
  return false;
}

const [SOC, SOT, EOC, SIZ] = [0xff4f, 0xff90, 0xffd9, 0xff51];

function isWholeCodestream(data: Uint8Array): boolean {
  const words = view(data);
  if (data.length < 16 || words.getUint16(0) !== SOC || words.getUint16(2) !== SIZ) return false;
  let at = 2;
  let tiles = 0;
  while (at + 2 <= data.length) {
    const marker = words.getUint16(at);
    if (marker === EOC) return tiles > 0;
    if (marker < 0xff00 || at + 4 > data.length) return false;
    if (marker !== SOT) {
      at += 2 + words.getUint16(at + 2);
      continue;
    }
    if (at + 12 > data.length) return false;
    const length = words.getUint32(at + 6);
    tiles += 1;
    // 0: up to the end, where only the end marker stands
    if (length === 0) return words.getUint16(data.length - 2) === EOC && isStuffed(data.subarray(at, -2));
    if (length < 14 || at + length > data.length || !isStuffed(data.subarray(at, at + length))) return false;
    at += length;
  }
  // some writers leave out the end marker
  return tiles > 0 && at === data.length;
}

/** Start of packet and end of its header, which may stand within a tile part. */
const WITHIN: ReadonlySet<number> = new Set([0x91, 0x92]);

/** Behind the header of a tile part the coder never lets a byte above 0x8F follow 0xFF (annex A.1): there it was written over. */
function isStuffed(part: Uint8Array): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const body = bytes.indexOf(Buffer.from([0xff, 0x93]));
  for (let at = bytes.indexOf(0xff, body + 2); body >= 0 && at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next > 0x8f && !WITHIN.has(next)) return false;
  }
  return body >= 0;
}

/** Generic regions (7.4.6) and where their coded data begin, at the earliest. */
const GENERIC: ReadonlySet<number> = new Set([36, 38, 39]);
const REGION_HEAD = 18;
const ZEROS = Buffer.alloc(16);

/** The arithmetic coder never lets a byte above 0x8F follow 0xFF but at its end, and brings no long runs of zeros. */
function isEncodedRegion(region: Uint8Array): boolean {
  const coded = Buffer.from(region.buffer, region.byteOffset, region.length).subarray(REGION_HEAD);
  // coded as fax instead
  if (((region[REGION_HEAD - 1] ?? 0) & 1) === 1) return true;
  for (let at = coded.indexOf(0xff); at >= 0 && at + 2 < coded.length; at = coded.indexOf(0xff, at + 1)) {
    // the places that the coder looks at come first, and may be any
    if (at >= 8 && (coded[at + 1] ?? 0) > 0x8f) return false;
  }
  const zeros = coded.indexOf(ZEROS);
  return zeros < 0 || coded.subarray(zeros).every((byte) => byte === 0);
}

/** ITU-T T.88, 7.2: segments, each as long as it says, as PDF embeds them (no file header, no end of page needed). */
export function isWholeJbig2(data: Uint8Array): boolean {
  const words = view(data);
  let segments = 0;
  let at = 0;
  while (at + 11 <= data.length) {
    const number = words.getUint32(at);
    const flags = data[at + 4] ?? 0;
    const type = flags & 63;
    const counted = (data[at + 5] ?? 0) >> 5;
    if (counted === 5 || counted === 6) return false;
    const many = counted === 7 ? words.getUint32(at + 5) & 0x1fffffff : counted;
    let header = counted === 7 ? at + 9 + Math.ceil((many + 1) / 8) : at + 6;
    header += many * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4) + ((flags & 64) === 0 ? 1 : 4);
    if (header + 4 > data.length) return false;
    const length = words.getUint32(header);
    segments += 1;
    // 7.2.7: the length of a generic region may be unknown: it is the last then
    if (length === 0xffffffff) return type === 38 && isEncodedRegion(data.subarray(header + 4));
    at = header + 4 + length;
    if (at > data.length || (GENERIC.has(type) && !isEncodedRegion(data.subarray(header + 4, at)))) return false;
  }
  const rest = data.subarray(at);
  return segments > 0 && rest.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d);
}

import { PDFArray, PDFDict, PDFName, type PDFPageLeaf, PDFRawStream } from "@cantoo/pdf-lib";
import { freeBytes } from "../files/free-bytes.ts";
import { type Channel, readSmallJpeg, type SmallJpeg } from "../images/jpeg-picture.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { GrayscaleImage, PdfiumDocument } from "../pdf/pdfium.ts";
import { wholePagePicture } from "../pdf/pdfium-scans.ts";
import { GREY_LEVELS, REDDER, type RedPixels } from "./seal-colour.ts";

/** A scanned page as seen, made from its JPEG data alone, which are read through once. */
export type ScanThumbnail = {
  /** the whole page, about as wide as asked for */
  readonly grey: GrayscaleImage;
  /** the lowest `share` of it, `width` pixels wide, a seal's red black, as `footerContent` shows it */
  readonly strip: (share: number, width: number) => GrayscaleImage;
  /** where a seal's red lies on the whole page; `undefined`: it has no colours */
  readonly red: (width: number) => RedPixels | undefined;
  /** frees the pixels at once, which are a megabyte; nothing of the thumbnail can be used after it */
  readonly free: () => void;
};

/** Which streams of JPEG data are damaged, as far as they were read. */
export type ReadJpegs = Map<PDFRawStream, boolean>;

/** So much wider than asked for a picture may be. */
const WIDER = 1.3;

/**
 * Looks at a page (from 1) that shows one JPEG and nothing else, without drawing it. `undefined`: it must be drawn.
 * @param read is told whether the data is damaged
 */
export function analyseScan(
  document: PdfiumDocument,
  page: number,
  node: PDFPageLeaf,
  geometry: PageGeometry,
  width: number,
  read: ReadJpegs,
): ScanThumbnail | undefined {
  const picture = wholePagePicture(document, page, geometry.box);
  const stream = picture && pictureOf(node, picture.bytes);
  // nothing but its data decides how it looks
  if (!stream || !isPlainJpeg(stream.dict)) return undefined;
  const lying = geometry.rotation % 180 !== 0;
  const asWide = lying ? Math.round((width * geometry.height) / geometry.width) : width;
  const { damaged, picture: small } = readSmallJpeg(stream.contents, asWide);
  read.set(stream, damaged);
  if (!small) return undefined;
  const seen = {
    grey: turned(small.grey, geometry.rotation),
    colours: small.colours && ([turned(small.colours[0], geometry.rotation), turned(small.colours[1], geometry.rotation)] as const),
  };
  const { grey } = seen;
  const height = Math.max(1, Math.round((grey.height * width) / grey.width));
  return {
    grey: grey.width > width * WIDER ? shrunk(grey, width, height, 0) : grey,
    strip: (share, across) => stripOf(seen, share, across, geometry),
    red: (across) => redOf(seen, across, geometry),
    free: () => {
      for (const { grey: whole, colours = [] } of [small, seen]) for (const { pixels } of [whole, ...colours]) freeBytes(pixels);
    },
  };
}

/** The one picture with data of this length among the page's own. */
export function pictureOf(node: PDFPageLeaf, bytes: number): PDFRawStream | undefined {
  const resources = node.context.lookup(node.getInheritableAttribute(PDFName.of("Resources")));
  const drawn = resources instanceof PDFDict ? resources.lookup(PDFName.of("XObject")) : undefined;
  if (!(drawn instanceof PDFDict)) return undefined;
  const found = drawn
    .keys()
    .map((name) => drawn.lookup(name))
    .filter((object) => object instanceof PDFRawStream)
    .filter((object) => object.contents.length === bytes);
  const [only] = found;
  return found.length === 1 ? only : undefined;
}

const PLAIN_COLOURS: ReadonlySet<string> = new Set(["/DeviceGray", "/DeviceRGB", "/CalGray", "/CalRGB", "/ICCBased"]);

function isPlainJpeg(dict: PDFDict): boolean {
  if (["SMask", "Mask", "ImageMask", "Decode", "DecodeParms", "OC"].some((key) => dict.has(PDFName.of(key)))) return false;
  const first = (key: string) => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFArray ? (key === "Filter" && value.size() !== 1 ? undefined : value.lookup(0)) : value;
  };
  const colours = first("ColorSpace");
  return first("Filter") === PDFName.of("DCTDecode") && colours instanceof PDFName && PLAIN_COLOURS.has(colours.asString());
}

/** @param rotation degrees clockwise, a multiple of 90 */
function turned({ width, height, pixels }: Channel, rotation: number): Channel {
  if (rotation === 0) return { width, height, pixels };
  const out = new Uint8Array(pixels.length);
  const across = rotation === 180 ? width : height;
  for (let at = 0, y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const to = rotation === 90 ? x * across + (height - 1 - y) : rotation === 180 ? pixels.length - 1 - at : (width - 1 - x) * across + y;
      out[to] = pixels[at] ?? 0;
    }
  }
  return { width: across, height: rotation === 180 ? height : width, pixels: out };
}

/** Means of the pixels that come to lie in each pixel of a picture `width` × `height`, from its row `fromRow` down. */
function shrunk(picture: Channel, width: number, height: number, fromRow: number): GrayscaleImage {
  const pixels = new Uint8Array(width * (height - fromRow));
  const sums = new Float64Array(width);
  const lefts = Int32Array.from({ length: width }, (_, x) => Math.min(picture.width - 1, Math.floor((x * picture.width) / width)));
  const rights = Int32Array.from({ length: width }, (_, x) => Math.max((lefts[x] ?? 0) + 1, Math.floor(((x + 1) * picture.width) / width)));
  for (let to = 0, y = fromRow; y < height; y++) {
    const top = Math.min(picture.height - 1, Math.floor((y * picture.height) / height));
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * picture.height) / height));
    sums.fill(0);
    // row by row, as the pixels lie in memory
    for (let row = top; row < bottom; row++) {
      const start = row * picture.width;
      for (let x = 0; x < width; x++) {
        const right = start + (rights[x] ?? 0);
        let sum = 0;
        for (let at = start + (lefts[x] ?? 0); at < right; at++) sum += picture.pixels[at] ?? 0;
        sums[x] = (sums[x] ?? 0) + sum;
      }
    }
    for (let x = 0; x < width; x++, to++) pixels[to] = Math.round((sums[x] ?? 0) / (((rights[x] ?? 0) - (lefts[x] ?? 0)) * (bottom - top)));
  }
  return { width, height: height - fromRow, pixels };
}

function stripOf({ grey, colours }: SmallJpeg, share: number, width: number, geometry: PageGeometry): GrayscaleImage {
  const height = heightOf(width, geometry);
  const from = height - Math.max(1, Math.ceil(height * share));
  const strip = shrunk(grey, width, height, from);
  const red = colours && redPixels(colours, width, height, from).red;
  if (red) for (let at = 0; at < strip.pixels.length; at++) if (red[at] === 1) strip.pixels[at] = 0;
  return strip;
}

function redOf({ colours }: SmallJpeg, width: number, geometry: PageGeometry): RedPixels | undefined {
  const height = heightOf(width, geometry);
  return colours && redPixels(colours, width, height, 0);
}

const heightOf = (width: number, geometry: PageGeometry) => Math.max(1, Math.round((geometry.height / Math.max(geometry.width, 1e-3)) * width));

/** 1 for each pixel as red as a seal, from the row `from` down. */
function redPixels(colours: readonly [blue: Channel, red: Channel], width: number, height: number, from: number): RedPixels {
  const [blue, red] = colours.map((colour) => shrunk(colour, width, height, from));
  const found = new Uint8Array(width * (height - from));
  let hasColour = false;
  for (let at = 0; at < found.length; at++) {
    // JFIF: R = Y + 1.402 Cr, B = Y + 1.772 Cb, G = Y − 0.344 Cb − 0.714 Cr
    const [cb, cr] = [(blue?.pixels[at] ?? 128) - 128, (red?.pixels[at] ?? 128) - 128];
    if (1.402 * cr - Math.max(1.772 * cb, -0.344136 * cb - 0.714136 * cr) >= REDDER) found[at] = 1;
    hasColour ||= Math.max(Math.abs(cb), Math.abs(cr)) > GREY_LEVELS / 2;
  }
  return { width, height: height - from, red: found, hasColour };
}

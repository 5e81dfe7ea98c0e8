import { crc32 } from "node:zlib";
import type { ImageCause } from "../../shared/causes.ts";

/** What a picture says of itself. `pixelsPerInch` only where the file gives one and it is the same both ways. */
export type ImageFacts = { readonly width: number; readonly height: number; readonly pixelsPerInch: number | undefined };
export type JpegFacts = ImageFacts & { readonly components: number; readonly bits: number; readonly orientation: number; readonly adobe: boolean };

/** Frames of ITU-T T.81, table B.1, that PDF's DCTDecode takes: baseline, extended and progressive, Huffman coded. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Reads the marker segments of a JPEG up to its first scan; the cause when the file is cut short or broken. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | ImageCause {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let facts = { width: 0, height: 0, components: 0, bits: 0 };
  let pixelsPerInch: number | undefined;
  let exifPixelsPerInch: number | undefined;
  let orientation = 1;
  let adobe = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return { code: "jpeg-structure" };
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9) break;
    const length = view.getUint16(at + 2);
    const start = at + 4;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return { code: "jpeg-header-torn" };
    if (marker === 0xda) {
      if (facts.width === 0 || facts.height === 0) return { code: "jpeg-no-size" };
      return endsWhole(bytes, end) ? { ...facts, pixelsPerInch: pixelsPerInch ?? exifPixelsPerInch, orientation, adobe } : { code: "jpeg-end-missing" };
    }
    if (FRAMES.has(marker) && length >= 8)
      facts = { bits: view.getUint8(start), height: view.getUint16(start + 1), width: view.getUint16(start + 3), components: view.getUint8(start + 5) };
    else if (OTHER_FRAMES.has(marker)) return { code: "jpeg-coding" };
    else if (marker === 0xe0 && tag(bytes, start) === "JFIF" && length >= 16) {
      pixelsPerInch = density(view.getUint8(start + 7), view.getUint16(start + 8), view.getUint16(start + 10));
    } else if (marker === 0xe1 && tag(bytes, start) === "Exif") {
      const exif = exifFacts(new DataView(bytes.buffer, bytes.byteOffset + start + 6, Math.max(0, end - start - 6)));
      orientation = exif.orientation;
      exifPixelsPerInch = exif.pixelsPerInch;
    } else if (marker === 0xee && tag(bytes, start, 5) === "Adobe") adobe = true;
    at = end;
  }
  return { code: "jpeg-no-data" };
}

/** Whether the end marker stands somewhere after the first scan's head: bytes FF D9, never part of coded data (T.81, B.1.1.5). */
function endsWhole(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

const tag = (bytes: Uint8Array, at: number, length = 4) => Buffer.from(bytes.subarray(at, at + length)).toString("latin1");

/** JFIF units: 1 dots per inch, 2 dots per centimetre, 0 an aspect ratio only. */
function density(unit: number, across: number, up: number): number | undefined {
  if (across === 0 || across !== up) return undefined;
  return unit === 1 ? across : unit === 2 ? across * 2.54 : undefined;
}

/** Orientation (0x0112), XResolution (0x011A) and ResolutionUnit (0x0128) of the first directory: CIPA DC-008. */
function exifFacts(view: DataView): { readonly orientation: number; readonly pixelsPerInch: number | undefined } {
  let orientation = 1;
  let resolution: number | undefined;
  let unit = 2;
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + index * 12;
      const field = view.getUint16(entry, little);
      if (field === 0x0112) orientation = view.getUint16(entry + 8, little);
      else if (field === 0x0128) unit = view.getUint16(entry + 8, little);
      else if (field === 0x011a) {
        const value = view.getUint32(entry + 8, little);
        resolution = view.getUint32(value, little) / view.getUint32(value + 4, little);
      }
    }
  } catch (problem) {
    // a directory that points outside itself says nothing; the picture is still whole
    if (!(problem instanceof RangeError)) throw problem;
  }
  const believable = resolution !== undefined && Number.isFinite(resolution) && resolution > 0;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    pixelsPerInch: believable ? (unit === 3 ? (resolution ?? 0) * 2.54 : resolution) : undefined,
  };
}

/** Reads a PNG's chunks (ISO/IEC 15948, 5.3); the cause when one is missing or cut short. */
export function pngFacts(bytes: Uint8Array): ImageFacts | ImageCause {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let width = 0;
  let height = 0;
  let pixelsPerInch: number | undefined;
  let data = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = tag(bytes, at + 4);
    if (at + 12 + length > bytes.length) return { code: "png-torn" };
    // capitals mark the parts that the picture cannot do without (5.4)
    if (/^[A-Z]/.test(kind) && crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return { code: "png-checksum", chunk: kind };
    if (kind === "IHDR" && length >= 13) {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
    } else if (kind === "pHYs" && length >= 9 && view.getUint8(at + 16) === 1 && view.getUint32(at + 8) === view.getUint32(at + 12)) {
      // pixels a metre
      pixelsPerInch = Math.round(view.getUint32(at + 8) * 0.0254);
    } else if (kind === "IDAT") data += length;
    else if (kind === "IEND") {
      return width > 0 && height > 0 && data > 0 ? { width, height, pixelsPerInch: pixelsPerInch === 0 ? undefined : pixelsPerInch } : { code: "png-no-data" };
    }
    at += 12 + length;
  }
  return { code: "png-end-missing" };
}

/*
 * Own code: of 136 made and 122 real TIFFs it reads 127 and 107 rightly and 1 wrongly; the best library (utif2) 84 and 87, and 59
 * wrongly or without an end. docs/adr/0015.
 */
import type { TiffCause } from "../../shared/causes.ts";

/** What one directory of a TIFF says of its picture (TIFF 6.0; BigTIFF). Absent tags have the defaults of the standard. */
export type TiffPicture = {
  readonly width: number;
  readonly height: number;
  /** bits of each sample; all samples of one picture have the same here */
  readonly bits: number;
  readonly samples: number;
  readonly compression: number;
  readonly photometric: number;
  readonly reversedBits: boolean;
  /** 1 to 8, as in EXIF */
  readonly orientation: number;
  readonly planar: boolean;
  readonly differenced: boolean;
  readonly isFloat: boolean;
  /** samples beyond those of the colour space; `premultiplied` when colours are already weighted by the first of them */
  readonly extra: { readonly count: number; readonly premultiplied: boolean };
  readonly faxOptions: number;
  /** strips are pieces as wide as the picture, tiles are smaller; row by row, each with its place in the file */
  readonly piece: { readonly width: number; readonly height: number };
  readonly places: readonly { readonly start: number; readonly length: number }[];
  readonly palette: readonly number[];
  readonly jpegTables: Uint8Array | undefined;
  /** a whole JPEG beside the strips, as writers before 1995 kept it */
  readonly oldJpeg: Uint8Array | undefined;
  readonly resolution: { readonly across: number; readonly up: number } | undefined;
  readonly littleEndian: boolean;
};

/** More than any scanner makes in one file; broken chains of directories end here. */
const MOST_PICTURES = 3000;
/** Bytes of one value for each field type; types 16 to 18 are BigTIFF's. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8 };

type Values = { readonly numbers: readonly number[]; readonly bytes: Uint8Array };
type Reader = { readonly view: DataView; readonly bytes: Uint8Array; readonly little: boolean; readonly big: boolean };

/** The pages of a TIFF in order, thumbnails and masks left out; the cause when the file's structure is broken. */
export function tiffPictures(bytes: Uint8Array): readonly TiffPicture[] | TiffCause {
  try {
    return readPictures(bytes);
  } catch (problem) {
    if (problem instanceof RangeError) return { code: "tiff-directory-outside" };
    throw problem;
  }
}

function readPictures(bytes: Uint8Array): readonly TiffPicture[] | TiffCause {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const reader: Reader = { view, bytes, little, big: view.getUint16(2, little) === 43 };
  const found: TiffPicture[] = [];
  const seen = new Set<number>();
  for (let at = reader.big ? long(reader, 8) : view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || seen.size > MOST_PICTURES) return { code: "tiff-directory" };
    seen.add(at);
    const { tags, next } = readDirectory(reader, at);
    // NewSubfileType: 1 is a smaller copy of another picture, 4 a mask for one
    if (((tags.get(254)?.numbers[0] ?? 0) & 5) === 0) {
      const picture = pictureOf(reader, tags);
      if ("code" in picture) return picture;
      found.push(picture);
    }
    at = next;
  }
  return found.length === 0 ? { code: "tiff-no-data" } : found;
}

function long({ view, little }: Reader, at: number): number {
  return Number(view.getBigUint64(at, little));
}

function readDirectory(reader: Reader, at: number): { readonly tags: ReadonlyMap<number, Values>; readonly next: number } {
  const { view, little, big } = reader;
  const count = big ? long(reader, at) : view.getUint16(at, little);
  if (count > 10_000) throw new RangeError("too many entries");
  const first = at + (big ? 8 : 2);
  const size = big ? 20 : 12;
  const tags = new Map<number, Values>();
  for (let index = 0; index < count; index++) {
    const entry = first + index * size;
    const values = readValues(reader, entry);
    if (values) tags.set(view.getUint16(entry, little), values);
  }
  const end = first + count * size;
  // a file that ends right behind its last directory has no further one
  if (end + (big ? 8 : 4) > view.byteLength) return { tags, next: 0 };
  return { tags, next: big ? long(reader, end) : view.getUint32(end, little) };
}

function readValues(reader: Reader, entry: number): Values | undefined {
  const { view, bytes, little, big } = reader;
  const type = view.getUint16(entry + 2, little);
  const size = TYPE_BYTES[type];
  if (size === undefined) return undefined;
  const count = big ? long(reader, entry + 4) : view.getUint32(entry + 4, little);
  const inline = big ? 8 : 4;
  const place = entry + (big ? 12 : 8);
  const at = count * size <= inline ? place : big ? long(reader, place) : view.getUint32(place, little);
  if (at + count * size > view.byteLength) throw new RangeError("values outside the file");
  const numbers: number[] = [];
  if (type !== 2 && type !== 7) for (let index = 0; index < count; index++) numbers.push(readNumber(reader, type, at + index * size));
  return { numbers, bytes: bytes.subarray(at, at + count * size) };
}

function readNumber(reader: Reader, type: number, at: number): number {
  const { view, little } = reader;
  switch (type) {
    case 3:
    case 8:
      return view.getUint16(at, little);
    case 4:
    case 9:
    case 13:
      return view.getUint32(at, little);
    case 5:
    case 10:
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    case 11:
      return view.getFloat32(at, little);
    case 12:
      return view.getFloat64(at, little);
    case 16:
    case 17:
    case 18:
      return long(reader, at);
    default:
      return view.getUint8(at);
  }
}

function pictureOf({ bytes, little }: Reader, tags: ReadonlyMap<number, Values>): TiffPicture | TiffCause {
  const list = (tag: number) => tags.get(tag)?.numbers ?? [];
  const number = (tag: number, otherwise: number) => list(tag)[0] ?? otherwise;
  const width = number(256, 0);
  const height = number(257, 0);
  if (width <= 0 || height <= 0) return { code: "tiff-no-size" };
  const bits = list(258).length === 0 ? [1] : list(258);
  if (bits.some((value) => value !== bits[0])) return { code: "tiff-mixed-bits" };
  const samples = number(277, bits.length);
  const tiled = tags.has(322);
  const piece = tiled ? { width: number(322, 0), height: number(323, 0) } : { width, height: Math.min(height, number(278, height)) };
  if (piece.width <= 0 || piece.height <= 0) return { code: "tiff-piece-size" };
  const starts = list(tiled ? 324 : 273);
  const planar = number(284, 1) === 2 && samples > 1;
  const wanted = Math.ceil(width / piece.width) * Math.ceil(height / piece.height) * (planar ? samples : 1);
  const lengths = list(tiled ? 325 : 279);
  const places = starts.map((start, index) => ({ start, length: lengths[index] ?? Math.max(0, (starts[index + 1] ?? bytes.length) - start) }));
  const oldStart = number(513, 0);
  const oldJpeg = oldStart > 0 && oldStart < bytes.length ? bytes.subarray(oldStart, oldStart + number(514, bytes.length)) : undefined;
  if (oldJpeg === undefined && (places.length < wanted || places.some(({ start, length }) => start + length > bytes.length))) return { code: "tiff-torn" };
  const [extraKind] = list(338);
  const across = number(282, 0);
  const up = number(283, 0);
  // centimetres; a unit of 1 gives only the shape of a pixel, which counts all the same
  const scale = number(296, 2) === 3 ? 2.54 : number(296, 2) === 1 ? 0 : 1;
  return {
    width,
    height,
    bits: bits[0] ?? 1,
    samples,
    compression: number(259, 1),
    photometric: number(262, 0),
    reversedBits: number(266, 1) === 2,
    orientation: number(274, 1),
    planar,
    differenced: number(317, 1) === 2,
    isFloat: number(339, 1) === 3 || number(317, 1) === 3,
    extra: { count: list(338).length, premultiplied: extraKind === 1 },
    faxOptions: number(292, 0),
    piece,
    places: places.slice(0, wanted),
    palette: list(320),
    jpegTables: tags.get(347)?.bytes,
    oldJpeg,
    resolution:
      Number.isFinite(across / up) && across > 0 && up > 0
        ? scale === 0
          ? { across: 72 * (across / up), up: 72 }
          : { across: across * scale, up: up * scale }
        : undefined,
    littleEndian: little,
  };
}

import { decode } from "jpeg-js";
import type { TiffCause } from "../../shared/causes.ts";
import { isPacked, reverseBits, unpack } from "./tiff-codings.ts";
import type { TiffPicture } from "./tiff-directory.ts";

/** Samples of a picture, rows filled up to whole bytes; 16 bit samples are already cut to their upper 8. */
export type Samples = { readonly data: Uint8Array; readonly samples: number; readonly bits: number };

/** Decodes one strip or tile of fax data into rows of one bit a pixel; `undefined` when it cannot. */
export type DecodeFax = (picture: TiffPicture, data: Uint8Array, width: number, height: number) => Uint8Array | undefined;

/** A page larger than this would take the program's memory: A0 at 600 dpi in colour. */
const MOST_BYTES = 1_700_000_000;

export const isFax = ({ compression }: TiffPicture) => compression >= 2 && compression <= 4;
export const isJpeg = ({ compression }: TiffPicture) => compression === 6 || compression === 7;

/** Puts the strips or tiles of a picture together; the cause when they are damaged or of a kind that is not read. */
export function tiffSamples(picture: TiffPicture, file: Uint8Array, decodeFax: DecodeFax): Samples | TiffCause {
  const { width, height, piece, planar } = picture;
  const bits = isFax(picture) ? 1 : isJpeg(picture) ? 8 : picture.bits;
  const samples = isFax(picture) ? 1 : picture.samples;
  if (picture.isFloat || ![1, 2, 4, 8, 16].includes(bits)) return { code: "tiff-sampling", bits };
  // four inks, or colours with alpha: the decoder gives no samples of either
  if (isJpeg(picture) && !planar && samples === 4) return { code: "tiff-four-inks-in-strips" };
  if (planar && bits < 8) return { code: "tiff-planar" };
  const inPiece = planar ? 1 : samples;
  const outBits = Math.min(bits, 8);
  const rowBytes = Math.ceil((width * samples * outBits) / 8);
  if (rowBytes * height > MOST_BYTES) return { code: "tiff-too-large" };
  const data = new Uint8Array(rowBytes * height);
  const across = Math.ceil(width / piece.width);
  const down = Math.ceil(height / piece.height);
  for (const [index, place] of picture.places.entries()) {
    const plane = Math.floor(index / (across * down));
    const row = Math.floor((index % (across * down)) / across);
    const column = index % across;
    // the last strip may end with the picture; a tile is always whole
    const rows = piece.width === width ? Math.min(piece.height, height - row * piece.height) : piece.height;
    const coded = file.subarray(place.start, place.start + place.length);
    const decoded = decodePiece(picture, coded, piece.width, rows, inPiece, bits, decodeFax);
    if (decoded === undefined) return { code: "tiff-data", row: row * piece.height + 1 };
    const pieceRow = Math.ceil((piece.width * inPiece * outBits) / 8);
    const visibleRows = Math.min(rows, height - row * piece.height);
    const visible = Math.min(piece.width, width - column * piece.width);
    for (let line = 0; line < visibleRows; line++) {
      const to = (row * piece.height + line) * rowBytes;
      const from = decoded.subarray(line * pieceRow, (line + 1) * pieceRow);
      if (planar) for (let x = 0; x < visible; x++) data[to + (column * piece.width + x) * samples + plane] = from[x] ?? 0;
      // tiles are a multiple of 16 wide, so that each begins at a whole byte
      else data.set(from.subarray(0, Math.ceil((visible * inPiece * outBits) / 8)), to + ((column * piece.width * inPiece * outBits) >> 3));
    }
  }
  return { data, samples, bits: outBits };
}

function decodePiece(picture: TiffPicture, coded: Uint8Array, width: number, rows: number, samples: number, bits: number, decodeFax: DecodeFax) {
  const data = picture.reversedBits && !isJpeg(picture) ? reverseBits(coded) : coded;
  if (isFax(picture)) return decodeFax(picture, data, width, rows);
  if (isJpeg(picture)) return decodeJpeg(picture, data, width, rows, samples);
  const { compression } = picture;
  if (!isPacked(compression)) return undefined;
  const rowBytes = Math.ceil((width * samples * bits) / 8);
  const unpacked = unpack(compression, data, rowBytes * rows);
  if (unpacked === undefined) return undefined;
  // a copy: the bytes of the file stay as they are
  const values = picture.differenced ? addDifferences(Uint8Array.from(unpacked), rowBytes, samples, bits, picture.littleEndian) : unpacked;
  return bits === 16 ? upperBytes(values, picture.littleEndian) : values;
}

/** TIFF 6.0, section 14: each sample is told as its difference from the one to its left. */
function addDifferences(data: Uint8Array, rowBytes: number, samples: number, bits: number, little: boolean): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let row = 0; row + rowBytes <= data.length; row += rowBytes) {
    if (bits === 8) for (let at = row + samples; at < row + rowBytes; at++) data[at] = (data[at] ?? 0) + (data[at - samples] ?? 0);
    if (bits === 16) {
      for (let at = row + 2 * samples; at + 1 < row + rowBytes; at += 2)
        view.setUint16(at, view.getUint16(at, little) + view.getUint16(at - 2 * samples, little), little);
    }
  }
  return data;
}

const upperBytes = (data: Uint8Array, little: boolean) => Uint8Array.from({ length: data.length >> 1 }, (_, index) => data[2 * index + (little ? 1 : 0)] ?? 0);

function decodeJpeg(picture: TiffPicture, data: Uint8Array, width: number, rows: number, samples: number): Uint8Array | undefined {
  try {
    const decoded = decode(wholeJpeg(picture, data), {
      useTArray: true,
      formatAsRGBA: false,
      colorTransform: picture.photometric === 6,
      tolerantDecoding: false,
      maxMemoryUsageInMB: 1024,
    });
    const found = decoded.data.length / (decoded.width * decoded.height);
    // without alpha jpeg-js gives three samples even for gray
    if (decoded.width < width || decoded.height < rows || found < samples) return undefined;
    const out = new Uint8Array(width * rows * samples);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < width; x++) {
        for (let sample = 0; sample < samples; sample++) out[(y * width + x) * samples + sample] = decoded.data[(y * decoded.width + x) * found + sample] ?? 0;
      }
    }
    return out;
  } catch {
    return undefined;
  }
}

/** A strip of JPEG data with the tables that stand once for all strips in front of its own segments. */
export function wholeJpeg({ jpegTables }: TiffPicture, data: Uint8Array): Uint8Array {
  if (!jpegTables || jpegTables.length < 4) return data;
  // both are framed by the marks for start and end of a picture
  return Buffer.concat([jpegTables.subarray(0, jpegTables.length - 2), data.subarray(2)]);
}

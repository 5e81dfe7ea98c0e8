import { crc32, deflateRawSync } from "node:zlib";
import { strToU8, Zip } from "fflate";

/** The earliest date that a ZIP entry can hold, in local time as ZIP counts it: documents carry no date of their making. */
const NO_DATE = new Date(1980, 0, 1);

/** A part of a .docx, packed for the ZIP file. */
export type PackedPart = { readonly path: string; readonly crc: number; readonly size: number; readonly packed: Uint8Array; readonly method: 0 | 8 };

/** Bytes from which on compression saves more than it costs. */
const WORTH_PACKING = 1000;

/** Compresses a part; XML is hardly smaller at higher levels. Node's own zlib packs several times faster than one in JavaScript. */
export function packPart(part: { readonly path: string } & ({ readonly text: string } | { readonly bytes: Uint8Array })): PackedPart {
  const { path } = part;
  const bytes = "text" in part ? strToU8(part.text) : part.bytes;
  const head = { path, crc: crc32(bytes), size: bytes.length };
  return bytes.length < WORTH_PACKING ? { ...head, packed: bytes, method: 0 } : { ...head, packed: deflateRawSync(bytes, { level: 3 }), method: 8 };
}

/** The ZIP file of parts that are packed already, in the order of their paths. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { path, crc, size, packed, method } of [...parts].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const entry = { filename: path, crc, size, compression: method, mtime: NO_DATE, ondata: unset };
    zip.add(entry);
    entry.ondata(null, packed, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** Replaced by `Zip.add` before it is called. */
const unset = (_error: Error | null, _data: Uint8Array, _final: boolean): void => undefined;

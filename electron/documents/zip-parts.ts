import { crc32, deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, Zip } from "fflate";

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

/** A part of a Word file as docxtemplater reads it. */
export type WordPart = {
  readonly name: string;
  /** docxtemplater asks it of every part; folders are left out on reading */
  readonly dir: false;
  readonly asText: () => string;
  readonly asUint8Array: () => Uint8Array;
};

/**
 * The parts of an unpacked Word file, in the form that docxtemplater takes: `files`, `file` and `remove`, a small piece of what `pizzip` offers.
 * What fflate unpacked comes in, `zipParts` packs what goes out (docs/adr/0016).
 */
export class WordPackage {
  /** without prototype, so that a part may have any name */
  readonly files: Record<string, WordPart> = Object.create(null);

  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    for (const [path, bytes] of Object.entries(parts)) if (!path.endsWith("/")) this.file(path, bytes);
  }

  /** The part of that name, `null` where there is none; all whose names fit the pattern; or puts `content` there. */
  file(name: string): WordPart | null;
  file(pattern: RegExp): WordPart[];
  file(name: string, content: string | Uint8Array): this;
  file(name: string | RegExp, content?: string | Uint8Array): WordPart | null | WordPart[] | this {
    if (typeof name !== "string") return Object.values(this.files).filter((part) => name.test(part.name));
    if (content === undefined) return this.files[name] ?? null;
    this.files[name] = {
      name,
      dir: false,
      asText: () => (typeof content === "string" ? content : strFromU8(content)),
      asUint8Array: () => (typeof content === "string" ? strToU8(content) : content),
    };
    return this;
  }

  remove(name: string): this {
    delete this.files[name];
    return this;
  }
}

import type { MeantFile, PlainCode, UnsupportedType } from "../../shared/causes.ts";
import type { AppError } from "../../shared/errors.ts";

/** What a file is by its first bytes; its name may lie. */
export type FileType =
  | { readonly kind: "pdf"; readonly start: number }
  /** the objects of a PDF without its header */
  | { readonly kind: "headless-pdf" }
  | { readonly kind: "jpeg" | "png" | "tiff" }
  /** a text document that Word, WPS or LibreOffice make a PDF of; `ending` of its name, as those programs want it */
  | { readonly kind: "word"; readonly ending: WordEnding }
  /** by its name, or by the beginning of what it holds, it was one; what it holds is not whole */
  | { readonly kind: "broken"; readonly meant: MeantFile }
  | { readonly kind: "other"; readonly found: UnsupportedType };

type PlainType = PlainCode<UnsupportedType>;

export type WordEnding = "doc" | "docx" | "rtf" | "odt";

/** Readers accept a header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1); mail programs put more before it. */
const SEARCHED_FOR_HEADER = 64 * 1024;
const READERS_LOOK_AT = 1024;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly code: PlainType }[] = [
  { bytes: [0x52, 0x61, 0x72, 0x21], code: "rar" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: "7z" },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: "gif" },
  { bytes: [0x4d, 0x5a], code: "program" },
  { bytes: [0x42, 0x4d], code: "bmp" },
  { bytes: [0x25, 0x21, 0x50, 0x53], code: "postscript" },
  { bytes: [0x38, 0x42, 0x50, 0x53], code: "psd" },
  { bytes: [0x43, 0x41, 0x4a], code: "caj" },
  { bytes: [0x4b, 0x44, 0x48], code: "kdh" },
  { bytes: [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20], code: "jpeg-2000" },
  { bytes: [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], code: "djvu" },
];

/** What endings say a file is, where its bytes say nothing at all. */
const MEANT: readonly (readonly [RegExp, MeantFile])[] = [
  [/\.(?:docx?|odt|rtf)$/iu, "word"],
  [/\.xlsx?$/iu, "table"],
  [/\.pptx?$/iu, "slides"],
  [/\.pdf$/iu, "pdf"],
  [/\.(?:jpe?g|png|tiff?)$/iu, "picture"],
];

const meantBy = (name: string) => MEANT.find(([ending]) => ending.test(name))?.[1];

/** That a file cannot be taken: it is damaged, or of a kind that is not taken. */
export const refusalOf = (type: Extract<FileType, { kind: "broken" | "other" }>, file: string): AppError =>
  type.kind === "broken"
    ? { kind: "attachment-damaged", file, cause: { code: "not-as-named", meant: type.meant } }
    : { kind: "attachment-unsupported", file, found: type.found };

/** @param name of the file: only where the bytes alone do not tell what was meant */
export function fileType(bytes: Uint8Array, name = ""): FileType {
  const type = typeByContent(bytes, name);
  if (type.kind !== "other" || (type.found.code !== "unknown" && type.found.code !== "text")) return type;
  const meant = meantBy(name);
  // old systems write pages of the web and call them Word files, which Word opens
  if (meant === undefined || (type.found.code === "text" && /\.(?:doc|rtf|xls|ppt)$/iu.test(name))) return type;
  return { kind: "broken", meant };
}

function typeByContent(bytes: Uint8Array, name: string): FileType {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = all.subarray(0, SEARCHED_FOR_HEADER);
  if (starts(head, [0xff, 0xd8, 0xff])) return { kind: "jpeg" };
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: "png" };
  // 42 is TIFF, 43 BigTIFF
  if (["II*\0", "MM\0*", "II+\0", "MM\0+"].includes(head.subarray(0, 4).toString("latin1"))) return { kind: "tiff" };
  const header = head.indexOf("%PDF-");
  if (header !== 0) {
    const known = packedType(all, name) ?? SIGNATURES.find((signature) => starts(head, signature.bytes));
    if (known) return "kind" in known ? known : other(known.code);
  }
  if (header >= 0) return { kind: "pdf", start: header < READERS_LOOK_AT ? 0 : header };
  if (head.subarray(4, 8).toString("latin1") === "ftyp") return mediaType(head.subarray(8, 12).toString("latin1"));
  if (head.subarray(0, 4).toString("latin1") === "RIFF") {
    return head.subarray(8, 12).toString("latin1") === "WEBP" ? other("webp") : other("audio-or-video");
  }
  if (head[0] === 0x25 && /\b\d+ \d+ obj\b/.test(head.toString("latin1"))) return { kind: "headless-pdf" };
  return head.includes(0) ? other("unknown") : other("text");
}

const other = (code: PlainType): FileType => ({ kind: "other", found: { code } });

function mediaType(brand: string): FileType {
  if (/^(heic|heix|heim|heis|hevc|mif1|msf1|avif)$/.test(brand)) {
    return other(brand === "avif" ? "avif" : "heic");
  }
  return other("video-or-audio");
}

/** Formats that are a ZIP archive or an OLE file with parts inside. */
function packedType(all: Buffer, name: string): FileType | undefined {
  if (starts(all, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return { kind: "word", ending: "rtf" };
  if (starts(all, [0x50, 0x4b, 0x03, 0x04])) {
    // first: the Word files of a zipped case may be stored in it as they are
    if (all.includes("case.json")) return other("zipped-case");
    if (all.includes("word/document.xml")) return hasEnd(all) ? { kind: "word", ending: "docx" } : { kind: "broken", meant: "word" };
    if (all.includes("application/vnd.oasis.opendocument.text")) return hasEnd(all) ? { kind: "word", ending: "odt" } : { kind: "broken", meant: "word" };
    if (all.includes("OFD.xml")) return other("ofd");
    if (all.includes("xl/workbook")) return hasEnd(all) ? other("excel") : { kind: "broken", meant: "table" };
    if (all.includes("ppt/presentation.xml")) return other("powerpoint");
    const meant = /\.(?:docx|xlsx|pptx|odt)$/iu.test(name) ? meantBy(name) : undefined;
    return meant === undefined ? other("zip") : { kind: "broken", meant };
  }
  if (starts(all, [0xd0, 0xcf, 0x11, 0xe0])) {
    const holds = (part: string) => all.includes(Buffer.from(part, "utf16le"));
    if (holds("EncryptedPackage")) return other("encrypted-office");
    if (holds("WordDocument")) return { kind: "word", ending: "doc" };
    if (holds("Workbook")) return other("old-excel");
    return other("old-office");
  }
  return undefined;
}

/** The end of an archive's list stands within its last 64 KB: a file that was cut short has none (APPNOTE 4.3.16). */
const hasEnd = (all: Buffer) => all.subarray(-(64 * 1024 + 22)).includes("PK\x05\x06");

const starts = (head: Buffer, bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);

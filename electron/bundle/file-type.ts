/** What a file is by its first bytes; its name may lie. `found` is the kind as messages name it. */
export type FileType =
  | { readonly kind: "pdf"; readonly start: number }
  /** the objects of a PDF without its header */
  | { readonly kind: "headless-pdf" }
  | { readonly kind: "jpeg" | "png" }
  | { readonly kind: "other"; readonly found: string };

/** Readers accept a header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1); mail programs put more before it. */
const SEARCHED_FOR_HEADER = 64 * 1024;
const READERS_LOOK_AT = 1024;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  { bytes: [0x49, 0x49, 0x2a, 0x00], found: "TIFF 图片" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], found: "TIFF 图片" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: "Word、Excel 文档或压缩包" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: "旧版 Word 或 Excel 文档" },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: "RAR 压缩包" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: "7z 压缩包" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: "RTF 文档" },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: "GIF 图片" },
  { bytes: [0x42, 0x4d], found: "BMP 图片" },
  { bytes: [0x25, 0x21, 0x50, 0x53], found: "PostScript 文档" },
];

export function fileType(bytes: Uint8Array): FileType {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED_FOR_HEADER));
  if (starts(head, [0xff, 0xd8, 0xff])) return { kind: "jpeg" };
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: "png" };
  const header = head.indexOf("%PDF-");
  const known = header === 0 ? undefined : SIGNATURES.find((signature) => starts(head, signature.bytes));
  if (known) return { kind: "other", found: known.found };
  if (header >= 0) return { kind: "pdf", start: header < READERS_LOOK_AT ? 0 : header };
  if (head.subarray(4, 8).toString("latin1") === "ftyp") return { kind: "other", found: "HEIC 图片或视频" };
  if (head.subarray(0, 4).toString("latin1") === "RIFF")
    return { kind: "other", found: head.subarray(8, 12).toString("latin1") === "WEBP" ? "WebP 图片" : "音频或视频" };
  if (head[0] === 0x25 && /\b\d+ \d+ obj\b/.test(head.toString("latin1"))) return { kind: "headless-pdf" };
  return { kind: "other", found: head.includes(0) ? "无法识别的文件" : "文本文件" };
}

const starts = (head: Buffer, bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);

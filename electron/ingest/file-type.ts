/** What a file is by its first bytes; its name may lie. `found` is the kind as messages name it, `todo` what to do with it. */
export type FileType =
  | { readonly kind: "pdf"; readonly start: number }
  /** the objects of a PDF without its header */
  | { readonly kind: "headless-pdf" }
  | { readonly kind: "jpeg" | "png" | "tiff" }
  /** a text document that Word, WPS or LibreOffice make a PDF of; `ending` of its name, as those programs want it */
  | { readonly kind: "word"; readonly ending: WordEnding }
  | { readonly kind: "other"; readonly found: string; readonly todo?: string };

export type WordEnding = "doc" | "docx" | "rtf" | "odt";

/** Readers accept a header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1); mail programs put more before it. */
const SEARCHED_FOR_HEADER = 64 * 1024;
const READERS_LOOK_AT = 1024;

const UNPACK = "请先解压，再逐个登记其中的文件。";
const EXPORT_SHEET = "请在 Excel 或 WPS 表格中“导出为 PDF”（注意打印区域和缩放）后登记该 PDF。";
const SAVE_AS_PICTURE = "请用看图程序另存为 JPEG 或 PNG，或打印为 PDF。";

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly found: string; readonly todo?: string }[] = [
  { bytes: [0x52, 0x61, 0x72, 0x21], found: "RAR 压缩包", todo: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: "7z 压缩包", todo: UNPACK },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: "GIF 图片", todo: SAVE_AS_PICTURE },
  { bytes: [0x4d, 0x5a], found: "Windows 程序", todo: "这不是扫描件，请核对是否拿错了文件；来历不明的程序请不要打开。" },
  { bytes: [0x42, 0x4d], found: "BMP 图片", todo: SAVE_AS_PICTURE },
  { bytes: [0x25, 0x21, 0x50, 0x53], found: "PostScript 文档", todo: "请用 Acrobat Distiller 或 Ghostscript 转换为 PDF。" },
  { bytes: [0x38, 0x42, 0x50, 0x53], found: "PSD 图片（Photoshop）", todo: "请在 Photoshop 中“存储为” PDF 或 JPEG。" },
  { bytes: [0x43, 0x41, 0x4a], found: "CAJ 文献", todo: "请用 CAJViewer 打印为 PDF。" },
  { bytes: [0x4b, 0x44, 0x48], found: "KDH 文献（知网）", todo: "请用 CAJViewer 打印为 PDF。" },
  { bytes: [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20], found: "JPEG 2000 图片", todo: SAVE_AS_PICTURE },
  { bytes: [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], found: "DjVu 文档", todo: "请用 DjVu 阅读程序打印为 PDF。" },
];

/** @param name of the file: only for words, where the bytes alone do not tell what was meant */
export function fileType(bytes: Uint8Array, name = ""): FileType {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = all.subarray(0, SEARCHED_FOR_HEADER);
  if (starts(head, [0xff, 0xd8, 0xff])) return { kind: "jpeg" };
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: "png" };
  // 42 is TIFF, 43 BigTIFF
  if (["II*\0", "MM\0*", "II+\0", "MM\0+"].includes(head.subarray(0, 4).toString("latin1"))) return { kind: "tiff" };
  const header = head.indexOf("%PDF-");
  if (header !== 0) {
    const known = packedType(all, name) ?? SIGNATURES.find((signature) => starts(head, signature.bytes));
    if (known) return "kind" in known ? known : other(known.found, known.todo);
  }
  if (header >= 0) return { kind: "pdf", start: header < READERS_LOOK_AT ? 0 : header };
  if (head.subarray(4, 8).toString("latin1") === "ftyp") return mediaType(head.subarray(8, 12).toString("latin1"));
  if (head.subarray(0, 4).toString("latin1") === "RIFF") {
    return head.subarray(8, 12).toString("latin1") === "WEBP" ? other("WebP 图片", SAVE_AS_PICTURE) : other("音频或视频");
  }
  if (head[0] === 0x25 && /\b\d+ \d+ obj\b/.test(head.toString("latin1"))) return { kind: "headless-pdf" };
  return head.includes(0) ? other("无法识别的文件") : other("文本文件", "请在文字处理软件中打开后导出为 PDF。");
}

const other = (found: string, todo?: string): FileType => ({ kind: "other", found, ...(todo === undefined ? {} : { todo }) });

function mediaType(brand: string): FileType {
  if (/^(heic|heix|heim|heis|hevc|mif1|msf1|avif)$/.test(brand)) {
    return other(
      brand === "avif" ? "AVIF 图片" : "HEIC 图片",
      "请在手机或电脑的“照片”程序中导出为 JPEG；iPhone 也可先在“设置—相机—格式”中选“兼容性最佳”再重拍。",
    );
  }
  return other("视频或音频");
}

/** Formats that are a ZIP archive or an OLE file with parts inside. */
function packedType(all: Buffer, name: string): FileType | undefined {
  if (starts(all, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return { kind: "word", ending: "rtf" };
  if (starts(all, [0x50, 0x4b, 0x03, 0x04])) {
    if (all.includes("word/document.xml")) return { kind: "word", ending: "docx" };
    if (all.includes("application/vnd.oasis.opendocument.text")) return { kind: "word", ending: "odt" };
    if (all.includes("OFD.xml")) return other("OFD 版式文件", "请用 OFD 阅读器（数科、福昕、WPS 等）打开后导出或打印为 PDF；带电子印章的请核对印章是否显示。");
    if (all.includes("xl/workbook")) return other("Excel 表格", EXPORT_SHEET);
    if (all.includes("ppt/presentation.xml")) return other("PowerPoint 演示文稿", "请在 PowerPoint 或 WPS 演示中导出为 PDF。");
    if (/\.(docx|xlsx|pptx|odt)$/i.test(name))
      return other("不完整的 Office 文档", "文件没有传完整或已损坏，请在原来的程序中打开核对并导出为 PDF，打不开的请向提供者重新索取。");
    return other("ZIP 压缩包", UNPACK);
  }
  if (starts(all, [0xd0, 0xcf, 0x11, 0xe0])) {
    const holds = (part: string) => all.includes(Buffer.from(part, "utf16le"));
    if (holds("EncryptedPackage")) return other("加密的 Word 或 Excel 文档", "请在 Word 或 WPS 中用密码打开后导出为 PDF。");
    if (holds("WordDocument")) return { kind: "word", ending: "doc" };
    if (holds("Workbook")) return other("旧版 Excel 表格", EXPORT_SHEET);
    return other("旧版 Office 文档", "请在原来的程序中导出为 PDF。");
  }
  return undefined;
}

const starts = (head: Buffer, bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);

import { constants, crc32, deflateRawSync, deflateSync } from "node:zlib";
import { zipSync } from "fflate";

/** Files made in code to do harm: each small, each asking for far more than it holds. */

const PIECE = 1_000_000;

/** `bytes` times the same byte, deflated (RFC 1950): a piece that stands for itself, as often as needed; deflating half a gigabyte takes seconds. */
export function deflatedBytes(bytes: number, byte = 0): Buffer {
  const piece = (length: number) => deflateRawSync(Buffer.alloc(length, byte), { finishFlush: constants.Z_FULL_FLUSH });
  const whole = piece(PIECE);
  const pieces = Array.from({ length: Math.floor(bytes / PIECE) }, () => whole);
  // Adler-32 of n equal bytes b: the sum 1 + n·b, and the sum of all such sums n + b·n·(n+1)/2
  const [count, value] = [BigInt(bytes), BigInt(byte)];
  const sum = Buffer.alloc(4);
  sum.writeUInt16BE(Number((count + (value * count * (count + 1n)) / 2n) % 65_521n), 0);
  sum.writeUInt16BE(Number((1n + count * value) % 65_521n), 2);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces, piece(bytes % PIECE), Buffer.from([0x03, 0x00]), sum]);
}

/** A PNG that says how large it is and brings a few bytes; `pixels`: what its data unpacks to. */
export function pngBomb(width: number, height: number, pixels = 16): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", deflatedBytes(pixels)), chunk("IEND", Buffer.alloc(0))]);
}

/** A JPEG whose frame says 65,500 pixels each way. */
export const jpegBomb = (): Uint8Array => {
  const frame = [0xff, 0xc0, 0, 17, 8, 0xff, 0xdc, 0xff, 0xdc, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  const scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 0];
  return Uint8Array.from([0xff, 0xd8, ...frame, ...scan, 0xff, 0xd9]);
};

/** A TIFF of one grey strip that says 60,000 pixels each way. */
export function tiffBomb(): Uint8Array {
  const tags = [
    [256, 4, 1, 60_000],
    [257, 4, 1, 60_000],
    [258, 3, 1, 8],
    [259, 3, 1, 8],
    [262, 3, 1, 1],
    [273, 4, 1, 8],
    [277, 3, 1, 1],
    [278, 4, 1, 60_000],
    [279, 4, 1, 4],
  ] as const;
  const file = Buffer.alloc(12 + 2 + tags.length * 12 + 4);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(12, 4);
  file.writeUInt16LE(tags.length, 12);
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 14 + index * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    file.writeUInt32LE(value, at + 8);
  }
  return file;
}

/** A PDF of these objects, with its cross-references; the first is the catalog. */
export function pdfOfObjects(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const page = (more = "") => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`;
const stream = (data: Uint8Array, entries = "") =>
  Buffer.concat([Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`), data, Buffer.from("\nendstream")]);

/** PDFs that loop, that go down without end, or that unpack to hundreds of times their size. */
export const hostilePdfs = (): Readonly<Record<string, Uint8Array>> => ({
  "页树成环.pdf": pdfOfObjects([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"]),
  "页树自指.pdf": pdfOfObjects([CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>"]),
  "页树极深.pdf": pdfOfObjects([
    CATALOG,
    ...Array.from({ length: 20_000 }, (_, level) => `<< /Type /Pages /Kids [${level + 3} 0 R] /Count 1 ${level > 0 ? `/Parent ${level + 1} 0 R` : ""} >>`),
    "<< /Type /Page /Parent 20001 0 R /MediaBox [0 0 595 842] >>",
  ]),
  "页数虚报.pdf": pdfOfObjects([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>", page()]),
  "资源成环.pdf": pdfOfObjects([
    CATALOG,
    PAGES,
    page("/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>"),
    stream(Buffer.from("/X Do")),
    stream(Buffer.from("/X Do /X Do"), "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"),
  ]),
  "长度自指.pdf": pdfOfObjects([CATALOG, PAGES, page("/Contents 4 0 R"), "<< /Length 4 0 R >>\nstream\nq Q\nendstream"]),
  "数组极深.pdf": pdfOfObjects([CATALOG, PAGES, page(`/Deep ${"[".repeat(100_000)}${"]".repeat(100_000)}`)]),
  "内容炸弹.pdf": pdfOfObjects([CATALOG, PAGES, page("/Contents 4 0 R"), stream(deflatedBytes(540_000_000, 0x20), "/Filter /FlateDecode")]),
  "多重压缩.pdf": pdfOfObjects([
    CATALOG,
    PAGES,
    page("/Contents 4 0 R"),
    stream(deflateSync(deflatedBytes(100_000_000)), "/Filter [/FlateDecode /FlateDecode]"),
  ]),
  "纸张极大.pdf": pdfOfObjects([CATALOG, PAGES, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] >>"]),
  "图片极大.pdf": pdfOfObjects([
    CATALOG,
    PAGES,
    page("/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>"),
    stream(Buffer.from("500 0 0 500 0 0 cm /X Do")),
    stream(
      deflateSync(Buffer.alloc(1000)),
      "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode",
    ),
  ]),
});

/** A picture on a page that unpacks to 507 MB, once and twice deflated; three contents of 400 MB; an object stream of 500 MB. */
export const largePdfs = (): Readonly<Record<string, () => Uint8Array>> => {
  const picture = (data: Uint8Array, filter: string) =>
    pdfOfObjects([
      CATALOG,
      PAGES,
      page("/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>"),
      stream(Buffer.from("500 0 0 500 0 0 cm /X Do")),
      stream(data, `/Type /XObject /Subtype /Image /Width 13000 /Height 13000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter ${filter}`),
    ]);
  const contents = () => stream(deflatedBytes(400_000_000), "/Filter /FlateDecode");
  return {
    "图片五百兆.pdf": () => picture(deflatedBytes(507_000_000), "/FlateDecode"),
    "图片五百兆再压缩.pdf": () => picture(deflateSync(deflatedBytes(507_000_000)), "[/FlateDecode /FlateDecode]"),
    "三份内容.pdf": () => pdfOfObjects([CATALOG, PAGES, page("/Contents [4 0 R 5 0 R 6 0 R]"), contents(), contents(), contents()]),
    "对象流.pdf": () => pdfOfObjects([CATALOG, PAGES, page(), stream(deflatedBytes(500_000_000), "/Type /ObjStm /N 1 /First 10 /Filter /FlateDecode")]),
    "大图.png": () => pngBomb(20_000, 19_999, 1_200_000_000),
  };
};

/** A .docx that unpacks to `bytes`, stated truly or, with `stated`, as something small. */
export function docxBomb(bytes: number, stated?: number): Uint8Array {
  const zip = Buffer.from(zipSync({ "word/document.xml": new Uint8Array(bytes) }, { level: 9 }));
  if (stated !== undefined) {
    // uncompressed size: 22 bytes into the local header, 24 into the entry of the central directory (APPNOTE 4.3.7, 4.3.12)
    zip.writeUInt32LE(stated, 22);
    zip.writeUInt32LE(stated, zip.indexOf("PK\u0001\u0002", 0, "latin1") + 24);
  }
  return zip;
}

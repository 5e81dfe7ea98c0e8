import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import jpeg from "jpeg-js";
import type { GrayscaleImage, Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";

const DOTS_PER_INCH = 150;
const FIXED_DATE = new Date("2026-05-21T02:00:00Z");

/** A page as a scanner sees it, with its size on paper in points. */
export type Scan = { readonly picture: GrayscaleImage; readonly width: number; readonly height: number };

/** Scans the pages of a PDF: about 150 dpi, a gray tone of paper and a slight turn, the same at each run for the same `seed`. */
export function scanPages(pdfium: Pdfium, bytes: Uint8Array, seed: number): readonly Scan[] {
  const opened = pdfium.open(bytes);
  if (typeof opened === "string") throw new Error(`a paper of the samples cannot be opened: ${opened}`);
  const pages = Array.from({ length: opened.pageCount }, (_, index) => scanPage(opened, index + 1, randomNumbers(seed + index)));
  opened.close();
  return pages;
}

function scanPage(opened: PdfiumDocument, page: number, random: () => number): Scan {
  const size = opened.pageSize(page);
  const picture = size && opened.renderBottom(page, 1, Math.round((size.width / 72) * DOTS_PER_INCH));
  if (!size || !picture) throw new Error(`page ${page} of a sample cannot be rendered`);
  return { picture: asScanned(picture, random), ...size };
}

/** Turns the picture by up to 0.7°, and gives it the ground of copied paper: 238 to 247 of 255, darker to one side, with faint grain. */
function asScanned({ width, height, pixels }: GrayscaleImage, random: () => number): GrayscaleImage {
  const angle = ((0.25 + random() * 0.45) * (random() < 0.5 ? -1 : 1) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const ground = 243 + random() * 4;
  const scanned = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = cos * (column - width / 2) - sin * (row - height / 2) + width / 2;
      const y = sin * (column - width / 2) + cos * (row - height / 2) + height / 2;
      const ink = 255 - sample(pixels, width, height, x, y);
      const paper = ground - (column / width) * 4;
      scanned[row * width + column] = Math.max(0, Math.min(255, paper - ink * 0.86 + (random() - 0.5) * 3));
    }
  }
  return { width, height, pixels: scanned };
}

/** The gray between four pixels; white outside the picture. Called for millions of pixels, so it makes no objects. */
function sample(pixels: Uint8Array, width: number, height: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const at = top * width + left;
  const upper = (pixels[at] ?? 255) * (1 - x + left) + (pixels[at + 1] ?? 255) * (x - left);
  const lower = (pixels[at + width] ?? 255) * (1 - x + left) + (pixels[at + width + 1] ?? 255) * (x - left);
  return upper * (1 - y + top) + lower * (y - top);
}

/** A JPEG of a scan. */
export function scanToJpeg({ picture }: Scan, quality = 42): Uint8Array {
  const data = new Uint8Array(picture.width * picture.height * 4);
  for (let index = 0; index < picture.pixels.length; index++)
    data.fill(picture.pixels[index] ?? 255, index * 4, index * 4 + 3).fill(255, index * 4 + 3, index * 4 + 4);
  return withResolution(jpeg.encode({ width: picture.width, height: picture.height, data }, quality).data);
}

/** JFIF 1.02: bytes 13 to 17 of the first segment hold the unit (1: dots per inch) and the resolution, as scanners write it. */
function withResolution(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set([1, DOTS_PER_INCH >> 8, DOTS_PER_INCH & 255, DOTS_PER_INCH >> 8, DOTS_PER_INCH & 255], 13);
  return copy;
}

/** A PNG of a scan in sixteen greys, as office scanners save “text” pages. */
export function scanToPng({ picture: { width, height, pixels } }: Scan): Uint8Array {
  const stride = Math.ceil(width / 2);
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const grey = Math.min(15, ((pixels[row * width + column] ?? 255) + 12) >> 4);
      const at = row * (stride + 1) + 1 + (column >> 1);
      rows[at] = (rows[at] ?? 0) | (grey << (column % 2 === 0 ? 4 : 0));
    }
  }
  // PNG (ISO 15948): signature, IHDR (4 bits, gray), pHYs (dots a metre), IDAT, IEND
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8);
  const resolution = Buffer.alloc(9);
  const dotsPerMetre = Math.round(DOTS_PER_INCH / 0.0254);
  resolution.writeUInt32BE(dotsPerMetre, 0);
  resolution.writeUInt32BE(dotsPerMetre, 4);
  resolution[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("pHYs", resolution),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** CRC-32 of ISO 15948 annex D; node:zlib has it only from Node 22 on. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A PDF as a scanner saves it: one picture a page, no text. */
export async function scansToPdf(scans: readonly Scan[], title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setProducer("国合申报匣 · npm run make-samples");
  pdf.setCreationDate(FIXED_DATE);
  pdf.setModificationDate(FIXED_DATE);
  for (const scan of scans) {
    const picture = await pdf.embedJpg(scanToJpeg(scan));
    pdf.addPage([scan.width, scan.height]).drawImage(picture, { x: 0, y: 0, width: scan.width, height: scan.height });
  }
  return pdf.save();
}

/** Numbers from 0 to 1 that are the same at each run: mulberry32 (public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

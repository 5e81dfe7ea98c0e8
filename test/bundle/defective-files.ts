import { deflateSync } from "node:zlib";
import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { encode } from "jpeg-js";

/** Files made in code, each with one property or defect, which its name says. */

export type PageShape = {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly userUnit?: number;
  /** left, bottom, width, height in the page's own space */
  readonly cropBox?: readonly [number, number, number, number];
  /** origin of the MediaBox */
  readonly origin?: readonly [number, number];
  readonly words?: string;
  /** a black bar of this height, in points from the lower edge as the unrotated page has it */
  readonly footer?: number;
};

const A4 = { width: 595.28, height: 841.89 };

/** A PDF of pages in these shapes, with selectable words in the middle. */
export async function pdfOf(shapes: readonly PageShape[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const shape of shapes) {
    const { width = A4.width, height = A4.height, origin = [0, 0] } = shape;
    const page = pdf.addPage([width, height]);
    page.setMediaBox(origin[0], origin[1], width, height);
    if (shape.cropBox) page.setCropBox(...shape.cropBox);
    if (shape.rotate !== undefined) page.node.set(PDFName.of("Rotate"), pdf.context.obj(shape.rotate));
    if (shape.userUnit) page.node.set(PDFName.of("UserUnit"), pdf.context.obj(shape.userUnit));
    if (shape.words) page.drawText(shape.words, { x: origin[0] + width / 3, y: origin[1] + height / 2, size: Math.min(18, width / 20), font });
    if (shape.footer) page.drawRectangle({ x: origin[0], y: origin[1] + shape.footer - 4, width, height: 4, color: rgb(0, 0, 0) });
  }
  return pdf.save({ useObjectStreams: false });
}

export const pdfOfPages = (count: number, words = "page"): Promise<Uint8Array> =>
  pdfOf(Array.from({ length: count }, (_, index) => ({ words: `${words} ${index + 1}` })));

/** A page with two form fields (one in the band of the stamp), a link and, if asked for, a hidden field. */
export async function pdfWithForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([A4.width, A4.height]);
  const form = pdf.getForm();
  const name = form.createTextField("name");
  name.setText("Field words");
  name.addToPage(page, { x: 100, y: 600, width: 200, height: 24 });
  const low = form.createTextField("low");
  low.setText("Low words");
  low.addToPage(page, { x: 100, y: 10, width: 200, height: 20 });
  const tick = form.createCheckBox("tick");
  tick.addToPage(page, { x: 100, y: 500, width: 20, height: 20 });
  tick.check();
  addLink(page, [100, 400, 300, 420]);
  return pdf.save({ useObjectStreams: false });
}

function addLink(page: PDFPage, rect: readonly [number, number, number, number]): void {
  const { context } = page.doc;
  const action = context.obj({ S: "URI" });
  action.set(PDFName.of("URI"), PDFString.of("https://example.org/"));
  page.node.addAnnot(context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: [...rect], Border: [0, 0, 0], A: action })));
}

/** Two pages; a link on the first leads to the second by a name in the name tree. */
export async function pdfWithNamedDestination(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOfPages(2));
  const { context } = pdf;
  const [first, second] = pdf.getPages();
  if (!first || !second) throw new Error("two pages were made");
  const names = context.obj({ Names: [PDFString.of("there"), [second.ref, "Fit"]] });
  pdf.catalog.set(PDFName.of("Names"), context.obj({ Dests: { Kids: [context.register(names)] } }));
  const link = context.obj({ Type: "Annot", Subtype: "Link", Rect: [100, 100, 200, 120], Border: [0, 0, 0], Dest: PDFString.of("there") });
  first.node.addAnnot(context.register(link));
  return pdf.save({ useObjectStreams: false });
}

export async function encryptedPdf(passwords: { readonly user?: string; readonly owner: string }, words = "secret words"): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOf([{ words }]));
  pdf.encrypt({ userPassword: passwords.user ?? "", ownerPassword: passwords.owner });
  return pdf.save({ useObjectStreams: false });
}

export const truncatedPdf = async (): Promise<Uint8Array> => {
  const whole = await pdfOfPages(3);
  return whole.subarray(0, whole.length - 220);
};

export const pdfCutToItsHead = async (): Promise<Uint8Array> => (await pdfOfPages(3)).subarray(0, 60);

export const pdfWithJunkBeforeHeader = async (junk = 300): Promise<Uint8Array> => Buffer.concat([Buffer.alloc(junk, "x"), await pdfOfPages(2)]);

export async function pdfWithWrongCrossReferences(): Promise<Uint8Array> {
  const text = Buffer.from(await pdfOfPages(2)).toString("latin1");
  return Buffer.from(text.replace(/startxref\s+\d+/, "startxref\n7"), "latin1");
}

export const pdfWithoutPages = async (): Promise<Uint8Array> => (await PDFDocument.create()).save({ addDefaultPage: false, useObjectStreams: false });

/** Two layers, the second switched off. */
export async function pdfWithHiddenLayer(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const page = pdf.addPage([A4.width, A4.height]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const shown = context.register(context.obj({ Type: "OCG", Name: "shown" }));
  const hidden = context.register(context.obj({ Type: "OCG", Name: "hidden" }));
  page.drawText("shown", { x: 100, y: 600, size: 18, font });
  const resources = page.node.Resources();
  resources?.set(PDFName.of("Properties"), context.obj({ L1: shown, L2: hidden }));
  const key = resources ? resources.lookup(PDFName.of("Font"), PDFDict).keys()[0] : undefined;
  const stream = context.stream(`/OC /L2 BDC BT ${key} 60 Tf 100 300 Td (HIDDEN) Tj ET EMC`);
  page.node.addContentStream(context.register(stream));
  pdf.catalog.set(PDFName.of("OCProperties"), context.obj({ OCGs: [shown, hidden], D: { OFF: [hidden] } }));
  return pdf.save({ useObjectStreams: false });
}

/** A JPEG whose upper left quarter is black, the rest white; `orientation` as EXIF has it. */
export function jpegPicture(width: number, height: number, orientation?: number): Uint8Array {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height / 2; y++) for (let x = 0; x < width / 2; x++) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  const jpeg = encode({ data, width, height }, 90).data;
  return orientation === undefined ? jpeg : Buffer.concat([jpeg.subarray(0, 2), exifSegment(orientation), jpeg.subarray(2)]);
}

/** APP1 with one entry: Orientation (0x0112), SHORT. */
function exifSegment(orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The marker segments of a CMYK JPEG with an empty scan: enough to be placed, not to be seen. */
export function cmykJpegHead(adobe: boolean): Uint8Array {
  const app14 = [0xff, 0xee, 0, 14, ...Buffer.from("Adobe", "latin1"), 0, 100, 0, 0, 0, 0, 2];
  const frame = [0xff, 0xc0, 0, 20, 8, 0, 60, 0, 40, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0];
  const scan = [0xff, 0xda, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0];
  return Uint8Array.from([0xff, 0xd8, ...(adobe ? app14 : []), ...frame, ...scan, 0xff, 0xd9]);
}

export const truncatedJpeg = (): Uint8Array => {
  const whole = jpegPicture(400, 600);
  return whole.subarray(0, Math.floor(whole.length * 0.6));
};

/** A PNG, all of one colour; `alpha` from 0 (clear) to 255. */
export function pngPicture(width: number, height: number, colour: readonly [number, number, number], alpha: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from([...colour, alpha])))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { degrees, PDFDocument, PDFName, PDFString, rgb } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { decodePasswordFile, passwordBytes } from "../../../electron/ingest/passwords.ts";
import { readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { buildBundle } from "../../../electron/jobs/build/build-bundle.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { pdfOf } from "../../fixtures/defective-files.ts";

const pdfium = await openPdfium();
const read = (bytes: Uint8Array, keepSizes = false) => readAttachment(bytes, "甲", { passwords: [], keepSizes }, pdfium);

/** A TIFF of one strip: 8 bit grey, its left half black. */
function tiff(little: boolean, compression: 1 | 8): Buffer {
  const [width, height] = [40, 60];
  const raw = Buffer.alloc(width * height, 255);
  for (let y = 0; y < height; y++) raw.fill(0, y * width, y * width + width / 2);
  const data = compression === 8 ? deflateSync(raw) : raw;
  const tags = [256, width, 257, height, 258, 8, 259, compression, 262, 1, 273, 8, 277, 1, 278, height, 279, data.length];
  const directory = Buffer.alloc(2 + tags.length * 6 + 4);
  const short = (value: number, at: number) => (little ? directory.writeUInt16LE(value, at) : directory.writeUInt16BE(value, at));
  const long = (value: number, at: number) => (little ? directory.writeUInt32LE(value, at) : directory.writeUInt32BE(value, at));
  short(tags.length / 2, 0);
  for (let index = 0; index < tags.length; index += 2) {
    const at = 2 + index * 6;
    short(tags[index] ?? 0, at);
    short(4, at + 2);
    long(1, at + 4);
    long(tags[index + 1] ?? 0, at + 8);
  }
  const head = Buffer.from(little ? "II*\0" : "MM\0*", "latin1");
  const start = Buffer.alloc(4);
  if (little) start.writeUInt32LE(8 + data.length);
  else start.writeUInt32BE(8 + data.length);
  return Buffer.concat([head, start, data, directory]);
}

test.each([
  [true, 1],
  [false, 1],
  [true, 8],
  [false, 8],
] as const)("a TIFF (little-endian: %s, compression %i) becomes a page that looks the same", async (little, compression) => {
  const found = await read(tiff(little, compression));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const picture = found.value.seen.renderBottom(1, 1, 100);
  const at = (x: number) => picture?.pixels[Math.floor((picture.height / 2) * 1) * 100 + x];
  expect([at(20), at(80)]).toEqual([0, 255]);
});

test("a TIFF cut short is damaged, and the message says so", async () => {
  expect(await read(tiff(true, 1).subarray(0, 1500))).toMatchObject({ ok: false, error: { kind: "attachment-damaged" } });
});

test("passwords in a file may be UTF-8, UTF-16 or GBK", () => {
  const gbk = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0d, 0x0a, 0x61]);
  for (const bytes of [Buffer.from("中文\na"), Buffer.from("\uFEFF中文\r\na"), Buffer.from("\uFEFF中文\na", "utf16le"), gbk]) {
    expect(decodePasswordFile(bytes)).toEqual(["中文", "a"]);
  }
  expect(passwordBytes("中文").map((bytes) => Buffer.from(bytes).toString("hex"))).toEqual(["e4b8ade69687", "d6d0cec4"]);
  expect(passwordBytes("abc")).toHaveLength(1);
});

test("an empty page is pointed out, a page with few words is not", async () => {
  const found = await read(await pdfOf([{}, { words: "2" }]));
  expect(found.ok && found.value.warnings).toMatchObject([{ kind: "page-blank", page: 1 }]);
});

test("several empty pages of a file are one warning that names each", async () => {
  const found = await read(await pdfOf([{}, { words: "2" }, {}, {}, {}, { words: "6" }, {}]));
  expect(found.ok && found.value.warnings).toMatchObject([
    { kind: "page-blank", page: 1, message: expect.stringContaining(" 第 1、3—5、7 页（共 5 页）是空白页") },
  ]);
});

test("words that stand on their head are pointed out as seen, after /Rotate", async () => {
  const words = "many words stand here so that it is plain which way they lie";
  const found = await read(await pdfOf([{ words }, { words, rotate: 180 }]));
  expect(found.ok && found.value.warnings).toMatchObject([{ kind: "page-upside-down", page: 2 }]);
});

test("words that lie on their side are pointed out as seen, and the warning does not say that the others are right", async () => {
  const words = "many words stand here so that it is plain which way they lie";
  const found = await read(await pdfOf([{ words }, { words, rotate: 90 }, { words, rotate: 270 }]));
  expect(found.ok && found.value.warnings).toMatchObject([
    { kind: "page-on-its-side", page: 2, message: expect.stringMatching(/第 2、3 页（共 2 页）看起来侧放.*没有列出的页也请过目/) },
  ]);
  expect(found.ok && found.value.looks.map(({ turn }) => turn)).toEqual([0, 270, 90]);
});

test("a page whose text stands both ways is named, for its direction cannot be told", async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const text = "as much of the text stands on its head as stands upright, three lines each";
  for (let line = 0; line < 24; line++) {
    const turned = line % 6 >= 3;
    page.drawText(text, { x: turned ? 540 : 60, y: 780 - line * 30, size: 12, rotate: degrees(turned ? 180 : 0) });
  }
  const found = await read(await pdf.save());
  expect(found.ok && found.value.warnings).toMatchObject([
    { kind: "page-direction-unknown", page: 1, message: expect.stringContaining("未能判断第 1 页方向") },
  ]);
});

test("a page that holds no text, such as a drawing, is not named as one whose direction cannot be told", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawCircle({ x: 300, y: 400, size: 150, color: rgb(0.2, 0.2, 0.2) });
  const found = await read(await pdf.save());
  expect(found.ok && found.value.warnings).toEqual([]);
});

test("a page whose font gives its characters no meaning is bundled, and its stamp is read back whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guohe-unmapped-"));
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const below = {
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: "Nameless",
    CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
  };
  const font = context.obj({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: "Nameless",
    Encoding: "Identity-H",
    DescendantFonts: [context.register(context.obj(below))],
  });
  const page = pdf.addPage([595, 842]);
  page.node.setFontDictionary(PDFName.of("F1"), context.register(font));
  const codes = Array.from({ length: 60 }, (_, index) => (index + 5).toString(16).padStart(4, "0")).join("");
  page.node.set(PDFName.of("Contents"), context.register(context.stream(`BT /F1 12 Tf 50 500 Td <${codes}> Tj ET`)));
  await writeFile(join(folder, "甲.pdf"), await pdf.save());
  const built = await buildBundle({ source: { kind: "files", paths: [join(folder, "甲.pdf")] }, out: join(folder, "out") });
  await rm(folder, { recursive: true, force: true });
  expect(built).toMatchObject({ ok: true, value: { pages: 3 } });
});

test("a page with a pale ground or one that is mostly dark is not empty", async () => {
  const pdf = await PDFDocument.create();
  for (const [grey, size] of [
    [0.9, 400],
    [0.9, 590],
    [0, 590],
  ] as const)
    pdf.addPage([595, 842]).drawRectangle({ x: 2, y: 100, width: size, height: size, color: rgb(grey, grey, grey) });
  pdf.addPage([595, 842]);
  const found = await read(await pdf.save());
  expect(found.ok && found.value.warnings.map(({ kind, page }) => `${kind} ${page}`)).toEqual(["page-blank 4"]);
});

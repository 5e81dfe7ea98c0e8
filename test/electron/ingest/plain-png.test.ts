import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { imageAsPdf } from "../../../electron/ingest/read-image.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const pdfium = await openPdfium();

function chunk(kind: string, content: Uint8Array): Buffer {
  const part = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, "latin1"), content, Buffer.alloc(4)]);
  part.writeUInt32BE(content.length, 0);
  part.writeUInt32BE(crc32(part.subarray(4, -4)), part.length - 4);
  return part;
}

type Png = {
  readonly type: number;
  readonly bits: number;
  readonly rows: readonly (readonly number[])[];
  readonly width: number;
  readonly palette?: readonly number[];
};

function png({ type, bits, rows, width, palette }: Png, data: Uint8Array = deflateSync(Buffer.from(rows.flat())), parts = 1): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([bits, type], 8);
  const cut = Math.ceil(data.length / parts);
  const datas = Array.from({ length: parts }, (_, index) => chunk("IDAT", data.subarray(index * cut, (index + 1) * cut)));
  const colours = palette ? [chunk("PLTE", Buffer.from(palette))] : [];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), ...colours, ...datas, chunk("IEND", Buffer.alloc(0))]);
}

/** Left half black, right half white, each row with the filter that begins it. */
const HALVES: readonly (readonly [string, Png])[] = [
  ["gray of 1 bit", { type: 0, bits: 1, width: 16, rows: Array.from({ length: 20 }, () => [0, 0x00, 0xff]) }],
  ["gray of 8 bits", { type: 0, bits: 8, width: 4, rows: Array.from({ length: 4 }, () => [0, 0, 0, 255, 255]) }],
  [
    "gray of 16 bits, each row as the row above",
    { type: 0, bits: 16, width: 2, rows: [[0, 0, 0, 255, 255], ...Array.from({ length: 3 }, () => [2, 0, 0, 0, 0])] },
  ],
  ["colours of 8 bits, each pixel as its left one", { type: 2, bits: 8, width: 2, rows: Array.from({ length: 3 }, () => [1, 0, 0, 0, 255, 255, 255]) }],
  ["a palette of 4 bits", { type: 3, bits: 4, width: 4, palette: [255, 255, 255, 0, 0, 0], rows: Array.from({ length: 4 }, () => [0, 0x11, 0x00]) }],
];

/** Tones at a quarter and at three quarters of the middle of the page. */
async function tonesOf(bytes: Uint8Array): Promise<readonly (number | undefined)[]> {
  const pdf = unwrap(await imageAsPdf(bytes, "png", "1.png"));
  const document = pdfium.open(await pdf.save({ useObjectStreams: false }));
  if (typeof document === "string") throw new Error(document);
  const picture = document.renderBottom(1, 1, 100);
  document.close();
  const row = Math.floor((picture?.height ?? 0) / 2) * 100;
  return [20, 80].map((x) => picture?.pixels[row + x]);
}

describe("a PNG", () => {
  test.each(HALVES)("in %s looks in the PDF as it does", async (_, picture) => {
    expect(await tonesOf(png(picture))).toEqual([0, 255]);
    expect(await tonesOf(png(picture, undefined, 3))).toEqual([0, 255]);
  });

  test.each(HALVES)("in %s keeps its samples as they are coded", async (_, picture) => {
    const data = deflateSync(Buffer.from(picture.rows.flat()));
    const pdf = await unwrap(await imageAsPdf(png(picture), "png", "1.png")).save({ useObjectStreams: false });
    expect(Buffer.from(pdf).includes(data)).toBe(true);
  });

  const grey: Png = { type: 0, bits: 8, width: 4, rows: Array.from({ length: 4 }, () => [0, 0, 0, 255, 255]) };
  const raw = Buffer.from(grey.rows.flat());
  const spoilt = Buffer.from(deflateSync(raw));
  spoilt.writeUInt32BE(1, spoilt.length - 4);
  test.each([
    ["lacks rows", deflateSync(raw.subarray(0, 12))],
    ["has a filter that there is none of", deflateSync(Buffer.concat([Buffer.from([7]), raw.subarray(1)]))],
    ["has a wrong checksum beneath", spoilt],
  ])("that %s is damaged", async (_, data) => {
    expect(await imageAsPdf(png(grey, data), "png", "1.png")).toMatchObject({
      ok: false,
      error: { kind: "attachment-damaged", cause: { code: "png-not-decoded" } },
    });
  });
});

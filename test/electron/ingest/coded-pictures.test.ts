/// <reference path="../../../electron/images/libjpeg-turbo.d.ts" />
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import startModule from "@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs";
import { describe, expect, test } from "vitest";
import { inspectEncodedImages, isWholeJbig2, isWholeJpx } from "../../../electron/ingest/coded-pictures.ts";
import { readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { numbers } from "../../fixtures/mutations.ts";

/** Grey spots of 300 × 400 pixels, progressive. */
async function progressiveJpeg(): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve("@cornerstonejs/codec-libjpeg-turbo-8bit/wasm");
  const module = await startModule({ wasmBinary: await readFile(wasm) });
  const encoder = new module.JPEGEncoder();
  const next = numbers(7);
  encoder.setQuality(80);
  encoder.setProgressive(true);
  encoder.setSubSampling(3);
  encoder
    .getDecodedBuffer({ width: 300, height: 400, bitsPerSample: 8, componentCount: 1, isSigned: false })
    .set(Uint8Array.from({ length: 120_000 }, () => next() * 256));
  encoder.encode();
  const bytes = encoder.getEncodedBuffer().slice();
  encoder.delete();
  return bytes;
}

async function inPdf(jpeg: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawImage(await pdf.embedJpg(jpeg), { x: 50, y: 100, width: 400, height: 500 });
  return pdf.save({ useObjectStreams: false });
}

const zeroed = (bytes: Uint8Array, share: number) => Uint8Array.from(bytes).fill(0, Math.floor(bytes.length * share), Math.floor(bytes.length * share) + 64);

describe("a progressive JPEG", () => {
  test("that is sound is not warned of, one that was written over is named with its page", async () => {
    const pdfium = await openPdfium();
    const sound = await progressiveJpeg();
    const kinds = async (jpeg: Uint8Array) => {
      const read = await readAttachment(await inPdf(jpeg), "甲.pdf", { passwords: [], keepSizes: false }, pdfium);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      read.value.seen.close();
      return read.value.warnings.map(({ kind, page }) => `${kind} ${page}`);
    };
    expect(await kinds(sound)).toEqual([]);
    for (const share of [0.2, 0.4, 0.6]) expect(await kinds(zeroed(sound, share)), String(share)).toEqual(["picture-damaged 1"]);
  });
});

const bytesOf = (...parts: readonly (number | readonly number[])[]) => Uint8Array.from(parts.flat());
const long = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];

describe("JPEG 2000", () => {
  const coded = Array.from({ length: 60 }, (_, index) => (index * 37) % 250);
  /** One tile part in a codestream with the least of headers. */
  const stream = (data: readonly number[], said = 14 + data.length) =>
    bytesOf([0xff, 0x4f, 0xff, 0x51, 0, 4, 0, 0], [0xff, 0x90, 0, 10, 0, 0], long(said), [0, 1, 0xff, 0x93], data, [0xff, 0xd9]);

  test("is whole when its tile parts fill it up to the end marker, bare or in a box", () => {
    expect(isWholeJpx(stream(coded))).toBe(true);
    const bare = stream(coded);
    expect(isWholeJpx(bytesOf(long(12), [0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a], long(bare.length + 8), [0x6a, 0x70, 0x32, 0x63], [...bare]))).toBe(
      true,
    );
  });

  test.each([
    ["cut off", stream(coded).subarray(0, 50)],
    ["with a tile part longer than the data", stream(coded, 5000)],
    ["with a marker that no coder writes within coded data", stream(coded.with(30, 0xff).with(31, 0xff))],
    ["of something else", bytesOf(Array.from({ length: 64 }, () => 7))],
    ["of nothing", new Uint8Array()],
  ])("%s is damaged", (_, data) => {
    expect(isWholeJpx(data)).toBe(false);
  });
});

describe("JBIG2", () => {
  /** A page and a generic region, arithmetic coded. */
  const stream = (coded: readonly number[], said = 18 + coded.length) =>
    bytesOf(
      [0, 0, 0, 0, 48, 0, 1],
      long(19),
      Array.from({ length: 19 }, () => 1),
      [0, 0, 0, 1, 38, 0, 1],
      long(said),
      Array.from({ length: 17 }, () => 0),
      [0],
      coded,
    );
  const coded = Array.from({ length: 60 }, (_, index) => (index * 31 + 1) % 250);

  test("is whole when its segments fill it", () => {
    expect(isWholeJbig2(stream(coded))).toBe(true);
  });

  test.each([
    ["cut off", stream(coded).subarray(0, 80)],
    ["with a segment longer than the data", stream(coded, 4000)],
    ["with zeros written over coded data", stream([...coded, ...Array.from({ length: 20 }, () => 0), 5, 6])],
    ["of nothing", new Uint8Array()],
  ])("%s is damaged", (_, data) => {
    expect(isWholeJbig2(data)).toBe(false);
  });

  test("whose segments are whole but make no picture is damaged too", async () => {
    const pdf = await PDFDocument.create();
    const { context } = pdf;
    const dict = context.obj({
      Type: "XObject",
      Subtype: "Image",
      Width: 40,
      Height: 40,
      BitsPerComponent: 1,
      ColorSpace: "DeviceGray",
      Filter: "JBIG2Decode",
    });
    const picture = PDFRawStream.of(dict, stream(coded));
    context.register(picture);
    const read = new Map<PDFRawStream, boolean>();
    await inspectEncodedImages(pdf, read, await openPdfium());
    expect(read.get(picture)).toBe(true);
  });
});

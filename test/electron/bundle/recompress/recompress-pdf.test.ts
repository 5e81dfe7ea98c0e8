import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recompressPdf } from "../../../../electron/bundle/recompress/recompress-pdf.ts";
import { encodeG4 } from "../../../../electron/images/ccitt-g4.ts";
import { JpegCodec, type Samples } from "../../../../electron/images/jpeg-codec.ts";
import { PicturePool } from "../../../../electron/images/picture-client.ts";
import { isNeutral, textThreshold } from "../../../../electron/images/picture-colours.ts";
import { resample } from "../../../../electron/images/resample.ts";
import { scaledJpeg } from "../../../../electron/images/scaled-jpeg.ts";
import { contentOperators } from "../../../../electron/pdf/content-operators.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";

const pool = new PicturePool(1);
afterAll(() => pool.close());

/** A “scan”: light paper with noise, rows of dark strokes, and a red seal where wanted. A6 at `ppi`. */
function scan(ppi: number, seal: boolean): Samples {
  const width = Math.round(4.135 * ppi);
  const height = Math.round(5.845 * ppi);
  const samples = new Uint8Array(width * height * 3);
  let state = 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      const noise = (state % 21) - 10;
      const inText = y % 40 < 20 && y > height * 0.1 && y < height * 0.9 && x > width * 0.1 && x < width * 0.9;
      const tone = inText && (x * 7 + Math.floor(y / 6) * 13) % 31 < 8 ? 30 : 240;
      const red = seal && Math.abs(Math.hypot(x - width * 0.7, y - height * 0.8) - ppi * 0.4) < ppi * 0.04;
      const at = (y * width + x) * 3;
      samples[at] = red ? 200 : tone + noise;
      samples[at + 1] = red ? 20 : tone + noise;
      samples[at + 2] = red ? 30 : tone + noise;
    }
  }
  return { width, height, components: 3, samples };
}

type Picture = { readonly width: number; readonly height: number; readonly bytes: Uint8Array; readonly entries?: Record<string, unknown> };

async function pdfOf(pictures: readonly Picture[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const { width, height, bytes, entries } of pictures) {
    const page = pdf.addPage([297.64, 420.94]);
    const dict = pdf.context.obj({
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: "DeviceRGB",
      Filter: "DCTDecode",
    });
    for (const [key, value] of Object.entries(entries ?? {})) dict.set(PDFName.of(key), pdf.context.obj(value as string));
    const name = page.node.newXObject("Scan", pdf.context.register(PDFRawStream.of(dict, bytes)));
    page.drawText("words stay words", { x: 60, y: 60, size: 10 });
    page.node.addContentStream(pdf.context.register(pdf.context.stream(`q 297.64 0 0 420.94 0 0 cm /${name.asString().slice(1)} Do Q`)));
  }
  return pdf.save({ useObjectStreams: false });
}

async function picturesOf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of("Subtype")) !== PDFName.of("Image")) return [];
    const value = (name: string) => object.dict.lookup(PDFName.of(name))?.toString();
    return [{ filter: value("Filter"), space: value("ColorSpace"), width: Number(value("Width")), bytes: object.contents }];
  });
}

describe("a file is made to fit", async () => {
  const codec = await JpegCodec.open();
  const sealed = scan(300, true);
  const plain = scan(300, false);
  const source = await pdfOf([sealed, plain].map((picture) => ({ ...picture, bytes: codec.encode(picture, 90) })));

  test("of a file whose pictures were all tried, the largest step that fits is taken, however near to the limit", async () => {
    const gentlest = await recompressPdf(source, source.length - 1, pool);
    expect(gentlest.fits).toBe(true);
    const again = await recompressPdf(source, Math.ceil(gentlest.bytes.length / 0.99), pool);
    expect(again.bytes.length).toBe(gentlest.bytes.length);
    expect(again.fits).toBe(true);
  });

  test("a generous limit takes the gentlest step: 300 dpi, in colour", async () => {
    const result = await recompressPdf(source, source.length * 0.8, pool);
    expect(result.fits).toBe(true);
    expect(result.pages.map(({ page }) => page)).toEqual([1, 2]);
    expect(result.pages[0]?.changes).toEqual([{ ppi: 300, kind: "jpeg", quality: 80 }]);
    for (const { before, after } of result.pages) expect(after).toBeLessThan(before);
  });

  test("of the forms that fit the largest is taken: 300 dpi in lower quality, then about 200, whole eighths of 300", async () => {
    const at300 = (await recompressPdf(source, source.length * 0.8, pool)).bytes.length;
    const [lower, coarser] = [await recompressPdf(source, at300 * 0.97, pool), await recompressPdf(source, at300 * 0.6, pool)];
    expect([lower, coarser].map(({ fits }) => fits)).toEqual([true, true]);
    expect(lower.pages[0]?.changes).toEqual([{ ppi: 300, kind: "jpeg", quality: 68 }]);
    expect(coarser.pages[0]?.changes).toMatchObject([{ ppi: 187, kind: "jpeg" }]);
  });

  test("a tight limit turns plain text black and white, and leaves a red seal in colour", async () => {
    const result = await recompressPdf(source, source.length * 0.12, pool);
    const [first, second] = await picturesOf(result.bytes);
    expect(first).toMatchObject({ filter: "/DCTDecode", space: "/DeviceRGB" });
    expect(second).toMatchObject({ filter: "/CCITTFaxDecode", space: "/DeviceGray", width: plain.width });
  });

  test("a limit that cannot be reached is said, with the smallest form", async () => {
    const result = await recompressPdf(source, 1000, pool);
    expect(result.fits).toBe(false);
    expect(result.bytes.length).toBeLessThan(source.length / 4);
  });

  test("text stays text, and the pages look as before", async () => {
    const result = await recompressPdf(source, source.length * 0.12, pool);
    const pdfium = await openPdfium();
    const [before, after] = [pdfium.open(source), pdfium.open(result.bytes)];
    if (typeof before === "string" || typeof after === "string") throw new Error("a form does not open");
    for (const page of [1, 2]) {
      expect(after.text(page)).toContain("words stay words");
      const [was, is] = [before.renderBottom(page, 1, 200), after.renderBottom(page, 1, 200)];
      const difference = [...(was?.pixels ?? [])].reduce((sum, value, at) => sum + Math.abs(value - (is?.pixels[at] ?? 0)), 0) / (was?.pixels.length ?? 1);
      expect(difference).toBeLessThan(14);
    }
    before.close();
    after.close();
  });
});

describe("what a picture is decides what may be done with it", async () => {
  const codec = await JpegCodec.open();
  const small = scan(120, false);
  const jpeg = codec.encode(small, 95);
  const kept = async (entries: Record<string, unknown>, bytes = jpeg) => recompressPdf(await pdfOf([{ ...small, bytes, entries }]), 1000, pool);

  test.each([
    ["CMYK", { ColorSpace: "DeviceCMYK" }],
    ["JPEG 2000", { Filter: "JPXDecode" }],
    ["JBIG2", { Filter: "JBIG2Decode" }],
    ["a JPEG of other size than it says", { ColorSpace: "DeviceGray" }],
    ["16 bits", { BitsPerComponent: 16 }],
    ["colours that stand for transparent", { Mask: [0, 0, 0, 0, 0, 0] }],
    ["two filters", { Filter: ["FlateDecode", "DCTDecode"] }],
  ])("%s is left alone, and the page and the reason are told", async (_, entries) => {
    const result = await kept(entries);
    expect(result.pages).toEqual([]);
    expect(result.kept).toMatchObject([{ page: 1 }]);
  });

  test("a stencil mask is left alone", async () => {
    expect((await kept({ ImageMask: true })).pages).toEqual([]);
  });

  test("a picture with Decode keeps its numbers and its Decode: no grey, no black and white", async () => {
    const result = await kept({ Decode: [1, 0, 1, 0, 1, 0] });
    expect(result.pages[0]?.changes).toMatchObject([{ kind: "jpeg" }]);
  });

  test("deflated samples with PNG's filters are read row by row", async () => {
    const { width, height, samples } = small;
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let y = 0; y < height; y++) {
      rows[y * (width * 3 + 1)] = 1;
      for (let x = 0; x < width * 3; x++)
        rows[y * (width * 3 + 1) + 1 + x] = (samples[y * width * 3 + x] ?? 0) - (x < 3 ? 0 : (samples[y * width * 3 + x - 3] ?? 0));
    }
    const parameters = { Predictor: 15, Colors: 3, Columns: width, BitsPerComponent: 8 };
    const result = await kept({ Filter: "FlateDecode", DecodeParms: parameters }, deflateSync(rows));
    const [picture] = await picturesOf(result.bytes);
    expect(picture?.filter).toBe("/DCTDecode");
    const seen = codec.decode(picture?.bytes ?? new Uint8Array());
    expect(seen?.samples[10 * 3]).toBeGreaterThan(220);
  });
});

test("Group 4 coding is read back pixel by pixel by PDFium, whatever the lengths of runs", async () => {
  const width = 2700;
  const height = 40;
  const grey = new Uint8Array(width * height);
  let state = 7;
  for (let y = 0; y < height; y++) {
    for (let x = 0, colour = 255; x < width; colour = 255 - colour) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      const run = y === 0 ? 2600 : y < 20 ? (state >> 8) % 130 : (state >> 8) % 2000;
      grey.fill(colour, y * width + x, y * width + Math.min(width, x + run));
      x += run;
    }
  }
  const entries = { Filter: "CCITTFaxDecode", ColorSpace: "DeviceGray", BitsPerComponent: 1, DecodeParms: { K: -1, Columns: width, Rows: height } };
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([width, height]);
  const dict = pdf.context.obj({ Type: "XObject", Subtype: "Image", Width: width, Height: height, ...entries });
  const name = page.node.newXObject("G4", pdf.context.register(PDFRawStream.of(dict, encodeG4(grey, width, height, 128))));
  page.node.addContentStream(pdf.context.register(pdf.context.stream(`q ${width} 0 0 ${height} 0 0 cm /${name.asString().slice(1)} Do Q`)));
  const document = (await openPdfium()).open(await pdf.save());
  if (typeof document === "string") throw new Error(document);
  const seen = document.renderBottom(1, 1, width);
  expect(seen?.pixels.length).toBe(width * height);
  expect([...(seen?.pixels ?? [])].filter((value, at) => value < 128 !== (grey[at] === 0)).length).toBe(0);
  document.close();
});

test("a smaller picture keeps white white and the mean of what it covers", () => {
  const white = { width: 301, height: 200, components: 3 as const, samples: new Uint8Array(301 * 200 * 3).fill(255) };
  expect(resample(white, 199, 133).samples.every((value) => value === 255)).toBe(true);
  const chequered = { width: 300, height: 300, components: 1 as const, samples: Uint8Array.from({ length: 90_000 }, (_, at) => (at % 2 === 0 ? 0 : 200)) };
  expect(resample(chequered, 150, 150).samples.every((value) => Math.abs(value - 100) <= 1)).toBe(true);
});

test("a red seal makes a page coloured, and a photograph is no plain text", () => {
  expect(isNeutral(scan(100, true))).toBe(false);
  expect(isNeutral(scan(100, false))).toBe(true);
  const gradient = { width: 400, height: 400, components: 1 as const, samples: Uint8Array.from({ length: 160_000 }, (_, at) => (at % 400) * 0.6) };
  expect(textThreshold(gradient)).toBeUndefined();
});

test("operators are found behind strings, dictionaries and inline pictures", () => {
  const content = Buffer.from("(a \\) Do (b)) Tj /P << /MCID 0 >> BDC BI /W 2 ID \x00EI\x01 EI q 1 0 0 -1.5 .5 +2 cm /Im#20a Do Q", "latin1");
  expect([...contentOperators(content)].map(({ name }) => name)).toEqual(["Tj", "BDC", "BI", "ID", "q", "cm", "Do", "Q"]);
  expect([...contentOperators(content)].find(({ name }) => name === "Do")?.named).toBe("Im a");
  expect([...contentOperators(content)].find(({ name }) => name === "cm")?.numbers).toEqual([1, 0, 0, -1.5, 0.5, 2]);
});

describe("a JPEG that is made smaller while it is read", () => {
  let codec: JpegCodec;
  beforeAll(async () => {
    codec = await JpegCodec.open();
  });

  test.each([300, 400, 600])("from %d dpi looks like one that is decoded first, its seal red", (ppi) => {
    const whole = scan(ppi, true);
    const bytes = codec.encode(whole, 90);
    const stored = { kind: "jpeg", components: 3 } as const;
    const scaled = scaledJpeg(bytes, { width: whole.width, height: whole.height, ppi, plainColour: true, stored }, 200, true);
    if (!scaled) throw new Error("not scaled");
    expect(scaled.components).toBe(3);
    expect((scaled.width / whole.width) * ppi).toBeGreaterThan(180);
    // tones of squares of a millimetre and a half: edges are sharper in the one than in the other
    const [seen, expected] = [scaled, whole].map((picture) => resample(picture, 70, 99).samples);
    const difference = Math.max(...(seen ?? []).map((sample, at) => Math.abs(sample - (expected?.[at] ?? 0))));
    expect(difference).toBeLessThan(32);
  });

  test("without colour comes out grey, and one that its dictionary describes otherwise not at all", () => {
    const whole = scan(300, false);
    const picture = { width: whole.width, height: whole.height, ppi: 300, plainColour: true, stored: { kind: "jpeg", components: 3 } } as const;
    const bytes = codec.encode(whole, 90);
    expect(scaledJpeg(bytes, picture, 150, true)?.components).toBe(1);
    expect(scaledJpeg(bytes, picture, 150, false)?.components).toBe(3);
    expect(scaledJpeg(bytes, { ...picture, width: whole.width + 8 }, 150, true)).toBeUndefined();
    expect(scaledJpeg(bytes.subarray(0, bytes.length / 2), picture, 150, true)).toBeUndefined();
  });
});

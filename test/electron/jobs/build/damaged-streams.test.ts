import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { encode } from "jpeg-js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isDamagedJpeg } from "../../../../electron/images/jpeg-scan.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { jpegPicture } from "../../../fixtures/defective-files.ts";

/** A picture of grey spots, so that its data is no repetition. */
function spots(width: number, height: number): Uint8Array {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0, seed = 7; at < width * height; at++) {
    // numbers that look like chance (Numerical Recipes' generator), the same each time
    seed = (seed * 1664525 + 1013904223) >>> 0;
    data.fill(seed >>> 24, at * 4, at * 4 + 3);
  }
  return encode({ data, width, height }, 80).data;
}

function zeroed(bytes: Uint8Array, share: number, count: number): Uint8Array {
  const at = Math.floor(bytes.length * share);
  return Uint8Array.from(bytes).fill(0, at, at + count);
}

describe("the data of a JPEG", () => {
  test.each([
    ["flat", jpegPicture(300, 424)],
    ["with EXIF", jpegPicture(301, 17, 6)],
    ["of grey spots", spots(203, 117)],
    ["of one block", spots(8, 8)],
  ])("%s is sound", (_, bytes) => {
    expect(isDamagedJpeg(bytes)).toBe(false);
  });

  test.each([0.3, 0.5, 0.7, 0.9])("zeroed at %d of its length is damaged", (share) => {
    expect(isDamagedJpeg(zeroed(spots(203, 117), share, 64))).toBe(true);
    expect(isDamagedJpeg(zeroed(spots(640, 480), share, 512))).toBe(true);
  });

  test("that ends too early is damaged, even with its end marker", () => {
    const whole = spots(203, 117);
    expect(isDamagedJpeg(Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd9])]))).toBe(true);
  });

  test("without its tables is damaged", () => {
    expect(isDamagedJpeg(zeroed(spots(203, 117), 0.01, 300))).toBe(true);
  });
});

describe("a file that is sound but for the inside of a stream", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "guohe-damage-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function bundled(name: string, bytes: Uint8Array) {
    await writeFile(join(folder, name), bytes);
    return buildBundle({ source: { kind: "files", paths: [join(folder, name)] }, out: join(folder, "out") });
  }

  async function pdfWithPictureOnPage2(picture: Uint8Array): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText("one", { font: await pdf.embedFont(StandardFonts.Helvetica) });
    pdf.addPage().drawImage(await pdf.embedJpg(picture), { x: 50, y: 300, width: 400, height: 300 });
    return pdf.save({ useObjectStreams: false });
  }

  test("a JPEG within a PDF is named with its page", async () => {
    expect(await bundled("甲.pdf", await pdfWithPictureOnPage2(spots(640, 480)))).toMatchObject({ ok: true, value: { warnings: [] } });
    const report = await bundled("甲.pdf", await pdfWithPictureOnPage2(zeroed(spots(640, 480), 0.5, 200)));
    expect(report).toMatchObject({ ok: true, value: { warnings: [{ kind: "picture-damaged", file: "甲.pdf", page: 2 }] } });
  });

  test("a JPEG by itself is named too", async () => {
    const report = await bundled("乙.jpg", zeroed(spots(640, 480), 0.5, 200));
    expect(report).toMatchObject({ ok: true, value: { warnings: [{ kind: "picture-damaged", file: "乙.jpg", page: 1 }] } });
  });

  test("a font's program is named with the first page that uses it", async () => {
    const pdf = await PDFDocument.load(await pdfWithPictureOnPage2(spots(640, 480)));
    const { context } = pdf;
    const program = context.flateStream("0123456789".repeat(50));
    const broken = context.register(context.stream(zeroed(program.getContents(), 0.4, 6), { Filter: "FlateDecode" }));
    const descriptor = context.register(context.obj({ Type: "FontDescriptor", FontName: "Broken", Flags: 4, FontFile2: broken }));
    const font = context.obj({ Type: "Font", Subtype: "TrueType", BaseFont: "Broken", FontDescriptor: descriptor });
    pdf.getPage(1).node.setFontDictionary(PDFName.of("FB"), context.register(font));
    expect(await bundled("丙.pdf", await pdf.save({ useObjectStreams: false }))).toMatchObject({
      ok: true,
      value: { warnings: [{ kind: "font-damaged", file: "丙.pdf", page: 2 }] },
    });
  });

  test.each([
    ["alone on its page is warned of", 1, { ok: true, value: { warnings: [{ kind: "content-damaged", page: 1 }] } }],
    [
      "among several of a page leaves a picture of the page, and both are told",
      2,
      { ok: true, value: { warnings: [{ kind: "rasterised" }, { kind: "content-damaged", page: 1 }] } },
    ],
  ])("a stream of words %s", async (_, streams, expected) => {
    const pdf = await PDFDocument.create();
    const { context } = pdf;
    const page = pdf.addPage();
    const words = context.flateStream("0 0 100 100 re f 200 200 50 60 re f 10 20 30 40 re f").getContents();
    const broken = context.register(context.stream(zeroed(words, 0.5, 8), { Filter: "FlateDecode" }));
    page.node.set(PDFName.of("Contents"), context.obj(streams === 1 ? [broken] : [broken, context.register(context.flateStream("0 g"))]));
    expect(await bundled("丁.pdf", await pdf.save({ useObjectStreams: false }))).toMatchObject(expected);
  });
});

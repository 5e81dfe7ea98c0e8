import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString, rgb } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { type AppendedDocument, appendDocument } from "../../../electron/bundle/append-document.ts";
import { stampPage } from "../../../electron/bundle/draw-stamp.ts";
import { readHouseStyle } from "../../../electron/documents/house-style.ts";
import { createTypesetter } from "../../../electron/documents/typesetter.ts";
import { BAND, bandOf, contentInFooter } from "../../../electron/ingest/stamp-band.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { hasFieldWithin } from "../../../electron/pdf/page-annotations.ts";
import { normaliseRotation, pageGeometry } from "../../../electron/pdf/page-geometry.ts";
import { openPdfium, type Pdfium, type PdfiumDocument } from "../../../electron/pdf/pdfium.ts";
import { type PageShape, pdfOf, pdfWithForm, pdfWithHiddenLayer, pdfWithNamedDestination } from "../../fixtures/defective-files.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

let pdfium: Pdfium;
beforeAll(async () => {
  pdfium = await openPdfium();
});

function open(bytes: Uint8Array): PdfiumDocument {
  const document = pdfium.open(bytes);
  if (typeof document === "string") throw new Error(document);
  return document;
}

const { stamp } = unwrap(readHouseStyle());
const NAME = "合作协议中文译件";

/** Bundles one file as the product does and stamps its first page 第2页 共5页, 总第15页. */
async function stamped(
  source: Uint8Array,
  name = NAME,
  measures = stamp,
): Promise<{ readonly seen: PdfiumDocument; readonly appended: AppendedDocument; readonly bundle: PDFDocument }> {
  const pages = await PDFDocument.load(source);
  const looked = open(source);
  const bundle = await PDFDocument.create();
  const ink = pages.getPages().map(({ node }, index) => {
    const geometry = pageGeometry(node);
    return contentInFooter(looked, index + 1, geometry) === true || hasFieldWithin(node, bandOf(geometry));
  });
  const appended = appendDocument(bundle, pages, ink);
  const typesetter = createTypesetter(bundle, productFonts());
  for (const placed of appended.pages) stampPage(placed, { number: 3, name, page: 2, pages: 5, running: "15" }, typesetter, measures);
  expect(typesetter.finish().ok).toBe(true);
  const bytes = await bundle.save({ useObjectStreams: false });
  return { seen: open(bytes), appended, bundle: await PDFDocument.load(bytes) };
}

const bare = (text: string | undefined) => (text ?? "").replace(/\s+/gu, "");

const picture = (document: PdfiumDocument, share = 1) => {
  const found = document.renderBottom(1, share, 595);
  if (!found) throw new Error("the page cannot be rendered");
  return found;
};

/** How many pixels differ clearly between two pictures of one size. */
function difference(one: PdfiumDocument, other: PdfiumDocument): number {
  const [a, b] = [picture(one), picture(other)];
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  return a.pixels.filter((pixel, index) => Math.abs(pixel - (b.pixels[index] ?? 0)) > 96).length;
}

describe("the stamp looks the same on every page of one visible size", () => {
  const landscapeA4: PageShape = { width: 841.89, height: 595.28 };
  test.each<[string, PageShape]>([
    ["rotated by 180", { rotate: 180 }],
    ["rotated by 90", { ...landscapeA4, rotate: 90 }],
    ["rotated by 270", { ...landscapeA4, rotate: 270 }],
    ["rotated by -90", { ...landscapeA4, rotate: -90 }],
    ["rotated by 450", { ...landscapeA4, rotate: 450 }],
    ["with its MediaBox elsewhere", { origin: [-200, 350] }],
    ["with a CropBox within a larger MediaBox", { width: 900, height: 1200, cropBox: [120, 210, 595.28, 841.89] }],
    ["with a CropBox, rotated", { width: 1200, height: 900, cropBox: [77, 33, 841.89, 595.28], rotate: 90 }],
    ["with a UserUnit of 2", { width: 297.64, height: 420.945, userUnit: 2 }],
    ["with a UserUnit of 2, rotated by 270", { width: 420.945, height: 297.64, userUnit: 2, rotate: 270 }],
  ])("%s", async (_, shape) => {
    const plain = await stamped(await pdfOf([{}]));
    const { seen } = await stamped(await pdfOf([shape]));
    expect(difference(plain.seen, seen)).toBeLessThan(12);
    expect(bare(seen.text(1))).toContain(`附件3${NAME}第2页共5页`);
    expect(bare(seen.text(1))).toContain("总第15页");
  });
});

test("the stamp lies 7.5 to 13 mm above the lower edge and 20 mm from both sides", async () => {
  const { seen } = await stamped(await pdfOf([{}]));
  const { width, height, pixels } = picture(seen);
  const rows = Array.from({ length: height }, (_, row) => row).filter((row) => pixels.subarray(row * width, (row + 1) * width).some((pixel) => pixel < 160));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => rows.some((row) => (pixels[row * width + column] ?? 255) < 160));
  const mm = 297 / height;
  expect(297 - (rows[0] ?? 0) * mm).toBeCloseTo(13, 0);
  expect(297 - (rows.at(-1) ?? 0) * mm).toBeGreaterThan(7.2);
  expect((columns[0] ?? 0) * mm).toBeCloseTo(20, 0);
  expect((columns.at(-1) ?? 0) * mm).toBeCloseTo(190, 0);
});

test("an A3 page across keeps its size and carries the same stamp", async () => {
  const { seen, appended } = await stamped(await pdfOf([{ width: 1190.55, height: 841.89, words: "A3" }]));
  expect(appended.pages[0]?.change).toBe("none");
  expect(seen.pageSize(1)?.width).toBeCloseTo(1190.55, 1);
  expect(bare(seen.text(1))).toContain("总第15页");
});

describe("ink in the lowest 14 mm", () => {
  test("scales the page about its top centre by (H − 14 mm) / H, and none is left in the band", async () => {
    const { appended, seen } = await stamped(await pdfOf([{ footer: 20, words: "words" }]));
    expect(appended.pages[0]?.change).toBe("scaled");
    const { width, height, pixels } = picture(seen);
    const row = Math.round(height - (height * (20 * ((841.89 - BAND) / 841.89) + BAND)) / 841.89) + 1;
    expect(pixels[row * width + Math.round(width / 2)]).toBeLessThan(128);
    // the bar was as wide as the page: now there is equal white on both sides
    expect(pixels[row * width + 8]).toBeGreaterThan(200);
    expect(pixels[row * width + width - 9]).toBeGreaterThan(200);
  });

  test.each([90, 180, 270])("is found on a page rotated by %i, where it is seen", async (rotate) => {
    // the bar is at the lower edge of the page's own space, and elsewhere once the page is turned
    const { appended } = await stamped(await pdfOf([{ footer: 20, rotate }]));
    expect(appended.pages[0]?.change).toBe(rotate === 180 ? "none" : "scaled");
  });

  test("above the band leaves the page as it is", async () => {
    const { appended } = await stamped(await pdfOf([{ footer: BAND + 8, words: "words" }]));
    expect(appended.pages[0]?.change).toBe("none");
  });

  test("is the red of a seal too, however pale, while paper of one colour is none", async () => {
    const withRectangle = async (red: number, green: number, blue: number, width: number) => {
      const pdf = await PDFDocument.create();
      pdf.addPage([595.28, 841.89]).drawRectangle({ x: 0, y: 0, width, height: 30, color: rgb(red, green, blue) });
      return pdf.save({ useObjectStreams: false });
    };
    expect((await stamped(await withRectangle(1, 0.8, 0.8, 90))).appended.pages[0]?.change).toBe("scaled");
    expect((await stamped(await withRectangle(0.9, 0.9, 0.82, 600))).appended.pages[0]?.change).toBe("none");
  });

  test.each([
    ["still empty", 20, "scaled"],
    ["above the band", 60, "none"],
  ])("a place for a signature there counts as ink, %s", async (_, bottom, change) => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595.28, 841.89]);
    const field = { Type: "Annot", Subtype: "Widget", FT: "Sig", T: PDFString.of("sign here"), Rect: [100, bottom, 300, bottom + 30], F: 4 };
    page.node.addAnnot(pdf.context.register(pdf.context.obj(field)));
    const { appended, seen } = await stamped(await pdf.save({ useObjectStreams: false }));
    expect(appended.pages[0]?.change).toBe(change);
    // it stays blank: above its stamp the page shows nothing
    const { width, height, pixels } = picture(seen);
    expect(pixels.subarray(0, width * Math.floor((height * (297 - 14)) / 297)).every((pixel) => pixel > 250)).toBe(true);
  });

  test("a form field there counts too", async () => {
    expect((await stamped(await pdfWithForm())).appended.pages[0]?.change).toBe("scaled");
  });
});

test("text stays text that can be selected, scaled or not", async () => {
  for (const footer of [20, 200]) expect((await stamped(await pdfOf([{ footer, words: "select me" }]))).seen.text(1)).toContain("select me");
});

test("form fields keep their look as part of the page, and links still lead out", async () => {
  const { seen, bundle } = await stamped(await pdfWithForm());
  const { width, height, pixels } = picture(seen);
  const scale = (841.89 - BAND) / 841.89;
  const top = height * ((841.89 - 624) / 841.89) * scale;
  const field = Array.from(pixels.subarray(Math.floor(top) * width, Math.ceil(top + 24) * width));
  expect(field.some((pixel) => pixel < 128)).toBe(true);
  expect(seen.text(1)).toContain("Field words");
  const annotations = bundle.getPage(0).node.lookup(PDFName.of("Annots"), PDFArray);
  const kinds = annotations.asArray().map((entry) => bundle.context.lookup(entry, PDFDict));
  expect(kinds.map((annotation) => annotation.lookup(PDFName.of("Subtype"))?.toString())).toEqual(["/Link"]);
  const rect = kinds[0]?.lookup(PDFName.of("Rect"), PDFArray).asArray() ?? [];
  // moved with the page: 400 above the lower edge becomes 400 × scale + 14 mm
  expect(rect[1] instanceof PDFNumber && rect[1].asNumber()).toBeCloseTo(400 * scale + BAND, 1);
});

test("a link to a named place leads to the same page of the bundle", async () => {
  const { bundle } = await stamped(await pdfWithNamedDestination());
  const [link] = bundle.getPage(0).node.lookup(PDFName.of("Annots"), PDFArray).asArray();
  const target = bundle.context.lookup(link, PDFDict).lookup(PDFName.of("Dest"), PDFArray).get(0);
  expect(target).toBe(bundle.getPage(1).ref);
});

test("a layer that is switched off stays off", async () => {
  const { seen } = await stamped(await pdfWithHiddenLayer());
  const { width, height, pixels } = picture(seen);
  const region = pixels.subarray(Math.floor(height * 0.55) * width, Math.floor(height * 0.66) * width);
  expect(region.every((pixel) => pixel > 200)).toBe(true);
});

test("too long a name is cut in its middle, never the numbers", async () => {
  const { seen } = await stamped(await pdfOf([{}]), "面向柔性装配的具身智能机器人关键技术联合研究合作协议书".repeat(3));
  const text = bare(seen.text(1));
  expect(text).toMatch(/附件3面向柔性.*….*合作协议书第2页共5页/);
  expect(text).toContain("总第15页");
});

test("a page narrower than 120 mm carries the stamp in two lines within its edges", async () => {
  const { seen } = await stamped(await pdfOf([{ width: 300, height: 400 }]));
  const text = bare(seen.text(1));
  for (const words of ["附件3", "第2页共5页", "总第15页"]) expect(text).toContain(words);
});

test("a page smaller than A8 gets room around it, its content unscaled", async () => {
  const { seen, appended } = await stamped(await pdfOf([{ width: 100, height: 60, words: "x" }]));
  expect(appended.pages[0]?.change).toBe("enlarged");
  expect(bare(seen.text(1))).toContain("总第15页");
});

test.each([
  [0, 0],
  [90, 90],
  [-90, 270],
  [450, 90],
  [-450, 270],
  [89, 0],
  [720, 0],
])("/Rotate %i is read as %i", (written, read) => {
  expect(normaliseRotation(written)).toBe(read);
});

test("the stamp stands where the house style puts it", async () => {
  const source = await pdfOf([{}]);
  const [usual, same, higher] = [
    await stamped(source),
    await stamped(source, NAME, stamp),
    await stamped(source, NAME, { ...stamp, bottom: stamp.bottom + 2 }),
  ];
  expect(difference(usual.seen, same.seen)).toBe(0);
  expect(difference(usual.seen, higher.seen)).toBeGreaterThan(20);
});

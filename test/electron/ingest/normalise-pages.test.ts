import { degrees, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { pageGeometry } from "../../../electron/pdf/page-geometry.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { jpegPicture } from "../../fixtures/defective-files.ts";

const pdfium = await openPdfium();

type Scan = {
  readonly page: readonly [number, number];
  readonly pixels?: readonly [number, number];
  readonly rotate?: number;
  readonly userUnit?: number;
  /** around the page on each side, in points: MediaBox larger than the CropBox by it */
  readonly margin?: number;
};

/** A page that is nothing but a picture, its upper left quarter black. */
async function scan({ page: [width, height], pixels = [620, 877], rotate = 0, userUnit, margin = 0 }: Scan): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([width + 2 * margin, height + 2 * margin]);
  page.drawImage(await pdf.embedJpg(jpegPicture(...pixels)), { x: margin, y: margin, width, height });
  if (margin > 0) page.setCropBox(margin, margin, width, height);
  if (rotate !== 0) page.setRotation(degrees(rotate));
  if (userUnit) page.node.set(PDFName.of("UserUnit"), pdf.context.obj(userUnit));
  return pdf.save({ useObjectStreams: false });
}

/** Size as seen in millimetres, and how dark the four quarters are, left to right and down: 1 is black. */
async function seen(bytes: Uint8Array, keepSizes = false) {
  const read = await readAttachment(bytes, "扫描.pdf", { passwords: [], keepSizes }, pdfium);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { pages, seen: document, upload, warnings } = read.value;
  const { width, height, userUnit } = pageGeometry(pages.getPage(0).node);
  const picture = document.renderBottom(1, 1, 400);
  if (!picture) throw new Error("not drawn");
  const darkAt = (x: number, y: number) =>
    (picture.pixels[Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)] ?? 255) < 128 ? 1 : 0;
  document.close();
  const millimetres = [width, height].map((points) => Math.round((points / 72) * 25.4));
  return {
    millimetres,
    userUnit,
    quarters: [darkAt(0.25, 0.25), darkAt(0.75, 0.25), darkAt(0.25, 0.75), darkAt(0.75, 0.75)],
    same: upload === bytes,
    warnings: warnings.map(({ kind }) => kind),
  };
}

const A4 = [210, 297];
const AS_SCANNED = [1, 0, 0, 0];

describe("a scan whose page has a point for each pixel", () => {
  test("comes to A4 in its own direction, the single file stays, and the user is told", async () => {
    expect(await seen(await scan({ page: [1240, 1754] }))).toMatchObject({ millimetres: A4, quarters: AS_SCANNED, same: true, warnings: ["normalised"] });
    expect(await seen(await scan({ page: [1754, 1240], pixels: [877, 620] }))).toMatchObject({ millimetres: [297, 210], quarters: AS_SCANNED });
  });

  test("keeps its size where the user wants sizes kept", async () => {
    expect(await seen(await scan({ page: [1240, 1754] }), true)).toMatchObject({ millimetres: [437, 619], warnings: [] });
  });

  test.each([
    [90, [297, 210], [0, 1, 0, 0]],
    [180, A4, [0, 0, 0, 1]],
    [270, [297, 210], [0, 0, 1, 0]],
  ])("rotated by %d stays as it is seen", async (rotate, millimetres, quarters) => {
    expect(await seen(await scan({ page: [1240, 1754], rotate }))).toMatchObject({ millimetres, quarters });
  });

  test("keeps what its crop box shows, and no more", async () => {
    expect(await seen(await scan({ page: [1240, 1754], margin: 200 }))).toMatchObject({ millimetres: A4, quarters: AS_SCANNED });
  });

  test("of UserUnit 2 comes to A4 too, with no unit of its own left", async () => {
    expect(await seen(await scan({ page: [620, 877], pixels: [500, 707], userUnit: 2 }))).toMatchObject({ millimetres: A4, userUnit: 1, quarters: AS_SCANNED });
  });
});

test("a scan a few millimetres off A4 becomes A4, of which nothing is said", async () => {
  expect(await seen(await scan({ page: [606, 850], pixels: [1263, 1771] }))).toMatchObject({ millimetres: A4, warnings: [] });
});

test.each([
  ["A3", [841.89, 1190.55], [1754, 2480], [297, 420]],
  ["letter", [612, 792], [1275, 1650], [216, 279]],
  ["a receipt", [230, 500], [640, 1390], [81, 176]],
] as const)("a scan of %s keeps the size that it has", async (_, page, pixels, millimetres) => {
  expect(await seen(await scan({ page, pixels }))).toMatchObject({ millimetres, quarters: AS_SCANNED, warnings: [] });
});

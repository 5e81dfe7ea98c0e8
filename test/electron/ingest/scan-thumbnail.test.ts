import { memoryUsage } from "node:process";
import { degrees, PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { encode } from "jpeg-js";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLook } from "../../../electron/ingest/page-looks.ts";
import { analyseScan, type ReadJpegs } from "../../../electron/ingest/scan-thumbnail.ts";
import { pageGeometry } from "../../../electron/pdf/page-geometry.ts";
import { openPdfium, type Pdfium } from "../../../electron/pdf/pdfium.ts";

const WIDTH = 827;
/** A4 at 150 dots to the inch. */
const [ACROSS, UP] = [1240, 1754];
type Colour = readonly [red: number, green: number, blue: number];

/** A sheet with dark bars of unequal length, and a patch of a colour near its lower edge. */
function sheet(patch: Colour | undefined, quality = 85): Uint8Array {
  const data = Buffer.alloc(ACROSS * UP * 4, 240);
  const paint = (left: number, top: number, width: number, height: number, colour: Colour) => {
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) data.set(colour, (y * ACROSS + x) * 4);
  };
  for (let line = 0; line < 20; line++) paint(150, 150 + line * 60, 300 + line * 30, 20, [30, 30, 30]);
  if (patch) paint(800, UP - 60, 120, 30, patch);
  return encode({ data, width: ACROSS, height: UP }, quality).data;
}

async function scanned(jpeg: Uint8Array, rotation = 0, change: (pdf: PDFDocument) => Promise<void> = async () => undefined): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595.28, 841.89]);
  page.setRotation(degrees(rotation));
  page.drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width: 595.28, height: 841.89 });
  await change(pdf);
  return pdf.save();
}

let pdfium: Pdfium;
beforeAll(async () => {
  pdfium = await openPdfium();
});

async function opened(bytes: Uint8Array) {
  const seen = pdfium.open(bytes);
  if (typeof seen === "string") throw new Error(seen);
  const { node } = (await PDFDocument.load(bytes)).getPage(0);
  return { seen, node, geometry: pageGeometry(node) };
}

describe("a page that is one JPEG", () => {
  test.each([0, 90, 180, 270])("turned by %d looks as PDFium draws it", async (rotation) => {
    const { seen, node, geometry } = await opened(await scanned(sheet([60, 60, 60]), rotation));
    const read: ReadJpegs = new Map();
    const thumbnail = analyseScan(seen, 1, node, geometry, WIDTH, read);
    const drawn = seen.renderBottom(1, 1, 200);
    if (!thumbnail || !drawn) throw new Error("no picture");
    const same = thumbnail.strip(1, 200);
    expect([same.width, same.height]).toEqual([drawn.width, drawn.height]);
    const difference = same.pixels.reduce((sum, pixel, at) => sum + Math.abs(pixel - (drawn.pixels[at] ?? 0)), 0) / same.pixels.length;
    expect(difference).toBeLessThan(4);
    expect([...read.values()]).toEqual([false]);
  });

  test.each<[string, Colour | undefined, boolean]>([
    ["nothing", undefined, false],
    ["a dark patch", [40, 40, 40], true],
    ["the pale red of a seal", [250, 205, 205], true],
    ["a pale grey", [225, 225, 225], false],
  ])("with %s in its lowest 14 mm", async (_, patch, inBand) => {
    const { seen, node } = await opened(await scanned(sheet(patch)));
    expect(pageLook(seen, 1, node)).toMatchObject({ inBand, inked: true, blank: false });
  });

  test.each<[string, Colour | undefined, boolean]>([
    ["no colour at all", undefined, true],
    ["a grey patch", [60, 60, 60], true],
    ["a blue patch", [60, 60, 120], false],
    ["the pale red of a seal", [250, 205, 205], false],
  ])("with %s is a scan without colour or not, decoded or drawn", async (_, patch, grey) => {
    const alone = await opened(await scanned(sheet(patch)));
    expect(pageLook(alone.seen, 1, alone.node)?.grey).toBe(grey);
    const printedOn = await scanned(sheet(patch), 0, async (pdf) => {
      pdf.getPage(0).drawText("1", { x: 60, y: 20, size: 9, font: await pdf.embedFont(StandardFonts.Helvetica) });
    });
    const drawn = await opened(printedOn);
    expect(pageLook(drawn.seen, 1, drawn.node)?.grey).toBe(grey);
  });

  test("a page that is text and no scan is none without colour", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([595.28, 841.89]).drawText("Agreement", { x: 60, y: 700, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) });
    const { seen, node } = await opened(await pdf.save());
    expect(pageLook(seen, 1, node)?.grey).toBe(false);
  });

  test.each([0, 90])("turned by %d gives its pixels back at once when it was looked at, and not to the collector", async (rotation) => {
    const { seen, node, geometry } = await opened(await scanned(sheet([40, 40, 40]), rotation));
    const thumbnail = analyseScan(seen, 1, node, geometry, WIDTH, new Map());
    const before = memoryUsage().arrayBuffers;
    thumbnail?.free();
    // of each pixel one level of gray
    expect(before - memoryUsage().arrayBuffers).toBeGreaterThanOrEqual(WIDTH * 1_100);
    expect(thumbnail?.grey.pixels.length).toBe(0);
  });

  test("and damaged is drawn, and said to be damaged", async () => {
    const whole = sheet([0, 0, 0]);
    const broken = Uint8Array.from(whole).fill(0, whole.length / 2, whole.length / 2 + 900);
    const { seen, node, geometry } = await opened(await scanned(broken));
    const read: ReadJpegs = new Map();
    expect(analyseScan(seen, 1, node, geometry, WIDTH, read)).toBeUndefined();
    expect([...read.values()]).toEqual([true]);
  });

  test("with words printed on it is drawn as a whole", async () => {
    const bytes = await scanned(sheet(undefined), 0, async (pdf) => {
      pdf.getPage(0).drawText("a stamp of somebody else", { x: 60, y: 20, size: 9, font: await pdf.embedFont(StandardFonts.Helvetica) });
    });
    const { seen, node, geometry } = await opened(bytes);
    expect(analyseScan(seen, 1, node, geometry, WIDTH, new Map())).toBeUndefined();
    expect(pageLook(seen, 1, node)?.inBand).toBe(true);
  });

  test("that does not reach the edges of the page is drawn as a whole", async () => {
    const { seen, node, geometry } = await opened(
      await scanned(sheet(undefined), 0, async (pdf) => {
        pdf.getPage(0).setMediaBox(0, -60, 595.28, 901.89);
      }),
    );
    expect(analyseScan(seen, 1, node, geometry, WIDTH, new Map())).toBeUndefined();
  });
});

import { randomBytes } from "node:crypto";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { openPdfium, type PdfiumDocument } from "../../../electron/pdf/pdfium.ts";
import { startPdfium } from "../../../electron/pdf/pdfium-calls.ts";
import { LastDocument } from "../../../electron/reading/last-document.ts";

const PICTURE = { width: 1000, height: 1000 };

/** A stack of pictures that nothing can make smaller, 3 MB each. */
async function stack(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    const about = { Type: "XObject", Subtype: "Image", Width: PICTURE.width, Height: PICTURE.height, ColorSpace: "DeviceRGB", BitsPerComponent: 8 };
    const picture = pdf.context.register(pdf.context.stream(randomBytes(PICTURE.width * PICTURE.height * 3), about));
    const sheet = pdf.addPage([300, 300]);
    sheet.node.set(PDFName.of("Resources"), pdf.context.obj({ XObject: { P: picture } }));
    sheet.node.set(PDFName.of("Contents"), pdf.context.register(pdf.context.stream("300 0 0 300 0 0 cm /P Do")));
  }
  return pdf.save({ useObjectStreams: false });
}

const pixelsOf = (document: PdfiumDocument | string | undefined, page: number) =>
  typeof document === "object" ? document.renderBottom(page, 1, 100)?.pixels : undefined;

test("a PDF that is read where it lies shows what a copied one shows; one that is none is refused", async () => {
  const bytes = await stack(3);
  const pdfium = await openPdfium();
  const [copied, inPlace] = [pdfium.open(bytes), pdfium.openInPlace(bytes)];
  for (const page of [1, 2, 3]) expect(pixelsOf(inPlace, page)).toEqual(pixelsOf(copied, page));
  expect(pdfium.openInPlace(new TextEncoder().encode("no PDF"))).toBe("damaged");
  expect(pdfium.openInPlace(bytes.slice(0, 2_000_000))).toBe("damaged");
});

test("a stack of 90 MB takes PDFium less than 60 MB, its pages asked for one after the other", async () => {
  const pdf = { key: "stack", bytes: await stack(30) };
  const module = await startPdfium();
  const pdfium = await openPdfium(module);
  const last = new LastDocument(pdfium);
  for (let page = 1; page <= 30; page += 1) expect(pixelsOf(last.open(pdf), page)).toHaveLength(100 * 100);
  expect(module.HEAPU8.length).toBeLessThan(60e6);
  // in any order, and another file in between
  const other = { key: "other", bytes: await stack(1) };
  expect(pixelsOf(last.open(other), 1)).toHaveLength(100 * 100);
  expect(pixelsOf(last.open(pdf), 7)).toHaveLength(100 * 100);
});

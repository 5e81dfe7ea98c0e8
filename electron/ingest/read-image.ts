import { concatTransformationMatrix, drawObject, PDFDocument, PDFHexString, type PDFRef, popGraphicsState, pushGraphicsState } from "@cantoo/pdf-lib";
import type { DamageCause } from "../../shared/causes.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { MOST_INFLATED } from "../files/inflate.ts";
import { askForRoom } from "../files/memory-room.ts";
import { type ImageFacts, jpegFacts, pngFacts } from "../images/image-facts.ts";
import { type PlainPng, plainPng } from "../images/plain-png.ts";
import { readRows } from "../images/stored-samples.ts";
import { type Matrix, MM } from "../pdf/page-geometry.ts";

const A4 = { short: 210 * MM, long: 297 * MM };

/** A3 at 1,200 dots an inch has 278 million: unpacked, more would fill the memory of a small computer. */
const MOST_PIXELS = 400_000_000;

export const isHuge = ({ width, height }: { readonly width: number; readonly height: number }): boolean => width * height > MOST_PIXELS;

/** A picture of a few kilobytes can say that it has thousands of millions of pixels. */
export const tooManyPixels = ({ width, height }: { readonly width: number; readonly height: number }, file: string) =>
  fail<AppError>({
    kind: "attachment-unsupported",
    file,
    found: { code: "too-many-pixels", width, height },
  });

/** The picture as a PDF of one page: A4 in the picture's own direction, or its natural size when a scan says it is larger. */
export async function imageAsPdf(bytes: Uint8Array, format: "jpeg" | "png", file: string): Promise<Result<PDFDocument, AppError>> {
  const damaged = (cause: DamageCause) => fail<AppError>({ kind: "attachment-damaged", file, page: 1, cause });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  if (format === "png") {
    const facts = pngFacts(bytes);
    if ("code" in facts) return damaged(facts);
    if (isHuge(facts)) return tooManyPixels(facts, file);
    const plain = plainPng(bytes);
    if (plain && (plain.rowBytes + 1) * plain.height <= MOST_INFLATED)
      return (await isWhole(plain)) ? ok(pngAsPdf(pdf, plain, facts)) : damaged({ code: "png-not-decoded", detail: "IDAT" });
    try {
      // pdf-lib makes 8 bits of red, green, blue and alpha of each pixel, together and apart
      askForRoom(8 * facts.width * facts.height);
      const image = await pdf.embedPng(bytes);
      await image.embed();
      drawOnPage(pdf, image.ref, facts, 1);
      return ok(pdf);
    } catch (error) {
      return damaged({ code: "png-not-decoded", detail: String(error) });
    }
  }
  const facts = jpegFacts(bytes);
  if ("code" in facts) return damaged(facts);
  if (isHuge(facts)) return tooManyPixels(facts, file);
  if (facts.bits !== 8) return fail({ kind: "attachment-unsupported", file, found: { code: "jpeg-bits", bits: facts.bits } });
  const colorSpace = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" }[facts.components];
  if (colorSpace === undefined) return fail({ kind: "attachment-unsupported", file, found: { code: "jpeg-components", components: facts.components } });
  const image = pdf.context.stream(bytes, {
    Type: "XObject",
    Subtype: "Image",
    Width: facts.width,
    Height: facts.height,
    BitsPerComponent: 8,
    ColorSpace: colorSpace,
    Filter: "DCTDecode",
    // Adobe's programs write CMYK upside down and say so with their marker
    ...(facts.components === 4 && facts.adobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  drawOnPage(pdf, pdf.context.register(image), facts, facts.orientation);
  return ok(pdf);
}

/** Every row has its filter, one of five, and the checksum at the end is right. */
const isWhole = ({ data, height, rowBytes }: PlainPng): Promise<boolean> => readRows(data, true, rowBytes + 1, height, ([filter = 5]) => filter <= 4);

/** The samples go into the PDF as they lie in the PNG, whose coding PDF has too (ISO 32000-1, 7.4.4.4): nothing is unpacked. */
function pngAsPdf(pdf: PDFDocument, { data, width, height, bits, colours, palette }: PlainPng, facts: ImageFacts): PDFDocument {
  const space = colours === 3 ? "DeviceRGB" : "DeviceGray";
  const image = pdf.context.stream(data, {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: palette ? ["Indexed", "DeviceRGB", palette.length / 3 - 1, PDFHexString.of(Buffer.from(palette).toString("hex"))] : space,
    Filter: "FlateDecode",
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
  });
  drawOnPage(pdf, pdf.context.register(image), facts, 1);
  return pdf;
}

/** Adds a page with the picture on it; width and height in pixels that are as wide as high, `orientation` as EXIF has it. */
export function drawOnPage(pdf: PDFDocument, image: PDFRef, facts: ImageFacts, orientation: number): void {
  const turned = orientation >= 5;
  const place = placeOnPaper(turned ? facts.height : facts.width, turned ? facts.width : facts.height, facts.pixelsPerInch);
  const page = pdf.addPage([place.paperWidth, place.paperHeight]);
  const [a, b, c, d, e, f] = ORIENTATIONS[orientation] ?? UPRIGHT;
  const { left, bottom, width: w, height: h } = place;
  const name = page.node.newXObject("Image", image);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(a * w, b * h, c * w, d * h, left + e * w, bottom + f * h),
    drawObject(name),
    popGraphicsState(),
  );
}

type PlaceOnPaper = {
  readonly paperWidth: number;
  readonly paperHeight: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

/** A scanner writes its true resolution; below this it is a camera's or a screen's placeholder. */
const SCANNER_RESOLUTION = 100;

function placeOnPaper(pixelsAcross: number, pixelsUp: number, pixelsPerInch: number | undefined): PlaceOnPaper {
  const across = pixelsAcross > pixelsUp;
  const a4 = { width: across ? A4.long : A4.short, height: across ? A4.short : A4.long };
  const natural = pixelsPerInch === undefined ? undefined : { width: (pixelsAcross / pixelsPerInch) * 72, height: (pixelsUp / pixelsPerInch) * 72 };
  const scanned = natural !== undefined && pixelsPerInch !== undefined && pixelsPerInch >= SCANNER_RESOLUTION;
  // a scan of larger paper (A3) keeps its paper; 5 % is a scanner's margin of error
  const larger = scanned && (natural.width > a4.width * 1.05 || natural.height > a4.height * 1.05);
  if (larger) return { paperWidth: natural.width, paperHeight: natural.height, left: 0, bottom: 0, ...natural };
  const fit = Math.min(a4.width / pixelsAcross, a4.height / pixelsUp);
  // a scan of smaller paper keeps its size; one of about A4 fills the page
  const scale = scanned && natural.width < a4.width * 0.95 && natural.height < a4.height * 0.95 ? natural.width / pixelsAcross : fit;
  const width = pixelsAcross * scale;
  const height = pixelsUp * scale;
  return { paperWidth: a4.width, paperHeight: a4.height, left: (a4.width - width) / 2, bottom: (a4.height - height) / 2, width, height };
}

/** Where the unit square of the image goes within its place, for each EXIF orientation 1 to 8 (CIPA DC-008, 4.6.4). */
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
const ORIENTATIONS: Readonly<Record<number, Matrix>> = {
  1: UPRIGHT,
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

import { deflateSync } from "node:zlib";
import { PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import type { TiffCause } from "../../shared/causes.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { isDamagedJpeg } from "../images/jpeg-scan.ts";
import { reverseBits } from "../images/tiff-codings.ts";
import { type TiffPicture, tiffPictures } from "../images/tiff-directory.ts";
import { type DecodeFax, isFax, isJpeg, type Samples, tiffSamples, wholeJpeg } from "../images/tiff-pixels.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import { decodeBilevel } from "../pdf/pdfium-images.ts";
import { drawOnPage, isHuge, tooManyPixels } from "./read-image.ts";

/** Each picture of the TIFF as a page of a PDF, placed as `imageAsPdf` places one. Errors: `attachment-damaged` with its page. */
export async function tiffAsPdf(bytes: Uint8Array, file: string, pdfium: Pdfium): Promise<Result<PDFDocument, AppError>> {
  const pictures = tiffPictures(bytes);
  if ("code" in pictures) return fail({ kind: "attachment-damaged", file, cause: pictures });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const [index, picture] of pictures.entries()) {
    if (isHuge(picture)) return tooManyPixels(picture, file);
    const image = embedPicture(pdf, picture, bytes, (...fax) => decodeFax(pdfium, ...fax));
    if ("code" in image) return fail({ kind: "attachment-damaged", file, page: index + 1, cause: image });
    drawOnPage(pdf, image, placeFacts(picture), picture.orientation >= 1 && picture.orientation <= 8 ? picture.orientation : 1);
  }
  return ok(pdf);
}

/** Faxes have other resolutions across than up: their height is told in pixels as wide as they are high. */
function placeFacts({ width, height, resolution }: TiffPicture) {
  if (resolution === undefined) return { width, height, pixelsPerInch: undefined };
  return { width, height: height * (resolution.across / resolution.up), pixelsPerInch: resolution.across };
}

function embedPicture(pdf: PDFDocument, picture: TiffPicture, file: Uint8Array, fax: DecodeFax): PDFRef | TiffCause {
  const [only] = picture.places;
  const whole = picture.oldJpeg ?? (picture.places.length === 1 && only ? file.subarray(only.start, only.start + only.length) : undefined);
  if (isJpeg(picture) && whole) return embedJpeg(pdf, picture, picture.oldJpeg ?? wholeJpeg(picture, whole));
  if (!isFax(picture) && !isJpeg(picture) && ![1, 5, 8, 32946, 32773].includes(picture.compression))
    return { code: "tiff-compression", compression: picture.compression };
  const samples = tiffSamples(picture, file, fax);
  if ("code" in samples) return samples;
  // most fax scans are one strip, which PDF takes as it is
  if (isFax(picture) && whole) {
    const data = picture.reversedBits ? reverseBits(whole) : whole;
    return pdf.context.register(pdf.context.stream(data, { ...faxImage(picture, picture.width, picture.height), ...inverted(picture) }));
  }
  return embedSamples(pdf, picture, samples);
}

function embedJpeg(pdf: PDFDocument, picture: TiffPicture, jpeg: Uint8Array): PDFRef | TiffCause {
  const colorSpace = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" }[picture.samples];
  if (colorSpace === undefined) return { code: "tiff-components", samples: picture.samples };
  if (isDamagedJpeg(jpeg)) return { code: "tiff-jpeg-damaged" };
  const entries = {
    ...imageEntries(picture, colorSpace, 8),
    Filter: "DCTDecode",
    DecodeParms: { ColorTransform: picture.photometric === 6 ? 1 : 0 },
    ...(picture.photometric === 0 && picture.samples === 1 ? { Decode: [1, 0] } : {}),
  };
  return pdf.context.register(pdf.context.stream(jpeg, entries));
}

const imageEntries = ({ width, height }: TiffPicture, colorSpace: string, bits: number) => ({
  Type: "XObject",
  Subtype: "Image",
  Width: width,
  Height: height,
  ColorSpace: colorSpace,
  BitsPerComponent: bits,
});

function embedSamples(pdf: PDFDocument, picture: TiffPicture, found: Samples): PDFRef | TiffCause {
  const opaque = onWhite(picture, found);
  const shape = colours(picture, opaque);
  if ("code" in shape) return shape;
  const entries = { ...imageEntries(picture, shape.space, shape.bits), Filter: "FlateDecode", ...(shape.isInverted ? { Decode: [1, 0] } : {}) };
  const image = pdf.context.stream(deflateSync(shape.data), entries);
  return pdf.context.register(image);
}

type Colours = { readonly space: string; readonly bits: number; readonly data: Uint8Array; readonly isInverted: boolean };

/** PhotometricInterpretation: 0 and 1 gray, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr (only inside JPEG). */
function colours(picture: TiffPicture, { data, samples, bits }: Samples): Colours | TiffCause {
  switch (picture.photometric) {
    case 0:
    case 1:
      return samples === 1
        ? { space: "DeviceGray", bits, data, isInverted: isFax(picture) ? picture.photometric === 1 : picture.photometric === 0 }
        : { code: "tiff-several-grays" };
    case 2:
      return samples === 3 && bits === 8 ? { space: "DeviceRGB", bits, data, isInverted: false } : { code: "tiff-colours" };
    case 3:
      return samples === 1 ? { space: "DeviceRGB", bits: 8, data: fromPalette(picture, data, bits), isInverted: false } : { code: "tiff-palette" };
    case 5:
      return samples === 4 && bits === 8 ? { space: "DeviceCMYK", bits, data, isInverted: false } : { code: "tiff-colours" };
    case 6:
      return isJpeg(picture) && samples === 3 ? { space: "DeviceRGB", bits, data, isInverted: false } : { code: "tiff-ycbcr" };
    default:
      return { code: "tiff-photometric", photometric: picture.photometric };
  }
}

/** Drops samples beyond the colour space; the first of them is alpha, through which white paper shows. */
function onWhite(picture: TiffPicture, found: Samples): Samples {
  const own = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3 }[picture.photometric];
  if (own === undefined || found.samples <= own || found.bits !== 8) return found;
  const pixels = found.data.length / found.samples;
  const data = new Uint8Array(pixels * own);
  const white = picture.photometric === 5 || picture.photometric === 0 ? 0 : 255;
  const hasAlpha = picture.extra.count > 0 && picture.photometric !== 3;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * found.samples;
    const alpha = hasAlpha ? (found.data[from + own] ?? 255) / 255 : 1;
    for (let sample = 0; sample < own; sample++) {
      const value = found.data[from + sample] ?? 0;
      data[pixel * own + sample] = Math.round((picture.extra.premultiplied ? value : value * alpha) + white * (1 - alpha));
    }
  }
  return { data, samples: own, bits: 8 };
}

/** ColorMap holds all reds, then all greens, then all blues, of 16 bits each. */
function fromPalette({ width, height, palette }: TiffPicture, data: Uint8Array, bits: number): Uint8Array {
  const count = 1 << bits;
  const out = new Uint8Array(width * height * 3);
  const rowBytes = Math.ceil((width * bits) / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bits;
      const index = ((data[y * rowBytes + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & (count - 1);
      for (let colour = 0; colour < 3; colour++) out[(y * width + x) * 3 + colour] = (palette[colour * count + index] ?? 0) >> 8;
    }
  }
  return out;
}

const inverted = (picture: TiffPicture) => (picture.photometric === 1 ? { Decode: [1, 0] } : {});

/** CCITTFaxDecode (ISO 32000-1, 7.4.6) for TIFF's codings 2 (lines on whole bytes), 3 (Group 3) and 4 (Group 4). */
function faxImage(picture: TiffPicture, width: number, height: number) {
  const { compression, faxOptions } = picture;
  const k = compression === 4 ? -1 : compression === 3 && (faxOptions & 1) === 1 ? 1 : 0;
  const parameters = { K: k, Columns: width, Rows: height, EncodedByteAlign: compression === 2, EndOfLine: compression === 3, EndOfBlock: false };
  return { ...imageEntries({ ...picture, width, height }, "DeviceGray", 1), Filter: "CCITTFaxDecode", DecodeParms: parameters };
}

/** PDFium reads fax data; it is given a page with nothing else on it. */
function decodeFax(pdfium: Pdfium, picture: TiffPicture, data: Uint8Array, width: number, height: number): Uint8Array | undefined {
  return decodeBilevel(pdfium, faxDictionary(faxImage(picture, width, height)), data, width, height);
}

function faxDictionary(entries: ReturnType<typeof faxImage>): string {
  const write = (value: unknown): string => {
    if (typeof value === "object" && value !== null)
      return `<<${Object.entries(value)
        .map(([key, item]) => `/${key} ${write(item)}`)
        .join(" ")}>>`;
    return typeof value === "string" ? `/${value}` : String(value);
  };
  return write(entries).slice(2, -2);
}

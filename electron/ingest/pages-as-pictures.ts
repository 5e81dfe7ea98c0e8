import { PDFDocument } from "@cantoo/pdf-lib";
import { encode } from "jpeg-js";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { renderColour } from "../pdf/pdfium-images.ts";
import type { SoundPdf } from "./sound-pdf.ts";

/** Dots per inch of the pictures, less for pages so large that memory would not hold them. */
export const RESOLUTION = 200;
const MOST_PIXELS = 40_000_000;
const QUALITY = 90;

/** The last way to read a PDF: each page as PDFium draws it, as one picture. Errors: `attachment-damaged` with the page that cannot be drawn. */
export async function pagesAsPictures(document: PdfiumDocument, file: string, pdfium: Pdfium): Promise<Result<SoundPdf, AppError>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 1; page <= document.pageCount; page++) {
    const drawn = pictureOfPage(document, page);
    if (!drawn) return fail({ kind: "attachment-damaged", file, page, cause: { code: "page-not-shown" } });
    const { jpeg, size } = drawn;
    pdf.addPage([size.width, size.height]).drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, ...size });
  }
  const upload = await pdf.save({ useObjectStreams: false });
  const seen = pdfium.open(upload);
  if (typeof seen === "string") return fail({ kind: "attachment-damaged", file, cause: { code: "not-repaired" } });
  return ok({ pages: await PDFDocument.load(upload), seen, upload, warnings: [bundleWarning(file, { code: "rasterised", resolution: RESOLUTION })] });
}

/** A page as seen, as a JPEG; `size` in points. `undefined`: it cannot be drawn. */
export function pictureOfPage(document: PdfiumDocument, page: number) {
  const size = document.pageSize(page);
  if (!size || size.width <= 0 || size.height <= 0) return undefined;
  const scale = Math.min(RESOLUTION / 72, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const picture = renderColour(document, page, Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale)));
  return picture && { jpeg: encode({ width: picture.width, height: picture.height, data: picture.rgba }, QUALITY).data, size };
}

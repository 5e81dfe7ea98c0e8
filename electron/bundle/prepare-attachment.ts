import { PDFDocument } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { damageWarnings } from "./damaged-streams.ts";
import { drawMissingAppearances } from "./field-appearances.ts";
import { fileType } from "./file-type.ts";
import { formWarnings } from "./form-warnings.ts";
import { normalisePages } from "./normalise-pages.ts";
import { type PageLook, pageLook, pageWarnings } from "./page-looks.ts";
import type { Pdfium, PdfiumDocument } from "./pdfium.ts";
import { imageAsPdf } from "./read-image.ts";
import { readPdf } from "./read-pdf.ts";
import { tiffAsPdf } from "./read-tiff.ts";

export type ReadingOptions = {
  /** each is tried, as user and as owner password */
  readonly passwords: readonly string[];
  /** pages of scans keep the size that their file gives them, however odd */
  readonly keepSizes: boolean;
};

/** An attachment as bytes, so that it can go from one thread to another. */
export type PreparedAttachment = {
  readonly kind: "pdf" | "image";
  /** the single file for upload: the original byte for byte wherever every reader can open it */
  readonly upload: Uint8Array;
  /** a sound PDF of the pages for the bundle; often the same bytes as `upload` */
  readonly pages: Uint8Array;
  readonly untouched?: Uint8Array;
  readonly looks: readonly PageLook[];
  readonly warnings: readonly BundleWarning[];
};

/** Told after each page that was looked at. */
export type OnPage = (page: number, pages: number) => void;

/**
 * Reads an attachment by its content, never by its name, and looks at each of its pages.
 * @param file as messages name it
 * Errors: `attachment-empty`, `attachment-unsupported`, `attachment-encrypted`, `attachment-damaged`.
 */
export async function prepareAttachment(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage = () => undefined,
): Promise<Result<PreparedAttachment, AppError>> {
  if (bytes.length === 0) return fail({ kind: "attachment-empty", file });
  const type = fileType(bytes);
  switch (type.kind) {
    case "pdf":
    case "headless-pdf": {
      const headless = type.kind === "headless-pdf";
      const whole = headless ? Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]) : type.start === 0 ? bytes : bytes.subarray(type.start);
      return preparePdf(whole, file, options, pdfium, headless ? "rebuild" : "original", onPage);
    }
    case "jpeg":
    case "png":
      return prepareImage(await imageAsPdf(bytes, type.kind, file), file, pdfium, onPage);
    case "tiff":
      return prepareImage(await tiffAsPdf(bytes, file, pdfium), file, pdfium, onPage);
    case "word":
      return fail({ kind: "attachment-not-converted", file, cause: "这台电脑上没有找到 Word、WPS 或 LibreOffice" });
    case "other":
      return fail({ kind: "attachment-unsupported", file, found: type.found, ...(type.todo === undefined ? {} : { todo: type.todo }) });
  }
}

async function prepareImage(pdf: Result<PDFDocument, AppError>, file: string, pdfium: Pdfium, onPage: OnPage): Promise<Result<PreparedAttachment, AppError>> {
  if (!pdf.ok) return pdf;
  const upload = await pdf.value.save({ useObjectStreams: false });
  const seen = pdfium.open(upload);
  if (typeof seen === "string") return fail({ kind: "attachment-damaged", file, page: 1, cause: "图片无法显示" });
  const pages = await PDFDocument.load(upload);
  try {
    const looked = await look(pages, seen, file, onPage);
    return looked.ok ? ok({ kind: "image", upload, pages: upload, ...looked.value }) : looked;
  } finally {
    seen.close();
  }
}

async function preparePdf(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  pdfium: Pdfium,
  keep: "original" | "rebuild",
  onPage: OnPage,
): Promise<Result<PreparedAttachment, AppError>> {
  const read = await readPdf(bytes, file, options.passwords, pdfium, keep);
  if (!read.ok) return read;
  const { pages, upload, untouched, warnings } = read.value;
  let { seen } = read.value;
  try {
    const early = [...warnings, ...formWarnings(seen, file)];
    const fields = await drawMissingAppearances(pages, file);
    const normalised = options.keepSizes ? { changed: false, warnings: [] } : normalisePages(pages, seen, file);
    let changed = upload;
    if (fields.changed || normalised.changed) {
      changed = await pages.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
      seen.close();
      const again = pdfium.open(changed);
      if (typeof again === "string") return fail({ kind: "attachment-damaged", file, cause: "文件结构已损坏，无法修复" });
      seen = again;
    }
    const looked = await look(changed === upload ? pages : await PDFDocument.load(changed, { updateMetadata: false }), seen, file, onPage);
    if (!looked.ok) return looked;
    return ok({
      kind: "pdf",
      upload,
      pages: changed,
      ...(untouched === undefined ? {} : { untouched }),
      looks: looked.value.looks,
      warnings: [...early, ...fields.warnings, ...normalised.warnings, ...looked.value.warnings],
    });
  } finally {
    seen.close();
  }
}

/** Looks at each page once: what it shows, and whether its data is damaged. */
async function look(
  pages: PDFDocument,
  seen: PdfiumDocument,
  file: string,
  onPage: OnPage,
): Promise<Result<Pick<PreparedAttachment, "looks" | "warnings">, AppError>> {
  const looks: PageLook[] = [];
  for (const [index, page] of pages.getPages().entries()) {
    const found = pageLook(seen, index + 1, page.node);
    if (!found) return fail({ kind: "attachment-damaged", file, page: index + 1, cause: "这一页无法显示" });
    looks.push(found);
    onPage(index + 1, seen.pageCount);
  }
  return ok({ looks, warnings: [...damageWarnings(pages, file), ...pageWarnings(looks, file)] });
}

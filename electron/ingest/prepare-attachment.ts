import { PDFDocument } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { drawMissingAppearances } from "../pdf/fonts/field-appearances.ts";
import { formWarnings } from "../pdf/form-warnings.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { lookIntoCodedPictures } from "./coded-pictures.ts";
import { damageWarnings } from "./damaged-streams.ts";
import { fileType } from "./file-type.ts";
import { normalisePages } from "./normalise-pages.ts";
import { checkPageChanges, orderPages, type PageChanges, turnPages } from "./page-changes.ts";
import { type PageLook, pageLook, pageWarnings } from "./page-looks.ts";
import { imageAsPdf } from "./read-image.ts";
import { brokenSignatureWarning, readPdf, type SoundPdf } from "./read-pdf.ts";
import { tiffAsPdf } from "./read-tiff.ts";
import type { ReadJpegs } from "./scan-sight.ts";

export type ReadingOptions = {
  /** each is tried, as user and as owner password */
  readonly passwords: readonly string[];
  /** pages of scans keep the size that their file gives them, however odd */
  readonly keepSizes: boolean;
  /** what the user wants turned and put in another order, in bundle and single file */
  readonly changes?: PageChanges;
  /** what the pages of this very file show, from an earlier time: they are not looked at again */
  readonly looks?: readonly PageLook[];
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
 * Errors: `attachment-empty`, `attachment-unsupported`, `attachment-encrypted`, `attachment-damaged`, `page-changes-invalid`.
 */
export async function prepareAttachment(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage = () => undefined,
): Promise<Result<PreparedAttachment, AppError>> {
  const prepared = await prepareByType(bytes, file, options, pdfium, onPage);
  const order = options.changes?.pageOrder;
  if (!prepared.ok || !order) return prepared;
  // last of all, so that every warning names the page of the user's own file
  const { upload, pages, looks } = prepared.value;
  const ordered = await orderPages(upload, order);
  return ok({
    ...prepared.value,
    upload: ordered,
    pages: pages === upload ? ordered : await orderPages(pages, order),
    looks: order.flatMap((page) => looks[page - 1] ?? []),
  });
}

async function prepareByType(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage,
): Promise<Result<PreparedAttachment, AppError>> {
  if (bytes.length === 0) return fail({ kind: "attachment-empty", file });
  const type = fileType(bytes, file);
  switch (type.kind) {
    case "pdf":
    case "headless-pdf": {
      const headless = type.kind === "headless-pdf";
      const whole = headless ? Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]) : type.start === 0 ? bytes : bytes.subarray(type.start);
      return preparePdf(whole, file, options, pdfium, headless ? "rebuild" : "original", onPage);
    }
    case "jpeg":
    case "png":
      return prepareImage(await imageAsPdf(bytes, type.kind, file), file, options, pdfium, onPage);
    case "tiff":
      return prepareImage(await tiffAsPdf(bytes, file, pdfium), file, options, pdfium, onPage);
    case "word":
      return fail({ kind: "attachment-not-converted", file, cause: "这台电脑上没有找到 Word、WPS 或 LibreOffice" });
    case "other":
      return fail({ kind: "attachment-unsupported", file, found: type.found, ...(type.todo === undefined ? {} : { todo: type.todo }) });
  }
}

async function prepareImage(
  pdf: Result<PDFDocument, AppError>,
  file: string,
  options: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage,
): Promise<Result<PreparedAttachment, AppError>> {
  if (!pdf.ok) return pdf;
  const { changes = {} } = options;
  const possible = checkPageChanges(changes, pdf.value.getPageCount(), file);
  if (!possible.ok) return possible;
  const straight = await pdf.value.save({ useObjectStreams: false });
  const upload = changes.pageTurns ? await turnPages(straight, changes.pageTurns) : straight;
  const seen = pdfium.open(upload);
  if (typeof seen === "string") return fail({ kind: "attachment-damaged", file, page: 1, cause: "图片无法显示" });
  const pages = await PDFDocument.load(upload);
  try {
    const looked = await look(pages, seen, file, options, pdfium, onPage);
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
  const straight = await turned(read.value, bytes, file, options, pdfium);
  if (!straight.ok) {
    read.value.seen.close();
    return straight;
  }
  const { pages, upload, untouched, warnings } = straight.value;
  let { seen } = straight.value;
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
    const looked = await look(changed === upload ? pages : await PDFDocument.load(changed, { updateMetadata: false }), seen, file, options, pdfium, onPage);
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

/** The file with the pages turned that the user wants turned; its signatures, if any, stay good in the original alone. */
async function turned(sound: SoundPdf, bytes: Uint8Array, file: string, { changes }: ReadingOptions, pdfium: Pdfium): Promise<Result<SoundPdf, AppError>> {
  if (!changes) return ok(sound);
  const possible = checkPageChanges(changes, sound.seen.pageCount, file);
  if (!possible.ok) return possible;
  const signed = sound.untouched === undefined && sound.seen.hasSignatures();
  const kept = signed
    ? { ...sound, untouched: bytes, warnings: [...sound.warnings.filter(({ kind }) => kind !== "signature"), brokenSignatureWarning(file)] }
    : sound;
  if (!changes.pageTurns) return ok(kept);
  const upload = await turnPages(sound.upload, changes.pageTurns);
  const seen = pdfium.open(upload);
  if (typeof seen === "string") return fail({ kind: "attachment-damaged", file, cause: "文件结构已损坏，无法修复" });
  sound.seen.close();
  return ok({ ...kept, upload, seen, pages: await PDFDocument.load(upload, { updateMetadata: false }) });
}

/** Looks at each page once, where that is not known yet: what it shows, and whether its data is damaged. */
async function look(
  pages: PDFDocument,
  seen: PdfiumDocument,
  file: string,
  { looks: known, changes }: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage,
): Promise<Result<Pick<PreparedAttachment, "looks" | "warnings">, AppError>> {
  if (known?.length === seen.pageCount && !changes) return ok({ looks: known, warnings: [] });
  const looks: PageLook[] = [];
  const read: ReadJpegs = new Map();
  for (const [index, page] of pages.getPages().entries()) {
    const found = pageLook(seen, index + 1, page.node, read);
    if (!found) return fail({ kind: "attachment-damaged", file, page: index + 1, cause: "这一页无法显示" });
    looks.push(found);
    onPage(index + 1, seen.pageCount);
  }
  await lookIntoCodedPictures(pages, read, pdfium);
  return ok({ looks, warnings: [...damageWarnings(pages, file, read), ...pageWarnings(looks, file)] });
}

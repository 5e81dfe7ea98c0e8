import { PDFDocument, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { drawMissingAppearances } from "../pdf/fonts/field-appearances.ts";
import { formWarnings } from "../pdf/form-warnings.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { inspectEncodedImages } from "./coded-pictures.ts";
import { damageOf, damageWarnings } from "./damaged-streams.ts";
import { fileType, refusalOf } from "./file-type.ts";
import type { PageInspection } from "./inspection.ts";
import { hasOddPages, normalisePages } from "./normalise-pages.ts";
import { checkPageChanges, orderPages, type PageChanges, turnPages } from "./page-changes.ts";
import { type PageLook, type PageThumbnail, pageLook, pageWarnings } from "./page-looks.ts";
import { imageAsPdf } from "./read-image.ts";
import { brokenSignatureWarning, readPdf } from "./read-pdf.ts";
import { tiffAsPdf } from "./read-tiff.ts";
import type { ReadJpegs } from "./scan-thumbnail.ts";
import type { SoundPdf } from "./sound-pdf.ts";

export type ReadingOptions = {
  /** each is tried, as user and as owner password */
  readonly passwords: readonly string[];
  /** pages of scans keep the size that their file gives them, however odd */
  readonly keepSizes: boolean;
  /** nothing will be stamped on the pages: what was seen of them at another size is as good */
  readonly unstamped?: boolean;
  /** what the user wants turned and put in another order, in bundle and single file */
  readonly changes?: PageChanges;
  /** what the pages of this very file show, from an earlier time: they are not looked at again */
  readonly looks?: readonly PageLook[];
  /** what was worked out about the pages of this very content before: none is drawn or decoded again */
  readonly inspected?: readonly PageInspection[];
  /** only this share of the pages is looked at, for another thread looks at the others; what is prepared is not complete, unless there is one page only */
  readonly share?: { readonly index: number; readonly of: number };
  /** what the threads saw that had their shares */
  readonly pageThumbnails?: SharedThumbnails;
};

/** What looking at some pages gave: the pages, and which JPEG data is damaged, by the number of its object. */
export type SharedThumbnails = { readonly pages: readonly PageThumbnail[]; readonly jpegs: readonly (readonly [object: number, damaged: boolean])[] };

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
  /** of all pages, in the order of the file, where they were looked at now */
  readonly inspected?: Inspected;
  /** what was seen of the share that was asked for */
  readonly pageThumbnails?: SharedThumbnails;
};

/**
 * `asGiven`: the file is a PDF that goes into the bundle byte for byte, and nothing but its pages is reported. `oddSizes`: some
 * of its pages are brought to A4 unless sizes are kept; without any, what is seen holds whether they are kept or not.
 */
export type Inspected = { readonly asGiven: boolean; readonly oddSizes: boolean; readonly pages: readonly PageInspection[] };

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
  if (!prepared.ok || !order || prepared.value.pageThumbnails) return prepared;
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
      return preparePdf(whole, bytes, file, options, pdfium, headless ? "rebuild" : "original", onPage);
    }
    case "jpeg":
    case "png":
      return prepareImage(await imageAsPdf(bytes, type.kind, file), file, options, pdfium, onPage, type.kind === "png");
    case "tiff":
      return prepareImage(await tiffAsPdf(bytes, file, pdfium), file, options, pdfium, onPage);
    case "word":
      return fail({ kind: "attachment-not-converted", file, cause: { code: "no-word-program" } });
    case "broken":
    case "other":
      return fail(refusalOf(type, file));
  }
}

/** @param isChecked what the file holds was inflated to its end when it became a PDF */
async function prepareImage(
  pdf: Result<PDFDocument, AppError>,
  file: string,
  options: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage,
  isChecked = false,
): Promise<Result<PreparedAttachment, AppError>> {
  if (!pdf.ok) return pdf;
  const { changes = {} } = options;
  const possible = checkPageChanges(changes, pdf.value.getPageCount(), file);
  if (!possible.ok) return possible;
  const straight = await pdf.value.save({ useObjectStreams: false });
  const upload = changes.pageTurns ? await turnPages(straight, changes.pageTurns) : straight;
  const seen = pdfium.open(upload);
  if (typeof seen === "string") return fail({ kind: "attachment-damaged", file, page: 1, cause: { code: "image-not-shown" } });
  // what was just made need not be read again, with a copy of its picture
  const pages = changes.pageTurns ? await PDFDocument.load(upload) : pdf.value;
  try {
    const looked = await look(pages, seen, file, options, pdfium, onPage, isChecked ? wholeStreams(pages) : new Map());
    if (!looked.ok) return looked;
    const { inspected, ...rest } = looked.value;
    return ok({ kind: "image", upload, pages: upload, ...rest, ...(inspected && { inspected: { asGiven: false, oddSizes: false, pages: inspected } }) });
  } finally {
    seen.close();
  }
}

async function preparePdf(
  bytes: Uint8Array,
  given: Uint8Array,
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
    // told here, before pages are changed
    const oddSizes = options.keepSizes && hasOddPages(pages, seen);
    const normalised = options.keepSizes ? { changed: false, warnings: [] } : normalisePages(pages, seen, file);
    let changed = upload;
    if (fields.changed || normalised.changed) {
      changed = await pages.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
      seen.close();
      const again = pdfium.open(changed);
      if (typeof again === "string") return fail({ kind: "attachment-damaged", file, cause: { code: "not-repaired" } });
      seen = again;
    }
    const looked = await look(changed === upload ? pages : await PDFDocument.load(changed, { updateMetadata: false }), seen, file, options, pdfium, onPage);
    if (!looked.ok) return looked;
    const { looks, pageThumbnails, inspected } = looked.value;
    const asGiven = upload === given && changed === given && untouched === undefined && fields.warnings.length === 0;
    return ok({
      kind: "pdf",
      upload,
      pages: changed,
      ...(untouched === undefined ? {} : { untouched }),
      looks,
      ...(pageThumbnails && { pageThumbnails }),
      ...(inspected && { inspected: { asGiven, oddSizes: oddSizes || normalised.changed, pages: inspected } }),
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
  if (typeof seen === "string") return fail({ kind: "attachment-damaged", file, cause: { code: "not-repaired" } });
  sound.seen.close();
  return ok({ ...kept, upload, seen, pages: await PDFDocument.load(upload, { updateMetadata: false }) });
}

/** All streams as such that were looked into, and are whole. */
const wholeStreams = (pages: PDFDocument): ReadJpegs =>
  new Map(pages.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [[object, false] as const] : [])));

type Looked = Pick<PreparedAttachment, "looks" | "warnings" | "pageThumbnails"> & { readonly inspected?: readonly PageInspection[] };

/** Looks at each page once, where that is not known yet: what it shows, and whether its data is damaged. */
async function look(
  pages: PDFDocument,
  seen: PdfiumDocument,
  file: string,
  { looks: known, changes, inspected, share, pageThumbnails: shared }: ReadingOptions,
  pdfium: Pdfium,
  onPage: OnPage,
  read: ReadJpegs = new Map(),
): Promise<Result<Looked, AppError>> {
  if (known?.length === seen.pageCount && !changes) return ok({ looks: known, warnings: [] });
  if (inspected?.length === seen.pageCount) return ok({ looks: inspected, warnings: inspectionWarnings(inspected, file) });
  if (shared?.pages.length === seen.pageCount) {
    for (const [object, damaged] of shared.jpegs) {
      const stream = pages.context.lookup(PDFRef.of(object));
      if (stream instanceof PDFRawStream) read.set(stream, damaged);
    }
    return ok(await inspectedFrom(shared.pages, pages, file, read, pdfium));
  }
  const found: PageThumbnail[] = [];
  const { index: part, of } = share ?? { index: 0, of: 1 };
  const [from, to] = [part, part + 1].map((end) => Math.ceil((end * seen.pageCount) / of));
  for (const [index, page] of pages.getPages().entries()) {
    if (index < (from ?? 0) || index >= (to ?? 0)) continue;
    const thumbnail = pageLook(seen, index + 1, page.node, read);
    if (!thumbnail) return fail({ kind: "attachment-damaged", file, page: index + 1, cause: { code: "page-not-shown" } });
    found.push(thumbnail);
    onPage(index + 1, seen.pageCount);
  }
  if (!share || found.length === seen.pageCount) return ok(await inspectedFrom(found, pages, file, read, pdfium));
  const jpegs = pages.context.enumerateIndirectObjects().flatMap(([ref, object]): SharedThumbnails["jpegs"] => {
    const damaged = object instanceof PDFRawStream && ref.generationNumber === 0 ? read.get(object) : undefined;
    return damaged === undefined ? [] : [[ref.objectNumber, damaged]];
  });
  return ok({ looks: [], warnings: [], pageThumbnails: { pages: found, jpegs } });
}

async function inspectedFrom(pageThumbnails: readonly PageThumbnail[], pages: PDFDocument, file: string, read: ReadJpegs, pdfium: Pdfium): Promise<Looked> {
  await inspectEncodedImages(pages, read, pdfium);
  const damage = damageOf(pages, read);
  const inspected = pageThumbnails.map((thumbnail, index): PageInspection => ({ ...thumbnail, damage: damage[index] ?? [] }));
  return { looks: inspected, inspected, warnings: inspectionWarnings(inspected, file) };
}

/** What is reported the pages of a file. */
export const inspectionWarnings = (pages: readonly PageInspection[], file: string): readonly BundleWarning[] => [
  ...damageWarnings(
    pages.map(({ damage }) => damage),
    file,
  ),
  ...pageWarnings(pages, file),
];

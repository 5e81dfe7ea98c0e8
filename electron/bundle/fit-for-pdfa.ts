import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import { withFurtherWarnings } from "../ingest/page-looks.ts";
import { pictureOfPage, RESOLUTION } from "../ingest/pages-as-pictures.ts";
import { type ReadAttachment, readAttachment } from "../ingest/read-attachment.ts";
import { holdsFileNote } from "../pdf/page-annotations.ts";
import { pdfaProblems, uniqueProblems } from "../pdf/pdfa/pdfa-problems.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import { appendDocument, holdsFiles } from "./append-document.ts";
import { appendWarnings } from "./append-warnings.ts";

type Fit = { readonly read: ReadAttachment; readonly warnings: readonly BundleWarning[] };

/**
 * Makes an attachment fit for PDF/A-2b: hints that change no look are repaired in its pages, and where the user agreed to it
 * pages that still cannot stand in such a file become pictures. Without that the attachment stays and a warning names what
 * keeps it out. What is not returned is closed. Errors: `attachment-damaged` with the page that cannot be drawn.
 */
export async function fitForPdfA(read: ReadAttachment, loaded: LoadedAttachment, pictures: boolean, pdfium: Pdfium): Promise<Result<Fit, AppError>> {
  const { file } = loaded;
  const found = read.pages.getPages().map((page, index) => ({ page: index + 1, problems: pdfaProblems([page]) }));
  const unfit = found.filter(({ problems }) => problems.length > 0);
  if (unfit.length === 0) return ok({ read, warnings: [] });
  const reasons = uniqueProblems(unfit.flatMap(({ problems }) => problems));
  const pages = unfit.map(({ page }) => page);
  if (!pictures) return ok({ read, warnings: [bundleWarning(file, { code: "not-pdfa", pages, reasons })] });
  const rebuilt = await withPictures(read, pages, file, pdfium);
  if (!rebuilt.ok) return rebuilt;
  const kept = read.seen.hasSignatures() || holdsFiles(read.pages) || pages.some((page) => holdsFileNote(read.pages.getPage(page - 1).node));
  const untouched = read.untouched ?? (kept ? loaded.bytes : undefined);
  read.seen.close();
  const pictured = bundleWarning(file, { code: "not-pdfa", pages, reasons, resolution: RESOLUTION });
  const { read: again, warnings } = rebuilt.value;
  const all = withFurtherWarnings([...read.warnings, pictured, ...warnings], again.warnings);
  return ok({ read: { ...again, kind: read.kind, warnings: all, ...(untouched && { untouched }) }, warnings: [] });
}

/** The same pages, fields drawn, those that are named as pictures of what is seen. */
async function withPictures(read: ReadAttachment, pages: readonly number[], file: string, pdfium: Pdfium): Promise<Result<Fit, AppError>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const appended = appendDocument(pdf, read.pages, []);
  const options = { useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false };
  const drawn = pdfium.open(await pdf.save(options));
  if (typeof drawn === "string") return fail({ kind: "attachment-damaged", file, cause: { code: "not-repaired" } });
  try {
    for (const page of pages) {
      const picture = pictureOfPage(drawn, page);
      if (!picture) return fail({ kind: "attachment-damaged", file, page, cause: { code: "page-not-shown" } });
      const { size } = picture;
      const target = pdf.getPage(page - 1);
      for (const name of ["Contents", "Annots", "Group", "UserUnit", "CropBox", "Rotate"]) target.node.delete(PDFName.of(name));
      target.node.set(PDFName.of("Resources"), pdf.context.obj({}));
      target.node.set(PDFName.of("MediaBox"), pdf.context.obj([0, 0, size.width, size.height]));
      target.drawImage(await pdf.embedJpg(picture.jpeg), { x: 0, y: 0, ...size });
    }
  } finally {
    drawn.close();
  }
  // a document of its own once more: what the pages were drawn from goes
  const alone = await PDFDocument.create({ updateMetadata: false });
  appendDocument(alone, await PDFDocument.load(await pdf.save(options), { updateMetadata: false }), []);
  const again = await readAttachment(await alone.save(options), file, { passwords: [], keepSizes: true }, pdfium);
  return again.ok ? ok({ read: again.value, warnings: appendWarnings(appended, file) }) : again;
}

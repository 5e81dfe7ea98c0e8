import { join } from "node:path";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import type { FileText, PageText, UnreadPage } from "../../../shared/reading/page-text.ts";
import type { FileToRead, ReadDocument } from "../../../shared/reading/read-document.ts";
import { type Comparison, compareTranslation } from "../../../shared/reading/translation/compare-translation.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { CONVERTED_FOLDER } from "../../ingest/converted-files.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { withoutWord } from "../../ingest/without-word.ts";
import { freeForOcr, OCR_BYTES } from "../../reading/ocr/ocr-room.ts";
import { readText } from "../../reading/read-text.ts";
import type { JobControl } from "../../workers/progress.ts";

/** `folder`: of the case. `original`: what the files translate. `ocr`: pages without text are recognised. `passwords`: each is tried on encrypted files. */
export type ReadDocumentRequest = {
  readonly folder: string;
  readonly files: readonly FileToRead[];
  readonly original?: readonly FileToRead[] | undefined;
  readonly ocr: boolean;
  readonly passwords: readonly string[];
};

/** A file as messages name it, and where it stands in the work. */
type Source = Omit<FileToRead, "order"> & {
  readonly folder: string;
  readonly pages: FileToRead["order"];
  readonly ocr: boolean;
  readonly passwords: readonly string[];
  readonly control: JobControl;
};

/**
 * Reads the files of a document one after the other, each page told of as a step. What was read of the same content before is not read
 * again. Errors: those of finding the files and of `readText`, for the first file that has one; `cancelled`. @param free bytes of memory that
 * are free
 */
export async function readDocument(request: ReadDocumentRequest, control: JobControl = {}, free: () => number = freeForOcr): Promise<Result<ReadDocument>> {
  const read = await readPages(request, control);
  if (!read.ok) return read;
  const { pages, unread } = read.value;
  const isShort = unread.some(({ why }) => why === "no-engine") && free() < OCR_BYTES;
  const comparison = await comparedWith(request, read.value, control);
  if (!comparison.ok) return comparison;
  return ok({
    pages,
    unread,
    languages: languagesOfPages(pages),
    need: translationNeed(pages),
    agreements: readAgreements(pages),
    ...comparison.value,
    ...(isShort && { memory: { free: free(), needed: OCR_BYTES } }),
  });
}

/** Compares with what the document translates, which was read before as a rule. Empty: nothing to compare, or not all of it could be read. */
async function comparedWith(request: ReadDocumentRequest, translation: FileText, control: JobControl): Promise<Result<Partial<Comparison>>> {
  const { original } = request;
  if (original === undefined || translation.unread.length > 0) return ok({});
  const read = await readPages({ ...request, files: original }, control);
  if (!read.ok) return read;
  if (read.value.unread.length > 0) return ok({});
  return ok(compareTranslation(read.value.pages, translation.pages));
}

/** The pages of the files one after the other, numbered as they are shown. */
async function readPages({ folder, files, ocr, passwords }: ReadDocumentRequest, control: JobControl): Promise<Result<FileText>> {
  const pages: PageText[] = [];
  const unread: UnreadPage[] = [];
  let before = 0;
  for (const { file, order } of files) {
    const read = await readFileText({ folder, file, pages: order, ocr, passwords, control });
    if (!read.ok) return read;
    const shown = order ?? [...new Set([...read.value.pages, ...read.value.unread].map(({ page }) => page))].sort((one, other) => one - other);
    for (const [index, page] of shown.entries()) {
      const place = before + index + 1;
      pages.push(...read.value.pages.filter((one) => one.page === page).map((one) => ({ ...one, page: place })));
      unread.push(...read.value.unread.filter((one) => one.page === page).map((one) => ({ ...one, page: place })));
    }
    before += shown.length;
  }
  return ok({ pages, unread });
}

async function readFileText(source: Source): Promise<Result<FileText, AppError>> {
  const { folder, file, pages, ocr, passwords, control } = source;
  if (control.signal?.aborted) return fail({ kind: "cancelled" });
  const found = await findAttachmentFile(folder, { file });
  const loaded = found.ok ? await loadFile(found.value.path, file) : found;
  if (!loaded.ok) return loaded;
  const readable = await withoutWord(loaded.value, { kept: join(folder, CONVERTED_FOLDER), signal: control.signal });
  if (!readable.ok) return readable;
  return readText(readable.value, {
    ocr,
    passwords,
    freesBytes: true,
    ...(pages && { pages }),
    ...(control.signal && { signal: control.signal }),
    onPage: ({ stage, done, pages }) => control.onProgress?.({ step: { code: "reading-page", file, stage }, done, total: pages }),
  });
}

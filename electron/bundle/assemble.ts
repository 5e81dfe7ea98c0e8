import type { PDFDocument } from "@cantoo/pdf-lib";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import { recordedChanges } from "../ingest/page-changes.ts";
import type { ReadingOptions } from "../ingest/prepare-attachment.ts";
import { type ReadAttachment, readSafely } from "../ingest/read-attachment.ts";
import { bandOf } from "../ingest/stamp-band.ts";
import { productFonts } from "../pdf/fonts/fonts.ts";
import { hasFieldWithin } from "../pdf/page-annotations.ts";
import { pageGeometry } from "../pdf/page-geometry.ts";
import { scanDigest } from "../pdf/page-picture.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { appendDocument } from "./append-document.ts";
import { appendWarnings } from "./append-warnings.ts";
import type { BundleFile } from "./bundle-file.ts";
import type { BundleInput } from "./bundle-input.ts";
import { looksText, recordedWarnings } from "./bundle-record.ts";
import { checkNames } from "./check-names.ts";
import { type AssembledBundle, type Bundled, type FinishOptions, finishBundle, type RecordedFacts, type Shown } from "./finish-bundle.ts";
import { fitForPdfA } from "./fit-for-pdfa.ts";

/** Called with each attachment when it has been read, so that its single file is written before the next is opened. */
export type OnAttachment = (planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment) => Promise<Result<undefined, AppError>>;

/** Called with each attachment as it was read: gives what is bundled, the same or a smaller form. */
export type OnRead = (planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment) => Promise<Result<ReadAttachment, AppError>>;

/** Reads all attachments in order and makes the bundle of them in `file`. Where one cannot be read, those behind it are still looked at, and all are named. */
export async function assembleBundle(
  file: BundleFile,
  input: BundleInput,
  reading: ReadingOptions,
  finish: FinishOptions,
  pdfium: Pdfium,
  checkpoint: Checkpoint,
  onRead: OnRead,
  onAttachment: OnAttachment,
): Promise<Result<AssembledBundle>> {
  const named = checkNames(input.attachments, productFonts);
  if (!named.ok) return named;
  const bundled: Bundled[] = [];
  const warnings: BundleWarning[] = [...input.warnings];
  for (const [index, planned] of input.attachments.entries()) {
    await checkpoint.pass({ code: "reading-attachments" }, index, input.attachments.length);
    const rest = () => unreadable(input, index + 1, reading, pdfium, checkpoint);
    const loaded = await input.load(planned);
    if (!loaded.ok) return withOthers(loaded.error, input, rest);
    const asGiven = await readOnce(loaded.value, reading, pdfium, checkpoint);
    if (!asGiven.ok) return withOthers(asGiven.error, input, rest);
    const read = await onRead(planned, loaded.value, asGiven.value);
    if (!read.ok) return read;
    const compressed = read.value !== asGiven.value || loaded.value.reused?.compressed === true;
    const fit = finish.pdfa ? await fitForPdfA(read.value, loaded.value, finish.pdfaPictures, pdfium) : ok({ read: read.value, warnings: [] });
    if (!fit.ok) return fit;
    const taken = fit.value.read;
    try {
      const appended = await appendSafely(file.pdf, taken, loaded.value.file, checkpoint);
      if (!appended.ok) return appended;
      bundled.push({ planned, pages: appended.value.pages, shown: appended.value.shown, facts: factsOf(loaded.value, taken, compressed) });
      warnings.push(...taken.warnings, ...fit.value.warnings, ...appended.value.warnings);
      const written = await onAttachment(planned, loaded.value, taken);
      if (!written.ok) return written;
      await file.flushToDisk();
    } finally {
      taken.seen.close();
    }
  }
  return finishBundle(file, bundled, input, warnings, finish, checkpoint);
}

/** What is wrong with attachments is told together; only for a case, at whose screen somebody sits, a password is asked for at once. */
async function withOthers(error: AppError, { identity }: BundleInput, rest: () => Promise<readonly AppError[]>): Promise<Result<never>> {
  const others = error.kind === "attachment-encrypted" && identity.caseId !== undefined ? [] : await rest();
  return fail(others.length === 0 ? error : { ...error, others });
}

/** Why attachments cannot be read, from the one at `from` on. */
async function unreadable(input: BundleInput, from: number, reading: ReadingOptions, pdfium: Pdfium, checkpoint: Checkpoint): Promise<readonly AppError[]> {
  const found: AppError[] = [];
  for (const [index, planned] of input.attachments.entries()) {
    if (index < from) continue;
    await checkpoint.pass({ code: "reading-attachments" }, index, input.attachments.length);
    const loaded = await input.load(planned);
    const read = loaded.ok ? await readOnce(loaded.value, reading, pdfium, checkpoint) : loaded;
    if (read.ok) read.value.seen.close();
    else found.push(read.error);
  }
  return found;
}

/** Reads an attachment; one of an earlier bundle is opened, but not looked at again. */
async function readOnce(loaded: LoadedAttachment, reading: ReadingOptions, pdfium: Pdfium, checkpoint: Checkpoint): Promise<Result<ReadAttachment>> {
  const { changes, reused } = loaded;
  if (!reused) return readSafely(loaded, { ...reading, ...(changes && { changes }) }, pdfium, checkpoint);
  const { looks, kind, warnings, untouched } = reused;
  // pages that came from pictures have the size that they were given then
  const read = await readSafely(loaded, { passwords: [], keepSizes: reading.keepSizes || kind === "image", looks }, pdfium, checkpoint);
  return read.ok ? ok({ ...read.value, kind, warnings, ...(untouched && { untouched }) }) : read;
}

function factsOf({ file, sha256, changes }: LoadedAttachment, read: ReadAttachment, compressed: boolean): RecordedFacts {
  const source = { file, sha256, ...recordedChanges(changes) };
  return { source, kind: read.kind, compressed, looks: looksText(read.looks), warnings: recordedWarnings(read.warnings) };
}

async function appendSafely(bundle: PDFDocument, read: ReadAttachment, file: string, checkpoint: Checkpoint) {
  const ink: boolean[] = [];
  const shown: Shown[] = [];
  for (const [index, page] of read.pages.getPages().entries()) {
    await checkpoint.pass({ code: "checking-margins" }, index + 1, read.pageCount);
    const look = read.looks[index];
    ink.push(look?.inBand || hasFieldWithin(page.node, bandOf(pageGeometry(page.node))));
    const scan = look?.scan === undefined ? scanDigest(read.seen, index + 1) : (look.scan ?? undefined);
    shown.push({ scan, inked: scan === undefined && look?.inked === true });
  }
  try {
    const appended = appendDocument(bundle, read.pages, ink);
    return ok({ pages: appended.pages, shown, warnings: appendWarnings(appended, file) });
  } catch (error) {
    // several streams of one page must be decoded to be joined
    const page = read.warnings.find(({ kind }) => kind === "content-damaged")?.page;
    if (page === undefined) throw error;
    return fail<AppError>({ kind: "attachment-damaged", file, page, cause: { code: "page-content" } });
  }
}

import type { PDFDocument } from "@cantoo/pdf-lib";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { freeBytes } from "../files/free-bytes.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import { recordedChanges } from "../ingest/page-changes.ts";
import type { ReadingOptions } from "../ingest/prepare-attachment.ts";
import type { ReadAttachment } from "../ingest/read-attachment.ts";
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
import { ReadAhead } from "./read-ahead.ts";

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
  const ahead = new ReadAhead(input, reading, checkpoint);
  for (const [index, planned] of input.attachments.entries()) {
    await checkpoint.pass({ code: "reading-attachments" }, index, input.attachments.length);
    const rest = () => unreadable(ahead, index + 1, input, pdfium, checkpoint);
    const prepared = await ahead.take(index);
    if (!prepared.ok) return withOthers(prepared.error, input, rest);
    const { loaded, open } = prepared.value;
    const asGiven = await open(pdfium);
    if (!asGiven.ok) return withOthers(asGiven.error, input, rest);
    const read = await onRead(planned, loaded, asGiven.value);
    if (!read.ok) return read;
    const compressed = read.value !== asGiven.value || loaded.reused?.compressed === true;
    const fit = finish.pdfa ? await fitForPdfA(read.value, loaded, finish.pdfaPictures, pdfium) : ok({ read: read.value, warnings: [] });
    if (!fit.ok) return fit;
    const taken = fit.value.read;
    try {
      const appended = await appendSafely(file.pdf, taken, loaded.file, checkpoint);
      if (!appended.ok) return appended;
      bundled.push({ planned, pages: appended.value.pages, shown: appended.value.shown, facts: factsOf(loaded, taken, compressed) });
      warnings.push(...taken.warnings, ...fit.value.warnings, ...appended.value.warnings);
      const written = await onAttachment(planned, loaded, taken);
      if (!written.ok) return written;
      await file.flushToDisk();
    } finally {
      taken.seen.close();
    }
    // all that is needed of it is on disk by now
    if (loaded.own) freeBytes(loaded.bytes);
  }
  return finishBundle(file, bundled, input, warnings, finish, checkpoint);
}

/** What is wrong with attachments is told together; only for a case, at whose screen somebody sits, a password is asked for at once. */
async function withOthers(error: AppError, { identity }: BundleInput, rest: () => Promise<readonly AppError[]>): Promise<Result<never>> {
  const others = error.kind === "attachment-encrypted" && identity.caseId !== undefined ? [] : await rest();
  return fail(others.length === 0 ? error : { ...error, others });
}

/** Why attachments cannot be read, from the one at `from` on. */
async function unreadable(ahead: ReadAhead, from: number, { attachments }: BundleInput, pdfium: Pdfium, checkpoint: Checkpoint): Promise<readonly AppError[]> {
  const found: AppError[] = [];
  for (let index = from; index < attachments.length; index++) {
    await checkpoint.pass({ code: "reading-attachments" }, index, attachments.length);
    const prepared = await ahead.take(index);
    const read = prepared.ok ? await prepared.value.open(pdfium) : prepared;
    if (read.ok) read.value.seen.close();
    else found.push(read.error);
  }
  return found;
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

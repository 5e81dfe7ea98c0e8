import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { sha256 } from "../files/sha256.ts";
import { formWarnings } from "../pdf/form-warnings.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { convertWord } from "./convert-word.ts";
import { readInThread } from "./decoding-client.ts";
import { fileType } from "./file-type.ts";
import { inspectedAs } from "./inspection.ts";
import { inspectorVersion, keepInspection, keptForUnstamped, keptInspection } from "./kept-inspections.ts";
import type { LoadedAttachment } from "./loaded-attachment.ts";
import type { PageLook } from "./page-looks.ts";
import { type Inspected, inspectionWarnings, type PreparedAttachment, prepareAttachment, type ReadingOptions } from "./prepare-attachment.ts";
import { signatureWarning } from "./read-pdf.ts";

/** An attachment that can be bundled. Close `seen` after use. */
export type ReadAttachment = {
  readonly kind: "pdf" | "image";
  /** for taking pages from */
  readonly pages: PDFDocument;
  /** for looking at pages; the same pages in the same order */
  readonly seen: PdfiumDocument;
  readonly pageCount: number;
  /** what each page shows */
  readonly looks: readonly PageLook[];
  /** the single file for upload: the original byte for byte wherever every reader can open it */
  readonly upload: Uint8Array;
  /** the original, where `upload` is another file and signatures in the original are worth keeping */
  readonly untouched?: Uint8Array;
  readonly warnings: readonly BundleWarning[];
};

/**
 * Reads an attachment in this thread, with no limit of time: `readInThread` is for files from outside.
 * Errors: those of `prepareAttachment`.
 */
export async function readAttachment(bytes: Uint8Array, file: string, options: ReadingOptions, pdfium: Pdfium): Promise<Result<ReadAttachment, AppError>> {
  const prepared = await prepareAttachment(bytes, file, options, pdfium);
  return prepared.ok ? ok(await openPrepared(prepared.value, pdfium)) : prepared;
}

/**
 * Opens a PDF that was inspected before and goes into the bundle as it was given, without looking at its pages again.
 * `undefined`: it is not what the inspection says; read it as always.
 */
async function openInspected(bytes: Uint8Array, file: string, { asGiven, pages: inspected }: Inspected, pdfium: Pdfium): Promise<ReadAttachment | undefined> {
  if (!asGiven) return undefined;
  const seen = pdfium.open(bytes);
  if (typeof seen === "string") return undefined;
  try {
    if (seen.pageCount === inspected.length && !seen.isEncrypted() && seen.hasSoundReferences()) {
      const pages = await loadPages(bytes);
      if (!pages.isEncrypted && pages.getPages().length === inspected.length) {
        const warnings = [...signatureWarning(seen, file), ...formWarnings(seen, file), ...inspectionWarnings(inspected, file)];
        return { kind: "pdf", pages, seen, pageCount: seen.pageCount, looks: inspected, upload: bytes, warnings };
      }
    }
  } catch {
    // what cannot be parsed is reported by reading it as always
  }
  seen.close();
  return undefined;
}

/** What pdf-lib slices out of a Buffer is no copy. */
const loadPages = ({ buffer, byteOffset, length }: Uint8Array) =>
  PDFDocument.load(Buffer.from(buffer, byteOffset, length), { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });

/** Opens what was prepared. Throws when it cannot be opened: it was opened before. */
async function openPrepared({ pages, inspected: _, pageThumbnails: __, ...prepared }: PreparedAttachment, pdfium: Pdfium): Promise<ReadAttachment> {
  const seen = pdfium.open(pages);
  if (typeof seen === "string") throw new Error("a prepared attachment cannot be opened again");
  return { ...prepared, pages: await loadPages(pages), seen, pageCount: seen.pageCount };
}

/** Opens an attachment that was read, once; until then nothing of it needs closing. Close `seen` after use. */
export type OpenAttachment = (pdfium: Pdfium) => Promise<Result<ReadAttachment, AppError>>;

/**
 * Reads an attachment from outside: Word files by way of the user's own program, all else in the thread for that, with
 * its limit of time, stopped at every page. Close `seen` after use. Throws `Stopped`. Errors: those of `readInThread` and `convertWord`.
 */
export async function readSafely(loaded: LoadedAttachment, reading: ReadingOptions, pdfium: Pdfium, checkpoint: Checkpoint): Promise<Result<ReadAttachment>> {
  const open = await prepareSafely(loaded, reading, checkpoint);
  return open.ok ? open.value(pdfium) : open;
}

/** As `readSafely`, all that is done before the attachment is opened: several may be read at once. */
export async function prepareSafely(loaded: LoadedAttachment, reading: ReadingOptions, checkpoint: Checkpoint): Promise<Result<OpenAttachment>> {
  const { bytes, file } = loaded;
  const type = fileType(bytes);
  if (type.kind !== "word") return prepareAsInspected(bytes, loaded.sha256, file, reading, checkpoint);
  const converted = await checkpoint.during(
    convertInTurn(() => convertWord(bytes, type.ending, file, { kept: loaded.conversions, signal: checkpoint.signal })),
  );
  if (!converted.ok) return converted;
  const { bytes: pdf, program } = converted.value;
  const open = await prepareAsInspected(pdf, undefined, file, reading, checkpoint);
  if (!open.ok) return open;
  return ok(async (pdfium) => {
    const opened = await open.value(pdfium);
    return opened.ok ? ok({ ...opened.value, warnings: [bundleWarning(file, { code: "converted", program }), ...opened.value.warnings] }) : opened;
  });
}

let converting: Promise<unknown> = Promise.resolve();

/** Office programs are started one after the other. */
function convertInTurn<T>(convert: () => Promise<T>): Promise<T> {
  const converted = converting.then(convert);
  converting = converted.catch(() => undefined);
  return converted;
}

/** @param known the SHA-256 of these bytes, where it is known */
async function prepareAsInspected(
  bytes: Uint8Array,
  known: string | undefined,
  file: string,
  reading: ReadingOptions,
  checkpoint: Checkpoint,
): Promise<Result<OpenAttachment>> {
  // pages of an earlier bundle are known from there
  const wanted = reading.looks ? undefined : inspectedAs(known || sha256(bytes), await inspectorVersion(), reading.keepSizes, reading.changes);
  const kept = wanted && (await (reading.unstamped ? keptForUnstamped(wanted) : keptInspection(wanted)));
  const onPage = (page: number, pages: number) => checkpoint.tell({ code: "reading-file", file }, page, pages);
  const prepare = async (): Promise<Result<OpenAttachment>> => {
    const options = kept ? { ...reading, inspected: kept.pages } : reading;
    const prepared = await checkpoint.during(readInThread(bytes, file, options, { onPage, signal: checkpoint.signal }));
    if (!prepared.ok) return prepared;
    const { inspected } = prepared.value;
    if (wanted && inspected) await keepInspection({ formatVersion: 1, ...wanted, ...inspected });
    return ok(async (pdfium) => ok(await openPrepared(prepared.value, pdfium)));
  };
  if (!kept?.asGiven || reading.changes) return prepare();
  return ok(async (pdfium) => {
    const direct = await openInspected(bytes, file, kept, pdfium);
    if (direct) return ok(direct);
    const open = await prepare();
    return open.ok ? open.value(pdfium) : open;
  });
}

import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { type DayByPen, daysByPen } from "../../shared/reading/days-by-pen.ts";
import type { FileText, PageText, TextBox, UnreadPage } from "../../shared/reading/page-text.ts";
import { freeBytes } from "../files/free-bytes.ts";
import { sha256 } from "../files/sha256.ts";
import { sharedCopy } from "../files/shared-copy.ts";
import { endIdleReaders, LONGEST_SECONDS, MOST_UNPACKED, readInThread, unpacksTooLarge } from "../ingest/decoding-client.ts";
import { type InspectedAs, inspectedAs, type PageInspection } from "../ingest/inspection.ts";
import { inspectorVersion, keepInspection, keptForUnstamped } from "../ingest/kept-inspections.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import { startThread } from "../workers/start-thread.ts";
import { type Loss, unexpectedCause, WorkerClient } from "../workers/worker-client.ts";
import type { DigitalPage } from "./digital-text.ts";
import { type KeptText, keepText, keptText } from "./kept-texts.ts";
import { hasOcrFiles } from "./ocr/ocr-files.ts";
import { PageRecogniser } from "./recognise-page.ts";
import { isAsOpened } from "./stored-pdf.ts";
import type { CopiedPdf, InspectedPage, SharedPdf, TextAnswer, TextProgress, TextTask } from "./text-messages.ts";
import { uprightSeals } from "./upright-seals.ts";

/** Bytes of a PDF, picture or TIFF and the name that messages give it, as `loadFile` gives them. */
export type FileToRead = Pick<LoadedAttachment, "file" | "bytes" | "stored"> & { readonly sha256?: string };
/** A file that was opened before, whose own bytes are not held any more: a stack of scans may have hundreds of megabytes. */
export type OpenedToRead = { readonly file: string; readonly sha256: string; readonly opened: Opened };

/** Told after each page whose text was taken out of the file (`text`) or read from its picture (`ocr`); `pages`: of all of this kind. */
export type PageRead = { readonly stage: "text" | "ocr"; readonly page: number; readonly done: number; readonly pages: number };

export type ReadTextOptions = {
  /** pages without text, or with text that is not what they show, are read from their pictures */
  readonly ocr: boolean;
  /** each is tried, as user and as owner password */
  readonly passwords?: readonly string[];
  /** from 1; absent: all */
  readonly pages?: readonly number[];
  /** the bytes of a large file are freed once it is open: who calls needs them no more */
  readonly freesBytes?: true;
  readonly signal?: AbortSignal;
  readonly onPage?: (read: PageRead) => void;
};

const text = new WorkerClient<TextTask, TextAnswer, TextProgress>(() => startThread("text-thread"));

/**
 * The text of each page of a file, with where it stands on the upright page.
 * Errors: those of `prepareAttachment` (`attachment-empty`, `-unsupported`, `-encrypted`, `-damaged`), `attachment-not-converted`
 * for Word files, `attachment-too-slow`, `cancelled`; `scan-changing` of a file that is read where it lies.
 */
export async function readText(source: FileToRead | OpenedToRead, options: ReadTextOptions): Promise<Result<FileText, AppError>> {
  const { signal, passwords = [] } = options;
  if (signal?.aborted) return fail({ kind: "cancelled" });
  const { file } = source;
  const hash = "opened" in source ? source.sha256 : source.sha256 || sha256(source.bytes);
  const kept = await keptText(hash);
  const answer = kept && answerFrom(kept, options);
  if (answer) return ok(answer);
  const opened = "opened" in source ? ok(source.opened) : await openWhereItLies({ ...source, sha256: hash }, passwords, options);
  if (!opened.ok) return opened;
  const { pdf, inspected, isSecret } = opened.value;
  const pageCount = inspected.length;
  const missing = wantedPages(options, pageCount).filter((page) => !kept || !has(kept, page, couldReadMore(options)));
  const read = await readPages(pdf, inspected, missing, file, options);
  // what came out of another file must not be kept for this one
  if (!isAsOpened(pdf)) return fail({ kind: "scan-changing", file });
  if (!read.ok) return read;
  const redone = new Set(missing);
  const all = {
    pageCount,
    pages: [...(kept?.pages ?? []).filter(({ page }) => !redone.has(page)), ...read.value.pages],
    unread: [...(kept?.unread ?? []).filter(({ page }) => !redone.has(page)), ...read.value.unread],
  };
  if (!isSecret) await keepText(hash, all);
  return ok(selected(all, wantedPages(options, pageCount)));
}

const wantedPages = ({ pages }: ReadTextOptions, pageCount: number): readonly number[] =>
  (pages ?? Array.from({ length: pageCount }, (_, index) => index + 1)).filter((page) => page >= 1 && page <= pageCount);

const couldReadMore = ({ ocr }: ReadTextOptions) => ocr && hasOcrFiles();

/** @param more what only an engine reads can be had */
const has = ({ pages, unread }: FileText, wanted: number, more: boolean) =>
  pages.some(({ page, hasUnreadDay = false }) => page === wanted && !(hasUnreadDay && more)) && !unread.some(({ page }) => page === wanted);

/** What is kept, where nothing could be added to it. */
function answerFrom(kept: KeptText, options: ReadTextOptions): FileText | undefined {
  const wanted = wantedPages(options, kept.pageCount);
  const more = couldReadMore(options);
  const isWhole = wanted.every((page) => has(kept, page, more) || (!more && kept.unread.some((one) => one.page === page && one.why === "no-engine")));
  return isWhole ? selected(kept, wanted) : undefined;
}

function selected({ pages, unread }: FileText, wanted: readonly number[]): FileText {
  return {
    pages: wanted.flatMap((page) => pages.find((one) => one.page === page) ?? []),
    unread: wanted.flatMap((page) => unread.find((one) => one.page === page) ?? []),
  };
}

/** From so many pages on, the threads that looked at and recognised them are started anew for the next file: that takes a second or two, such a reading half a minute. */
const MANY_PAGES = 8;

/** Reads these pages, one after the other as text, and those that need it from their pictures. */
async function readPages(
  pdf: SharedPdf,
  inspected: readonly PageInspection[],
  wanted: readonly number[],
  file: string,
  options: ReadTextOptions,
): Promise<Result<FileText, AppError>> {
  const turns = wanted.map((page) => ({ page, turn: inspected[page - 1]?.turn ?? 0, seals: inspected[page - 1]?.seals ?? [] }));
  const taken = await takeText(pdf, turns, file, options);
  if (!taken.ok) return taken;
  const pages: PageText[] = [];
  const left: { readonly index: number; readonly page: PageText; readonly unsure: boolean }[] = [];
  const penned: { readonly index: number; readonly page: PageText; readonly days: readonly DayByPen[] }[] = [];
  const unread: UnreadPage[] = [];
  for (const [index, { page, turn }] of turns.entries()) {
    const digital = taken.value[index];
    const look = inspected[page - 1];
    if (!digital || !look) unread.push({ page, why: "failed" });
    else {
      const text = pageOf(page, turn, digital, look);
      const days = daysByPen(text);
      if (!look.blank && needsEngine(digital)) left.push({ index: pages.length, page: text, unsure: look.turn === null });
      if (days.length > 0) penned.push({ index: pages.length, page: text, days });
      pages.push(days.length > 0 ? { ...text, hasUnreadDay: true } : text);
    }
  }
  if (!couldReadMore(options)) return ok({ pages, unread: [...unread, ...left.map(({ page: { page } }) => ({ page, why: "no-engine" as const }))] });
  // what looked at the pages holds as much again as the engines take
  if (left.length >= MANY_PAGES) await endIdleReaders();
  let done = 0;
  // the pages behind one at which the file was found changed are read in vain
  const stop = new AbortController();
  const ended = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const take = async (index: number, page: number, reading: Promise<Result<PageText, Loss>>) => {
    const read = await reading;
    if (!isAsOpened(pdf)) stop.abort();
    if (read.ok) pages[index] = read.value;
    options.onPage?.({ stage: "ocr", page, done: ++done, pages: left.length + penned.length });
    return read;
  };
  await Promise.all([
    ...left.map(async ({ index, page, unsure }) => {
      const read = await take(index, page.page, recogniser.recognise(pdf, page, unsure, ended));
      if (!read.ok) unread.push({ page: page.page, why: read.error.code === "cancelled" ? "cancelled" : "failed" });
    }),
    // what is printed on such a page is read, whatever becomes of its days
    ...penned.map(({ index, page, days }) => take(index, page.page, recogniser.readDays(pdf, page, days, ended))),
  ]);
  // who goes on with the text of so many pages takes much memory as well
  if (left.length >= MANY_PAGES) await endIdleRecognition();
  return ok({ pages, unread });
}

async function takeText(
  pdf: SharedPdf,
  pages: readonly InspectedPage[],
  file: string,
  { signal, onPage }: ReadTextOptions,
): Promise<Result<readonly (DigitalPage | undefined)[], AppError>> {
  let done = 0;
  const onProgress = ({ page }: TextProgress) => onPage?.({ stage: "text", page, done: ++done, pages: pages.length });
  const taken = await text.ask({ kind: "text", pdf, pages }, { seconds: LONGEST_SECONDS, memory: MOST_UNPACKED, onProgress, signal });
  if (!taken.ok) return fail(errorOf(taken.error, file));
  return ok(taken.value.kind === "text" ? taken.value.pages : []);
}

const recogniser = new PageRecogniser(text);

/** Ends the threads that read and recognise text, unless they are at work: they hold hundreds of megabytes, and the last file. The next page starts them again. */
export async function endIdleRecognition(): Promise<void> {
  await Promise.all([recogniser.endIdle(), text.endIdle()]);
}

const needsEngine = ({ lines, broken }: DigitalPage) => broken || lines.length === 0;

function pageOf(page: number, turn: PageText["turn"], digital: DigitalPage & { readonly inkMarks?: readonly TextBox[] }, { seals }: PageInspection): PageText {
  const { width, height } = digital;
  const lines = needsEngine(digital) ? [] : digital.lines;
  return {
    page,
    width,
    height,
    turn,
    source: lines.length > 0 ? "digital" : "none",
    lines,
    redSeals: uprightSeals(seals, turn, width, height),
    ...(digital.inkMarks && { inkMarks: digital.inkMarks }),
  };
}

/** A file as a PDF that can be opened, with what its inspection saw: that of an earlier time where it is kept. `isSecret`: it was encrypted. */
export type Opened<Pdf extends SharedPdf = SharedPdf> = { readonly pdf: Pdf; readonly inspected: readonly PageInspection[]; readonly isSecret: boolean };

/**
 * A file of so many bytes is looked at by one thread alone, and that thread is ended before the file is copied for others: each holds
 * it three times over (its bytes, PDFium's and the parsed objects), and WebAssembly gives back nothing.
 */
const LARGE_FILE = 32 << 20;

type OnLook = (page: number, pages: number) => void;

type Looked = Omit<Opened, "pdf"> & { readonly upload: Uint8Array };

/** @returns the file as a PDF in memory that threads share. Errors: those of `prepareAttachment`; `cancelled`. */
export async function openForReading(
  source: Required<Omit<FileToRead, "stored">>,
  passwords: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Result<Opened<CopiedPdf>, AppError>> {
  const looked = await lookInto(source, passwords, signal);
  if (!looked.ok) return looked;
  const { upload, ...seen } = looked.value;
  return ok({ pdf: { key: source.sha256, bytes: sharedCopy(upload) }, ...seen });
}

/**
 * The same for a file that is only read: a PDF that can be opened as it lies on the disk is read there, page by page, so that its size
 * costs no memory; what had to be made of another file is held. A small one is copied, which spares the reader a share that goes away.
 * @param whatever its size, it is read where it lies. `onLook`: told after each page that was looked at, of one that was not opened before
 */
export async function openWhereItLies(
  source: Required<Omit<FileToRead, "stored">> & Pick<FileToRead, "stored">,
  passwords: readonly string[],
  { signal, freesBytes, whatever = false, onLook }: Pick<ReadTextOptions, "signal" | "freesBytes"> & { readonly whatever?: boolean; readonly onLook?: OnLook },
): Promise<Result<Opened, AppError>> {
  const { stored, bytes, sha256: key } = source;
  if (!whatever && bytes.length < LARGE_FILE) return openForReading(source, passwords, signal);
  const looked = await lookInto(source, passwords, signal, onLook);
  if (!looked.ok) return looked;
  const { upload, ...seen } = looked.value;
  const isAsStored = stored?.size === bytes.length && Buffer.compare(upload, bytes) === 0;
  const pdf = isAsStored ? { key, ...stored } : { key, bytes: sharedCopy(upload) };
  // the PDF may be these bytes themselves
  if (freesBytes) freeBytes(bytes);
  return ok({ pdf, ...seen });
}

async function lookInto(
  { file, bytes, sha256: key }: Required<Omit<FileToRead, "stored">>,
  passwords: readonly string[],
  signal: AbortSignal | undefined,
  onLook?: OnLook,
): Promise<Result<Looked, AppError>> {
  const as: InspectedAs = inspectedAs(key, await inspectorVersion(), true, undefined);
  const kept = (await keptForUnstamped(as))?.pages;
  const isLarge = bytes.length >= LARGE_FILE;
  try {
    const prepared = await readInThread(
      bytes,
      file,
      { passwords, keepSizes: true, unstamped: true, ...(kept && { inspected: kept }) },
      { signal, alone: isLarge, ...(onLook && { onPage: onLook }) },
    );
    if (!prepared.ok) return prepared;
    if (isLarge) await endIdleReaders();
    const fresh = prepared.value.inspected;
    if (fresh) await keepInspection({ formatVersion: 1, ...as, ...fresh });
    const isSecret = prepared.value.warnings.some(({ kind }) => kind === "decrypted");
    return ok({ upload: prepared.value.upload, inspected: fresh?.pages ?? kept ?? [], isSecret });
  } catch (error) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    throw error;
  }
}

function errorOf(loss: Loss, file: string): AppError {
  switch (loss.code) {
    case "cancelled":
      return { kind: "cancelled" };
    case "too-slow":
      return { kind: "attachment-too-slow", file, seconds: LONGEST_SECONDS };
    case "too-large":
      return unpacksTooLarge(file);
    case "trapped":
      return { kind: "attachment-damaged", file, cause: { code: "not-parsed" } };
    case "out-of-memory":
      return { kind: "attachment-damaged", file, cause: { code: "out-of-memory" } };
    default:
      return { kind: "unexpected", cause: unexpectedCause(loss, "pages") };
  }
}

import { setTimeout as setPause } from "node:timers/promises";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { closeFonts } from "../pdf/fonts/opened-fonts.ts";
import { collectGarbage } from "../workers/collect-garbage.ts";
import { cores, coresOfAllJobs } from "../workers/cores.ts";
import { startThread } from "../workers/start-thread.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import { fileType } from "./file-type.ts";
import type { PreparedAttachment, ReadingOptions } from "./prepare-attachment.ts";

/** A reading that shows no sign of life for so long is cut; each page counts again. The start of the thread does not count. */
export const LONGEST_SECONDS = 30;
/** A page of A4 at 1,200 dots an inch in colour has 417 MB; what makes us take more for one file, beside its own copies, is no document. */
export const MOST_UNPACKED = 500_000_000;
/** Where two threads read a file at once: if the second takes more it reads again when the first is done, which has all that one file may take. */
const MOST_OF_HALF = 300_000_000;
export const unpacksTooLarge = (file: string): AppError => ({
  kind: "attachment-unsupported",
  file,
  found: { code: "unpacks-too-large" },
});
/** Pages of pixels are short-lived, and large beside the objects that hold them: looked through often, they do not pile up in each thread. */
const YOUNG_MB = 2;

/**
 * Reads attachments in threads of their own, so that a file that keeps PDFium busy for ever, or makes it stop inside
 * WebAssembly, costs such a thread and nothing else. Each is kept for the next file; none keeps the program alive.
 */
class Lane {
  readonly client = new WorkerClient<DecodingTask, DecodingAnswer, LookedAt>(() =>
    startThread("decoding-thread", { inBackground } satisfies DecodingStart, { maxYoungGenerationSizeMb: YOUNG_MB }),
  );
  private waiting: Promise<unknown> = Promise.resolve();
  queued = 0;

  /** One after the other, so that the time of one file is not spent on another. */
  do<T>(work: () => Promise<T>): Promise<T> {
    this.queued += 1;
    const done = this.waiting.then(work).finally(() => {
      this.queued -= 1;
    });
    this.waiting = done.catch(() => undefined);
    return done;
  }
}
/** A page of a scan in 600 dots an inch takes as much as two threads that read: beside it no other reads or waits for work. */
const LARGE_PAGE = 8 << 20;

const first = new Lane();
const second = new Lane();

/** Smaller files are read before a second thread has begun with them. */
const WORTH_SHARING = 1 << 20;

let inBackground = false;

/** From now on the threads of this program yield to what somebody waits for, where the system knows such threads. */
export function readInBackground(): void {
  inBackground = true;
}

export type ReadingWatch = {
  /** how long the file may take without a sign of life */
  readonly seconds?: number;
  /** told after each page that was looked at */
  readonly onPage?: (page: number, pages: number) => void;
  /** ends the reading at once: it is rejected with the signal's reason */
  readonly signal?: AbortSignal | undefined;
  /** by one thread, where memory is dearer than time */
  readonly alone?: boolean;
};

/**
 * Pages that nothing is known of are looked at in two threads at once, unless those read another file already.
 * @param file as messages name it
 * Errors: those of `prepareAttachment`; `attachment-too-slow` with the page that took too long; `attachment-unsupported` where it takes too much memory.
 */
export function readInThread(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  watch: ReadingWatch = {},
): Promise<Result<PreparedAttachment, AppError>> {
  const known = options.looks ?? options.inspected;
  const idle = first.queued + second.queued === 0;
  const shared = idle && watch.alone !== true && known === undefined && bytes.length >= WORTH_SHARING && cores() > 1 && fileType(bytes).kind === "pdf";
  if (shared) return readShared(bytes, file, options, watch);
  const lane = coresOfAllJobs() > 1 && second.queued < first.queued ? second : first;
  return lane.do(() => ask(lane, bytes, file, options, watch));
}

/**
 * Each thread looks at half of the pages; the first then makes one of both, before it goes on with another file. The second begins
 * when there are known to be several, at the latest from the first: a large page alone is held in one thread only.
 */
function readShared(bytes: Uint8Array, file: string, options: ReadingOptions, watch: ReadingWatch): Promise<Result<PreparedAttachment, AppError>> {
  let looked = 0;
  let tellPages: (pages: number) => void = () => undefined;
  const pageCount = new Promise<number>((resolve) => {
    tellPages = resolve;
  });
  const onPage: ReadingWatch["onPage"] = (_, pages) => {
    tellPages(pages);
    watch.onPage?.(Math.min(++looked, pages), pages);
  };
  if (listsSeveralPages(bytes)) tellPages(Number.POSITIVE_INFINITY);
  const half = (lane: Lane, index: number) => ask(lane, bytes, file, { ...options, share: { index, of: 2 } }, { ...watch, onPage });
  const other = pageCount.then((pages) => (pages > 1 ? second.do(() => half(second, 1)) : undefined));
  // it is waited for below, when the first half is done
  other.catch(() => undefined);
  return first.do(async () => {
    // a half that told of no page was not read
    const one = await half(first, 0).finally(() => tellPages(0));
    const two = await other;
    // one page is one thread's: what that prepared is complete
    if (!one.ok || !two) return one;
    if (!two.ok) return two;
    const parts = [one.value.pageThumbnails, two.value.pageThumbnails];
    const pageThumbnails = { pages: parts.flatMap((part) => part?.pages ?? []), jpegs: parts.flatMap((part) => part?.jpegs ?? []) };
    return ask(first, bytes, file, { ...options, pageThumbnails }, { ...watch, onPage: () => undefined });
  });
}

/** Whether the file lists two pages in plain sight, outside of compressed streams of objects, as scanners write it. */
function listsSeveralPages({ buffer, byteOffset, length }: Uint8Array): boolean {
  const file = Buffer.from(buffer, byteOffset, length);
  const S = 0x73;
  return ["/Type /Page", "/Type/Page"].some((name) => {
    let pages = 0;
    // a loop: a damaged file may name thousands of nodes of the page tree (/Pages) before a page
    for (let at = file.indexOf(name, 0, "latin1"); at >= 0 && pages < 2; at = file.indexOf(name, at + name.length, "latin1"))
      if (file[at + name.length] !== S) pages += 1;
    return pages >= 2;
  });
}

/**
 * Ends the threads that read while nothing waits for them: what a page of 600 dots an inch made them take is free for other work
 * only then. The next file starts one again.
 */
export async function endIdleReaders(): Promise<void> {
  await Promise.all([first, second].map(async ({ queued, client }) => (queued === 0 ? client.close() : undefined)));
}

/** What is read now; the memory of one cannot be told from that of another. `crowded`: another was read at some moment of it. */
const reading = new Set<{ crowded: boolean }>();
/** A file that is read while no other is. */
let alone: Promise<unknown> = Promise.resolve();
/** What a thread was in the middle of when it was ended takes memory until it is gone, which must not count for the next file. */
const ended = () => Promise.all([first.client.ended, second.client.ended]);

const PAUSE_MS = 10;

/** Where two files together take more than one may, each is read again by itself: only then is it known whose fault it was. */
async function ask(lane: Lane, bytes: Uint8Array, file: string, options: ReadingOptions, watch: ReadingWatch): Promise<Result<PreparedAttachment, AppError>> {
  for (let gate: unknown; gate !== alone; ) {
    gate = alone;
    await gate;
    await ended();
  }
  const isLargePage = bytes.length >= LARGE_PAGE && !listsSeveralPages(bytes);
  const read = isLargePage ? "crowded" : await askOnce(lane, bytes, file, options, watch);
  if (read !== "crowded") return read;
  const byItself = alone.then(async () => {
    while (reading.size > 0) await setPause(PAUSE_MS);
    if (isLargePage) await freeAllElse();
    await ended();
    const repeated = await askOnce(lane, bytes, file, options, watch);
    return repeated === "crowded" ? fail(unpacksTooLarge(file)) : repeated;
  });
  alone = byItself.catch(() => undefined);
  return byItself;
}

/** Nothing is read now: a large page is read in a thread that no earlier file made larger. */
async function freeAllElse(): Promise<void> {
  await Promise.all([first.client.close(), second.client.close()]);
  closeFonts();
  collectGarbage();
}

async function askOnce(
  { client }: Lane,
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  { seconds = LONGEST_SECONDS, onPage, signal }: ReadingWatch,
): Promise<Result<PreparedAttachment, AppError> | "crowded"> {
  let next: number | undefined;
  const onProgress = ({ page, pages }: LookedAt) => {
    next = page < pages ? page + 1 : undefined;
    onPage?.(page, pages);
  };
  const place = { crowded: reading.size > 0 };
  for (const other of reading) other.crowded = true;
  reading.add(place);
  // a file is copied from thread to thread, to PDFium and into what is made of it
  const memory = (options.share && options.share.index > 0 ? MOST_OF_HALF : MOST_UNPACKED) + 4 * bytes.length;
  // a copy that is handed over takes half of what copying it into a message and out of it takes
  const copy = new Uint8Array(bytes);
  const read = await client
    .ask({ bytes: copy, file, options }, { seconds, memory, onProgress, signal, transfer: [copy.buffer] })
    .finally(() => reading.delete(place));
  if (read.ok) return read.value.ok ? ok(received(read.value.value, bytes)) : read.value;
  const { error: loss } = read;
  switch (loss.code) {
    case "cancelled":
      throw signal?.reason;
    case "too-slow":
      return fail({ kind: "attachment-too-slow", file, seconds, ...(next === undefined ? {} : { page: next }) });
    case "too-large":
      return place.crowded ? "crowded" : fail(unpacksTooLarge(file));
    case "trapped":
      return fail({ kind: "attachment-damaged", file, cause: { code: "not-parsed" } });
    case "out-of-memory":
      return fail({ kind: "attachment-damaged", file, cause: { code: "out-of-memory" } });
    case "thrown":
      // in the middle of a document, which it may still hold
      await client.close();
      throw loss.error;
    default:
      throw new Error(`the decoding thread was lost: ${loss.code}`);
  }
}

function received({ upload, pages, untouched, ...rest }: SentAttachment, bytes: Uint8Array): PreparedAttachment {
  const file = upload ?? bytes;
  return { ...rest, upload: file, pages: pages === "upload" ? file : pages, ...(untouched === undefined ? {} : { untouched: untouched ?? bytes }) };
}

/** `inBackground`: the thread yields to what somebody waits for. */
export type DecodingStart = { readonly inBackground: boolean };

export type DecodingTask = { readonly bytes: Uint8Array; readonly file: string; readonly options: ReadingOptions };
export type DecodingAnswer = Result<SentAttachment, AppError>;
/** after each page */
export type LookedAt = { readonly page: number; readonly pages: number };

/** `null` stands for the very bytes that were sent, which need not travel back. */
export type SentAttachment = Omit<PreparedAttachment, "upload" | "pages" | "untouched"> & {
  readonly upload: Uint8Array | null;
  /** `upload`: the same bytes as that */
  readonly pages: Uint8Array | "upload";
  readonly untouched?: Uint8Array | null;
};

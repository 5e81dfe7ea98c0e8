import { availableParallelism } from "node:os";
import { setTimeout as setPause } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { watchMemory } from "../workers/memory-watch.ts";
import { startThread } from "../workers/start-thread.ts";
import { fileType } from "./file-type.ts";
import type { PreparedAttachment, ReadingOptions } from "./prepare-attachment.ts";

/** A reading that shows no sign of life for so long is cut; each page counts again. The start of the thread does not count. */
export const LONGEST_SECONDS = 30;
/** A page of A4 at 1,200 dots an inch in colour has 417 MB; what makes us take more for one file, beside its own copies, is no document. */
export const MOST_UNPACKED = 500_000_000;
export const unpacksTooLarge = (file: string): AppError => ({
  kind: "attachment-unsupported",
  file,
  found: { code: "unpacks-too-large" },
});
/** Pages of pixels are short-lived, and large beside the objects that hold them: looked through often, they do not pile up in each thread. */
const YOUNG_MB = 2;
/** The thread itself may take so long to start, on a machine that is busy or slow. */
const LONGEST_START_SECONDS = 120;

/**
 * Reads attachments in threads of their own, so that a file that keeps PDFium busy for ever, or makes it stop inside
 * WebAssembly, costs such a thread and nothing else. Each is kept for the next file; none keeps the program alive.
 */
type Thread = { readonly worker: Worker; asked: number; ready: boolean };

/** One after the other in each, so that the time of one file is not spent on another. */
type Lane = { thread: Thread | undefined; waiting: Promise<unknown>; queued: number };
const newLane = (): Lane => ({ thread: undefined, waiting: Promise.resolve(), queued: 0 });
const first = newLane();
const second = newLane();

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
};

/**
 * Pages that nothing is known of are looked at in two threads at once.
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
  const shared = known === undefined && bytes.length >= WORTH_SHARING && availableParallelism() > 1 && fileType(bytes).kind === "pdf";
  if (shared) return readShared(bytes, file, options, watch);
  const lane = second.queued < first.queued ? second : first;
  return inLane(lane, () => ask(lane, bytes, file, options, watch));
}

function inLane<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  lane.queued += 1;
  const done = lane.waiting.then(work).finally(() => {
    lane.queued -= 1;
  });
  lane.waiting = done.catch(() => undefined);
  return done;
}

/** Each thread looks at half of the pages; the first then makes one of both, before it goes on with another file. */
function readShared(bytes: Uint8Array, file: string, options: ReadingOptions, watch: ReadingWatch): Promise<Result<PreparedAttachment, AppError>> {
  let looked = 0;
  const onPage: ReadingWatch["onPage"] = (_, pages) => watch.onPage?.(Math.min(++looked, pages), pages);
  const half = (lane: Lane, index: number) => ask(lane, bytes, file, { ...options, share: { index, of: 2 } }, { ...watch, onPage });
  const other = inLane(second, () => half(second, 1));
  // it is waited for below, when the first half is done
  other.catch(() => undefined);
  return inLane(first, async () => {
    const one = await half(first, 0);
    const two = await other;
    if (!one.ok) return one;
    if (!two.ok) return two;
    const parts = [one.value.pageThumbnails, two.value.pageThumbnails];
    const pageThumbnails = { pages: parts.flatMap((part) => part?.pages ?? []), jpegs: parts.flatMap((part) => part?.jpegs ?? []) };
    return ask(first, bytes, file, { ...options, pageThumbnails }, { ...watch, onPage: () => undefined });
  });
}

/** What is read now; the memory of one cannot be told from that of another. `crowded`: another was read at some moment of it. */
const reading = new Set<{ crowded: boolean }>();
/** A file that is read while no other is. */
let alone: Promise<unknown> = Promise.resolve();
/** What a thread was in the middle of when it was ended takes memory until it is gone, which must not count for the next file. */
let ending: Promise<unknown> = Promise.resolve();

const PAUSE_MS = 10;

/** Where two files together take more than one may, each is read again by itself: only then is it known whose fault it was. */
async function ask(lane: Lane, bytes: Uint8Array, file: string, options: ReadingOptions, watch: ReadingWatch): Promise<Result<PreparedAttachment, AppError>> {
  for (let gate: unknown; gate !== alone; ) {
    gate = alone;
    await gate;
    await ending;
  }
  const read = await askOnce(lane, bytes, file, options, watch);
  if (read !== "crowded") return read;
  const again = alone.then(async () => {
    while (reading.size > 0) await setPause(PAUSE_MS);
    await ending;
    const repeated = await askOnce(lane, bytes, file, options, watch);
    return repeated === "crowded" ? fail(unpacksTooLarge(file)) : repeated;
  });
  alone = again.catch(() => undefined);
  return again;
}

function askOnce(
  lane: Lane,
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  watch: ReadingWatch,
): Promise<Result<PreparedAttachment, AppError> | "crowded"> {
  if (watch.signal?.aborted) return Promise.reject(watch.signal.reason);
  lane.thread ??= startReading();
  const own = lane.thread;
  const { worker } = own;
  const { seconds = LONGEST_SECONDS, onPage, signal } = watch;
  const id = ++own.asked;
  worker.ref();
  return new Promise((resolve, reject) => {
    let page: number | undefined;
    let timer: NodeJS.Timeout | undefined;
    const settle = (finish: () => void, end: boolean) => {
      clearTimeout(timer);
      endWatch();
      reading.delete(place);
      worker.off("message", onMessage);
      worker.off("error", onError);
      signal?.removeEventListener("abort", onAbort);
      worker.unref();
      if (end) {
        if (lane.thread === own) lane.thread = undefined;
        ending = worker.terminate();
      }
      finish();
    };
    const cut = () => settle(() => resolve(fail({ kind: "attachment-too-slow", file, seconds, ...(page === undefined ? {} : { page }) })), true);
    const tooLarge = () => {
      settle(() => resolve(place.crowded ? "crowded" : fail(unpacksTooLarge(file))), true);
    };
    const place = { crowded: reading.size > 0 };
    for (const other of reading) other.crowded = true;
    reading.add(place);
    // a file is copied from thread to thread, to PDFium and into what is made of it
    const endWatch = watchMemory(MOST_UNPACKED + 4 * bytes.length, tooLarge);
    const onAbort = () => settle(() => reject(signal?.reason), true);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(cut, seconds * 1000);
    };
    const notStarted = () => settle(() => reject(new Error(`the reading thread did not start within ${LONGEST_START_SECONDS} s`)), true);
    const onMessage = (message: FromReader) => {
      if (message.kind === "ready") return wait();
      if (message.id !== id) return;
      switch (message.kind) {
        case "page":
          page = message.page < message.pages ? message.page + 1 : undefined;
          onPage?.(message.page, message.pages);
          return wait();
        case "done":
          return settle(() => resolve(message.result.ok ? ok(received(message.result.value, bytes)) : message.result), false);
        case "failed":
          return message.trapped
            ? settle(() => resolve(fail({ kind: "attachment-damaged", file, cause: { code: "not-parsed" } })), true)
            : settle(() => reject(new Error(`reading failed: ${message.cause}`)), true);
      }
    };
    // memory ran out, or the thread could not be started
    const onError = (error: Error) => {
      const full = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      settle(() => (full ? resolve(fail({ kind: "attachment-damaged", file, cause: { code: "out-of-memory" } })) : reject(error)), true);
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    signal?.addEventListener("abort", onAbort, { once: true });
    if (own.ready) wait();
    else timer = setTimeout(notStarted, LONGEST_START_SECONDS * 1000);
    const task: ReadingTask = { id, bytes, file, options };
    worker.postMessage(task);
  });
}

function startReading(): Thread {
  const start: ReadingStart = { inBackground };
  const worker = startThread("reading-thread", start, { maxYoungGenerationSizeMb: YOUNG_MB });
  const started: Thread = { worker, asked: 0, ready: false };
  worker.once("message", () => {
    started.ready = true;
  });
  worker.unref();
  return started;
}

function received({ upload, pages, untouched, ...rest }: SentAttachment, bytes: Uint8Array): PreparedAttachment {
  const file = upload ?? bytes;
  return { ...rest, upload: file, pages: pages === "upload" ? file : pages, ...(untouched === undefined ? {} : { untouched: untouched ?? bytes }) };
}

/** `inBackground`: the thread yields to what somebody waits for. */
export type ReadingStart = { readonly inBackground: boolean };

export type ReadingTask = { readonly id: number; readonly bytes: Uint8Array; readonly file: string; readonly options: ReadingOptions };

/** `null` stands for the very bytes that were sent, which need not travel back. */
export type SentAttachment = Omit<PreparedAttachment, "upload" | "pages" | "untouched"> & {
  readonly upload: Uint8Array | null;
  /** `upload`: the same bytes as that */
  readonly pages: Uint8Array | "upload";
  readonly untouched?: Uint8Array | null;
};

export type FromReader =
  /** once, when PDFium is loaded: from here on the time of files counts */
  | { readonly kind: "ready" }
  | { readonly kind: "page"; readonly id: number; readonly page: number; readonly pages: number }
  | { readonly kind: "done"; readonly id: number; readonly result: Result<SentAttachment, AppError> }
  /** `trapped`: PDFium stopped inside WebAssembly, which a file can bring about; this thread must not be used again */
  | { readonly kind: "failed"; readonly id: number; readonly cause: string; readonly trapped: boolean };

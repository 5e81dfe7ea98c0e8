import type { Worker } from "node:worker_threads";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { startThread } from "../workers/start-thread.ts";
import type { PreparedAttachment, ReadingOptions } from "./prepare-attachment.ts";
import type { FromReader, ReadingTask, SentAttachment } from "./reading-messages.ts";

/** A reading that shows no sign of life for so long is cut; each page counts anew. The start of the thread does not count. */
export const LONGEST_SECONDS = 30;
/** The thread itself may take so long to start, on a machine that is busy or slow. */
const LONGEST_START_SECONDS = 120;

/**
 * Reads attachments in a thread of their own, so that a file that keeps PDFium busy for ever, or makes it stop inside
 * WebAssembly, costs that thread and nothing else. The thread is kept for the next file; it does not keep the program alive.
 */
type Thread = { readonly worker: Worker; asked: number; waiting: Promise<unknown>; ready: boolean };
let thread: Thread | undefined;

export type ReadingWatch = {
  /** how long the file may take without a sign of life */
  readonly seconds?: number;
  /** told after each page that was looked at */
  readonly onPage?: (page: number, pages: number) => void;
  /** ends the reading at once: it is rejected with the signal's reason */
  readonly signal?: AbortSignal | undefined;
};

/**
 * @param file as messages name it
 * Errors: those of `prepareAttachment`; `attachment-too-slow` with the page that took too long.
 */
export function readInThread(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  watch: ReadingWatch = {},
): Promise<Result<PreparedAttachment, AppError>> {
  const own = thread ?? startReading();
  thread = own;
  // one after the other, so that the time of one file is not spent on another
  const read = own.waiting.then(() => ask(thread ?? own, bytes, file, options, watch));
  own.waiting = read.catch(() => undefined);
  return read;
}

function ask(given: Thread, bytes: Uint8Array, file: string, options: ReadingOptions, watch: ReadingWatch): Promise<Result<PreparedAttachment, AppError>> {
  const own = thread === given ? given : startReading();
  if (thread !== own) {
    own.waiting = given.waiting;
    thread = own;
  }
  const { worker } = own;
  const { seconds = LONGEST_SECONDS, onPage, signal } = watch;
  if (signal?.aborted) return Promise.reject(signal.reason);
  const id = ++own.asked;
  worker.ref();
  return new Promise((resolve, reject) => {
    let page: number | undefined;
    let timer: NodeJS.Timeout | undefined;
    const settle = (finish: () => void, end: boolean) => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("error", onError);
      signal?.removeEventListener("abort", onAbort);
      worker.unref();
      if (end) {
        if (thread === own) thread = undefined;
        void worker.terminate();
      }
      finish();
    };
    const cut = () => settle(() => resolve(fail({ kind: "attachment-too-slow", file, seconds, ...(page === undefined ? {} : { page }) })), true);
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
            ? settle(() => resolve(fail({ kind: "attachment-damaged", file, cause: "文件内容异常，无法解析" })), true)
            : settle(() => reject(new Error(`reading failed: ${message.cause}`)), true);
      }
    };
    // memory ran out, or the thread could not be started
    const onError = (error: Error) => {
      const full = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      settle(() => (full ? resolve(fail({ kind: "attachment-damaged", file, cause: "文件过大或内容异常，内存不足" })) : reject(error)), true);
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
  const worker = startThread("reading-thread");
  const started: Thread = { worker, asked: 0, waiting: Promise.resolve(), ready: false };
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

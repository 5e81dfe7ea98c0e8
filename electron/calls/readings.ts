import { fail, type Result } from "../../shared/errors.ts";
import type { Events } from "../../shared/ipc.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import type { ReadDocumentRequest } from "../jobs/read/read-document.ts";
import type { JobControl } from "../workers/progress.ts";

type Run = { readonly stop: AbortController; readonly done: Promise<unknown> };

/** Reads documents of open cases: for each case the one that was asked for last, and nothing else. */
export class Readings {
  private readonly running = new Map<string, Run>();
  private readonly emit: (told: Events["reading:progress"]) => void;
  private readonly work: (request: ReadDocumentRequest, control: JobControl) => Promise<Result<ReadDocument>>;

  /** @param work does it, in a thread of its own */
  constructor(emit: Readings["emit"], work: Readings["work"]) {
    this.emit = emit;
    this.work = work;
  }

  /** Reads a document. Errors: those of `readDocument`; `cancelled` also where another is asked for meanwhile. */
  async read(key: string, request: ReadDocumentRequest): Promise<Result<ReadDocument>> {
    const before = this.running.get(key);
    this.stop(key);
    const stop = new AbortController();
    const reading = this.after(before, key, request, stop.signal);
    const run: Run = { stop, done: reading.catch(() => undefined) };
    this.running.set(key, run);
    try {
      return await reading;
    } finally {
      if (this.running.get(key) === run) this.running.delete(key);
    }
  }

  /** Gives up what is being read for a case: nobody wants it any more, or the case is left. */
  stop(key: string): void {
    const run = this.running.get(key);
    this.running.delete(key);
    run?.stop.abort();
  }

  /** Gives up everything, and waits until no thread works any more. */
  async close(): Promise<void> {
    const runs = [...this.running.values()];
    for (const key of [...this.running.keys()]) this.stop(key);
    await Promise.all(runs.map(({ done }) => done));
  }

  /** Two would have the memory of two engines. */
  private async after(before: Run | undefined, key: string, request: ReadDocumentRequest, signal: AbortSignal): Promise<Result<ReadDocument>> {
    await before?.done;
    if (signal.aborted) return fail({ kind: "cancelled" });
    return this.work(request, {
      signal,
      onProgress: ({ step, done, total }) => {
        if (!signal.aborted && step.code === "reading-page") this.emit({ key, reading: { file: step.file, stage: step.stage, done, pages: total } });
      },
    });
  }
}

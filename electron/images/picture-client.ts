import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { startThread } from "../workers/start-thread.ts";
import type { PictureStep, ShrunkPicture, StoredPicture } from "./picture-steps.ts";

export type PictureOrder = {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly picture: StoredPicture;
  readonly step: PictureStep;
};
export type PictureAnswer = { readonly number: number; readonly shrunk?: ShrunkPicture };

type Waiting = { readonly order: PictureOrder; readonly resolve: (shrunk: PictureAnswer["shrunk"]) => void; readonly reject: (cause: unknown) => void };

/** More threads need more memory than they save time: each holds a page of 600 dpi unpacked. */
const MOST_THREADS = 4;

/** Threads that code pictures, one for each core. They start with the first picture; close the pool after use. */
export class PicturePool {
  /** how many threads there are */
  readonly size: number;
  private readonly workers = new Map<Worker, Waiting | undefined>();
  private readonly queue: Waiting[] = [];
  private numbers = 0;

  constructor(size = Math.max(1, Math.min(MOST_THREADS, availableParallelism()))) {
    this.size = size;
  }

  /** The picture as the step makes it; `undefined` where that is no gain. Rejects when a thread dies or the pool is closed. */
  shrink(bytes: Uint8Array, picture: StoredPicture, step: PictureStep): Promise<PictureAnswer["shrunk"]> {
    return new Promise((resolve, reject) => {
      // a copy of its own: sending a part of a file would send the whole file
      const order: PictureOrder = { number: ++this.numbers, bytes: new Uint8Array(bytes), picture, step };
      this.queue.push({ order, resolve, reject });
      this.startNext();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.workers.keys()];
    for (const waiting of [...this.queue.splice(0), ...this.workers.values()]) waiting?.reject(new Error("the pool of pictures was closed"));
    this.workers.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private startNext(): void {
    const free = [...this.workers].find(([, waiting]) => waiting === undefined)?.[0] ?? (this.workers.size < this.size ? this.start() : undefined);
    const next = free && this.queue.shift();
    if (!free || !next) return;
    this.workers.set(free, next);
    free.postMessage(next.order, [next.order.bytes.buffer]);
  }

  private start(): Worker {
    const worker = startThread("picture-worker");
    worker.on("message", ({ shrunk }: PictureAnswer) => {
      const waiting = this.workers.get(worker);
      if (this.workers.has(worker)) this.workers.set(worker, undefined);
      waiting?.resolve(shrunk);
      this.startNext();
    });
    const died = (cause: unknown) => {
      const waiting = this.workers.get(worker);
      this.workers.delete(worker);
      waiting?.reject(cause);
      if (this.queue.length > 0) this.startNext();
    };
    worker.on("error", died);
    worker.on("exit", () => died(new Error("a thread that codes pictures ended")));
    this.workers.set(worker, undefined);
    return worker;
  }
}

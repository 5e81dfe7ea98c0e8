import { availableParallelism } from "node:os";
import { startThread } from "../workers/start-thread.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import type { PictureStep, ShrunkPicture, StoredPicture } from "./picture-steps.ts";

export type PictureOrder = { readonly bytes: Uint8Array<ArrayBuffer>; readonly picture: StoredPicture; readonly step: PictureStep };

/** More threads need more memory than they save time: each holds a page of 600 dpi unpacked. */
const MOST_THREADS = 4;

/** Threads that code pictures, one for each core. They start with the first picture; close the pool after use. */
export class PicturePool {
  /** how many threads there are */
  readonly size: number;
  private readonly client: WorkerClient<PictureOrder, ShrunkPicture | undefined>;

  constructor(size = Math.max(1, Math.min(MOST_THREADS, availableParallelism()))) {
    this.size = size;
    this.client = new WorkerClient(() => startThread("picture-worker"), { threads: size });
  }

  /** The picture as the step makes it; `undefined` where that is no gain. Rejects when a thread dies or the pool is closed. */
  async shrink(bytes: Uint8Array, picture: StoredPicture, step: PictureStep): Promise<ShrunkPicture | undefined> {
    // a copy of its own: sending a part of a file would send the whole file
    const own = new Uint8Array(bytes);
    const shrunk = await this.client.ask({ bytes: own, picture, step }, { transfer: [own.buffer] });
    if (shrunk.ok) return shrunk.value;
    throw shrunk.error.code === "thrown" ? shrunk.error.error : new Error(`a thread that codes pictures was lost: ${shrunk.error.code}`);
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

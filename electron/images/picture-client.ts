import { sharedCopy } from "../files/shared-copy.ts";
import { collectGarbage } from "../workers/collect-garbage.ts";
import { cores } from "../workers/cores.ts";
import { startThread } from "../workers/start-thread.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import { isLarge, type PictureStep, type ShrunkPicture, type StoredPicture } from "./picture-steps.ts";

export type PictureOrder = { readonly bytes: Uint8Array; readonly picture: StoredPicture; readonly step: PictureStep };

/** More threads need more memory than they save time: each holds a page of 600 dpi unpacked. */
const MOST_THREADS = 4;

/** Samples are short-lived, and large beside the objects that hold them: looked through often, they do not pile up. */
const YOUNG_MB = 2;

/** Threads that code pictures, one for each core. They start with the first picture; close the pool after use. */
export class PicturePool {
  /** how many threads there are */
  readonly size: number;
  private readonly client: WorkerClient<PictureOrder, ShrunkPicture | undefined>;
  private last: { readonly of: Uint8Array; readonly copy: Uint8Array } | undefined;

  constructor(size = Math.max(1, Math.min(MOST_THREADS, cores()))) {
    this.size = size;
    this.client = new WorkerClient(() => startThread("picture-worker", undefined, { maxYoungGenerationSizeMb: YOUNG_MB }), { threads: size });
  }

  /** The picture as the step makes it; `undefined` where that is no gain. Rejects when a thread dies or the pool is closed. */
  async shrink(bytes: Uint8Array, picture: StoredPicture, step: PictureStep): Promise<ShrunkPicture | undefined> {
    // between two steps this thread waits: what it needs no more, and room for young objects, goes back to the system
    if (isLarge(picture)) collectGarbage();
    const shrunk = await this.client.ask({ bytes: this.shared(bytes), picture, step });
    if (shrunk.ok) return shrunk.value;
    throw shrunk.error.code === "thrown" ? shrunk.error.error : new Error(`a thread that codes pictures was lost: ${shrunk.error.code}`);
  }

  /** A copy that all threads see: sending a part of a file would send the whole file, and a page is tried at several steps in turn. */
  private shared(bytes: Uint8Array): Uint8Array {
    if (this.last?.of !== bytes) this.last = { of: bytes, copy: sharedCopy(bytes) };
    return this.last.copy;
  }

  close(): Promise<void> {
    this.last = undefined;
    return this.client.close();
  }
}

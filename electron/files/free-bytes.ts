import { MessageChannel } from "node:worker_threads";

/** Buffers of fewer bytes are left to the collector: several small ones may lie in one piece of memory (Node's `Buffer.poolSize`). */
const LEAST = 64 << 10;

/** A port that leads nowhere: what is handed over to it is gone (Node's `port.close()`). */
const { port1: nowhere } = new MessageChannel();
nowhere.close();

/**
 * Frees the memory of these bytes at once; every view of it has the length 0 from now on, so only who alone holds them may call this.
 * V8 looks for such memory, which lies outside of its heap, only when 64 MB of it have come together, in each thread: files and
 * pictures that nobody needs any more.
 */
export function freeBytes({ buffer }: Pick<ArrayBufferView, "buffer">): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength >= LEAST) nowhere.postMessage(undefined, [buffer]);
}

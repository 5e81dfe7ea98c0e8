import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Frees at once what this thread holds no more. V8 counts pictures and files, which lie outside of its heap, as if there were plenty of
 * room: two pages of 600 dots an inch that nobody needs any more may wait beside the one that is worked on.
 */
export function collectGarbage(): void {
  collect ??= garbageCollector();
  collect();
}

/** V8 would wait for 64 MB that lie outside of its heap, in each thread. */
const MOST_UNUSED = 8 << 20;

/** Is told of bytes that are needed no more, piece by piece, and frees them whenever some have come together. */
export function collectInBetween(): (bytes: number) => void {
  let unused = 0;
  return (bytes) => {
    unused += bytes;
    if (unused < MOST_UNUSED) return;
    unused = 0;
    collectGarbage();
  };
}

function garbageCollector(): () => void {
  // the only way to it where the program was not started with this
  setFlagsFromString("--expose-gc");
  const found: unknown = runInNewContext("gc");
  return () => {
    if (typeof found === "function") found();
  };
}

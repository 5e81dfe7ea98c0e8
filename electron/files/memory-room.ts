import { memoryUsage } from "node:process";

/**
 * How much memory the task of this thread may still make the program take. A watch from another thread comes too late where the
 * machine is busy: what takes hundreds of megabytes at once asks first. A thread to which nothing was granted has no limit.
 */
let limit = Number.POSITIVE_INFINITY;
let refused = false;

/** From now on the program may take so many bytes more than it takes now; absent: without limit. */
export function grantRoom(bytes: number | undefined): void {
  limit = bytes === undefined ? Number.POSITIVE_INFINITY : memoryUsage.rss() + bytes;
  refused = false;
}

/** Throws when these bytes would be more than what was granted. */
export function askForRoom(bytes: number): void {
  if (limit === Number.POSITIVE_INFINITY || memoryUsage.rss() + bytes <= limit) return;
  refused = true;
  throw new RangeError(`no room for ${bytes} bytes more`);
}

/** Whether something was refused since the last grant: whatever became of the task, it lacked memory. */
export const roomWasRefused = (): boolean => refused;

/** The part of JavaScript's own WebAssembly that is used here; Node's type package leaves it to the DOM's. */
declare const WebAssembly: { readonly Memory: { readonly prototype: { grow: (this: object, pages: number) => number } } };

const PAGE_BYTES = 65_536;

/** Has every WebAssembly module of this thread ask before its memory grows; a module takes the refusal for a full memory. */
export function askForWebAssembly(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function askAndGrow(pages) {
    askForRoom(pages * PAGE_BYTES);
    return grow.call(this, pages);
  };
}

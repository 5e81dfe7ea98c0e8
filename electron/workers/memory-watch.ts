import { memoryUsage } from "node:process";

const OFTEN_MS = 10;

/**
 * Calls `onOver` once when this program has come to take `most` bytes more than it took at the start, whichever of its threads they
 * are in: what a file makes PDFium or a decoder ask for is not in V8's heap, so no limit of a thread holds it.
 * @returns ends the watch
 */
export function watchMemory(most: number, onOver: () => void): () => void {
  const before = memoryUsage.rss();
  const timer = setInterval(() => {
    if (memoryUsage.rss() - before <= most) return;
    clearInterval(timer);
    onOver();
  }, OFTEN_MS);
  timer.unref();
  return () => clearInterval(timer);
}

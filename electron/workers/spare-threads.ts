import { totalmem } from "node:os";
import { memoryUsage } from "node:process";
import type { Worker } from "node:worker_threads";

/** A thread that nobody uses is ended after so long: it holds fonts, guides and WebAssembly. */
const IDLE_MS = 30_000;
/** One with which the program has come to take more is ended at once: what a large file made it take is free only then. */
const MOST_GROWN = 600_000_000;
/** Nor is one kept when the whole program takes so much: an eighth of the machine's memory, on a small one too a gigabyte. */
const MOST_IN_ALL = Math.max(1_000_000_000, totalmem() / 8);
/** Of each kind. */
const MOST_KEPT = 2;

/** `id`: its number, which it loses when it ends; `before`: bytes that the program took when it was started. */
export type StartedThread = { readonly worker: Worker; readonly id: number; readonly before: number };

const spare = new Map<string, { readonly thread: StartedThread; readonly end: () => void }[]>();

/**
 * A thread of this kind that has started and has nothing to do, now the caller's; `undefined`: there is none. What it has loaded
 * and compiled serves the next task too, which is then done in a third of the processor's time.
 */
export function takeSpare(kind: string): StartedThread | undefined {
  const taken = spare.get(kind)?.pop();
  taken?.end();
  return taken?.thread;
}

/** Keeps a thread at nothing, that its user listens to no more, for the next one who needs its kind. */
export async function leaveSpare(kind: string, thread: StartedThread): Promise<void> {
  const { worker, before } = thread;
  const all = () => spare.get(kind) ?? [];
  const resident = memoryUsage.rss();
  if (all().length >= MOST_KEPT || resident - before > MOST_GROWN || resident > MOST_IN_ALL) {
    await worker.terminate();
    return;
  }
  const gone = () => {
    end();
    spare.set(
      kind,
      all().filter((other) => other.thread !== thread),
    );
  };
  const timer = setTimeout(() => {
    gone();
    void worker.terminate();
  }, IDLE_MS).unref();
  const end = () => {
    clearTimeout(timer);
    worker.off("error", gone).off("exit", gone);
  };
  worker.on("error", gone).on("exit", gone);
  spare.set(kind, [...all(), { thread, end }]);
}

/** Ends every thread that is kept: the program ends. */
export async function endSpares(): Promise<void> {
  const kept = [...spare.values()].flat();
  spare.clear();
  for (const { end } of kept) end();
  await Promise.all(kept.map(({ thread }) => thread.worker.terminate()));
}

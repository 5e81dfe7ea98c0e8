import { setImmediate } from "node:timers/promises";
import type { Step } from "../../shared/causes.ts";
import type { JobControl } from "./progress.ts";

/** Lets messages and signals through between two pieces of work, and ends the job when it has been told to stop. */
export class Checkpoint {
  private readonly control: JobControl;
  private lastPause = performance.now();

  constructor(control: JobControl) {
    this.control = control;
  }

  /** What work in another thread is stopped by; its reason is no `Stopped`, `during` makes it one. */
  get signal(): AbortSignal | undefined {
    return this.control.signal;
  }

  /** Tells of a step of work that another thread does. */
  tell(step: Step, done: number, total: number): void {
    this.control.onProgress?.({ step, done, total });
  }

  /** Waits for work that ends by itself when the signal does; throws `Stopped` once the job was cancelled. */
  async during<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (this.control.signal?.aborted) throw new Stopped();
      throw error;
    }
  }

  /** @param done of `total` things of this step; throws `Stopped` once the job was cancelled */
  async pass(step: Step, done: number, total: number): Promise<void> {
    const now = performance.now();
    if (now - this.lastPause > 30 || done === total) {
      this.control.onProgress?.({ step, done, total });
      await setImmediate();
      this.lastPause = performance.now();
    }
    if (this.control.signal?.aborted) throw new Stopped();
  }
}

/** Thrown between two pages and caught by the job, which reports `cancelled`. */
export class Stopped extends Error {
  constructor() {
    super("the job was cancelled");
  }
}

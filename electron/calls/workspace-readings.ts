import { fail, type Result } from "../../shared/errors.ts";

/** Who asks for a reading: windows of one program may look at the same workspace. `afresh`: nothing that was kept is to be taken. */
export type ReadingOf = { readonly by: string; readonly afresh: boolean };

type Waiting<T> = ReadingOf & { readonly settle: (read: Result<T> | Promise<never>) => void };
type Run<T> = { readonly stop: AbortController; waiting: readonly Waiting<T>[] };

/**
 * Reads workspaces, each once at a time for all windows that want it. One that asks while another is being served begins the reading anew,
 * since cases may have changed, and the other is served by that; a window that gives up takes the reading only from itself.
 */
export class WorkspaceReadings<T> {
  private readonly running = new Map<string, Run<T>>();

  /** @param work reads it, for all who wait. Errors: those of `work`; `cancelled` where this window gave up, or asked again */
  read(key: string, asked: ReadingOf, work: (signal: AbortSignal, afresh: boolean) => Promise<Result<T>>): Promise<Result<T>> {
    const before = this.running.get(key);
    const others = before ? this.leave(before, asked.by) : [];
    if (before) before.waiting = [];
    before?.stop.abort();
    return new Promise((settle) => {
      const run: Run<T> = { stop: new AbortController(), waiting: [...others, { ...asked, settle }] };
      this.running.set(key, run);
      const reading = work(
        run.stop.signal,
        run.waiting.some(({ afresh }) => afresh),
      );
      const end = (answer: Result<T> | Promise<never>) => {
        if (this.running.get(key) === run) this.running.delete(key);
        for (const one of run.waiting) one.settle(answer);
      };
      reading.then(end, (error: unknown) => end(Promise.reject(error)));
    });
  }

  /** This window wants it no more; the reading itself goes on for the others, and ends where there are none. */
  cancel(key: string, by: string): void {
    const run = this.running.get(key);
    if (!run) return;
    run.waiting = this.leave(run, by);
    if (run.waiting.length === 0) run.stop.abort();
  }

  /** Who still waits when this window does no more. */
  private leave({ waiting }: Run<T>, by: string): readonly Waiting<T>[] {
    for (const one of waiting) if (one.by === by) one.settle(fail({ kind: "cancelled" }));
    return waiting.filter((one) => one.by !== by);
  }
}

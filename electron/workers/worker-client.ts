import { memoryUsage } from "node:process";
import type { Worker } from "node:worker_threads";
import type { UnexpectedCause } from "../../shared/causes.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { FromThread, ToThread } from "./serve-tasks.ts";
import { leaveSpare, type StartedThread, takeSpare } from "./spare-threads.ts";

/** Why a task has no answer. All but `cancelled` of a waiting task and `thrown` by the task itself cost the thread. */
export type Loss =
  | { readonly code: "cancelled" }
  /** the thread itself did not start in time */
  | { readonly code: "not-started" }
  /** no sign of life for so long as was allowed */
  | { readonly code: "too-slow" }
  /** the program came to take more memory than was allowed */
  | { readonly code: "too-large" }
  /** the thread's own heap was full */
  | { readonly code: "out-of-memory" }
  /** WebAssembly stopped inside */
  | { readonly code: "trapped" }
  | { readonly code: "thrown"; readonly error: Error }
  | { readonly code: "ended"; readonly exitCode: number };

export type AskOptions<Progress> = {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** gives `cancelled` */
  readonly signal?: AbortSignal | undefined;
  /** so long a running task may take to stop by itself once the signal is raised; absent: its thread is ended at once */
  readonly graceMs?: number;
  /** how long without a sign of life, from the start of the task or its last progress; the start of the thread does not count */
  readonly seconds?: number;
  /** how many bytes more than at its start the whole program may come to take during the task; for threads with one task at a time */
  readonly memory?: number;
  /** go to the thread without being copied */
  readonly transfer?: readonly ArrayBuffer[];
};

/**
 * `threads`: at most so many; `atOnce`: tasks that one thread is given at a time, all of which are lost with it; `kind`: threads that are
 * left (`leave`) serve the next client of the same kind, absent: none.
 */
export type WorkerClientOptions = { readonly threads?: number; readonly atOnce?: number; readonly kind?: string };

type Asked<Task, Answer, Progress> = {
  readonly id: number;
  readonly task: Task;
  readonly options: AskOptions<Progress>;
  readonly settle: (answer: Result<Answer, Loss>) => void;
};
type Running<Task, Answer, Progress> = {
  readonly asked: Asked<Task, Answer, Progress>;
  readonly signOfLife: () => void;
  /** ends limits and watches */
  readonly end: () => void;
};
type Thread<Task, Answer, Progress> = StartedThread & {
  ready: boolean;
  readonly running: Map<number, Running<Task, Answer, Progress>>;
  /** stops listening to it */
  readonly silence: () => void;
};

/** The thread itself may take so long to start, on a machine that is busy or slow. */
const LONGEST_START_SECONDS = 120;

/**
 * Has tasks done in worker threads that answer by `serveTasks`. A thread starts with the first task that needs it, stays for the
 * next and keeps the program alive only while it is at work; what is lost is told, and the next task begins another thread.
 * Tasks wait in the order in which they were asked.
 */
export class WorkerClient<Task, Answer, Progress = never> {
  private readonly start: () => Worker;
  private readonly most: Required<Pick<WorkerClientOptions, "threads" | "atOnce">>;
  private readonly kind: string | undefined;
  private threads: Thread<Task, Answer, Progress>[] = [];
  private queue: Asked<Task, Answer, Progress>[] = [];
  private count = 0;
  private ending: Promise<unknown> = Promise.resolve();
  private lastBegun: number | undefined;

  constructor(start: () => Worker, { threads = 1, atOnce = 1, kind }: WorkerClientOptions = {}) {
    this.start = start;
    this.most = { threads, atOnce };
    this.kind = kind;
  }

  /** Never rejects for what happens in the thread. Throws when the task cannot be sent to a thread. */
  ask(task: Task, options: AskOptions<Progress> = {}): Promise<Result<Answer, Loss>> {
    const { signal } = options;
    if (signal?.aborted) return Promise.resolve(fail({ code: "cancelled" }));
    return new Promise((resolve) => {
      const abort = () => this.abort(asked);
      const settle = (answer: Result<Answer, Loss>) => {
        signal?.removeEventListener("abort", abort);
        resolve(answer);
      };
      const asked: Asked<Task, Answer, Progress> = { id: ++this.count, task, options, settle };
      signal?.addEventListener("abort", abort, { once: true });
      this.queue.push(asked);
      this.next();
    });
  }

  /** Whether a thread has been started and not been lost. */
  get isStarted(): boolean {
    return this.threads.length > 0;
  }

  /** The number of the thread that was begun last; absent: none was. */
  get lastThread(): number | undefined {
    return this.lastBegun;
  }

  /** Until every thread that was lost or closed is gone: what one was in the middle of takes memory until then. */
  get ended(): Promise<unknown> {
    return this.ending;
  }

  /** Ends the threads; tasks that run or wait are `cancelled`. A later task starts a thread again. */
  async close(): Promise<void> {
    for (const { settle } of this.queue.splice(0)) settle(fail({ code: "cancelled" }));
    for (const thread of [...this.threads]) this.lose(thread, { code: "cancelled" });
    await this.ending;
  }

  /** The same, unless tasks run or wait. */
  async endIdle(): Promise<void> {
    if (this.queue.length === 0 && this.threads.every(({ running }) => running.size === 0)) await this.close();
  }

  /** The same as `close`, but that threads at nothing are kept for a while, for the next client of this kind. */
  async leave(): Promise<void> {
    const { kind } = this;
    if (kind === undefined) return this.close();
    const idle = this.threads.filter(({ ready, running }) => ready && running.size === 0);
    this.threads = this.threads.filter((thread) => !idle.includes(thread));
    await Promise.all([
      this.close(),
      ...idle.map((thread) => {
        thread.silence();
        return leaveSpare(kind, thread);
      }),
    ]);
  }

  private next(): void {
    while (this.queue.length > 0) {
      const free = this.threads.find(({ running }) => running.size < this.most.atOnce) ?? (this.threads.length < this.most.threads ? this.begin() : undefined);
      const asked = free && this.queue.shift();
      if (!asked) return;
      this.run(free, asked);
    }
  }

  private begin(): Thread<Task, Answer, Progress> {
    const spare = this.kind === undefined ? undefined : takeSpare(this.kind);
    const started = spare ?? startedNow(this.start());
    const { worker } = started;
    const told = (message: FromThread<Answer, Progress>) => this.receive(thread, message);
    const failed = (thrown: unknown) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      this.lose(thread, "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? { code: "out-of-memory" } : { code: "thrown", error });
    };
    const ended = (exitCode: number) => this.lose(thread, { code: "ended", exitCode });
    const silence = () => void worker.off("message", told).off("error", failed).off("exit", ended);
    const thread: Thread<Task, Answer, Progress> = { ...started, ready: spare !== undefined, running: new Map(), silence };
    worker.unref();
    worker.on("message", told).on("error", failed).on("exit", ended);
    this.threads.push(thread);
    this.lastBegun = started.id;
    return thread;
  }

  private run(thread: Thread<Task, Answer, Progress>, asked: Asked<Task, Answer, Progress>): void {
    const { id, task, options } = asked;
    const { seconds, memory, transfer = [] } = options;
    this.post(thread, { kind: "task", id, task, memory }, transfer);
    const endWatch = memory === undefined ? undefined : watchMemory(memory, () => this.lose(thread, { code: "too-large" }));
    let timer: NodeJS.Timeout | undefined;
    const limit = (most: number, code: "too-slow" | "not-started") => {
      clearTimeout(timer);
      timer = setTimeout(() => this.lose(thread, { code }), most * 1000);
    };
    const signOfLife = () => seconds !== undefined && limit(seconds, "too-slow");
    const end = () => {
      clearTimeout(timer);
      endWatch?.();
    };
    thread.running.set(id, { asked, signOfLife, end });
    thread.worker.ref();
    if (thread.ready) signOfLife();
    else if (seconds !== undefined) limit(LONGEST_START_SECONDS, "not-started");
  }

  private receive(thread: Thread<Task, Answer, Progress>, message: FromThread<Answer, Progress>): void {
    if (message.kind === "ready") {
      thread.ready = true;
      for (const { signOfLife } of thread.running.values()) signOfLife();
      return;
    }
    const running = thread.running.get(message.id);
    if (!running) return;
    if (message.kind === "progress") {
      running.signOfLife();
      running.asked.options.onProgress?.(message.progress);
    } else if (message.kind === "too-large") this.lose(thread, { code: "too-large" });
    else if (message.kind === "done") this.finish(thread, running, ok(message.answer));
    else if (message.trapped) this.lose(thread, { code: "trapped" });
    else this.finish(thread, running, fail({ code: "thrown", error: Object.assign(new Error(message.message), { stack: message.stack }) }));
  }

  private finish(thread: Thread<Task, Answer, Progress>, { asked, end }: Running<Task, Answer, Progress>, answer: Result<Answer, Loss>): void {
    end();
    thread.running.delete(asked.id);
    if (thread.running.size === 0) thread.worker.unref();
    asked.settle(answer);
    this.next();
  }

  private abort(asked: Asked<Task, Answer, Progress>): void {
    const thread = this.threads.find(({ running }) => running.has(asked.id));
    if (!thread) {
      this.queue = this.queue.filter((other) => other !== asked);
      asked.settle(fail({ code: "cancelled" }));
      return;
    }
    const { graceMs } = asked.options;
    const end = () => thread.running.has(asked.id) && this.lose(thread, { code: "cancelled" });
    if (graceMs === undefined) {
      end();
      return;
    }
    this.post(thread, { kind: "cancel", id: asked.id });
    setTimeout(end, graceMs).unref();
  }

  /** The thread is used no more; of a task that was cancelled it is not told what else became of it. */
  private lose(thread: Thread<Task, Answer, Progress>, loss: Loss): void {
    if (!this.threads.includes(thread)) return;
    this.threads = this.threads.filter((other) => other !== thread);
    this.ending = Promise.all([this.ending, thread.worker.terminate()]);
    for (const { asked, end } of thread.running.values()) {
      end();
      asked.settle(fail(asked.options.signal?.aborted ? { code: "cancelled" } : loss));
    }
    thread.running.clear();
    this.next();
  }

  private post({ worker }: Thread<Task, Answer, Progress>, message: ToThread<Task>, transfer: readonly ArrayBuffer[] = []): void {
    worker.postMessage(message, transfer);
  }
}

function startedNow(worker: Worker): StartedThread {
  // told to whoever has it then; one that has nobody, or is being ended, must not end the program
  worker.on("error", () => undefined);
  return { worker, id: worker.threadId, before: memoryUsage.rss() };
}

/** A loss of which the file that was worked on is not known to be the cause. */
export function unexpectedCause(loss: Loss, thread: "job" | "pages" | "layout"): UnexpectedCause {
  if (loss.code === "ended") return { code: "thread-ended", thread, exitCode: loss.exitCode };
  return { code: "thrown", detail: loss.code === "thrown" ? loss.error.message : loss.code };
}

const OFTEN_MS = 10;

/**
 * Calls `onOver` once when this program has come to take `most` bytes more than it took at the start, whichever of its threads they
 * are in: what a file makes PDFium or a decoder ask for is not in V8's heap, so no limit of a thread holds it.
 * @returns ends the watch
 */
function watchMemory(most: number, onOver: () => void): () => void {
  const before = memoryUsage.rss();
  const timer = setInterval(() => {
    if (memoryUsage.rss() - before <= most) return;
    clearInterval(timer);
    onOver();
  }, OFTEN_MS);
  timer.unref();
  return () => clearInterval(timer);
}

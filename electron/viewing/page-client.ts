import type { Worker } from "node:worker_threads";
import type { UnexpectedCause } from "../../shared/causes.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import { MOST_UNPACKED, unpacksTooLarge } from "../ingest/reading-client.ts";
import { watchMemory } from "../workers/memory-watch.ts";
import { startThread } from "../workers/start-thread.ts";
import type { ViewedSource } from "./opened-attachments.ts";
import type { FromPageWorker, PageAnswer, PageQuestion } from "./page-messages.ts";

type Answer = Result<PageAnswer, AppError>;
type Waiting = {
  readonly number: number;
  readonly source: ViewedSource;
  readonly question: PageQuestion;
  readonly ticket: string | undefined;
  readonly settle: (answer: Answer) => void;
};

/** A page that takes longer than this to draw is given up, and the thread with it; starting a thread takes its own time. */
const LONGEST_SECONDS = 40;
const LONGEST_START_SECONDS = 60;
/** Pictures that wait at most; the oldest are dropped, as nobody looks at them any more. */
const MOST_WAITING = 120;

/**
 * Draws pages of attachments in a thread beside the program's own: one at a time, what was asked last comes first, because
 * that is what the user looks at now. What was scrolled past can be taken back by its ticket.
 */
export class PageThread {
  private worker: Worker | undefined;
  private count = 0;
  private running: { readonly task: Waiting; readonly timer: NodeJS.Timeout; readonly endWatch: () => void } | undefined;
  private waiting: Waiting[] = [];

  /** Errors: those of reading the attachment; `attachment-too-slow`; `cancelled` when it was taken back. */
  ask(source: ViewedSource, question: PageQuestion, ticket?: string): Promise<Answer> {
    return new Promise((settle) => {
      this.count += 1;
      this.waiting.push({ number: this.count, source, question, ticket, settle });
      const pictures = this.waiting.filter((task) => task.question.kind === "picture");
      if (pictures.length > MOST_WAITING) this.drop((task) => task === pictures[0]);
      this.next();
    });
  }

  /** Nobody waits for these any more. */
  takeBack(tickets: readonly string[]): void {
    const gone = new Set(tickets);
    this.drop((task) => task.ticket !== undefined && gone.has(task.ticket));
  }

  get length(): number {
    return this.waiting.length;
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    this.drop(() => true);
    this.finish(fail({ kind: "cancelled" }));
    await worker?.terminate();
  }

  private drop(is: (task: Waiting) => boolean): void {
    const gone = this.waiting.filter(is);
    this.waiting = this.waiting.filter((task) => !gone.includes(task));
    for (const task of gone) task.settle(fail({ kind: "cancelled" }));
  }

  private next(): void {
    if (this.running) return;
    // how an attachment begins decides what is drawn of it
    const look = this.waiting.findIndex(({ question }) => question.kind !== "picture");
    const [task] = look >= 0 ? this.waiting.splice(look, 1) : this.waiting.splice(-1, 1);
    if (!task) return;
    const seconds = LONGEST_SECONDS + (this.worker ? 0 : LONGEST_START_SECONDS);
    const worker = this.thread();
    const page = task.question.kind === "look" ? {} : { page: task.question.page };
    const cut = () => this.restart(fail({ kind: "attachment-too-slow", file: task.source.file, seconds: LONGEST_SECONDS, ...page }));
    const tooLarge = () => this.restart(fail(unpacksTooLarge(task.source.file)));
    this.running = { task, timer: setTimeout(cut, seconds * 1000), endWatch: watchMemory(MOST_UNPACKED, tooLarge) };
    this.running.timer.unref();
    worker.postMessage({ number: task.number, source: task.source, question: task.question });
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = startThread("page-worker");
    this.worker = worker;
    worker.unref();
    worker.on("message", (message: FromPageWorker) => {
      if (this.worker !== worker || message.number !== this.running?.task.number) return;
      if ("result" in message) this.finish(message.result);
      else if (message.trapped) this.restart(fail({ kind: "attachment-damaged", file: this.running.task.source.file, cause: { code: "trapped-showing" } }));
      else this.finish(fail({ kind: "unexpected", cause: { code: "thrown", detail: message.failed } }));
    });
    const lost = (cause: UnexpectedCause) => this.worker === worker && this.restart(fail({ kind: "unexpected", cause }));
    worker.on("error", (error) => lost({ code: "thrown", detail: error instanceof Error ? error.message : String(error) }));
    worker.on("exit", (code) => lost({ code: "thread-ended", thread: "pages", exitCode: code }));
    return worker;
  }

  private restart(answer: Answer): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.finish(answer);
  }

  private finish(answer: Answer): void {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    clearTimeout(running.timer);
    running.endWatch();
    running.task.settle(answer);
    this.next();
  }
}

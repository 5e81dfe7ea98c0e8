import { type AppError, fail, type Result } from "../../shared/errors.ts";
import { MOST_UNPACKED, unpacksTooLarge } from "../ingest/decoding-client.ts";
import { startThread } from "../workers/start-thread.ts";
import { type Loss, unexpectedCause, WorkerClient } from "../workers/worker-client.ts";
import type { ViewedSource } from "./opened-attachments.ts";
import type { PageAnswer, PageQuestion, PageTask } from "./page-messages.ts";

type Answer = Result<PageAnswer, AppError>;
type AskedPage = Exclude<PageTask, "close">;
type Waiting = AskedPage & { readonly ticket: string | undefined; readonly settle: (answer: Answer) => void };

/** A page that takes longer than this to draw is given up, and the thread with it. */
const LONGEST_SECONDS = 40;
/** Closing files takes no time; a thread that does not come to it is ended. */
const CLOSING_SECONDS = 2;
/** Pictures that wait at most; the oldest are dropped, as nobody looks at them any more. */
const MOST_WAITING = 120;

/**
 * Draws pages of attachments in a thread beside the program's own: one at a time, what was asked last comes first, because
 * that is what the user looks at now. What was scrolled past can be taken back by its ticket.
 */
export class PageThread {
  private readonly client = new WorkerClient<PageTask, Answer>(() => startThread("page-worker"), { kind: "pages" });
  private isRunning = false;
  private waiting: Waiting[] = [];

  /** Errors: those of reading the attachment; `attachment-too-slow`; `cancelled` when it was taken back. */
  ask(source: ViewedSource, question: PageQuestion, ticket?: string): Promise<Answer> {
    return new Promise((settle) => {
      this.waiting.push({ source, question, ticket, settle });
      const pictures = this.waiting.filter((task) => task.question.kind === "picture");
      if (pictures.length > MOST_WAITING) this.drop((task) => task === pictures[0]);
      void this.next();
    });
  }

  /** Nobody waits for these any more. */
  takeBack(tickets: readonly string[]): void {
    const gone = new Set(tickets);
    this.drop((task) => task.ticket !== undefined && gone.has(task.ticket));
  }

  /** The thread is left to the next who looks at pages, its files closed; one that is drawing is ended. */
  async close(): Promise<void> {
    this.drop(() => true);
    if (this.isRunning || !this.client.isStarted) return this.client.close();
    this.isRunning = true;
    const closed = await this.client.ask("close", { seconds: CLOSING_SECONDS });
    this.isRunning = false;
    await (closed.ok ? this.client.leave() : this.client.close());
    // who asked meanwhile gets another thread
    void this.next();
  }

  private drop(is: (task: Waiting) => boolean): void {
    const gone = this.waiting.filter(is);
    this.waiting = this.waiting.filter((task) => !gone.includes(task));
    for (const task of gone) task.settle(fail({ kind: "cancelled" }));
  }

  private async next(): Promise<void> {
    if (this.isRunning) return;
    // how an attachment begins decides what is drawn of it
    const overview = this.waiting.findIndex(({ question }) => question.kind !== "picture");
    const [task] = overview >= 0 ? this.waiting.splice(overview, 1) : this.waiting.splice(-1, 1);
    if (!task) return;
    this.isRunning = true;
    const { source, question, settle } = task;
    const answer = await this.client.ask({ source, question }, { seconds: LONGEST_SECONDS, memory: MOST_UNPACKED });
    this.isRunning = false;
    settle(answer.ok ? answer.value : fail(errorOf(answer.error, task)));
    void this.next();
  }
}

function errorOf(loss: Loss, { source: { file }, question }: AskedPage): AppError {
  switch (loss.code) {
    case "cancelled":
      return { kind: "cancelled" };
    case "too-slow":
      return { kind: "attachment-too-slow", file, seconds: LONGEST_SECONDS, ...(question.kind === "look" ? {} : { page: question.page }) };
    case "too-large":
      return unpacksTooLarge(file);
    case "trapped":
      return { kind: "attachment-damaged", file, cause: { code: "trapped-showing" } };
    case "out-of-memory":
      return { kind: "attachment-damaged", file, cause: { code: "out-of-memory" } };
    default:
      return { kind: "unexpected", cause: unexpectedCause(loss, "pages") };
  }
}

import type { GuideComparison, GuideName, GuideReview } from "../../../shared/authoring/guide-review.ts";
import { fail, type Result } from "../../../shared/errors.ts";
import type { Installation } from "../../../shared/policies/installed.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { startThread } from "../../workers/start-thread.ts";
import { unexpectedCause, WorkerClient } from "../../workers/worker-client.ts";
import type { GuideAnswer, GuideAsked, GuideWork } from "./guide-messages.ts";

/**
 * Looks through guides in a thread beside the program's own, begun with the first request: a guide of a thousand rules with
 * its situations takes seconds. Errors of all: `unexpected` when the thread dies, `cancelled` when it is closed.
 */
export class GuideThread {
  private readonly client = new WorkerClient<GuideWork, GuideAnswer>(() => startThread("guide-worker"), { kind: "guide" });

  /** Errors: those of `reviewGuide`. */
  review(guide: GuideAsked): Promise<Result<GuideReview>> {
    return this.ask({ kind: "review", guide }, (answer) => (answer.kind === "review" ? answer.result : undefined));
  }

  /** Errors: those of `compareWithInstalled`. */
  compare(guide: GuideAsked, against: GuideName, moment: Moment): Promise<Result<GuideComparison>> {
    return this.ask({ kind: "compare", guide, against, moment }, (answer) => (answer.kind === "compare" ? answer.result : undefined));
  }

  /** Errors: those of `previewPage`. */
  preview(guide: GuideAsked, against: GuideName | undefined, moment: Moment): Promise<Result<string>> {
    return this.ask({ kind: "preview", guide, against, moment }, (answer) => (answer.kind === "preview" ? answer.result : undefined));
  }

  /** Errors: those of `installData`. */
  install(guide: GuideAsked): Promise<Result<Installation>> {
    return this.ask({ kind: "install", guide }, (answer) => (answer.kind === "install" ? answer.result : undefined));
  }

  close(): Promise<void> {
    return this.client.leave();
  }

  private async ask<T>(work: GuideWork, resultOf: (answer: GuideAnswer) => Result<T> | undefined): Promise<Result<T>> {
    const answer = await this.client.ask(work);
    if (answer.ok) return resultOf(answer.value) ?? fail({ kind: "unexpected", cause: { code: "job-answer" } });
    return fail(answer.error.code === "cancelled" ? { kind: "cancelled" } : { kind: "unexpected", cause: unexpectedCause(answer.error, "job") });
  }
}

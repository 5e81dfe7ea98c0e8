import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Moment } from "../../shared/text/moment.ts";
import { startThread } from "../workers/start-thread.ts";
import { type Loss, unexpectedCause, WorkerClient } from "../workers/worker-client.ts";
import type { OverviewRow } from "./overview.ts";
import type { FoundRow, ReadingWorkspace, WorkspaceControl, WorkspaceRequest } from "./read-workspace.ts";
import type { WorkspaceAnswer, WorkspaceWork } from "./workspace-messages.ts";

/** What is not read between two cases may take so long to end by itself. */
const STOP_GRACE_MS = 2_000;

/**
 * Reads workspaces in a thread beside the program's own, begun with the first request: five hundred cases take seconds.
 * Errors of all: `unexpected` when the thread dies, `cancelled` when it is closed.
 */
export class WorkspaceThread {
  private readonly client = new WorkerClient<WorkspaceWork, WorkspaceAnswer, ReadingWorkspace>(() => startThread("workspace-worker"), { atOnce: 4 });

  /** Errors: those of `readWorkspace`. */
  async read(request: WorkspaceRequest, control: WorkspaceControl): Promise<Result<{ readonly rows: readonly FoundRow[]; readonly fromCache: number }>> {
    const answer = await this.client.ask({ kind: "read", ...request }, { ...control, graceMs: STOP_GRACE_MS });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "read" ? answer.value.result : unanswered;
  }

  /** One for each case, in order; errors of each: those of `caseMessages`. */
  async messages(paths: readonly string[], moment: Moment): Promise<Result<readonly Result<string>[]>> {
    const answer = await this.client.ask({ kind: "messages", paths, moment });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "messages" ? ok(answer.value.messages) : unanswered;
  }

  /** Errors: those of `writeOverviewTable`. */
  async writeTable(file: string, rows: readonly OverviewRow[]): Promise<Result<undefined>> {
    const answer = await this.client.ask({ kind: "table", file, rows });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "table" ? answer.value.result : unanswered;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

const unanswered = fail({ kind: "unexpected", cause: { code: "job-answer" } } as const);

const lost = (loss: Loss): Result<never> =>
  fail(loss.code === "cancelled" ? { kind: "cancelled" } : { kind: "unexpected", cause: unexpectedCause(loss, "job") });

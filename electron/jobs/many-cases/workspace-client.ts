import type { AcrossNote } from "../../../shared/desk/across-cases.ts";
import type { ImportProgress } from "../../../shared/desk/import-report.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { ProfileUpdate, UpdatedCase } from "../../../shared/ipc/profiles.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { startThread } from "../../workers/start-thread.ts";
import { type AskOptions, type Loss, unexpectedCause, WorkerClient } from "../../workers/worker-client.ts";
import type { ImportWork, ReadTable, TableWork } from "../import-table/import-for-guide.ts";
import type { ImportedRows } from "../import-table/import-rows.ts";
import type { OverviewRow } from "./overview.ts";
import type { ProfileControl, ProfileLook, ProfileUpdateWork } from "./profile-updates.ts";
import type { FoundRow, WorkspaceControl, WorkspaceRequest } from "./read-workspace.ts";
import type { WorkspaceAnswer, WorkspaceProgress, WorkspaceWork } from "./workspace-messages.ts";

/** What is not read between two cases may take so long to end by itself. */
const STOP_GRACE_MS = 2_000;
/** A row of a table that is being written is finished: its thread is not ended in the middle of it. */
const IMPORT_GRACE_MS = 60_000;

/**
 * Reads workspaces in a thread beside the program's own, begun with the first request: five hundred cases take seconds. Tables are
 * taken in another one.
 * Errors of all: `unexpected` when the thread dies, `cancelled` when it is closed.
 */
export class WorkspaceThread {
  /** What reads may be ended with its thread; what writes cases has a thread of its own, one table at a time. */
  private readonly writer = new WorkerClient<WorkspaceWork, WorkspaceAnswer, WorkspaceProgress>(() => startThread("workspace-worker"), { kind: "workspace" });
  private readonly client = new WorkerClient<WorkspaceWork, WorkspaceAnswer, WorkspaceProgress>(() => startThread("workspace-worker"), {
    atOnce: 4,
    kind: "workspace",
  });
  private closing = false;

  /** Errors: those of `readWorkspace`. */
  async read(
    request: WorkspaceRequest,
    { signal, onProgress }: WorkspaceControl,
  ): Promise<Result<{ readonly rows: readonly FoundRow[]; readonly fromCache: number }>> {
    const told = (progress: WorkspaceProgress) => ("rows" in progress ? onProgress?.(progress) : undefined);
    const answer = await this.ask({ kind: "read", ...request }, { signal, onProgress: told, graceMs: STOP_GRACE_MS });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "read" ? answer.value.result : unanswered;
  }

  /** One for each case, in order; errors of each: those of `caseMessages`. */
  async messages(paths: readonly string[], moment: Moment): Promise<Result<readonly Result<string>[]>> {
    const answer = await this.ask({ kind: "messages", paths, moment });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "messages" ? ok(answer.value.messages) : unanswered;
  }

  /** What shows only when these cases are seen together. */
  async across(paths: readonly string[]): Promise<Result<readonly AcrossNote[]>> {
    const answer = await this.ask({ kind: "across", paths });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "across" ? ok(answer.value.notes) : unanswered;
  }

  /** Errors: those of `writeOverviewTable`. */
  async writeTable(file: string, rows: readonly OverviewRow[]): Promise<Result<undefined>> {
    const answer = await this.ask({ kind: "table", file, rows });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "table" ? answer.value.result : unanswered;
  }

  /** Errors: those of `readTableFor`. */
  async readTable(request: TableWork): Promise<Result<ReadTable>> {
    const answer = await this.ask({ kind: "read-table", ...request });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "read-table" ? answer.value.result : unanswered;
  }

  /** A signal that is raised ends it after the row that is being written. Errors: those of `importFor`. */
  async importTable(
    request: ImportWork,
    { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
  ): Promise<Result<ImportedRows>> {
    const answer = await this.writer.ask({ kind: "import", ...request }, { signal, onProgress: ofCases(onProgress), graceMs: IMPORT_GRACE_MS });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "import" ? answer.value.result : unanswered;
  }

  /** Errors: those of `profileUpdates`. */
  async profileUpdates(look: ProfileLook, { signal, onProgress }: Required<ProfileControl>): Promise<Result<readonly ProfileUpdate[]>> {
    const answer = await this.ask({ kind: "profile-updates", ...look }, { signal, onProgress: ofCases(onProgress), graceMs: STOP_GRACE_MS });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "profile-updates" ? answer.value.result : unanswered;
  }

  /** A signal that is raised ends it after the cases that are being written. */
  async updateFromProfiles(work: ProfileUpdateWork, { signal, onProgress }: Required<ProfileControl>): Promise<Result<readonly UpdatedCase[]>> {
    const answer = await this.writer.ask({ kind: "update-from-profiles", ...work }, { signal, onProgress: ofCases(onProgress), graceMs: IMPORT_GRACE_MS });
    if (!answer.ok) return lost(answer.error);
    return answer.value.kind === "update-from-profiles" ? ok(answer.value.updated) : unanswered;
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all([this.client.leave(), this.writer.leave()]);
    this.closing = false;
  }

  /** A thread that is ended because what another window gave up would not stop costs this request a second try, and no more. */
  private async ask(work: WorkspaceWork, options: AskOptions<WorkspaceProgress> = {}): Promise<Result<WorkspaceAnswer, Loss>> {
    const answer = await this.client.ask(work, options);
    const isForAnother = !answer.ok && answer.error.code === "cancelled" && !options.signal?.aborted && !this.closing;
    return isForAnother ? this.client.ask(work, options) : answer;
  }
}

const ofCases = (tell: (progress: ImportProgress) => void) => (progress: WorkspaceProgress) => ("rows" in progress ? undefined : tell(progress));

const unanswered = fail({ kind: "unexpected", cause: { code: "job-answer" } } as const);

const lost = (loss: Loss): Result<never> =>
  fail(loss.code === "cancelled" ? { kind: "cancelled" } : { kind: "unexpected", cause: unexpectedCause(loss, "job") });

import { fail, type Result } from "../../../shared/errors.ts";
import type { ReadFoundFile } from "../../../shared/files-first/found-file.ts";
import type { Progress } from "../../../shared/report.ts";
import type { JobControl } from "../../workers/progress.ts";
import { startThread } from "../../workers/start-thread.ts";
import { unexpectedCause, WorkerClient } from "../../workers/worker-client.ts";
import type { FoundFileRequest } from "../read/read-found-file.ts";
import type { WorkerResult, WorkerTask } from "./worker-messages.ts";

/** What is not read between two pages may take so long to end by itself. */
const STOP_GRACE_MS = 5_000;

/** Reads the files of a folder in one thread beside the program's own, which stays from one file to the next. */
export class FoundFilesThread {
  private readonly client = new WorkerClient<WorkerTask, WorkerResult, Progress>(() => startThread("worker"));

  /** Errors: those of `readFoundFile`; `unexpected` when the thread dies. */
  async read(request: FoundFileRequest, control: JobControl): Promise<Result<ReadFoundFile>> {
    const done = await this.client.ask({ ...request, job: "read-found-file" }, { ...control, graceMs: STOP_GRACE_MS });
    if (!done.ok) return fail(done.error.code === "cancelled" ? { kind: "cancelled" } : { kind: "unexpected", cause: unexpectedCause(done.error, "job") });
    return done.value.job === "read-found-file" ? done.value.result : fail({ kind: "unexpected", cause: { code: "job-answer" } });
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

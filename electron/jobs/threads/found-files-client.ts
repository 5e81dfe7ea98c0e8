import type { Result } from "../../../shared/errors.ts";
import type { FoundScan, ReadFoundFile } from "../../../shared/files-first/found-file.ts";
import type { JobControl } from "../../workers/progress.ts";
import type { FoundFileRequest } from "../read/read-found-file.ts";
import { JobThread } from "./job-client.ts";

/** Reads the files of a folder in one thread beside the program's own, which stays from one file to the next. */
export class FoundFilesThread {
  private readonly thread = new JobThread({ inBackground: true });

  /** Errors: those of `readFoundFile`; `unexpected` when the thread dies. */
  read(request: FoundFileRequest, control: JobControl): Promise<Result<ReadFoundFile | FoundScan>> {
    return this.thread.run({ ...request, job: "read-found-file" }, control, (done) => (done.job === "read-found-file" ? done.result : undefined));
  }

  close(): Promise<void> {
    return this.thread.leave();
  }
}

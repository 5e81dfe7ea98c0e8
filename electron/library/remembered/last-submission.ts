import { stat } from "node:fs/promises";
import { join } from "node:path";
import { forNextBuild, readSubmission, type SubmissionRecord, type SubmissionState, submissionState } from "../../../shared/desk/submission-record.ts";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { lastBuild } from "./last-build.ts";

const fileOf = (key: string) => join(userDataFolder(), "submissions", `${key}.json`);

/** What was said of the submission of the build made last; of that of an earlier one who submitted it and why it came back. A broken record is none. */
export async function lastSubmission(key: string): Promise<SubmissionRecord | undefined> {
  try {
    const kept: unknown = JSON.parse(await readRegularText(fileOf(key)));
    const record = readSubmission(kept, (await stat(fileOf(key))).mtime.toISOString());
    const build = (await lastBuild(key))?.builtAt;
    if (record === undefined || build === undefined) return undefined;
    return record.build === build ? record : forNextBuild(record, build);
  } catch {
    return undefined;
  }
}

/** Whether the unit has submitted a case, or sent it back. */
export async function stateOfSubmission(key: string): Promise<SubmissionState | undefined> {
  const record = await lastSubmission(key);
  return record && submissionState(record);
}

/** Errors: `output-unwritable`. */
export function rememberSubmission(key: string, record: SubmissionRecord): Promise<Result<undefined>> {
  return writeAtomically(fileOf(key), `${JSON.stringify(record, null, 2)}\n`);
}

import { join } from "node:path";
import { type SubmissionRecord, submissionRecord } from "../../../shared/desk/submission-record.ts";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { lastBuild } from "./last-build.ts";

const fileOf = (key: string) => join(userDataFolder(), "submissions", `${key}.json`);

/** What was said of the submission of the build made last; a record of an earlier one, or a broken one, is none. */
export async function lastSubmission(key: string): Promise<SubmissionRecord | undefined> {
  try {
    const parsed = submissionRecord.safeParse(JSON.parse(await readRegularText(fileOf(key))));
    return parsed.success && parsed.data.build === (await lastBuild(key))?.builtAt ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Errors: `output-unwritable`. */
export function rememberSubmission(key: string, record: SubmissionRecord): Promise<Result<undefined>> {
  return writeAtomically(fileOf(key), `${JSON.stringify(record, null, 2)}\n`);
}

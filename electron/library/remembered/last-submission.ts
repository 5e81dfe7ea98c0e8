import { join } from "node:path";
import { forNextBuild, type SubmissionRecord, submissionRecord } from "../../../shared/desk/submission-record.ts";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { lastBuild } from "./last-build.ts";

const fileOf = (key: string) => join(userDataFolder(), "submissions", `${key}.json`);

/** What was said of the submission of the build made last; of that of an earlier one who submitted it and why it came back. A broken record is none. */
export async function lastSubmission(key: string): Promise<SubmissionRecord | undefined> {
  try {
    const parsed = submissionRecord.safeParse(JSON.parse(await readRegularText(fileOf(key))));
    const build = (await lastBuild(key))?.builtAt;
    if (!parsed.success || build === undefined) return undefined;
    return parsed.data.build === build ? parsed.data : forNextBuild(parsed.data, build);
  } catch {
    return undefined;
  }
}

/** Errors: `output-unwritable`. */
export function rememberSubmission(key: string, record: SubmissionRecord): Promise<Result<undefined>> {
  return writeAtomically(fileOf(key), `${JSON.stringify(record, null, 2)}\n`);
}

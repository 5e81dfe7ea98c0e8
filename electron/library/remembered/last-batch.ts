import { join } from "node:path";
import { type BatchReport, batchReportSchema } from "../../../shared/desk/batch.ts";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";

const fileOf = (workspace: string) => join(userDataFolder(), "batches", `${workspace}.json`);

/** Remembers the last batch of a workspace. Errors: `output-unwritable`. */
export const rememberBatch = (workspace: string, report: BatchReport): Promise<Result<undefined>> =>
  writeAtomically(fileOf(workspace), `${JSON.stringify(report, null, 2)}\n`);

/** The last batch of a workspace; `undefined`: none, or its file is damaged. */
export async function lastBatch(workspace: string): Promise<BatchReport | undefined> {
  try {
    const parsed = batchReportSchema.safeParse(JSON.parse(await readRegularText(fileOf(workspace))));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { compareReports } from "../../../shared/authoring/compare-reports.ts";
import type { ComparedCase } from "../../../shared/authoring/guide-review.ts";
import type { Case } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { failureText } from "../../../shared/messages/error-text.ts";
import type { CheckReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readingError } from "../../files/file-error.ts";
import { CASE_FILE, readCase } from "../../library/cases/cases.ts";

/** Checks every case below a folder under two guides. Nothing is written. Errors: `file-not-found`, `file-unreadable` of the folder; a case that cannot be read holds up none of the others. */
export async function compareCases(folder: string, before: Guide, after: Guide, moment: Moment): Promise<Result<readonly ComparedCase[]>> {
  try {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile() && entry.name === CASE_FILE).map((entry) => join(entry.parentPath, entry.name));
    const found: ComparedCase[] = [];
    for (const file of files.sort()) {
      const path = relative(folder, join(file, "..")) || ".";
      const read = await readCase(file);
      found.push({ path, ...(read.ok ? compareCase(read.value.case, before, after, moment) : { changes: [], problem: failureText(read.error) }) });
    }
    return ok(found);
  } catch (error) {
    return fail(readingError(folder, error));
  }
}

/** What becomes otherwise for one case. */
export function compareCase(theCase: Case, before: Guide, after: Guide, moment: Moment): Pick<ComparedCase, "changes" | "problem"> {
  const [old, now] = [checkUnder(theCase, before, moment), checkUnder(theCase, after, moment)];
  const failed = [old, now].find((one) => !one.ok);
  if (failed !== undefined && !failed.ok) return { changes: [], problem: failureText(failed.error) };
  return { changes: old.ok && now.ok ? compareReports(old.value, now.value) : [] };
}

/** The report of a case as if it had been made under this guide. */
const checkUnder = (theCase: Case, guide: Guide, moment: Moment): Result<CheckReport> =>
  checkCase({ case: { ...theCase, guide: guide.id, guideEdition: guide.edition }, guide, letters: lettersOf(guide), moment });

import { LARGE_FILE_BYTES } from "../../../shared/case/bundle-choices.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import type { LetterTemplate } from "../../../shared/documents/template.ts";
import { withUploadLimits } from "../../../shared/documents/upload-limits.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { settleAnswers } from "../../../shared/guide/guide-answers.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import type { Policy } from "../../../shared/policies/policy.ts";
import type { CheckReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { checkAttachmentFile } from "../../files/attachment-files.ts";
import { type ReadCase, readCase } from "../../library/cases/cases.ts";
import { lettersInForce } from "../../library/cases/unit-templates.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { readPolicies } from "../../library/guides/policies.ts";

/** The answers of a case with all that goes with them, and its report. */
export type CheckedAnswers = Pick<ReadCase, "folder" | "case"> & {
  readonly guide: Guide;
  readonly letters: readonly LetterTemplate[];
  readonly policies: readonly Policy[];
  readonly report: CheckReport;
  readonly moment: Moment;
};

/** A case as it lies on disk, with all that the jobs need to work on it. */
export type CheckedCase = ReadCase & CheckedAnswers & { readonly largeFiles: readonly LargeFile[] };

/** A registered file of the package that may be too large for an upload page; the case sets no limit. */
export type LargeFile = { readonly file: string; readonly bytes: number };

/**
 * Opens a case by folder or `case.json`, checks it against its guide at `moment`, and looks whether its registered
 * files are there and unchanged: with a problem there the package is neither ready nor ready for review.
 * @param options.base SHA-256 (hex) of the `case.json` that is meant: of any other one nothing is made
 * Errors: those of `readCase` and `checkCase`; `guide-unknown`, `case-not-as-shown`.
 */
export async function checkCaseFolder(
  path: string,
  options: { readonly moment: Moment; readonly guideFolders?: readonly string[]; readonly base?: string | undefined },
): Promise<Result<CheckedCase>> {
  const read = await readCase(path);
  if (!read.ok) return read;
  if (options.base !== undefined && options.base !== read.value.base) return fail({ kind: "case-not-as-shown", file: read.value.file });
  const checked = await checkAnswers(read.value, await readGuides(options.guideFolders), options.moment);
  if (!checked.ok) return checked;
  const { report, guide } = checked.value;
  const { problems, largeFiles } = await lookAtFiles(read.value, guide);
  // only 政策依据对应表 needs them; a broken policy file keeps nobody from a letter: `guohe policies` names it
  const keeps = (read.value.case.policies?.kept ?? []).length > 0;
  const policies = keeps ? (await readPolicies()).policies : [];
  return ok({ ...read.value, ...checked.value, policies, report: withProblems(report, problems), largeFiles });
}

/** A case that was read, checked against its guide among the installed ones; nothing is said of its files. Errors: `guide-unknown`, those of `checkCase`. */
export async function checkAnswers(read: ReadCase, installed: InstalledGuides, moment: Moment): Promise<Result<Omit<CheckedAnswers, "policies" | "folder">>> {
  const guide = findGuide(installed, read.case);
  if (!guide.ok) return fail(inFile(guide.error, read.file));
  const letters = await lettersInForce(guide.value, read.folder, read.case);
  const context = { case: settleAnswers(read.case, guide.value), guide: guide.value, letters, moment };
  const report = checkCase(context);
  return report.ok ? ok({ ...context, report: report.value }) : fail(inFile(report.error, read.file));
}

/** With many cases in one run, a message about an unknown guide or topic names the case that asks for it. */
function inFile(error: AppError, file: string): AppError {
  return error.kind === "guide-unknown" || error.kind === "topic-unknown" ? { ...error, file } : error;
}

type FileProblem = NonNullable<CheckReport["problems"]>[number];

/** `problems`: one sentence for each registered file that is lost, empty, outside the case or no longer the registered one. */
async function lookAtFiles({ folder, case: theCase }: ReadCase, { upload }: Guide) {
  const problems: FileProblem[] = [];
  const largeFiles: LargeFile[] = [];
  const isUnlimited = withUploadLimits(theCase.bundle, upload).maxFileBytes === undefined;
  for (const attachment of theCase.attachments ?? []) {
    const { file } = attachment;
    const checked = await checkAttachmentFile(folder, attachment);
    if (!checked.ok) problems.push({ file, message: errorText(checked.error) });
    else if (isUnlimited && checked.value.bytes > LARGE_FILE_BYTES) largeFiles.push({ file, bytes: checked.value.bytes });
  }
  return { problems, largeFiles };
}

function withProblems(report: CheckReport, problems: readonly FileProblem[]): CheckReport {
  return problems.length === 0 ? report : { ...report, ready: false, readyForReview: false, problems: [...(report.problems ?? []), ...problems] };
}

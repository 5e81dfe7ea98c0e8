import { type CaseOverview, caseOverview } from "../../../shared/desk/case-overview.ts";
import { deadlineOf } from "../../../shared/desk/matrix-view.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { realPath } from "../../files/real-path.ts";
import { type ReadCase, readCase } from "../../library/cases/cases.ts";
import { reviewSummary } from "../../library/cases/sign-offs.ts";
import { type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { readSettings } from "../../library/remembered/settings.ts";
import { findCases } from "../../library/workspaces/workspace.ts";
import { checkAnswers } from "../check/check-case.ts";

/** A case of a workspace in one row, or why it cannot be read. `path`: its folder. */
export type OverviewRow = ({ readonly path: string } & CaseOverview) | { readonly path: string; readonly error: AppError };

export type OverviewOptions = {
  readonly moment: Moment;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

/**
 * All cases of the folders, each in one row, with the unit's own deadline where the user has set one; one that cannot be read, or a folder
 * that may not be opened, keeps its row and holds up none of the others. Files of attachments are looked for and not read: `check` compares
 * their content too. Errors: those of `findCases`; `cancelled`.
 */
export async function overviewOfFolders(folders: readonly string[], options: OverviewOptions): Promise<Result<readonly OverviewRow[]>> {
  const paths: string[] = [];
  const rows: OverviewRow[] = [];
  for (const folder of folders) {
    const found = await findCases(folder, (path, error) => rows.push({ path, error }));
    if (!found.ok) return found;
    paths.push(...found.value.filter((path) => !paths.includes(path)));
  }
  const [installed, { deadlines = {} }] = await Promise.all([readGuides(), readSettings()]);
  for (const path of paths) {
    if (options.signal?.aborted) return fail({ kind: "cancelled" });
    const read = await readCase(path);
    const row = read.ok ? await overviewOf(read.value, installed, options.moment) : read;
    rows.push({ path, ...(row.ok ? { ...row.value, deadline: deadlineOf(row.value, deadlines) } : { error: row.error }) });
    options.onProgress?.({ step: { code: "reading-cases" }, done: rows.length, total: paths.length });
  }
  return ok(rows);
}

/** A case that was read in one row, with the files of its attachments looked for, and its review. Errors: those of `checkAnswers`. */
export async function overviewOf(read: ReadCase, installed: InstalledGuides, moment: Moment): Promise<Result<CaseOverview>> {
  const checked = await checkAnswers(read, installed, moment);
  if (!checked.ok) return checked;
  const lost = await lostFiles(read.folder, read.case.attachments ?? []);
  const report = lost.length === 0 ? checked.value.report : { ...checked.value.report, ready: false, readyForReview: false, problems: lost };
  const review = await reviewSummary(read);
  return ok({ ...caseOverview({ ...checked.value, report }), ...(review && { review }) });
}

async function lostFiles(folder: string, attachments: readonly Parameters<typeof findAttachmentFile>[1][]) {
  const real = await realPath(folder).catch(() => undefined);
  const found = await Promise.all(
    attachments.map(async (attachment) => ({ file: attachment.file, found: await findAttachmentFile(folder, attachment, real) })),
  );
  return found.flatMap(({ file, found: { ok: isThere } }) => (isThere ? [] : [{ file, message: "" }]));
}

import { caseLines } from "../../../shared/desk/case-standing.ts";
import { messageHead, missingLines, missingMessage } from "../../../shared/desk/missing-list.ts";
import type { BundleState } from "../../../shared/desk/workspace.ts";
import { ok, type Result } from "../../../shared/errors.ts";
import { awaitsCheck } from "../../../shared/messages/attachment-count.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readCase } from "../../library/cases/cases.ts";
import { type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { type CheckedAnswers, checkAnswers } from "../check/check-case.ts";
import { bundleOf } from "./package-of-now.ts";

/** What a checked case still lacks, as a message to its lead person; with nothing lacking, what is left to be done. `bundle`: how its package stands. */
export const messageOf = ({ report, guide, case: theCase }: Pick<CheckedAnswers, "report" | "guide" | "case">, bundle: BundleState): string =>
  missingMessage(missingLines(report, caseLines({ report, guide, case: theCase }), guide), {
    ...messageHead(theCase, guide, report.at),
    lead: theCase.lead?.name ?? "",
    unchecked: report.slots.filter(awaitsCheck).length,
    isStale: bundle === "outdated",
  });

/** The messages of several cases, in order. Attachments are not read for them. Errors of each: those of `readCase` and `checkAnswers`. */
export async function caseMessages(paths: readonly string[], moment: Moment): Promise<readonly Result<string>[]> {
  const installed = await readGuides();
  const messages: Result<string>[] = [];
  for (const path of paths) messages.push(await caseMessage(path, installed, moment));
  return messages;
}

async function caseMessage(path: string, installed: InstalledGuides, moment: Moment): Promise<Result<string>> {
  const read = await readCase(path);
  if (!read.ok) return read;
  const checked = await checkAnswers(read.value, installed, moment);
  return checked.ok ? ok(messageOf(checked.value, await bundleOf(read.value.folder))) : checked;
}

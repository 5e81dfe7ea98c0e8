import { afterClosing, isReady, isReadyForReview } from "../../shared/desk/case-standing.ts";
import { linesToClear } from "../../shared/desk/left-to-do.ts";
import { awaitsCheck, isUnfilled } from "../../shared/messages/attachment-count.ts";
import { useWithoutPages } from "../state/attachment-overviews.ts";
import { useChecked } from "../state/checked.ts";
import type { CasePage } from "../state/route.ts";
import { text } from "../ui/text.ts";

type Step = { readonly words: string; readonly page: CasePage };

/**
 * What is done before the package is built for the upload, and where: files without pages, findings, then what nobody has checked; `undefined`:
 * nothing. The unit's own review is no such step, as it is of the package, and after the filing has closed nothing is.
 */
export function useBeforeUpload(): Step | undefined {
  const { counts, report, guide } = useChecked();
  const withoutPages = useWithoutPages();
  if (report === undefined || guide === undefined) return undefined;
  if (withoutPages.length > 0) return { words: text.findings.goAttachments, page: { kind: "attachments" } };
  if (afterClosing(report, guide).complete) return undefined;
  if (!isReady(report) && !isReadyForReview(report)) {
    const open = linesToClear(counts);
    if (open > 0) return { words: text.submit.deal(open), page: { kind: "findings" } };
    return { words: text.submit.deal(report.slots.filter(isUnfilled).length), page: { kind: "attachments" } };
  }
  const unchecked = report.slots.filter(awaitsCheck);
  const paper = unchecked[0]?.attachments[0];
  if (unchecked.length === 0) return undefined;
  return { words: text.attachments.checkCount(unchecked.length), page: { kind: "attachments", ...(paper !== undefined && { paper }) } };
}

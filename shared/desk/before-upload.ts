import type { Guide } from "../guide/guide.ts";
import { awaitsCheck, isUnfilled } from "../messages/attachment-count.ts";
import type { CheckReport } from "../report.ts";
import { afterClosing } from "./after-closing.ts";
import { isReady, isReadyForReview } from "./case-standing.ts";
import type { Group } from "./finding-group.ts";
import { linesToClear } from "./left-to-do.ts";

/** What is done before the package is built: files without pages, findings, attachments that are unfilled, then one by one what nobody has checked. */
export type BeforeUpload = { readonly kind: "pages" | "findings" | "attachments" | "check"; readonly count: number };

type Checked = { readonly report: CheckReport; readonly guide: Guide; readonly counts: Readonly<Record<Group, number>> };

/**
 * What is done before the package is built for the upload; `undefined`: nothing. The unit's own review is no such step, as it is of the package,
 * and after the filing has closed nothing is.
 */
export function beforeUpload({ report, guide, counts }: Checked, withoutPages: number): BeforeUpload | undefined {
  if (withoutPages > 0) return { kind: "pages", count: withoutPages };
  if (afterClosing(report, guide).complete) return undefined;
  if (!isReady(report) && !isReadyForReview(report)) {
    const open = linesToClear(counts);
    return open > 0 ? { kind: "findings", count: open } : { kind: "attachments", count: report.slots.filter(isUnfilled).length };
  }
  const unchecked = report.slots.filter(awaitsCheck).length;
  return unchecked === 0 ? undefined : { kind: "check", count: unchecked };
}

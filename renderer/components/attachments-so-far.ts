import { undecidedPlaces } from "../../shared/attachments/slot-notes.ts";
import type { Case } from "../../shared/case/case.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { type AttachmentCount, attachmentCountText } from "../../shared/messages/attachment-count.ts";
import type { SlotReport } from "../../shared/report.ts";

type Checked = {
  readonly report?: { readonly slots: readonly SlotReport[] } | undefined;
  readonly case?: Case | undefined;
  readonly guide?: Guide | undefined;
  readonly attachments: AttachmentCount;
};

/** How far the attachments of the checked case are, of those that are known to be asked for, wherever it is said. */
export function attachmentsSoFar({ report, case: theCase, guide, attachments }: Checked, length: "whole" | "short" = "whole"): string {
  const slots = report?.slots ?? [];
  return attachmentCountText(attachments, length, theCase && guide ? undecidedPlaces(slots, theCase, guide).length : 0);
}

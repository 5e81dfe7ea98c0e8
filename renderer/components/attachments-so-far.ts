import { undecidedPlaces } from "../../shared/attachments/slot-notes.ts";
import type { Case } from "../../shared/case/case.ts";
import type { Left } from "../../shared/desk/left-to-do.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { type AttachmentCount, attachmentCountText, awaitsCheck } from "../../shared/messages/attachment-count.ts";
import type { SlotReport } from "../../shared/report.ts";
import { text } from "../ui/text.ts";
import { countWords } from "./section-count.ts";

type Checked = {
  readonly report?: { readonly slots: readonly SlotReport[] } | undefined;
  readonly case?: Case | undefined;
  readonly guide?: Guide | undefined;
  readonly attachments: AttachmentCount;
  /** what the checks say of files that are there */
  readonly leftOfAttachments?: Left;
};

/**
 * How far the attachments of the checked case are, of those that are known to be asked for, wherever it is said; what the
 * checks say of their files follows once none of them is missing or waits to be checked, and before where it is a must. One that is still read for whether it
 * belongs there (`reading`, by id) is not counted as there before.
 */
export function attachmentsSoFar(
  { report, case: theCase, guide, attachments, leftOfAttachments }: Checked,
  length: "whole" | "short" = "whole",
  reading: ReadonlySet<string> = new Set(),
): string {
  const slots = report?.slots ?? [];
  const undecided = theCase && guide ? undecidedPlaces(slots, theCase, guide).length : 0;
  const waiting = slots.filter((slot) => awaitsCheck(slot) && slot.attachments.some((id) => reading.has(id))).length;
  const { filled, asked, unchecked } = attachments;
  const isTold = filled === asked && leftOfAttachments !== undefined && (leftOfAttachments.must > 0 || unchecked === 0);
  const told = isTold ? countWords(leftOfAttachments).join("") : "";
  if (length === "short" && told !== "") return told;
  if (waiting === 0) return [attachmentCountText(attachments, length, undecided), told].filter(Boolean).join("，");
  if (length === "short" && filled === asked) return text.attachments.readingForPlace;
  const known = attachmentCountText({ ...attachments, filled: filled - waiting, unchecked: unchecked - waiting }, length, undecided);
  return length === "short" ? known : `${known}，${text.attachments.readingSome(waiting)}`;
}

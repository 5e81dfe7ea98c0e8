import type { SlotReport } from "../report.ts";

/** How many of the attachments that are asked for are there, of how many the text has changed since, and how many nobody has marked as checked yet. */
export type AttachmentCount = { readonly asked: number; readonly filled: number; readonly changed: number; readonly unchecked: number };

/** Whether an attachment that is asked for is there and still to be held against its original. */
export const awaitsCheck = ({ required, filled, state }: SlotReport): boolean => required && filled && state !== "checked";

/** Whether an attachment that is asked for is not there yet, or not as it must be: sealed, of the present text. */
export const isUnfilled = ({ required, filled }: Pick<SlotReport, "required" | "filled">): boolean => required && !filled;

export function attachmentCount(slots: readonly SlotReport[]): AttachmentCount {
  const asked = slots.filter(({ required }) => required);
  return {
    asked: asked.length,
    filled: asked.filter(({ filled }) => filled).length,
    changed: asked.filter(({ state }) => state === "outdated").length,
    unchecked: asked.filter(awaitsCheck).length,
  };
}

/**
 * How far the attachments are, in the same words wherever it is said: being there is not yet being checked. `short`: for a narrow list, what
 * is left; `there`: beside a step that says what is left; `undecided`: of how many more the answers do not tell yet whether they are asked for.
 */
export function attachmentCountText(
  { asked, filled, changed, unchecked }: AttachmentCount,
  length: "whole" | "short" | "there" = "whole",
  undecided = 0,
): string {
  const isOpen = undecided > 0;
  const part = `${filled} / ${asked} 件`;
  if (asked === 0) return "";
  if (filled === asked && unchecked === 0) return isOpen ? `现知须附 ${asked} 件，都已核对` : `${part}已核对`;
  const left = `${unchecked} 件待核对`;
  if (length === "short") return filled < asked ? `${isOpen ? "现知 " : ""}${part}` : left;
  const there = isOpen ? `现知须附 ${asked} 件，已有 ${filled} 件` : `${part}已齐`;
  return length === "there" ? there : [there, changed > 0 ? `${changed} 件内容已变` : "", unchecked > 0 ? left : ""].filter(Boolean).join("，");
}

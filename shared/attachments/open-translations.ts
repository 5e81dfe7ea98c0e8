import type { Attachment, Case } from "../case/case.ts";
import { withoutCheck } from "../case/edit-attachments.ts";
import type { GuideSlot } from "../guide/guide.ts";

/**
 * A case after a change of its attachments, in which every translation whose original was taken away or replaced waits to be checked again: it was
 * held against another paper. A further original beside the former ones opens none. The very same case where there is none.
 * @param slots of the guide
 */
export function withTranslationsOpen(before: Case, after: Case, slots: readonly Pick<GuideSlot, "id" | "translates">[]): Case {
  const opened = (after.attachments ?? []).filter((one) => one.state === "checked" && hasOtherOriginal(one, before, after, slots));
  if (opened.length === 0) return after;
  return { ...after, attachments: after.attachments?.map((one) => (opened.includes(one) ? withoutCheck(one) : one)) };
}

/** Whether an original that a translation had is there no longer, by its name and its content. */
function hasOtherOriginal({ slot, for: subject }: Attachment, before: Case, after: Case, slots: Parameters<typeof withTranslationsOpen>[2]): boolean {
  const translated = slots.find(({ id }) => id === slot)?.translates ?? [];
  const originals = ({ attachments }: Case) =>
    (attachments ?? []).filter((one) => translated.includes(one.slot) && (one.for ?? undefined) === (subject ?? undefined) && one.unplaced !== true);
  const now = originals(after);
  return originals(before).some(({ file, sha256 }) => !now.some((one) => one.file === file || (sha256 != null && one.sha256 === sha256)));
}

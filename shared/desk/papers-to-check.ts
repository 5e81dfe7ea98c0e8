import { slotGroups } from "../attachments/slot-groups.ts";
import type { Case } from "../case/case.ts";
import { isWrongHere } from "../facts/other-paper.ts";
import type { Guide } from "../guide/guide.ts";
import { agreementSlots } from "../guide/rule-selectors.ts";
import { awaitsCheck, isWrong } from "../messages/attachment-count.ts";
import type { SlotReport } from "../report.ts";

/** A letter came back and nobody has looked whose seal it bears: that is said where it is marked as checked. */
const awaitsSealAndCheck = ({ required, sealUnsaid, wrong }: SlotReport): boolean => required && sealUnsaid === true && wrong !== true;

/**
 * The attachments that are still to be looked at, one for each place, in the order in which the screen lists them: first those of which nobody has
 * said whose seal they bear, without which their places are not filled, then those that are there and not marked as checked.
 */
export function papersToCheck(slots: readonly SlotReport[], theCase: Case, guide: Guide | undefined): readonly string[] {
  const listed = slotGroups(slots, theCase, guide).flatMap(({ rows }) => rows.flatMap((row) => row.slots));
  const checked = new Set((theCase.attachments ?? []).filter(({ state }) => state === "checked").map(({ id }) => id));
  const firstOf = ({ attachments }: SlotReport) => attachments.find((id) => !checked.has(id)) ?? attachments[0];
  return [...listed.filter(awaitsSealAndCheck), ...listed.filter(awaitsCheck)].flatMap((slot) => firstOf(slot) ?? []);
}

/** The attachments that are in a place which they are not for, in the order in which the screen lists them. */
export function papersPutWrong(slots: readonly SlotReport[], theCase: Case, guide: Guide | undefined): readonly string[] {
  const wrong = new Set((theCase.attachments ?? []).filter(isWrongHere).map(({ id }) => id));
  const listed = slotGroups(slots, theCase, guide).flatMap(({ rows }) => rows.flatMap((row) => row.slots));
  return listed.filter(isWrong).flatMap(({ attachments }) => attachments.filter((id) => wrong.has(id)).slice(0, 1));
}

/**
 * The id of the agreement that an attachment translates where its original is there too: such a translation is marked as checked on
 * the screen of agreements, once every difference from the original is decided on (申报要求第11条（a）).
 */
export function translatedAgreement(
  slots: readonly SlotReport[],
  { agreements, topic }: Case,
  guide: Guide | undefined,
  attachment: string,
): string | undefined {
  const own = slots.find(({ attachments }) => attachments.includes(attachment));
  const agreement = own?.for == null ? (agreements?.length === 1 ? agreements[0] : undefined) : agreements?.find((one) => one.id === own.for);
  if (!guide || !own || !agreement) return undefined;
  const { copy, anyCopy, translation } = agreementSlots(guide, topic, agreement.kind);
  if (own.slot !== translation) return undefined;
  const hasOriginal = slots.some(
    (slot) => (slot.slot === copy || slot.slot === anyCopy) && (slot.for === undefined || slot.for === agreement.id) && slot.attachments.length > 0,
  );
  return hasOriginal ? agreement.id : undefined;
}

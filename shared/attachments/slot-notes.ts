import type { Case } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { entryOf, holdsAtAnyTime } from "../conditions/at-any-time.ts";
import { fundingHasWholeChineseText, hasWholeChineseText } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";

/**
 * What stands beside a slot that is no plain must: `unregistered`: it is a partner's, whose agreement is not registered yet;
 * `if-foreign`: a translation, and nobody has said yet of what language the agreement or proof is; `undecided`: the answers do not tell yet
 * whether it is asked for; `optional`: nobody asks for it.
 */
export type SlotNote = "unregistered" | "if-foreign" | "undecided" | "optional";

/** The note beside a slot; `undefined`: the slot is asked for. */
export function slotNote(slot: SlotReport, theCase: Case, guide: Guide): SlotNote | undefined {
  const own = guide.slots.find(({ id }) => id === slot.slot);
  const isTranslation = own?.required === "when-not-chinese";
  if (own?.each === "agreements" && slot.for !== undefined) {
    const agreement = entryWithId(theCase.agreements, slot.for);
    if (agreement === undefined) return "unregistered";
    if (isTranslation && hasWholeChineseText(agreement.languages, agreement.wholeChineseText) === undefined) return "if-foreign";
  }
  if (own?.each === "partners" && slot.for !== undefined && isTranslation) {
    const funding = entryWithId(theCase.partners, slot.for)?.localFunding;
    if (funding !== null && funding?.obtained !== false && fundingHasWholeChineseText(funding) === undefined) return "if-foreign";
  }
  if (slot.required) return undefined;
  const open = typeof own?.required === "object" && holdsAtAnyTime(own.required.when, { case: theCase, guide }, entryOf(theCase, slot.for)).holds === undefined;
  return open ? "undecided" : "optional";
}

/**
 * Whether a slot is shown without a file in it: one that is asked for, the place of a partner's agreement (E4), and one
 * of which the answers do not say yet whether it is needed.
 */
export function isShownEmpty(slot: SlotReport, theCase: Case, guide: Guide): boolean {
  if (slot.required) return true;
  const note = slotNote(slot, theCase, guide);
  const isTranslation = (guide.slots.find(({ id }) => id === slot.slot)?.translates.length ?? 0) > 0;
  return note === "if-foreign" || note === "undecided" || (note === "unregistered" && !isTranslation);
}

import type { Case } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { hasWholeChineseText } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";

/**
 * What stands beside a slot that is no plain must: `unregistered`: it is a partner's, whose agreement is not registered yet;
 * `if-foreign`: a translation, and nobody has said yet of what language the agreement is; `optional`: nobody asks for it.
 */
export type SlotNote = "unregistered" | "if-foreign" | "optional";

/** The note beside a slot; `undefined`: the slot is asked for. */
export function slotNote(slot: SlotReport, theCase: Case, guide: Guide): SlotNote | undefined {
  const own = guide.slots.find(({ id }) => id === slot.slot);
  if (own?.each === "agreements" && slot.for !== undefined) {
    const agreement = entryWithId(theCase.agreements, slot.for);
    if (agreement === undefined) return "unregistered";
    const isTranslation = own.required === "when-not-chinese";
    if (isTranslation && hasWholeChineseText(agreement.languages, agreement.wholeChineseText) === undefined) return "if-foreign";
  }
  return slot.required ? undefined : "optional";
}

/**
 * Whether a slot is shown without a file in it: one that is asked for, the place of a partner's agreement (E4), and that of
 * a translation until it is said that none is needed.
 */
export function isShownEmpty(slot: SlotReport, theCase: Case, guide: Guide): boolean {
  if (slot.required) return true;
  const note = slotNote(slot, theCase, guide);
  const isTranslation = (guide.slots.find(({ id }) => id === slot.slot)?.translates.length ?? 0) > 0;
  return note === "if-foreign" || (note === "unregistered" && !isTranslation);
}

import type { Case } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { entryOf, holdsAtAnyTime } from "../conditions/at-any-time.ts";
import { fundingHasWholeChineseText, hasWholeChineseText, outsidePartners, partiesUndecided } from "../facts/facts.ts";
import { type Guide, type GuideSlot, speaksOf } from "../guide/guide.ts";
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
    // what language an agreement is in that is not registered yet nobody has said: its translation is not known to be needless
    if (agreement === undefined) return isTranslation ? "undecided" : "unregistered";
    if (isTranslation && hasWholeChineseText(agreement.languages, agreement.wholeChineseText) === undefined) return "if-foreign";
  }
  if (own?.each === "partners" && slot.for !== undefined && isTranslation) {
    const funding = entryWithId(theCase.partners, slot.for)?.localFunding;
    if (funding !== null && funding?.obtained !== false && fundingHasWholeChineseText(funding) === undefined) return "if-foreign";
  }
  if (slot.required) return undefined;
  return decidedBy(slot, theCase, guide).length > 0 ? "undecided" : "optional";
}

/** The questions, as paths in the case, whose answers decide whether a slot is asked for; none: it is decided. */
export function decidedBy(slot: SlotReport, theCase: Case, guide: Guide): readonly string[] {
  const own = guide.slots.find(({ id }) => id === slot.slot);
  if (slot.required || own === undefined) return [];
  if (typeof own.required === "object") {
    const { holds, missing } = holdsAtAnyTime(own.required.when, { case: theCase, guide }, entryOf(theCase, slot.for));
    return holds === undefined ? missing : [];
  }
  const { applicant, declarations } = theCase;
  switch (own.required) {
    case "always": {
      const at = (theCase.agreements ?? []).findIndex(({ id, kind }) => id === slot.for && !kind);
      if (at >= 0 && own.agreementKinds[theCase.topic] !== undefined) return [`agreements[${at}].kind`];
      // asked for of each partner, where the topic leaves open whether there is one
      return slot.for === undefined && own.each === "agreements" ? unless(theCase.partners !== undefined, "partners") : [];
    }
    case "never":
      return [];
    case "when-not-chinese": {
      // of an original that is registered its own note says it
      const originals = own.each === "partners" ? "partners" : "agreements";
      if (slot.for !== undefined) return unless(originals === "partners" || entryWithId(theCase.agreements, slot.for) !== undefined, originals);
      return unless(theCase[originals] === null || (theCase[originals] ?? []).length > 0, originals);
    }
    case "when-enterprise":
      return unless(typeof applicant?.kind === "string", "applicant.kind");
    case "when-partner-enterprise": {
      const topic = guide.topics.find(({ id }) => id === theCase.topic);
      return topic === undefined ? [] : partiesUndecided(theCase, topic);
    }
    case "when-recusal":
      return unless(declarations?.recusal === null || typeof declarations?.recusal?.requested === "boolean", "declarations.recusal.requested");
    case "when-ethics-in-scope":
      return unless(declarations?.ethics === null || typeof declarations?.ethics?.inScope === "boolean", "declarations.ethics.inScope");
  }
}

const unless = (answered: boolean, path: string): readonly string[] => (answered ? [] : [path]);

/** The places without a file of which nobody can tell yet whether they are asked for: how many attachments there will be is open so long. */
export const undecidedPlaces = (slots: readonly SlotReport[], theCase: Case, guide: Guide): readonly SlotReport[] =>
  slots.filter((slot) => slot.state === "missing" && slotNote(slot, theCase, guide) === "undecided");

/** Whether a slot is shown without a file in it: one that is asked for, the place of a partner's agreement (E4), and a translation that may be asked for. */
export function isShownEmpty(slot: SlotReport, theCase: Case, guide: Guide): boolean {
  if (slot.required) return true;
  const note = slotNote(slot, theCase, guide);
  return note === "if-foreign" || note === "unregistered";
}

/** Why nobody asks for a slot: what the answers say by its condition, or that there is nobody whom it would be for. */
export type NotAskedWhy = Exclude<GuideSlot["required"], object | "always" | "never"> | "no-partner" | "in-other-agreement" | "no-unit";

/** A slot that is not asked for, with the reason where the guide's condition has one. */
type NotAsked = { readonly slot: GuideSlot; readonly why?: NotAskedWhy };

/**
 * The slots of the topic that these answers ask nothing for and that stand nowhere else: unnamed they would seem to
 * be lost.
 */
export function notAsked(slots: readonly SlotReport[], theCase: Case, guide: Guide): readonly NotAsked[] {
  return guide.slots.flatMap((slot): readonly NotAsked[] => {
    const { required, each } = slot;
    if (required === "never" || !speaksOf(slot, theCase.topic)) return [];
    const own = slots.filter((one) => one.slot === slot.id);
    const isListed = own.some((one) => one.attachments.length > 0 || isShownEmpty(one, theCase, guide) || slotNote(one, theCase, guide) === "undecided");
    if (isListed) return [];
    if (required !== "always") return [typeof required === "object" ? { slot } : { slot, why: required }];
    if (own.length > 0) return [];
    if (each === "units") return [{ slot, why: "no-unit" }];
    // a partner who is there is a party to the agreement that this topic asks for (E3)
    return [{ slot, why: outsidePartners(theCase).length > 0 ? "in-other-agreement" : "no-partner" }];
  });
}

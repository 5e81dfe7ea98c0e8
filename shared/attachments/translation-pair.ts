import { type Guide, isAgreementSlot } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";

/** The attachments of an original and those of its translation, by id; `side`: on which of them the asked one is. */
export type TranslationPair = {
  readonly side: "original" | "translation";
  readonly original: readonly string[];
  readonly translation: readonly string[];
};

/**
 * The original and the translation that an attachment belongs to, where both are there: those of a proof (专题二·申报主体要求：材料须附中文译件).
 * Agreements are compared with their translations on a screen of their own.
 */
export function translationPairOf(attachment: string, slots: readonly SlotReport[], guide: Pick<Guide, "slots">): TranslationPair | undefined {
  const own = slots.find(({ attachments }) => attachments.includes(attachment));
  const translating = guide.slots.find(({ id, translates }) => translates.length > 0 && own !== undefined && [id, ...translates].includes(own.slot));
  if (!own || !translating || guide.slots.some((slot) => translating.translates.includes(slot.id) && isAgreementSlot(slot))) return undefined;
  const inPlaces = (ids: readonly string[]) => slots.flatMap((slot) => (ids.includes(slot.slot) && slot.for === own.for ? slot.attachments : []));
  const [original, translation] = [inPlaces(translating.translates), inPlaces([translating.id])];
  if (original.length === 0 || translation.length === 0) return undefined;
  return { side: own.slot === translating.id ? "translation" : "original", original, translation };
}

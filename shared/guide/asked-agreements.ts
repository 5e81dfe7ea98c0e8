import { type Guide, isAgreementSlot, quote, speaksOf } from "./guide.ts";

/** An agreement that the guide asks for with an application, by the name of its place among the attachments, and the clause that asks for it. */
export type AskedAgreement = { readonly title: string; readonly place: string; readonly quote: string };

/** The agreements that are asked for under a topic, in the order in which they are uploaded. */
export const askedAgreements = (guide: Guide, topic: string): readonly AskedAgreement[] =>
  guide.slots.flatMap((slot): readonly AskedAgreement[] => {
    const [cited] = slot.cites;
    if (!isAgreementSlot(slot) || slot.required === "never" || !speaksOf(slot, topic) || !cited) return [];
    return [{ title: slot.title, ...quote(guide, cited) }];
  });

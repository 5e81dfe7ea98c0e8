import type { Agreement, Attachment, Case } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { filesOfAgreement } from "../facts/paper-differences.ts";
import { type Guide, isAgreementSlot } from "../guide/guide.ts";
import { agreementSlots, slotsAsked } from "../guide/rule-selectors.ts";

/** `slots`: where files came to, each once. */
export type MovedWithKind = { readonly case: Case; readonly slots: readonly string[] };

/**
 * The case after the kind of agreements was changed, with their copies and translations in the slots of the new kind: a copy that stays behind would lie
 * in no place. The check of a file holds, as it is the same file of the same agreement. Where the topic has no slot for the kind, its files stay.
 */
export function withFilesOfKind(before: Case, after: Case, guide: Guide): MovedWithKind {
  const places = new Map<string, { readonly slot: string; readonly for: string }>();
  for (const agreement of after.agreements ?? []) {
    const former = entryWithId(before.agreements, agreement.id);
    if (!former || former.kind === agreement.kind) continue;
    const { copy, translation } = filesWith(before, former, guide);
    const slots = slotsAsked(guide, after.topic, agreement.kind);
    const move = (files: typeof copy, slot: string | undefined) => {
      for (const file of files) if (slot !== undefined && file.slot !== slot) places.set(file.id, { slot, for: agreement.id });
    };
    move(copy, slots.copy);
    move(translation, slots.translation);
  }
  if (places.size === 0) return { case: after, slots: [] };
  const attachments = (after.attachments ?? []).map((attachment) => ({ ...attachment, ...places.get(attachment.id) }));
  return { case: { ...after, attachments }, slots: [...new Set([...places.values()].map(({ slot }) => slot))] };
}

/** The files of an agreement; in a slot of the whole case also what names nobody, as long as it is the only agreement of its kind. */
function filesWith(theCase: Case, agreement: Agreement, guide: Guide) {
  const files = filesOfAgreement(theCase, agreement, guide);
  const { copy } = agreementSlots(guide, theCase.topic, agreement.kind);
  const ofCase = guide.slots.some(({ id, each }) => id === copy && each === undefined);
  if (!ofCase || (theCase.agreements ?? []).filter(({ kind }) => kind === agreement.kind).length > 1) return files;
  const unnamed = (theCase.attachments ?? []).filter((one) => one.slot === copy && !one.for && one.unplaced !== true && !files.copy.includes(one));
  return { ...files, copy: [...files.copy, ...unnamed] };
}

/** `kind`: what the guide calls agreements of the kind of this one. */
export type FilesNotAsked = { readonly agreement: Agreement; readonly kind: string; readonly files: readonly Attachment[] };

/** The agreements of a kind that the topic does not ask for, with their files in slots for agreements: these stay where they came to. */
export const filesNotAsked = (theCase: Case, guide: Guide): readonly FilesNotAsked[] =>
  (theCase.agreements ?? []).flatMap((agreement): readonly FilesNotAsked[] => {
    if (slotsAsked(guide, theCase.topic, agreement.kind).copy !== undefined) return [];
    const places = new Set(guide.slots.filter(isAgreementSlot).map(({ id }) => id));
    const files = (theCase.attachments ?? []).filter((one) => one.for === agreement.id && one.unplaced !== true && places.has(one.slot));
    const kind = guide.slots.find((slot) => slot.kind === agreement.kind)?.shortTitle ?? "";
    return files.length === 0 ? [] : [{ agreement, kind, files }];
  });

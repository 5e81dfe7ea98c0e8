import type { Attachment, Case } from "../case/case.ts";
import { UNPLACED_SLOT } from "../case/edit-attachments.ts";
import type { Guide } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";
import { givenNameOf } from "../text/file-names.ts";
import { suggestSlot } from "./suggest-slot.ts";

/** An attachment that another topic has a slot for, and the slot. */
export type MovedFile = { readonly attachment: Attachment; readonly slot: SlotReport };

type SlotChange = { readonly theCase: Case; readonly guide: Guide; readonly before: readonly SlotReport[]; readonly after: readonly SlotReport[] };

/**
 * Attachments that have no slot of their kind before the change of topic and find an empty one after it, as far as their names and first
 * words leave no doubt: they go along. What waits for a person to place it, waits on; a slot of our own letters takes none.
 */
export function filesThatMove({ theCase, guide, before, after }: SlotChange, openingOf: (file: string) => string): readonly MovedFile[] {
  const had = new Set(before.map(({ slot }) => slot));
  const has = new Set(after.flatMap(({ slot, attachments }) => (slot === UNPLACED_SLOT ? [] : attachments)));
  const found = (theCase.attachments ?? []).flatMap((attachment): MovedFile[] => {
    if (attachment.unplaced === true || has.has(attachment.id)) return [];
    const said = suggestSlot({ name: givenNameOf(attachment), opening: openingOf(attachment.file) }, after, theCase, guide.slots);
    if (!said?.sure || said.slot.state !== "missing" || guide.slots.some(({ id, document }) => id === said.slot.slot && document !== undefined)) return [];
    return attachment.slot === UNPLACED_SLOT && had.has(said.slot.slot) ? [] : [{ attachment, slot: said.slot }];
  });
  return found.filter(({ slot }) => found.filter((other) => other.slot === slot).length === 1);
}

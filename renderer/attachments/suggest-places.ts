import { type SlotSuggestion, suggestSlot } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import type { SealDocument } from "../../shared/documents/seal-list.ts";
import type { SlotReport } from "../../shared/report.ts";
import { givenNameOf } from "../../shared/text/file-names.ts";
import { placeName } from "../state/file-drop.ts";
import type { Opening } from "./use-openings.ts";

/** Why a suggested place is not chosen for anybody: others fit as well, or what belongs there has come already and does not wait to come back sealed. */
export function doubtOf({ isOnly, awaitsSeal, slot }: Suggestion): "several" | "taken" | undefined {
  if (!isOnly) return "several";
  if (awaitsSeal) return undefined;
  return slot.state === "checked" || slot.state === "sealed-scan" || (slot.state === "received" && !slot.sealed) ? "taken" : undefined;
}

/** `isOnly`: no other place fits as well, once those that others are sure of are taken. */
export type Suggestion = SlotSuggestion & { readonly isOnly: boolean; readonly awaitsSeal: boolean };

/** Several attachments at once: a place that one of them is sure of is not the first guess for the others. */
export function suggestAll(
  papers: readonly Attachment[],
  slots: readonly SlotReport[],
  theCase: Parameters<typeof suggestSlot>[2],
  guideSlots: Parameters<typeof suggestSlot>[3],
  openings: (file: string) => Opening,
  documents: readonly SealDocument[],
): ReadonlyMap<string, Suggestion> {
  const taken = new Set<string>();
  const known = papers.map((paper) => {
    const opening = openings(paper.file);
    const text = { name: givenNameOf(paper), opening: opening.text };
    return { paper, opening, text, alone: suggestSlot(text, slots, theCase, guideSlots) };
  });
  const bySureness = [...known].sort((one, other) => Number(other.alone?.sure === true) - Number(one.alone?.sure === true));
  return new Map(
    bySureness.flatMap(({ paper, opening, text, alone }) => {
      const free = slots.map((slot) => (taken.has(placeName(slot)) ? { ...slot, state: "received" as const } : slot));
      const suggestion = suggestSlot(text, free, theCase, guideSlots);
      if (suggestion === undefined || (opening.isRead && holdsMore(paper, suggestion.slot, documents))) return [];
      if (suggestion.sure) taken.add(placeName(suggestion.slot));
      // a place that is left over only because another one was put first is no sure one
      const sure = suggestion.sure && alone?.sure === true && placeName(alone.slot) === placeName(suggestion.slot);
      const awaitsSeal = documents.some(({ slot, back }) => !back && placeName(slot) === placeName(suggestion.slot));
      return [[paper.id, { ...suggestion, sure, isOnly: suggestion.sure, awaitsSeal }] as const];
    }),
  );
}

/** Whether a scan has so many pages that another paper that waits for the seal may follow in it. */
function holdsMore({ pages }: Attachment, { slot, for: subject }: SlotReport, documents: readonly SealDocument[]): boolean {
  const own = documents.find((document) => document.slot.slot === slot && document.slot.for === subject && !document.back);
  const others = documents.filter((document) => document !== own && !document.back);
  return own?.pages !== undefined && others.length > 0 && (pages ?? 0) > own.pages;
}

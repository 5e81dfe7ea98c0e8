import type { ProposalPlace } from "../../shared/reading/proposals.ts";
import { originalPlaces } from "../../shared/reading/translation/difference.ts";
import { type WrittenPlace, writtenAt } from "../../shared/reading/translation/place.ts";
import type { PlaceMark } from "../reader/page-marks.ts";
import type { Differences } from "./use-differences.ts";

/** The words of all differences on the pages of one side, those of the chosen one strongly, each with its number in the list. */
export function differenceMarks(differences: Differences | undefined, side: "original" | "translation", open: string | undefined): readonly PlaceMark[] {
  if (differences?.kind !== "compared") return [];
  return differences.rows.flatMap(({ key, difference, decision }, index): readonly PlaceMark[] => {
    const places = side === "original" ? originalPlaces(difference) : difference.translation ? [difference.translation] : [];
    if (places.length === 0) return [];
    const tone = key === open || decision ? "accent" : "lack";
    const kind = key === open ? "strong" : "weak";
    return [{ key, label: String(index + 1), tone, kind, places: places.map(placeMarked) }];
  });
}

const placeMarked = (place: WrittenPlace): ProposalPlace => {
  const { page, written, quote, lines } = place;
  return { page, quote: written, ahead: quote.slice(0, Math.max(0, writtenAt(place))), lines };
};

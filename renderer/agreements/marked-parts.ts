import type { Passage } from "../../shared/reading/translation/clause-pairs.ts";
import { type WrittenPlace, writtenAt } from "../../shared/reading/translation/place.ts";
import { wholeIndexOf } from "../../shared/reading/whole-index.ts";

/** A stretch of a passage; `from`: where it begins. */
export type MarkedPart = { readonly text: string; readonly from: number; readonly isMarked: boolean };

/** A passage cut where words of it are marked: those of places that stand on its lines, and never a part of a longer number. */
export function markedParts(
  { text: passage, lines }: Pick<Passage, "text" | "lines">,
  places: readonly (Pick<WrittenPlace, "quote" | "written" | "at" | "lines"> | undefined)[],
): readonly MarkedPart[] {
  const ranges = places
    .flatMap((place) => {
      // the cell of another row may say the same
      if (!place?.lines.some(({ box }) => lines.some((line) => line.box.left === box.left && line.box.top === box.top))) return [];
      const sentence = wholeIndexOf(passage, place.quote);
      const within = writtenAt(place);
      return sentence < 0 || within < 0 ? [] : [{ from: sentence + within, to: sentence + within + place.written.length }];
    })
    .toSorted((one, other) => one.from - other.from);
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    if (from < at) continue;
    if (from > at) parts.push({ text: passage.slice(at, from), from: at, isMarked: false });
    parts.push({ text: passage.slice(from, to), from, isMarked: true });
    at = to;
  }
  return at < passage.length ? [...parts, { text: passage.slice(at), from: at, isMarked: false }] : parts;
}

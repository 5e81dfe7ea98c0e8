import type { WrittenPlace } from "../../shared/reading/translation/place.ts";

/** A stretch of a passage; `from`: where it begins. */
export type MarkedPart = { readonly text: string; readonly from: number; readonly isMarked: boolean };

/** A passage cut where words of it are marked: those of places whose sentence stands in it. */
export function markedParts(passage: string, places: readonly (Pick<WrittenPlace, "quote" | "written"> | undefined)[]): readonly MarkedPart[] {
  const ranges = places
    .flatMap((place) => {
      const sentence = place === undefined ? -1 : passage.indexOf(place.quote);
      const within = place?.quote.indexOf(place.written) ?? -1;
      return place === undefined || sentence < 0 || within < 0 ? [] : [{ from: sentence + within, to: sentence + within + place.written.length }];
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

import { foldedText } from "../text/folded-text.ts";

/** A place of the program that can be found by its words; `goes` is what the caller needs to go there. */
export type Place<Goes> = {
  readonly title: string;
  /** second line: where it stands, or what is answered there; it is looked through too */
  readonly detail: string;
  /** what is said there at length: looked through, not shown */
  readonly also?: string;
  /** a section or page, which comes before what stands in one */
  readonly isPage?: true;
  readonly goes: Goes;
};

/** Places with their words in one spelling; made once for a list of places, looked through at each letter. */
export type PlaceIndex<Goes> = readonly { readonly place: Place<Goes>; readonly title: string; readonly all: string }[];

/** How many of the places found there are, and the first of them. */
export type PlacesFound<Goes> = { readonly count: number; readonly first: readonly Place<Goes>[] };

/** Prepares places for `findPlaces`. */
export function indexPlaces<Goes>(places: readonly Place<Goes>[]): PlaceIndex<Goes> {
  return places.map((place) => {
    const title = foldedText(place.title);
    return { place, title, all: [title, foldedText(place.detail), foldedText(place.also ?? "")].join("\n") };
  });
}

/**
 * Places that hold every part of the query (parts are divided by blanks), in title, detail or what is said there at length: first sections and
 * pages by their title, then others whose title begins with it, then those whose title holds it all, then the rest, each in the order of the index. Full-width and
 * half-width letters and figures are the same, as are capitals; blanks and stops are passed over. A query without
 * letters finds nothing.
 * @param most at most so many places in `first`
 */
export function findPlaces<Goes>(index: PlaceIndex<Goes>, query: string, most: number): PlacesFound<Goes> {
  const parts = query.split(/\s+/u).map(foldedText).filter(Boolean);
  if (parts.length === 0) return { count: 0, first: [] };
  const whole = foldedText(query);
  const ranks: Place<Goes>[][] = [[], [], [], [], []];
  for (const { place, title, all } of index) {
    if (!parts.every((part) => all.includes(part))) continue;
    const inTitle = title.startsWith(whole) ? 0 : parts.every((part) => title.includes(part)) ? 1 : undefined;
    ranks[inTitle === undefined ? 4 : inTitle + (place.isPage ? 0 : 2)]?.push(place);
  }
  const found = ranks.flat();
  return { count: found.length, first: found.slice(0, most) };
}

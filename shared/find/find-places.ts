import { foldedText } from "../text/folded-text.ts";

/** A place of the program that can be found by its words; `goes` is what the caller needs to go there. */
export type Place<Goes> = {
  readonly title: string;
  /** second line: where it stands, or what is answered there; it is looked through too */
  readonly detail: string;
  /** what is said there at length: looked through, not shown */
  readonly also?: string;
  /** what the title begins with: the item of a list that a question is asked of. What holds the words in that alone comes last */
  readonly of?: string;
  /** a section or page, which comes before what stands in one */
  readonly isPage?: true;
  readonly goes: Goes;
};

/** Places with their words in one spelling; made once for a list of places, looked through at each letter. */
export type PlaceIndex<Goes> = readonly { readonly place: Place<Goes>; readonly title: string; readonly of: string; readonly all: string }[];

/** How many of the places found there are, and the first of them. */
export type PlacesFound<Goes> = { readonly count: number; readonly first: readonly Place<Goes>[] };

/** Prepares places for `findPlaces`. */
export function indexPlaces<Goes>(places: readonly Place<Goes>[]): PlaceIndex<Goes> {
  return places.map((place) => {
    const title = foldedText(place.title);
    return { place, title, of: foldedText(place.of ?? ""), all: [title, foldedText(place.detail), foldedText(place.also ?? "")].join("\n") };
  });
}

/**
 * Places that hold every part of the query (parts are divided by blanks), in title, detail or what is said there at length, as `rankOf` has them,
 * each in the order of the index. Full-width and half-width letters and figures are the same, as are capitals; blanks and stops are passed over. A query without
 * letters finds nothing.
 * @param most at most so many places in `first`
 */
export function findPlaces<Goes>(index: PlaceIndex<Goes>, query: string, most: number): PlacesFound<Goes> {
  const parts = query.split(/\s+/u).map(foldedText).filter(Boolean);
  if (parts.length === 0) return { count: 0, first: [] };
  const whole = foldedText(query);
  const ranked = index.flatMap(({ place, title, of, all }) => {
    if (!parts.every((part) => all.includes(part))) return [];
    const isOfItem = of !== "" && parts.every((part) => of.includes(part));
    return [{ place, rank: isOfItem ? LAST : rankOf(title, whole, parts, place.isPage === true) }];
  });
  const found = ranked.toSorted((one, other) => one.rank - other.rank).map(({ place }) => place);
  return { count: found.length, first: found.slice(0, most) };
}

/** Behind all that `rankOf` tells apart. */
const LAST = 9;

/**
 * First sections and pages by their name, then what is called so itself, then pages where that is done, by what is said of them; then others whose
 * title begins with it, ends with it (技术转移承诺书 is a 承诺书), or holds it, and what only speaks of it.
 */
function rankOf(title: string, whole: string, parts: readonly string[], isPage: boolean): number {
  const holds = parts.every((part) => title.includes(part));
  if (isPage) return title === whole ? 0 : title.startsWith(whole) ? 1 : holds ? 2 : 4;
  if (title === whole) return 3;
  return title.startsWith(whole) ? 5 : title.endsWith(whole) ? 6 : holds ? 7 : 8;
}

import type { WrittenPlace } from "./place.ts";

export type DifferenceKind =
  | "date"
  | "amount"
  | "percentage"
  | "number"
  | "name"
  | "country"
  | "clause-number"
  | "missing-clause"
  | "missing-page"
  | "unaligned";

/** A part of the original that a translation does not have: what it is, its number as far as it has one, and where it begins. */
export type MissingPart = {
  readonly kind: "article" | "annex" | "signing" | "other";
  readonly number: number | undefined;
  readonly place: WrittenPlace;
};

/**
 * One place where a translation says something else than its original. `translation` is absent where it has nothing there;
 * `original` where only the translation has it. `isUnsure`: a line of it was read badly, or the reading alone may make it. `unaligned`: the rows of a table, or running text, could
 * not be put together, and a person must look for what differs there. `isInTable`: it stands in cells of a table. `parts`: all that is missing with a page.
 */
export type TranslationDifference = {
  readonly kind: DifferenceKind;
  readonly original?: WrittenPlace;
  readonly translation?: WrittenPlace;
  readonly isUnsure: boolean;
  readonly isInTable?: true;
  readonly parts?: readonly MissingPart[];
};

/** Where the original says what differs: with a missing page, the beginning of each part on it. */
export const originalPlaces = ({ original, parts }: TranslationDifference): readonly WrittenPlace[] =>
  parts?.map(({ place }) => place) ?? (original ? [original] : []);

/** Whether a difference of a kind is told by the beginning of its clause, not by a value in it. */
export const isOfClause = (kind: DifferenceKind): boolean =>
  kind === "missing-clause" || kind === "missing-page" || kind === "clause-number" || kind === "unaligned";

/** Below this an engine may have taken one sign for another. */
const BADLY_READ = 0.8;

/** Whether a line of the places was read badly. */
export const isUnsure = (...places: readonly (WrittenPlace | undefined)[]): boolean =>
  places.some((place) => place !== undefined && place.confidence < BADLY_READ);

/** What both texts say at a difference, white space and pages aside. */
export function differenceKey({ kind, original, translation }: TranslationDifference): string {
  return [kind, textOf(original), textOf(translation)].join("\n");
}

const textOf = (place: WrittenPlace | undefined) => (place ? `${place.written}@${place.quote}`.replace(/\s+/gu, "") : "");

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

/**
 * One place where a translation says something else than its original. `translation` is absent where it has nothing there;
 * `original` where only the translation has it. `isUnsure`: a line of it was read badly. `unaligned`: the rows of a table, or running text, could
 * not be put together, and a person must look for what differs there. `isInTable`: it stands in cells of a table.
 */
export type TranslationDifference = {
  readonly kind: DifferenceKind;
  readonly original?: WrittenPlace;
  readonly translation?: WrittenPlace;
  readonly isUnsure: boolean;
  readonly isInTable?: true;
};

/** Whether a difference of a kind is told by the beginning of its clause, not by a value in it. */
export const isOfClause = (kind: DifferenceKind): boolean =>
  kind === "missing-clause" || kind === "missing-page" || kind === "clause-number" || kind === "unaligned";

/** Below this an engine may have taken one sign for another. */
const BADLY_READ = 0.8;

/** Whether a line of the places was read badly. */
export const isUnsure = (...places: readonly (WrittenPlace | undefined)[]): boolean =>
  places.some((place) => place !== undefined && place.confidence < BADLY_READ);

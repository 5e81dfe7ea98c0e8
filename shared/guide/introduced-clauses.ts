import type { Guide } from "./guide.ts";

type Clause = Guide["clauses"][number];

/**
 * The items of a list that a clause introduces with the colon it ends with, as 申报要求第11条 does （a） to （c）: of these the cited ones, where some are.
 * @param cited places of the clauses that are cited besides
 */
export function introducedClauses({ place, words }: Pick<Clause, "place" | "words">, clauses: readonly Clause[], cited: readonly string[]): readonly Clause[] {
  if (!words.trim().endsWith("：")) return [];
  const items = clauses.filter((one) => one.place.startsWith(`${place}（`));
  const own = items.filter((one) => cited.includes(one.place));
  return own.length > 0 ? own : items;
}

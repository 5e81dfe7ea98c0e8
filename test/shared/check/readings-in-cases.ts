/** Rows of the readings that a situation of a case can show; the others ask for nothing of a case. */
const rows = (letter: string, last: number, without: readonly number[] = []) =>
  Array.from({ length: last }, (_, index) => index + 1)
    .filter((number) => !without.includes(number))
    .map((number) => `${letter}${number}`);

/**
 * C2: one condition at two places gives one finding with both clauses, tested by the clauses. C14: a word written twice,
 * of which nothing need be said. F12, F13: the guide asks
 * for no paper, age or quota, so no rule speaks of them.
 */
export const READINGS_WITHOUT_FINDING: readonly string[] = ["C2", "C14", "F12", "F13"];

export const READINGS_IN_CASES: readonly string[] = [
  ...rows("A", 11),
  ...rows("B", 11),
  ...rows("C", 16, [2, 14]),
  ...rows("D", 7),
  ...rows("E", 13),
  ...rows("F", 11),
];

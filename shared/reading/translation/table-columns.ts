import type { Passage } from "./clause-pairs.ts";

/** Cells of a column begin within so many points of each other, more where a number or a value is set in its middle. */
const SLACK = 24;

/** Where the columns begin in which passages stand beside each other, from the left. */
export function tableLefts(passages: readonly Passage[]): readonly number[] {
  const lefts = passages.filter(({ row }) => row !== undefined).map(leftOf);
  return lefts.toSorted((a, b) => a - b).filter((left, at, all) => at === 0 || left - (all[at - 1] ?? left) > SLACK);
}

/** The column of a passage among those around it, from 0. */
export const tableColumn = (passages: readonly Passage[], passage: Passage): number =>
  Math.max(
    0,
    tableLefts(passages).findLastIndex((left) => left <= leftOf(passage) + SLACK / 2),
  );

const leftOf = ({ corners }: Passage): number => corners[0]?.[0] ?? 0;

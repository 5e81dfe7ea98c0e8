import type { Clause, Statement } from "../../clauses.ts";
import type { ReadDate } from "../../dates.ts";
import type { ReadDuration } from "../../durations.ts";
import { THE_AGREEMENT, THE_PROJECT, UNDER_IT } from "../../vocabulary/term-phrases.ts";
import type { Reader } from "../reader.ts";
import { isEnd } from "./last-day.ts";

/** A statement that may tell how long the agreement holds, the surer the higher its score. */
export type Candidate = {
  readonly clause: Clause;
  readonly statement: Statement;
  readonly dates: readonly ReadDate[];
  readonly spans: readonly ReadDuration[];
  readonly score: number;
};

export const tellsEnd = (reader: Reader, { spans, dates, statement }: Candidate) =>
  spans.length > 0 || dates.some((date) => isEnd(reader, statement.folded, date));

/** It tells both from when and how long. */
export const isWhole = (reader: Reader, one: Candidate) =>
  rangeOf(reader, one) !== undefined || (one.spans.length > 0 && one.dates.some((date) => !isEnd(reader, one.statement.folded, date)));

/** Two days of one sentence, the earlier first: from one to the other. */
export function rangeOf(reader: Reader, { statement, dates }: Candidate): { readonly start: string; readonly end: string } | undefined {
  for (const [index, first] of dates.entries()) {
    const second = dates[index + 1];
    if (second && first.date < second.last && isEnd(reader, statement.folded, second)) return { start: first.date, end: second.last };
  }
  return undefined;
}

/** What is told of the agreement itself: not of its project, nor of an agreement made under it. */
export const isOwn = ({ statement: { folded } }: Candidate): boolean => !(THE_PROJECT.test(folded) && !THE_AGREEMENT.test(folded)) && !UNDER_IT.test(folded);

/**
 * “The Project runs from 1 September 2026 to 31 August 2029. This Agreement remains in force from 1 July 2026 to 28 February 2030”: the whole term
 * that the agreement has itself, else the surest. @param sure the surest first
 */
export function ownTerm(reader: Reader, sure: readonly Candidate[]): Candidate | undefined {
  const [first] = sure;
  if (first === undefined || isOwn(first)) return first;
  return sure.find((one) => isOwn(one) && THE_AGREEMENT.test(one.statement.folded) && isWhole(reader, one)) ?? first;
}

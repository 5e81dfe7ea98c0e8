import { dayAfter } from "../../../text/calendar.ts";
import type { Statement } from "../../clauses.ts";
import { OF_PHASE } from "../../vocabulary/term-phrases.ts";
import type { Reader } from "../reader.ts";
import { type Candidate, rangeOf } from "./own-term.ts";

const isPhase = ({ statement: { folded }, dates }: Candidate) => OF_PHASE.test(folded.slice(0, dates[0]?.from ?? 0));

/** 第一阶段：2026年9月1日—2027年8月31日；第二阶段：2027年9月1日—2029年8月31日: phases that follow each other are one time. */
export function phasesOf(reader: Reader, all: readonly Candidate[]): ReturnType<typeof rangeOf> {
  const ranges = all.filter(isPhase).flatMap((one) => rangeOf(reader, one) ?? []);
  const [first, ...later] = ranges.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  if (!first || later.length === 0) return undefined;
  const last = later.reduce<typeof first | undefined>((before, one) => (before && one.start === dayAfter(before.end) ? one : undefined), first);
  return last && { start: first.start, end: last.end };
}

/** The same in a clause on the schedule, where no other provision tells how long the agreement holds. */
export function phasesInClause(
  reader: Reader,
  candidates: readonly Candidate[],
): { readonly statements: readonly Statement[]; readonly start: string; readonly end: string } | undefined {
  for (const { clause } of candidates) {
    const all = candidates.filter((one) => one.clause === clause && one.score >= 1 && isPhase(one));
    const range = phasesOf(reader, all);
    if (range) return { statements: all.map(({ statement }) => statement), ...range };
  }
  return undefined;
}

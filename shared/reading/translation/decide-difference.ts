import type { Agreement, Case } from "../../case/case.ts";
import { differenceKey, type TranslationDifference } from "./difference.ts";
import { type DecidedDifference, heldDecisions } from "./held-decisions.ts";

/** What a person says of a difference: the translation must be changed, both mean the same, or a text was read from a scan as it does not stand there. */
export type DifferenceDecision = "change" | "same" | "misread";

/**
 * The case after a decision on a difference of an agreement's translation; without one the difference waits again.
 * @param stamp names the files of the translation (`translationStamp`)
 * @param held what holds for it so far (`heldDecisions`), perhaps in the words of a former file
 */
export function withDifferenceDecided(
  theCase: Case,
  agreement: string,
  difference: TranslationDifference,
  decision: DifferenceDecision | undefined,
  stamp: string,
  held?: DecidedDifference,
): Case {
  const of = differenceKey(difference);
  return withReading(theCase, agreement, (reading) => {
    const before = reading?.differences?.find((other) => other.of === (held?.of ?? of));
    const others = reading?.differences?.filter((other) => other !== before) ?? [];
    const decided = decision === undefined ? [] : [{ ...before, of, decision, in: withStamp(before?.in, stamp) }];
    return { ...reading, differences: [...others, ...decided] };
  });
}

/** The case after one decision on several differences, such as all of a table. */
export const withDifferencesDecided = (
  theCase: Case,
  agreement: string,
  differences: readonly TranslationDifference[],
  decision: DifferenceDecision,
  stamp: string,
): Case => differences.reduce((one, difference) => withDifferenceDecided(one, agreement, difference, decision, stamp), theCase);

/**
 * The case after a translation was compared in which, or in whose former files, a person has found faults: each of them is noted to be in these
 * files or not, and so is that they were compared. The very case that was given where there is nothing to note.
 */
export function withComparisonNoted(theCase: Case, agreement: string, differences: readonly TranslationDifference[], stamp: string): Case {
  const reading = theCase.agreements?.find(({ id }) => id === agreement)?.reading;
  const found = new Set([...heldDecisions(reading?.differences, differences).values()].map(({ of }) => of));
  const faults = reading?.differences?.filter(({ decision }) => decision === "change") ?? [];
  const isNoted = (one: (typeof faults)[number]) => one.in !== undefined && one.in !== null && one.in.includes(stamp) === found.has(one.of);
  if (faults.length === 0 || (faults.every(isNoted) && reading?.compared?.includes(stamp))) return theCase;
  return withReading(theCase, agreement, (before) => ({
    ...before,
    compared: withStamp(before?.compared, stamp),
    differences: (before?.differences ?? []).map((one) =>
      one.decision === "change" ? { ...one, in: found.has(one.of) ? withStamp(one.in, stamp) : (one.in ?? []).filter((other) => other !== stamp) } : one,
    ),
  }));
}

const withStamp = (stamps: readonly string[] | null | undefined, stamp: string): string[] => [...new Set([...(stamps ?? []), stamp])];

function withReading(theCase: Case, agreement: string, change: (reading: Agreement["reading"]) => NonNullable<Agreement["reading"]>): Case {
  const agreements = theCase.agreements?.map((one) => (one.id === agreement ? { ...one, reading: change(one.reading) } : one));
  return { ...theCase, agreements };
}

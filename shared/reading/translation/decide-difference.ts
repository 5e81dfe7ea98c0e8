import type { Agreement, Case } from "../../case/case.ts";
import type { TranslationDifference } from "./difference.ts";
import type { WrittenPlace } from "./place.ts";

/** What a person says of a difference: the translation must be changed, or both mean the same. */
export type DifferenceDecision = "change" | "same";

/** The decisions that a case holds for an agreement: `of` is what both texts say there, so that a decision holds as long as both stay as they are. */
export type DecidedDifferences = NonNullable<NonNullable<Agreement["reading"]>["differences"]>;

/** What both texts say at a difference, white space and pages aside. */
export function differenceKey({ kind, original, translation }: TranslationDifference): string {
  return [kind, textOf(original), textOf(translation)].join("\n");
}

const textOf = (place: WrittenPlace | undefined) => (place ? `${place.written}@${place.quote}`.replace(/\s+/gu, "") : "");

/** What was decided on a difference; `undefined`: nobody has yet. */
export function decisionOnDifference(decided: DecidedDifferences | null | undefined, difference: TranslationDifference): DifferenceDecision | undefined {
  const of = differenceKey(difference);
  return decided?.find((one) => one.of === of)?.decision;
}

/** The case after a decision on a difference of an agreement's translation; without one the difference waits again. */
export function withDifferenceDecided(theCase: Case, agreement: string, difference: TranslationDifference, decision: DifferenceDecision | undefined): Case {
  const of = differenceKey(difference);
  const agreements = theCase.agreements?.map((one) => {
    if (one.id !== agreement) return one;
    const others = one.reading?.differences?.filter((other) => other.of !== of) ?? [];
    return { ...one, reading: { ...one.reading, differences: decision === undefined ? others : [...others, { of, decision }] } };
  });
  return { ...theCase, agreements };
}

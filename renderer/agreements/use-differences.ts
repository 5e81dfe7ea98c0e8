import type { Agreement, Attachment } from "../../shared/case/case.ts";
import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import { type DifferenceDecision, decisionOnDifference, differenceKey, withDifferenceDecided } from "../../shared/reading/translation/decide-difference.ts";
import type { TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { useDocumentReading } from "../reader/use-reading.ts";
import { change, useOpenCase } from "../state/open-case.ts";

/** A difference on the screen. `key`: that of its line, never that of an element. */
export type DifferenceRow = { readonly key: string; readonly difference: TranslationDifference; readonly decision: DifferenceDecision | undefined };

/** How a translation compares with its original: being read, not to be compared, or its differences with what was decided. */
export type Differences =
  | { readonly kind: "reading" | "unread" }
  | { readonly kind: "compared"; readonly rows: readonly DifferenceRow[]; readonly clauses: readonly ClausePair[] };

/** Has a translation read and compared with its original; `undefined` where one of them is not there. */
export function useDifferences(agreement: Agreement, copy: readonly Attachment[], translation: readonly Attachment[]): Differences | undefined {
  const { state, error } = useDocumentReading(translation, copy);
  if (copy.length === 0 || translation.length === 0) return undefined;
  if (error || state?.kind === "failed" || state?.kind === "stopped") return { kind: "unread" };
  if (state?.kind !== "done") return { kind: "reading" };
  const { differences, clauses = [] } = state.read;
  if (differences === undefined) return { kind: "unread" };
  const decided = agreement.reading?.differences;
  const rows = differences.map((difference, index) => ({
    key: `difference ${index} ${differenceKey(difference)}`,
    difference,
    decision: decisionOnDifference(decided, difference),
  }));
  return { kind: "compared", rows, clauses };
}

/** How many differences nobody has decided on. */
export const openOf = (rows: readonly DifferenceRow[]): number => rows.filter(({ decision }) => decision === undefined).length;

/** Writes a decision into the case, as one step of undo; without one the difference waits again. */
export function decideDifference(agreement: Agreement, { difference }: DifferenceRow, decision: DifferenceDecision | undefined): void {
  const theCase = useOpenCase.getState().case;
  if (theCase) change("agreements", withDifferenceDecided(theCase, agreement.id, difference, decision));
}

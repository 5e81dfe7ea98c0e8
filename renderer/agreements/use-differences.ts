import { useEffect } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { translationStamp } from "../../shared/case/translation-faults.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import type { ComparedCounts, Unmatched } from "../../shared/reading/translation/compared-counts.ts";
import {
  type DifferenceDecision,
  withComparisonNoted,
  withDifferenceDecided,
  withDifferencesDecided,
} from "../../shared/reading/translation/decide-difference.ts";
import { differenceKey, type TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { isBrokenValue, isOnScanAlone } from "../../shared/reading/translation/doubtful-value.ts";
import { type DecidedDifference, heldDecisions } from "../../shared/reading/translation/held-decisions.ts";
import type { WrittenPlace } from "../../shared/reading/translation/place.ts";
import { scannedPage } from "../reader/place-strip.tsx";
import { type DocumentReading, readOf, useDocumentReading } from "../reader/use-reading.ts";
import { change, noteInCase, useOpenCase } from "../state/open-case.ts";

/**
 * A difference on the screen. `key`: that of its line, never that of an element; `scanned`: the pages on which a side of it was recognised, as
 * read; `isDoubtful`: what was recognised may stand otherwise on the page, so that nobody may decide by it alone.
 */
export type DifferenceRow = {
  readonly key: string;
  readonly difference: TranslationDifference;
  readonly decision: DifferenceDecision | undefined;
  /** what the case holds for it, perhaps in the words of a former file */
  readonly held: DecidedDifference | undefined;
  readonly scanned: { readonly original?: PageText; readonly translation?: PageText };
  readonly isDoubtful: boolean;
};

/** How a translation compares with its original: being read, not to be compared, or its differences with what was decided. */
export type Differences =
  | { readonly kind: "reading" | "stopped" | "unread"; readonly reading: DocumentReading }
  | {
      readonly kind: "compared";
      readonly rows: readonly DifferenceRow[];
      readonly clauses: readonly ClausePair[];
      readonly compared: ComparedCounts | undefined;
      readonly unmatched: readonly Unmatched[];
      /** of the original, as far as it is read */
      readonly pages: readonly PageText[] | undefined;
      /** as good as no Chinese was read in the translation */
      readonly isForeign: boolean;
    };

/** Has a translation read and compared with its original; `undefined` where one of them is not there, or another paper is in its place. */
export function useDifferences(agreement: Agreement, copy: readonly Attachment[], translation: readonly Attachment[]): Differences | undefined {
  const reading = useDocumentReading(translation, copy);
  const original = readOf(useDocumentReading(copy, [], translation.length > 0).state);
  const { state, error } = reading;
  // another paper in its place is no translation: nothing that differs says anything
  if (copy.length === 0 || translation.length === 0 || translation.some(isWrongHere)) return undefined;
  if (error || state?.kind === "failed") return { kind: "unread", reading };
  if (state?.kind === "stopped") return { kind: "stopped", reading };
  if (state?.kind !== "done") return { kind: "reading", reading };
  const { differences, clauses = [], compared, unmatched = [] } = state.read;
  if (differences === undefined) return { kind: "unread", reading };
  const decided = heldDecisions(agreement.reading?.differences, differences);
  const rows = differences.map((difference, index): DifferenceRow => {
    const [one, other] = [scannedPage(original?.pages, difference.original), scannedPage(state.read.pages, difference.translation)];
    const isBroken = (page: PageText | undefined, place: WrittenPlace | undefined) => page && place && isBrokenValue(difference.kind, place);
    return {
      key: `difference ${index} ${differenceKey(difference)}`,
      difference,
      decision: decided.get(difference)?.decision,
      held: decided.get(difference),
      scanned: { ...(one && { original: one }), ...(other && { translation: other }) },
      isDoubtful:
        difference.isUnsure ||
        isOnScanAlone(difference, { original: one !== undefined, translation: other !== undefined }) ||
        isBroken(one, difference.original) === true ||
        isBroken(other, difference.translation) === true,
    };
  });
  return { kind: "compared", rows, clauses, compared, unmatched, pages: original?.pages, isForeign: isForeign(state.read.pages) };
}

/** The part of the letters that must be Chinese: a translation may well hold whole lists of names in Latin letters. */
const LEAST_CHINESE = 0.1;

function isForeign(pages: readonly PageText[]): boolean {
  const words = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("");
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0;
  const all = count(/\p{Letter}/gu);
  return all > 0 && count(/\p{Script=Han}/gu) < LEAST_CHINESE * all;
}

/** How many differences nobody has decided on. */
export const openOf = (rows: readonly DifferenceRow[]): number => rows.filter(({ decision }) => decision === undefined).length;

/** Notes in the case which of the faults that a person found still stand, once a translation is compared: other files may have taken its place. */
export function useComparisonNoted({ id }: Agreement, translation: readonly Attachment[], differences: Differences | undefined): void {
  const stamp = translationStamp(translation);
  const rows = differences?.kind === "compared" ? differences.rows : undefined;
  useEffect(() => {
    if (!rows) return;
    const found = rows.map(({ difference }) => difference);
    noteInCase((now) => withComparisonNoted(now, id, found, stamp));
  }, [id, rows, stamp]);
}

/** Writes a decision into the case, as one step of undo; without one the difference waits again. */
export function decideDifference(
  agreement: Agreement,
  translation: readonly Attachment[],
  { difference, held }: DifferenceRow,
  decision: DifferenceDecision | undefined,
): void {
  const theCase = useOpenCase.getState().case;
  if (theCase) change("agreements", withDifferenceDecided(theCase, agreement.id, difference, decision, translationStamp(translation), held));
}

/** Says of all differences of a table that are still open that they mean the same, as one step of undo. */
export function settleTable(agreement: Agreement, translation: readonly Attachment[], rows: readonly DifferenceRow[]): void {
  const theCase = useOpenCase.getState().case;
  const open = rows.filter(({ decision }) => decision === undefined).map(({ difference }) => difference);
  if (theCase) change("agreements", withDifferencesDecided(theCase, agreement.id, open, "same", translationStamp(translation)));
}

/** The differences that stand in one table, by the first of them: those of several that follow each other in one clause. */
export function tablesOf({ rows, clauses }: Extract<Differences, { kind: "compared" }>): ReadonlyMap<string, readonly DifferenceRow[]> {
  const tables: DifferenceRow[][] = [];
  const clauseOf = (row: DifferenceRow | undefined) => clauses.findIndex(({ differences }) => row !== undefined && differences.includes(rows.indexOf(row)));
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const table = tables.at(-1);
    if (!row.difference.isInTable) continue;
    if (table && before?.difference.isInTable && clauseOf(before) === clauseOf(row)) table.push(row);
    else tables.push([row]);
  }
  return new Map(tables.flatMap((own) => (own.length > 1 && own[0] ? [[own[0].key, own]] : [])));
}

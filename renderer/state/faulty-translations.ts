import { useMemo } from "react";
import { isFaultyTranslation } from "../../shared/documents/finding-facts.ts";
import type { CheckReport, Finding } from "../../shared/report.ts";
import { useChecked } from "./checked.ts";

/** A translation in which a person found faults: of which agreement (its id and name), and how many. */
export type FaultyTranslation = { readonly agreement: string; readonly name: string; readonly count: number; readonly rule: string };

const faultyOf = ({ rule, subject = "", subjectName = "", values }: Finding): FaultyTranslation => ({
  agreement: subject,
  name: subjectName,
  count: typeof values?.count === "number" ? values.count : 0,
  rule,
});

/** The faulty translations of a checked case, asked about before anything takes them. */
export const faultyTranslationsIn = (report: CheckReport | undefined): readonly FaultyTranslation[] =>
  (report?.findings ?? []).filter(isFaultyTranslation).map(faultyOf);

/** The same of the open case. */
export function useFaultyTranslations(): readonly FaultyTranslation[] {
  const report = useChecked((state) => state.report);
  return useMemo(() => faultyTranslationsIn(report), [report]);
}

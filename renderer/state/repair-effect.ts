import { useMemo } from "react";
import type { Case } from "../../shared/case/case.ts";
import { checkCase } from "../../shared/check/check-case.ts";
import { alsoSolved } from "../../shared/desk/also-solved.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { useChecked } from "./checked.ts";
import { useClock } from "./clock.ts";
import { useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";

/** What a repair of a finding solves besides it, worked out by checking the case as it would be. */
export function useAlsoSolved(rule: string, after: Case): readonly string[] {
  const lines = useChecked((state) => state.lines);
  const guide = useChecked((state) => state.guide);
  const moment = useClock((state) => state.moment);
  const templates = useOpenCase((state) => state.opened?.unitTemplates);
  const ofLibrary = useLibrary((state) => state.library?.unitTemplates);
  return useMemo(() => {
    if (guide === undefined) return [];
    const report = checkCase({ case: after, guide, letters: lettersOf(guide, templates ?? ofLibrary), moment });
    return report.ok ? alsoSolved(lines, report.value.findings, rule) : [];
  }, [rule, after, lines, guide, moment, templates, ofLibrary]);
}

import { useMemo } from "react";
import type { Case } from "../../shared/case/case.ts";
import { checkCase } from "../../shared/check/check-case.ts";
import { alsoSolved } from "../../shared/desk/also-solved.ts";
import { type ShortFinding, shortFinding } from "../../shared/desk/short-finding.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { questionNames } from "../../shared/guide/question-names.ts";
import { useChecked } from "./checked.ts";
import { useClock } from "./clock.ts";
import { useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";

/** What a repair does besides mending its finding. `left`: what of the budget does not add up afterwards. */
export type RepairEffect = { readonly solved: readonly string[]; readonly left: ShortFinding | undefined };

/** Worked out by checking the case as it would be. @param rule of the finding that is repaired; without it nothing is told of others */
export function useRepairEffect(rule: string | undefined, after: Case): RepairEffect {
  const lines = useChecked((state) => state.lines);
  const guide = useChecked((state) => state.guide);
  const moment = useClock((state) => state.moment);
  const templates = useOpenCase((state) => state.opened?.unitTemplates);
  const ofLibrary = useLibrary((state) => state.library?.unitTemplates);
  return useMemo(() => {
    const report = guide && checkCase({ case: after, guide, letters: lettersOf(guide, templates ?? ofLibrary), moment });
    if (!guide || !report?.ok) return { solved: [], left: undefined };
    const { findings } = report.value;
    const adding = guide.rules.find(({ check }) => check.kind === "budgetAddsUp");
    const differs = findings.find((finding) => finding.rule === adding?.id && finding.outcome === "not-met");
    return {
      solved: rule === undefined ? [] : alsoSolved(lines, findings, rule),
      left: differs && shortFinding(differs, adding?.check, questionNames(guide)),
    };
  }, [rule, after, lines, guide, moment, templates, ofLibrary]);
}

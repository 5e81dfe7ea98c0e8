import type { Agreement, Case, Partner, Unit } from "../case/case.ts";
import type { SlotFinder } from "../conditions/context.ts";
import type { Guide, GuideRule, GuideTopic } from "../guide/guide.ts";
import type { FindingValue } from "../report.ts";
import type { Moment } from "../text/moment.ts";

/** What a check says before it is put into words. `variant` picks a more exact sentence of the guide's data. */
export type Verdict = {
  readonly outcome: "met" | "not-met" | "missing" | "open" | "not-applicable" | "advice";
  readonly variant?: string;
  /** what it is more exactly where no sentence of its own tells it: a short line does */
  readonly detail?: string;
  readonly missing?: readonly string[];
  readonly values?: Readonly<Record<string, FindingValue>>;
  /** the sentence of a general check, where the guide has none of its own */
  readonly message?: string;
  /** path of the answer that decides, where the check knows it more exactly than the rule */
  readonly field?: string;
};

/** The agreement, partner, unit or entry that a finding is about: its place in the case (`partners[0]`) and itself. */
export type Subject =
  | { readonly kind: "partner"; readonly path: string; readonly partner: Partner }
  | { readonly kind: "agreement"; readonly path: string; readonly agreement: Agreement }
  | { readonly kind: "unit"; readonly path: string; readonly unit: Unit }
  /** an entry that has no id of its own, a signatory or a budget item; `key`: what it is known by wherever it stands, if it has a name like no other */
  | { readonly kind: "entry"; readonly path: string; readonly name: string; readonly key?: string };

/** Everything that a check may look at. */
export type CheckContext = {
  readonly case: Case;
  readonly guide: Guide;
  readonly topic: GuideTopic;
  readonly rule: GuideRule;
  readonly moment: Moment;
  /** the slot for an agreement or partner, or the one of the case */
  readonly slotFor: SlotFinder;
};

export const met = (values?: Verdict["values"]): Verdict => ({ outcome: "met", ...(values && { values }) });
export const notMet = (values?: Verdict["values"], variant?: string): Verdict => ({
  outcome: "not-met",
  ...(values && { values }),
  ...(variant && { variant }),
});
export const missing = (fields: readonly string[], values?: Verdict["values"], variant?: string): Verdict => ({
  outcome: "missing",
  missing: fields,
  ...(values && { values }),
  ...(variant && { variant }),
});
export const open = (values?: Verdict["values"], variant?: string): Verdict => ({ outcome: "open", ...(values && { values }), ...(variant && { variant }) });
export const advice = (values?: Verdict["values"], variant?: string): Verdict => ({
  outcome: "advice",
  ...(values && { values }),
  ...(variant && { variant }),
});
export const notApplicable = (values?: Verdict["values"], variant?: string): Verdict => ({
  outcome: "not-applicable",
  ...(values && { values }),
  ...(variant && { variant }),
});

const SEVERITY: readonly Verdict["outcome"][] = ["not-met", "missing", "open", "advice", "met", "not-applicable"];

/** The verdict that decides when several conditions stand together: a clear “no” first, then what is still open. */
export function mostSevere(verdicts: readonly Verdict[]): Verdict {
  const sorted = [...verdicts].sort((left, right) => SEVERITY.indexOf(left.outcome) - SEVERITY.indexOf(right.outcome));
  const first = sorted[0] ?? met();
  if (first.outcome !== "missing") return first;
  const fields = sorted.filter((verdict) => verdict.outcome === "missing").flatMap((verdict) => verdict.missing ?? []);
  return { ...first, missing: [...new Set(fields)] };
}

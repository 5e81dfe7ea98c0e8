import { type Case, caseSchema } from "../case/case.ts";
import { withAmountsBefore } from "../case/drafts.ts";
import type { Finding } from "../report.ts";
import { inSentence } from "../text/money.ts";

/**
 * The findings of the rules, in which a fault that an amount had is still told where something stands in its place now that is none
 * (`7o万`): unread words put nothing right. `check`: the findings of a case by the same rules.
 */
export function withHiddenFaults(findings: readonly Finding[], theCase: Case, check: (before: Case) => readonly Finding[]): readonly Finding[] {
  const before = caseSchema.safeParse(withAmountsBefore(theCase));
  if (!before.success) return findings;
  const amounts = theCase.draftsOver ?? {};
  const faults = new Map(check(before.data).flatMap((finding) => (finding.outcome === "not-met" ? [[keyOf(finding), finding] as const] : [])));
  return findings.map((finding) => {
    const fault = faults.get(keyOf(finding));
    const path = finding.missing?.find((one) => theCase.drafts?.[one] !== undefined && amounts[one] !== undefined);
    if (fault === undefined || path === undefined || finding.outcome !== "cannot-tell") return finding;
    // what is to be done is to type the amount again, which its own line says
    const { todo: _before, ...told } = fault;
    const amountBefore = amounts[path] ?? 0;
    return { ...told, values: { ...told.values, amountBefore }, message: `按改前的 ${inSentence(amountBefore)}：${fault.message}` };
  });
}

/** Whether a fault is that of the amount which stood there before what cannot be one was typed. */
export const isOfAmountBefore = ({ values }: Finding): boolean => values?.amountBefore !== undefined;

const keyOf = ({ rule, subject = "" }: Finding) => `${rule}\n${subject}`;

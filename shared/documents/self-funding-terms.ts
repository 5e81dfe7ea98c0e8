import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import type { Guide, GuideTopic } from "../guide/guide.ts";

/**
 * Where the applicant's own money comes from, each source once with its sum in yuan, in the order of the case; `missing`
 * holds the paths of own amounts above zero without a source.
 */
export function selfFundingSources(theCase: Case): {
  readonly sources: readonly { readonly name: string; readonly amount: number }[];
  readonly missing: readonly string[];
} {
  const sums = new Map<string, number>();
  const missing: string[] = [];
  for (const [index, entry] of (theCase.budget?.selfFunding ?? []).entries()) {
    const amount = entry.amount ?? 0;
    if (given(entry.unit) !== "applicant" || amount <= 0) continue;
    // the letter goes on behind it
    const name = given(entry.source)?.replace(/[\s。；，、;,.]+$/u, "");
    if (name) sums.set(name, (sums.get(name) ?? 0) + amount);
    else missing.push(`budget.selfFunding[${index}].source`);
  }
  return { sources: [...sums].map(([name, amount]) => ({ name, amount })), missing };
}

/** The least self-funding for one part of grant, as the guide's rule on the letter 11（c） has it for this topic. */
export function selfFundingRatio(guide: Guide, topic: GuideTopic): number | undefined {
  for (const { check, topics } of guide.rules) {
    if (check.kind === "selfFundingLetter" && (topics === "all" || topics.includes(topic.id))) return check.ratio;
  }
  return undefined;
}

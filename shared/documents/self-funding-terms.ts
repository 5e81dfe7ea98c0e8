import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import type { Guide, GuideTopic } from "../guide/guide.ts";

/**
 * Where the applicant's own money comes from, each source once, in the order of the case; `missing` holds the paths of
 * own amounts above zero without a source.
 */
export function selfFundingSources(theCase: Case): { readonly names: readonly string[]; readonly missing: readonly string[] } {
  const own = (theCase.budget?.selfFunding ?? [])
    .map((entry, index) => ({ entry, path: `budget.selfFunding[${index}].source` }))
    .filter(({ entry }) => given(entry.unit) === "applicant" && (entry.amount ?? 0) > 0);
  const names = own.flatMap(({ entry }) => given(entry.source) ?? []);
  return { names: [...new Set(names)], missing: own.filter(({ entry }) => !given(entry.source)).map(({ path }) => path) };
}

/** The least self-funding for one part of grant, as the guide's rule on the letter 11（c） has it for this topic. */
export function selfFundingRatio(guide: Guide, topic: GuideTopic): number | undefined {
  for (const { check, topics } of guide.rules) {
    if (check.kind === "selfFundingLetter" && (topics === "all" || topics.includes(topic.id))) return check.ratio;
  }
  return undefined;
}

import type { Case } from "../case/case.ts";
import { type BudgetAmounts, type BudgetChange, budgetAmounts, budgetLimits, explainBudget } from "../facts/explain-budget.ts";
import { applicantIsEnterprise, money } from "../facts/facts.ts";
import { type Guide, type GuideTopic, speaksOf } from "../guide/guide.ts";

/** What can be said of a budget: what is unanswered, that it passes, or the least changes with which it does. Whole yuan. */
export type BudgetHelp =
  /** `fields`: paths of the amounts without which nothing can be computed */
  | { readonly kind: "missing"; readonly fields: readonly string[] }
  | { readonly kind: "passes" }
  | {
      readonly kind: "changes";
      readonly before: BudgetAmounts;
      /** the sum of the sources: every share is of this total (reading A1) */
      readonly total: number;
      readonly changes: readonly AdoptableChange[];
      /** the total that was written down, where it is not the sum: adopting a change writes the new one (A8) */
      readonly statedTotal: number | undefined;
      /** nobody has said for certain that the applicant is an enterprise: reckoned as if (A6) */
      readonly assumedEnterprise: boolean;
    };

/** `state-total`: the amounts pass as they are, only the total written down is another. */
export type AdoptableChange = Omit<BudgetChange, "kind"> & { readonly kind: BudgetChange["kind"] | "more-international" | "state-total" };

/** Works backwards from the limits of the topic (经费额度) to the least changes of this case's budget. */
export function budgetHelp(theCase: Case, guide: Guide, topic: GuideTopic): BudgetHelp {
  const amounts = money(theCase);
  const limits = budgetLimits(guide, topic, theCase);
  const before = budgetAmounts(amounts, limits);
  if (before === undefined) {
    const international = limits.percent !== undefined && amounts.international === undefined ? ["budget.internationalCooperation"] : [];
    return { kind: "missing", fields: [...amounts.missingForSum, ...international] };
  }
  if (before.grant === 0) return { kind: "missing", fields: ["budget.grant"] };
  const { total, passes, changes } = explainBudget(before, limits);
  const statedTotal = amounts.statedTotal === total ? undefined : amounts.statedTotal;
  const assumedEnterprise = limits.ratio !== undefined && applicantIsEnterprise(theCase) !== true && bindsEnterprisesOnly(guide, topic);
  const found = { kind: "changes", before, total, statedTotal, assumedEnterprise } as const;
  if (!passes) return { ...found, changes: changes.map(named) };
  if (statedTotal === undefined) return { kind: "passes" };
  return { ...found, changes: [{ kind: "state-total", after: before, total, by: { grant: 0, own: 0, international: 0 } }] };
}

/** Called by what changes: where the own money already suffices, the grant comes down to the cap or only the international spend grows. */
function named(change: BudgetChange): AdoptableChange {
  if (change.kind !== "more-self-funding" || change.by.own > 0) return change;
  return { ...change, kind: change.by.grant < 0 ? "lower-grant" : "more-international" };
}

const bindsEnterprisesOnly = (guide: Guide, topic: GuideTopic) =>
  guide.rules.some((rule) => speaksOf(rule, topic.id) && rule.check.kind === "selfFundingAtLeast" && rule.onlyEnterprise);

/**
 * The case with a change written into it. More own money goes to the first entry of the applicant's; a total that was
 * written down follows the sum; the items are left to the user, who alone knows what the money is for.
 */
export function adoptBudget(theCase: Case, { after, total, by }: Pick<AdoptableChange, "after" | "total" | "by">): Case {
  const budget = theCase.budget ?? {};
  return {
    ...theCase,
    budget: {
      ...budget,
      grant: after.grant,
      ...(by.own === 0 ? {} : { selfFunding: withOwn(budget.selfFunding ?? [], by.own) }),
      ...(by.international === 0 ? {} : { internationalCooperation: after.international }),
      ...(typeof budget.total === "number" ? { total } : {}),
    },
  };
}

type SelfFunding = NonNullable<NonNullable<Case["budget"]>["selfFunding"]>;

function withOwn(entries: SelfFunding, more: number): SelfFunding {
  const own = entries.findIndex((entry) => entry.unit === "applicant");
  if (own < 0) return [...entries, { unit: "applicant", amount: more }];
  return entries.map((entry, index) => (index === own ? { ...entry, amount: (entry.amount ?? 0) + more } : entry));
}

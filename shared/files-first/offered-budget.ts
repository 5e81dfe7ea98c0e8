import type { Case } from "../case/case.ts";
import { budgetLimits } from "../facts/explain-budget.ts";
import type { Guide } from "../guide/guide.ts";
import { reachesRatio } from "../text/money.ts";
import type { FactField } from "./found-file.ts";
import type { OfferedFact } from "./offer-facts.ts";

/** Amounts that are taken from papers, beside what the topic asks of them; whole yuan. */
export type OfferedBudget = {
  /** 申请资助 and 自筹 together, where both are taken */
  readonly sum?: number;
  /** by how much 自筹 misses the ratio to 申请资助, and the least ratio as the guide writes it, 1:1 */
  readonly short?: { readonly amount: number; readonly ratio: string };
};

/**
 * What 申请资助 and 自筹 come to as they are taken; a topic that binds enterprises alone binds nobody whom neither kind nor name calls one.
 * @param taken the value that is taken for a field, else the answer of the project
 */
export function offeredBudget(guide: Guide | undefined, topic: string | undefined, taken: (field: FactField) => string | undefined): OfferedBudget {
  const [grant, own] = (["budget.grant", "budget.selfFunding"] as const).map((field) => {
    const value = taken(field);
    return value === undefined || value === "" ? undefined : Number(value);
  });
  if (grant === undefined || own === undefined) return {};
  const sum = grant + own;
  const applicant = { name: taken("applicant.name") ?? "", kind: taken("applicant.kind") ?? "other" };
  const ratio = guide && ratioOf(guide, topic, { applicant } as Case);
  if (ratio === undefined || grant === 0 || reachesRatio(own, grant, ratio)) return { sum };
  return { sum, short: { amount: Math.ceil(grant * ratio) - own, ratio: `${ratio}:1` } };
}

/** What both amounts come to, where several totals are offered and none of them says so: with none chosen the total is computed. */
export function sumNotOffered({ field, answer, values }: OfferedFact, { sum }: OfferedBudget): number | undefined {
  if (field !== "budget.total" || answer !== undefined || values.length < 2) return undefined;
  return values.some(({ value }) => Number(value) === sum) ? undefined : sum;
}

/** The ratio that the topic asks of an applicant; of a topic that no paper names, the one that all topics ask for. */
function ratioOf(guide: Guide, topic: string | undefined, theCase: Case): number | undefined {
  const asked = guide.topics.filter(({ id }) => topic === undefined || id === topic).map((one) => budgetLimits(guide, one, theCase).ratio);
  const [only, ...others] = new Set(asked);
  return others.length === 0 ? only : undefined;
}

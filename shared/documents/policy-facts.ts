import { citePolicy, setWords } from "../policies/cite-policy.ts";
import { type KeptClause, keptClauses } from "../policies/kept-clauses.ts";
import { matchPolicies, type ProposalReason } from "../policies/match-policies.ts";
import { projectFacts } from "../policies/project-facts.ts";
import { entry, type FactFamily, type LetterSource, long, type Named, said, whole, words, yesNo } from "./fact-values.ts";
import type { FactMap } from "./fill-expressions.ts";

/** Facts of 政策依据对应表: the clauses that the user kept, in the user's order; background stands apart from what may be cited. */
const FACTS = ["有政策依据", "没有政策依据", "有背景材料"] as const;
const CLAUSE_FACTS = ["政策序号", "政策引用", "政策条款标题", "政策原文", "政策对应", "政策说明"] as const;

export const POLICY_FACT_NAMES = { facts: FACTS, lists: { 政策依据: CLAUSE_FACTS, 背景材料: CLAUSE_FACTS } };

export function policyFacts({ case: theCase, policies = [] }: LetterSource): FactFamily {
  const kept = keptClauses(theCase, policies);
  const proposals = matchPolicies(projectFacts(theCase), policies);
  const factsOf = (one: KeptClause, index: number) => clauseFacts(one, index, proposals.find(({ clause }) => clause === one.clause)?.reasons ?? []);
  const basis = kept.filter(({ policy }) => policy.standing === "basis");
  const background = kept.filter(({ policy }) => policy.standing === "background");
  const facts: Named<(typeof FACTS)[number]> = {
    有政策依据: yesNo(basis.length > 0),
    没有政策依据: yesNo(basis.length === 0),
    有背景材料: yesNo(background.length > 0),
  };
  return { facts, lists: { 政策依据: basis.map(factsOf), 背景材料: background.map(factsOf) } };
}

function clauseFacts({ policy, clause, comment, path }: KeptClause, index: number, reasons: readonly ProposalReason[]): FactMap {
  // the words that carry the project; kept for a reason of the user's own: what the clause provides, else the clause whole
  const carrying = reasons.length > 0 ? reasons.map((reason) => reason.words) : clause.measures;
  const quoted = carrying.length > 0 ? carrying : [clause.words];
  const values: Named<(typeof CLAUSE_FACTS)[number]> = {
    政策序号: whole(String(index + 1), path),
    政策引用: words(citePolicy(policy, clause), path),
    政策条款标题: said(clause.place.endsWith(clause.heading) ? "" : setWords(clause.heading), path),
    政策原文: words([...new Set(quoted)].map((text) => `“${nested(setWords(text))}”`).join("；"), path),
    政策对应: said(reasons.map(({ reason }) => reason).join("；"), path),
    政策说明: { ...long(comment, `${path}.comment`), mayBeEmpty: true },
  };
  return entry(values);
}

/** Quotation marks inside a quotation are single ones (GB/T 15834 4.8.3.3). */
const nested = (text: string) => text.replace(/“/g, "‘").replace(/”/g, "’");

import type { Guide } from "../guide/guide.ts";
import { type RuleSelector, rulesOn } from "../guide/rule-selectors.ts";

/** A clause for whose sake a question is asked, and the words of it that decide. */
export type ReasonClause = { readonly place: string; readonly words: string; readonly marked: string | undefined };

/**
 * Why a question is asked. `elsewhere`: its clauses speak of other topics alone; `documents`: no clause speaks of it, and
 * the answer is for letters, lists and the online form.
 */
export type Reason = { readonly kind: "clauses"; readonly clauses: readonly ReasonClause[] } | { readonly kind: "elsewhere" } | { readonly kind: "documents" };

/** The clause that a question of the guide names itself, then those of the rules that a question serves, in the order of the guide, each once. */
export function reasonFor(rules: readonly RuleSelector[], guide: Guide, topic: string): Reason {
  const seen = new Map<string, ReasonClause>();
  for (const question of guide.questions.filter(({ id }) => rules.includes(`question:${id}`))) {
    const clause = guide.clauses.find(({ id }) => id === question.clause);
    if (clause) seen.set(clause.id, { place: clause.place, words: clause.words, marked: undefined });
  }
  for (const rule of rulesOn(guide, rules, topic)) {
    const [first] = rule.cites;
    const clause = guide.clauses.find((candidate) => candidate.id === first?.clause);
    if (clause && !seen.has(clause.id)) seen.set(clause.id, { place: clause.place, words: clause.words, marked: first?.words });
  }
  if (seen.size > 0) return { kind: "clauses", clauses: [...seen.values()] };
  return { kind: rulesOn(guide, rules).length > 0 ? "elsewhere" : "documents" };
}

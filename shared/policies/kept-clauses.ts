import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import type { Policy, PolicyClause } from "./policy.ts";

/** A clause that the user keeps for the proposal, with the user's own comment. */
export type KeptClause = {
  readonly policy: Policy;
  readonly clause: PolicyClause;
  readonly comment: string | undefined;
  /** place in the case: policies.kept[0] */
  readonly path: string;
};

/**
 * The kept clauses in the user's order, each of the edition that it was kept from; one kept without an edition is of the
 * first that is installed. A clause of a policy that is not installed here stays in the case and is left out.
 */
export function keptClauses(theCase: Case, policies: readonly Policy[]): readonly KeptClause[] {
  return (theCase.policies?.kept ?? []).flatMap((kept, index) => {
    const policy = policies.find(({ id, edition }) => id === kept.policy && (kept.edition === undefined || edition === kept.edition));
    const clause = policy?.clauses.find(({ id }) => id === kept.clause);
    if (policy === undefined || clause === undefined) return [];
    return [{ policy, clause, comment: given(kept.comment) ?? undefined, path: `policies.kept[${index}]` }];
  });
}

import type { Case } from "../case.ts";
import { given } from "../facts.ts";
import { matchPolicies, type ProposalReason } from "./match-policies.ts";
import type { Policy, PolicyClause } from "./policy.ts";
import { projectFacts } from "./project-facts.ts";

/** A clause that the user keeps for the proposal, with the reasons that hold at present and the user's own comment. */
export type KeptClause = {
  readonly policy: Policy;
  readonly clause: PolicyClause;
  readonly reasons: readonly ProposalReason[];
  readonly comment: string | undefined;
  /** place in the case: policies.kept[0] */
  readonly path: string;
};

/** The kept clauses in the user's order. A clause of a policy that is not installed here stays in the case and is left out. */
export function keptClauses(theCase: Case, policies: readonly Policy[]): readonly KeptClause[] {
  const proposals = matchPolicies(projectFacts(theCase), policies);
  return (theCase.policies?.kept ?? []).flatMap((kept, index) => {
    const policy = policies.find(({ id }) => id === kept.policy);
    const clause = policy?.clauses.find(({ id }) => id === kept.clause);
    if (policy === undefined || clause === undefined) return [];
    const reasons = proposals.find((proposal) => proposal.clause === clause)?.reasons ?? [];
    return [{ policy, clause, reasons, comment: given(kept.comment) ?? undefined, path: `policies.kept[${index}]` }];
  });
}

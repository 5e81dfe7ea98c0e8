import type { ReactNode } from "react";
import { setWords } from "../../shared/policies/cite-policy.ts";
import type { Policy, PolicyClause } from "../../shared/policies/policy.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";

/** How the address names a clause. */
export const clauseKey = (policy: Policy, clause: PolicyClause): string => `${policy.id}:${policy.edition}:${clause.id}`;

type Props = { readonly policy: Policy; readonly clause: PolicyClause; readonly current: boolean; readonly children?: ReactNode };

/** One clause to choose from a list: heading, place, and what is said of it. */
export function ClauseLine({ policy, clause, current, children }: Props) {
  return (
    <button
      type="button"
      className="finding-line clause-line"
      aria-current={current ? "true" : undefined}
      data-clause={`${policy.id}:${clause.id}`}
      onClick={() => goToPage({ kind: "policies", clause: clauseKey(policy, clause) }, { replace: true })}
    >
      <span className="grow">
        <span className="clause-heading">{setWords(clause.heading)}</span>
        <span className="meta">
          {policy.documentNumber ?? policy.title}　{clause.place}
          {policy.standing === "background" && `　${text.policies.background}`}
        </span>
        {children}
      </span>
    </button>
  );
}

import { create } from "zustand";
import type { Policy } from "../../shared/policies/policy.ts";
import { indexPolicies, type PolicyIndex } from "../../shared/policies/search-policies.ts";
import { bridge } from "../api.ts";
import { answer, useOpenCase } from "./open-case.ts";

type PoliciesState = {
  readonly policies: readonly Policy[] | undefined;
  readonly index: PolicyIndex;
  /** one sentence for each policy file that could not be read */
  readonly problems: readonly string[];
};

export const usePolicies = create<PoliciesState>(() => ({ policies: undefined, index: [], problems: [] }));

/** Reads the policies: when the screen is first opened, and again after one was installed or removed. */
export async function loadPolicies(): Promise<void> {
  const read = await bridge.call("policies:read");
  if (read.ok) usePolicies.setState({ policies: read.value.policies, index: indexPolicies(read.value.policies), problems: read.value.problems });
}

/** A clause by the ids that stand in the case. */
export type ClauseName = { readonly policy: string; readonly clause: string };

const isSame = (one: ClauseName, other: ClauseName) => one.policy === other.policy && one.clause === other.clause;

const chosen = () => useOpenCase.getState().case?.policies ?? {};
const store = (list: "kept" | "dropped", clauses: readonly ClauseName[]) => answer(`policies.${list}`, clauses.length === 0 ? undefined : clauses);

/** Keeps a clause, after those that are kept; one that was dropped comes back. */
export function keepClause({ policy, clause }: ClauseName): void {
  const { kept = [], dropped = [] } = chosen();
  if (dropped.some((other) => isSame(other, { policy, clause }))) restoreClause({ policy, clause });
  if (!kept.some((other) => isSame(other, { policy, clause }))) store("kept", [...kept, { policy, clause }]);
}

export function unkeepClause(name: ClauseName): void {
  store(
    "kept",
    (chosen().kept ?? []).filter((other) => !isSame(other, name)),
  );
}

/** Crosses a proposal out: it is not shown among the proposals again. */
export function dropClause({ policy, clause }: ClauseName): void {
  unkeepClause({ policy, clause });
  store("dropped", [...(chosen().dropped ?? []), { policy, clause }]);
}

export function restoreClause(name: ClauseName): void {
  store(
    "dropped",
    (chosen().dropped ?? []).filter((other) => !isSame(other, name)),
  );
}

/** Moves a kept clause by one place; the order is that of the document. */
export function moveClause(name: ClauseName, by: 1 | -1): void {
  const kept = [...(chosen().kept ?? [])];
  const from = kept.findIndex((other) => isSame(other, name));
  const [moved] = kept.splice(from, 1);
  if (moved === undefined || from + by < 0) return;
  kept.splice(from + by, 0, moved);
  store("kept", kept);
}

export function commentOnClause(name: ClauseName, comment: string): void {
  store(
    "kept",
    (chosen().kept ?? []).map(({ comment: before, ...other }) => {
      if (!isSame(other, name)) return before === undefined ? other : { ...other, comment: before };
      return comment === "" ? other : { ...other, comment };
    }),
  );
}

import { create } from "zustand";
import { newestEditions } from "../../shared/policies/newest-editions.ts";
import type { Policy, PolicyClause } from "../../shared/policies/policy.ts";
import { indexPolicies, type PolicyIndex } from "../../shared/policies/search-policies.ts";
import { bridge } from "../host/api.ts";
import { answer, useOpenCase } from "./open-case.ts";

type PoliciesState = {
  /** every edition that is installed: a case may keep a clause of an older one */
  readonly policies: readonly Policy[] | undefined;
  /** the newest editions, which are searched and proposed */
  readonly newest: readonly Policy[];
  readonly index: PolicyIndex;
  /** one sentence for each policy file that could not be read */
  readonly problems: readonly string[];
};

export const usePolicies = create<PoliciesState>(() => ({ policies: undefined, newest: [], index: [], problems: [] }));

/** Reads the policies: when the screen is first opened, and again after one was installed or removed. */
export async function loadPolicies(): Promise<void> {
  const read = await bridge.call("policies:read");
  if (!read.ok) return;
  const newest = newestEditions(read.value.policies);
  usePolicies.setState({ policies: read.value.policies, newest, index: indexPolicies(newest), problems: read.value.problems });
}

/** A clause by the ids that stand in the case. */
export type ClauseName = { readonly policy: string; readonly edition?: string | undefined; readonly clause: string };

export const clauseName = (policy: Policy, clause: PolicyClause): ClauseName => ({ policy: policy.id, edition: policy.edition, clause: clause.id });

/** A name without an edition stands for any. */
export const isSameClause = (one: ClauseName, other: ClauseName): boolean =>
  one.policy === other.policy && one.clause === other.clause && (one.edition === undefined || other.edition === undefined || one.edition === other.edition);

const chosen = () => useOpenCase.getState().case?.policies ?? {};
const store = (list: "kept" | "dropped", clauses: readonly ClauseName[]) => answer(`policies.${list}`, clauses.length === 0 ? undefined : clauses);

/** Keeps a clause, after those that are kept; one that was dropped comes back. */
export function keepClause(name: ClauseName): void {
  const { kept = [], dropped = [] } = chosen();
  if (dropped.some((other) => isSameClause(other, name))) restoreClause(name);
  if (!kept.some((other) => isSameClause(other, name))) store("kept", [...kept, name]);
}

export function unkeepClause(name: ClauseName): void {
  store(
    "kept",
    (chosen().kept ?? []).filter((other) => !isSameClause(other, name)),
  );
}

/** Crosses a proposal out: it is not shown among the proposals again. */
export function dropClause(name: ClauseName): void {
  unkeepClause(name);
  store("dropped", [...(chosen().dropped ?? []), name]);
}

export function restoreClause(name: ClauseName): void {
  store(
    "dropped",
    (chosen().dropped ?? []).filter((other) => !isSameClause(other, name)),
  );
}

/** Moves a kept clause by one place; the order is that of the document. */
export function moveClause(name: ClauseName, by: 1 | -1): void {
  const kept = [...(chosen().kept ?? [])];
  const from = kept.findIndex((other) => isSameClause(other, name));
  const [moved] = kept.splice(from, 1);
  if (moved === undefined || from + by < 0) return;
  kept.splice(from + by, 0, moved);
  store("kept", kept);
}

export function commentOnClause(name: ClauseName, comment: string): void {
  store(
    "kept",
    (chosen().kept ?? []).map(({ comment: before, ...other }) => {
      if (!isSameClause(other, name)) return before === undefined ? other : { ...other, comment: before };
      return comment === "" ? other : { ...other, comment };
    }),
  );
}

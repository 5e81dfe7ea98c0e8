import type { Policy } from "./policy.ts";

/**
 * One edition of each policy, the newest by date of issue: what is searched and proposed. An older edition stays installed
 * for the cases that keep a clause of it.
 */
export function newestEditions(policies: readonly Policy[]): readonly Policy[] {
  return policies.filter((policy) => !policies.some((other) => other.id === policy.id && other.issuedOn > policy.issuedOn));
}

import type { AppError } from "../../../shared/errors.ts";
import { dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { type Policy, parsePolicy } from "../../../shared/policies/policy.ts";
import { policyFolders } from "../../files/paths.ts";
import { type DataKind, readInstalled } from "./data-files.ts";

export const POLICIES: DataKind<Policy> = {
  parse: parsePolicy,
  invalid: (file, problems) => ({ kind: "policy-invalid", file, problems }),
  repeated: ({ id, edition }) => dataProblem({ code: "same-policy", id, edition }),
  cache: new Map(),
};

/** Policies that could be read, newest first, and what is wrong with the files that could not. */
export type InstalledPolicies = { readonly policies: readonly Policy[]; readonly problems: readonly AppError[] };

/** Reads every `*.yaml` of the folders; what may be cited stands before background. */
export async function readPolicies(folders: readonly string[] = policyFolders()): Promise<InstalledPolicies> {
  const { items, problems } = await readInstalled(folders, POLICIES);
  const rank = (policy: Policy) => `${policy.standing === "basis" ? 1 : 0}${policy.issuedOn}`;
  return { policies: items.map(({ item }) => item).sort((one, other) => (rank(one) < rank(other) ? 1 : -1)), problems };
}

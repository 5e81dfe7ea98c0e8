import { describe, expect, it } from "vitest";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import type { Case } from "../../../shared/case/case.ts";
import { keptClauses } from "../../../shared/policies/kept-clauses.ts";
import { newestEditions } from "../../../shared/policies/newest-editions.ts";

const { policies } = await readPolicies();
const [present] = policies;
if (present === undefined) throw new Error("no policy is installed");
const next = { ...present, edition: "下一版", issuedOn: "2027-01-01" };
const all = [next, ...policies];
const [clause] = present.clauses;
const keeping = (edition?: string): Case => ({
  formatVersion: 1,
  id: "x",
  guide: "g",
  topic: "2",
  policies: { kept: [{ policy: present.id, clause: clause?.id ?? "", ...(edition !== undefined && { edition }) }] },
});

describe("editions of a policy", () => {
  it("stand side by side, and the newest is searched and proposed", () => {
    expect(newestEditions(all)).toEqual([next, ...policies.slice(1)]);
    expect(newestEditions(policies)).toEqual(policies);
  });

  it("stay apart for what a case kept: a clause is quoted from the edition that it was kept from", () => {
    expect(keptClauses(keeping(present.edition), all)[0]?.policy).toBe(present);
    expect(keptClauses(keeping("下一版"), all)[0]?.policy).toBe(next);
    expect(keptClauses(keeping("不再装有的版"), all)).toEqual([]);
  });
});

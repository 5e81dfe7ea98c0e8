import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { matchPolicies } from "../../../shared/policies/match-policies.ts";
import { projectFacts } from "../../../shared/policies/project-facts.ts";

const { policies } = await readPolicies();
const list = z.array(z.string()).default([]);
const situation = z.strictObject({
  name: z.string(),
  sample: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  proposed: list,
  refused: list,
  only: z.boolean().default(false),
});
const situations = z.array(situation).parse(parse(await readFile(new URL("proposals.yaml", import.meta.url), "utf8")));

async function caseOf({ sample, facts }: z.infer<typeof situation>): Promise<Case> {
  const file = `../../../templates/samples/${sample ?? ""}/case.json`;
  const value: unknown =
    sample === undefined ? { formatVersion: 1, id: "x", guide: "g", title: "", ...facts } : JSON.parse(await readFile(new URL(file, import.meta.url), "utf8"));
  const parsed = parseCase(value, file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe("the clauses that are proposed for a case", () => {
  it("are held for the four samples and for at least six cases written by hand", () => {
    expect(situations.filter(({ sample }) => sample !== undefined)).toHaveLength(4);
    expect(situations.filter(({ facts }) => facts !== undefined).length).toBeGreaterThanOrEqual(6);
  });

  it.each(situations.map((entry) => [entry.name, entry] as const))("%s", async (_name, entry) => {
    const proposals = matchPolicies(projectFacts(await caseOf(entry)), policies);
    const ids = proposals.map(({ policy, clause }) => `${policy.edition} ${clause.id}`);
    for (const id of entry.proposed) expect(ids).toContain(id);
    for (const id of entry.refused) expect(ids).not.toContain(id);
    if (entry.only) expect([...ids].sort()).toEqual([...entry.proposed].sort());
  });

  it("rest on words of the clause itself, and say on which answers", async () => {
    for (const entry of situations) {
      for (const { clause, reasons } of matchPolicies(projectFacts(await caseOf(entry)), policies)) {
        for (const { words, reason } of reasons) {
          expect(clause.words).toContain(words);
          expect(reason).not.toBe("");
        }
      }
    }
  });
});

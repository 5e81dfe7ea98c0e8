import { beforeAll, expect, test } from "vitest";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import type { Case } from "../../../shared/case/case.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import type { RuleSelector } from "../../../shared/guide/rule-selectors.ts";
import type { Field } from "../../../shared/wizard/fields.ts";
import { reasonFor } from "../../../shared/wizard/reasons.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";

let guides: readonly Guide[] = [];
beforeAll(async () => {
  ({ guides } = await readGuides());
});

/** What the guide does not speak of: names and ways to reach people, dates on letters, the unit's own deadline. */
const FOR_DOCUMENTS =
  /^(applicant\.(name|creditCode|legalRepresentative|address|contact\..+)|title|topic|internalDeadline|letterDate|lead\.(name|title|phone|email)|partners\.(name|nameZh|leadTitle|contact\..+)|units\.name)$/;

type Asked = { readonly path: string; readonly rules: readonly RuleSelector[] };

/** Questions with a row of their own; the columns of a list of rows are asked for the sake of the list. */
function asked(fields: readonly Field[], base = ""): readonly Asked[] {
  return fields.flatMap((field) => {
    if (field.kind === "heading") return [];
    const path = `${base}${field.path}`;
    const below = field.kind === "list" && field.layout === "blocks" ? asked(field.fields, `${path}.`) : [];
    return [{ path, rules: field.because ?? [] }, ...below];
  });
}

test("every question of every topic has its clause, or is one of those that are asked for the documents", () => {
  let clauses = 0;
  for (const guide of guides) {
    for (const { id: topic } of guide.topics) {
      const theCase: Case = { formatVersion: 1, id: "x", guide: guide.id, topic };
      for (const { path, rules } of sectionsOf(guide, theCase).flatMap(({ fields }) => asked(fields))) {
        const reason = reasonFor(rules, guide, topic);
        if (reason.kind === "documents") expect.soft(path, topic).toMatch(FOR_DOCUMENTS);
        else if (FOR_DOCUMENTS.test(path)) expect.soft(`${path} has a clause`, topic).toBe("");
        if (reason.kind === "clauses") clauses += reason.clauses.length;
      }
    }
  }
  expect(clauses).toBeGreaterThan(200);
});

test("the clause of a question is that of the case's own topic, with the deciding words in it", () => {
  const [guide] = guides;
  if (!guide) throw new Error("no guide");
  const places = ["1", "2", "3-1", "3-2"].map((topic) => {
    const reason = reasonFor(["grantAtMost"], guide, topic);
    if (reason.kind !== "clauses") throw new Error(topic);
    for (const { words, marked } of reason.clauses) expect(words).toContain(marked);
    return reason.clauses.map(({ place }) => place).join();
  });
  expect(new Set(places).size).toBe(4);
});

test("a rule of another topic is no reason here, and says so", () => {
  const [guide] = guides;
  if (!guide) throw new Error("no guide");
  expect(reasonFor(["fact:jointPlatform.fixedLaboratory"], guide, "1")).toEqual({ kind: "elsewhere" });
  expect(reasonFor([], guide, "1")).toEqual({ kind: "documents" });
});

import { expect, test } from "vitest";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

test("a slip of the keys changes no sealed letter: the answer is lacking, and the place says why nothing can be written", () => {
  const slip = { drafts: { "budget.grant": "-5" }, draftsOver: { "budget.grant": 650_000 } };
  const { report } = checked({ ...sampleJson({ "budget.grant": "~absent", "budget.total": "~absent" }), ...slip }, guide2026);
  expect(report.findings.find(({ rule }) => rule === "self-funding-commitment")).toMatchObject({ outcome: "cannot-tell" });
  expect(report.slots.find(({ slot }) => slot === "self-funding")?.change).toMatch(/尚未填写/);
});

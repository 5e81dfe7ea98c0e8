import { expect, test } from "vitest";
import { type Case, caseSchema } from "../../../shared/case/case.ts";
import { packedAnswers } from "../../../shared/documents/packed-answers.ts";
import { newestShippedGuide } from "../../data/shipped-guide.ts";
import { baseCase } from "../../fixtures/situations.ts";

const guide = await newestShippedGuide();
const theCase: Case = caseSchema.parse(baseCase("2"));
const name = (one: Case) => packedAnswers(one, guide);
const withFacts = (slot: string, facts: object): Case => ({
  ...theCase,
  attachments: theCase.attachments?.map((one) => (one.slot === slot ? { ...one, ...facts } : one)) ?? [],
});
const checked = { state: "checked" as const, checkedBy: "周敏", checkedOn: "2026-05-25" };

test("that a paper was checked makes no other package, in whatever order its facts stand", () => {
  expect(name(withFacts("self-funding", checked))).toBe(name(theCase));
  expect(name(withFacts("foreign-funding-proof", checked))).toBe(name(theCase));
  expect(name({ attachments: theCase.attachments, ...theCase })).toBe(name(theCase));
  expect(name(caseSchema.parse(JSON.parse(JSON.stringify(theCase))))).toBe(name(theCase));
});

test("what was noted of a paper when it was read makes no other package", () => {
  for (const slot of ["self-funding", "foreign-funding-translation"]) expect(name(withFacts(slot, { differs: { in: "a" } }))).toBe(name(theCase));
});

test("from which profile an answer was filled makes no other package", () => {
  expect(name({ ...theCase, profiles: { unit: { profile: "u1", version: 2 } } })).toBe(name(theCase));
});

test("its seal, its file, its pages and any answer do, and so does the check of a translation, which its list prints", () => {
  const others = [
    withFacts("self-funding", { sealedBy: "none", state: "received" }),
    withFacts("self-funding", { file: "attachments/other.pdf" }),
    withFacts("self-funding", { pageTurns: [{ page: 1, turn: 90 }] }),
    withFacts("agreement-translation", checked),
    { ...theCase, title: "另一个题目" },
  ];
  expect(new Set([theCase, ...others].map(name)).size).toBe(others.length + 1);
});

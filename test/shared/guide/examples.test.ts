import { expect, test } from "vitest";
import { guideVocabulary } from "../../../shared/check/check-guide.ts";
import { examplesAt } from "../../../shared/guide/examples.ts";
import { readGuideValue } from "../../../shared/guide/read-guide.ts";
import { guide } from "../../fixtures/check-value.ts";

test.each([
  "cooperation.basis",
  "declarations.priorFunding[1].similarities",
  "declarations.priorFunding[0].differences",
  "declarations.priorFunding[0].inheritance",
  "declarations.priorFunding[0].development",
  "agreements[2].ip.stated",
  "agreements[0].benefitSplit.stated",
])("the guide of 2026 shows at %s how an answer reads that is well written and one that is not, with why", (path) => {
  for (const topic of guide.topics) {
    const [example] = examplesAt(guide, topic.id, path);
    expect(example?.good.length).toBeGreaterThan(0);
    expect(example?.weak.length).toBeGreaterThan(0);
  }
});

test("a question without examples has none, and one of another topic is not shown", () => {
  expect(examplesAt(guide, "2", "applicant.name")).toEqual([]);
  const [first] = guide.examples;
  expect(examplesAt({ examples: first ? [{ ...first, topics: ["1"] }] : [] }, "2", first?.field ?? "")).toEqual([]);
});

test("an example of a field, a topic or an id that is not so is named with its place", () => {
  const [example] = guide.examples;
  if (!example) throw new Error("the guide has no examples");
  const wrong = { ...guide, examples: [{ ...example, field: "cooperation.basics" }] };
  expect(guideVocabulary(wrong, new Set()).filter(({ path }) => path.startsWith("examples"))).toMatchObject([
    { path: "examples[0].field", code: "unknown", what: "field", name: "cooperation.basics", near: "cooperation.basis" },
  ]);
  const { letters: _letters, wordForms: _forms, lists: _lists, sha256: _hash, ...value } = guide;
  const read = readGuideValue({ ...value, examples: [{ ...example, topics: ["9"] }, example] }, { letters: {}, wordForms: {}, lists: {}, sha256: "" });
  expect(read.ok ? [] : read.error.filter(({ path }) => path.startsWith("examples"))).toMatchObject([
    { path: "examples[0].topics[0]", code: "unknown", what: "topic" },
    { path: "examples[1].id", code: "repeated", what: "example" },
  ]);
});

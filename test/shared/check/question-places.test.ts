import { expect, test } from "vitest";
import { guideVocabulary } from "../../../shared/check/check-guide.ts";
import { guideWith } from "../../fixtures/guide-questions.ts";
import { letters } from "../../fixtures/letter-source.ts";

const problems = (question: Readonly<Record<string, unknown>>) =>
  guideVocabulary(guideWith([{ id: "birth", on: "lead", type: "date", label: "出生日期", ...question }]), new Set(letters.map(({ id }) => id))).filter(
    ({ path }) => path.startsWith("questions"),
  );

test("a question names a clause of its guide, and a section that can ask it", () => {
  expect(problems({ section: "leed" })).toMatchObject([{ path: "questions[0].section", code: "unknown", what: "section", name: "leed", near: "lead" }]);
  expect(problems({ on: "partner", section: "lead" })).toMatchObject([{ path: "questions[0].section", code: "unknown", name: "lead" }]);
  expect(problems({ clause: "nowhere" })).toMatchObject([{ path: "questions[0].clause", code: "unknown", what: "clause", name: "nowhere" }]);
  expect(problems({ section: "project" })).toEqual([]);
});

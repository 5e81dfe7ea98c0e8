import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { isAnswerTo, settleAnswers } from "../../../shared/guide/guide-answers.ts";
import { everyQuestionGuide } from "../../fixtures/guide-questions.ts";
import { letters, parsedCase, sampleJson, unwrap } from "../../fixtures/letter-source.ts";

const RIGHT: Readonly<Record<string, unknown>> = {
  "yes-no": false,
  number: 41.5,
  money: 1_000_000,
  date: "1985-06-01",
  month: "2010-09",
  choice: "a",
  code: "AB1234",
  text: "一段说明",
  list: [{ name: "甲", due: "2027-01-01", cost: 5 }],
  element: { stated: true, page: 3 },
};
const WRONG: Readonly<Record<string, unknown>> = {
  "yes-no": "是",
  number: "41",
  money: 1.5,
  date: "1985",
  month: "九月",
  choice: "c",
  code: 1234,
  text: true,
  list: ["甲"],
  element: true,
};

test("each type takes answers of its own kind and “there is none”, and nothing else", () => {
  for (const question of everyQuestionGuide.questions.filter(({ id }) => id !== "lead-honours")) {
    expect.soft(isAnswerTo(question, RIGHT[question.type]), question.id).toBe(true);
    expect.soft(isAnswerTo(question, null), question.id).toBe(true);
    expect.soft(isAnswerTo(question, WRONG[question.type]), question.id).toBe(false);
  }
  const several = everyQuestionGuide.questions.find(({ id }) => id === "lead-honours");
  expect(several && [["national", "city"], ["other"], "national"].map((value) => isAnswerTo(several, value))).toEqual([true, false, false]);
});

test("a case keeps answers of all objects, and those of questions that no guide of ours knows", () => {
  const json = sampleJson({
    answers: { "project-money": 5, gone: [{ any: { deep: 1 } }] },
    "lead.answers": { "lead-date": "1985-06-01", nothing: null },
    "partners[0].answers": { "partner-choice": "a" },
    "agreements[0].signatories[0].answers": { "signatory-yes-no": true },
    "budget.items[0].answers": { "budget-item-list": [{ name: "甲" }] },
  });
  expect(parsedCase(json)).toEqual(json);
});

test("answers that are no group of answers are refused with their place", () => {
  const parsed = parseCase(sampleJson({ "lead.answers": ["甲"] }), "case.json");
  expect(parsed).toMatchObject({ ok: false, error: { kind: "case-invalid", problems: [{ path: "lead.answers" }] } });
});

test("an answer of another type waits as a draft and is told by the check, and nobody builds on it", () => {
  const theCase = parsedCase(
    sampleJson({
      "lead.answers": { "lead-date": 1985, "lead-text": "对" },
      answers: { "project-list": [{ name: "甲", due: "明年", cost: 5 }] },
      "partners[0].answers": { "partner-choice": "c" },
    }),
  );
  const settled = settleAnswers(theCase, everyQuestionGuide);
  expect(settled.drafts).toEqual({ "lead.answers.lead-date": "1985", "answers.project-list[0].due": "明年", "partners[0].answers.partner-choice": "c" });
  expect(settled.lead?.answers).toEqual({ "lead-text": "对" });
  expect(settled.answers).toEqual({ "project-list": [{ name: "甲", cost: 5 }] });
  const report = unwrap(checkCase({ case: theCase, guide: everyQuestionGuide, letters, moment: { kind: "date", date: "2026-05-15" } }));
  expect(report.notTaken).toContainEqual({ path: "lead.answers.lead-date", typed: "1985" });
});

test("a case whose answers are right stays the very same", () => {
  const theCase = parsedCase(sampleJson({ answers: { "project-money": 5, other: { x: 1 } } }));
  expect(settleAnswers(theCase, everyQuestionGuide)).toBe(theCase);
});

import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { type AnswerContext, answerText } from "../../../shared/wizard/answer-text.ts";
import type { AnswerField } from "../../../shared/wizard/read-answer.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const theCase: Case = parsedCase(sampleJson({ "applicant.name": "样例大学", "declarations.ethics": { notInvolved: ["实验动物"], unsure: ["基因编辑"] } }));
const context: AnswerContext = { theCase, guide: guide2026, applicant: "name" };
const at = { path: "x", label: "x" };
const scope: AnswerField = {
  ...at,
  kind: "choice",
  options: [
    { value: true, label: "属于" },
    { value: null, label: "不确定" },
  ],
};
const languages: AnswerField = { ...at, path: "agreements.languages", kind: "words", options: [{ value: "zh", label: "中文" }] };

test.each<[string, AnswerField, unknown, string | undefined]>([
  ["an amount in 万元 with its words", { ...at, kind: "yuan" }, 650_000, "65.00 万元（人民币陆拾伍万元整）"],
  ["an amount that is none without words", { ...at, kind: "yuan" }, -10_000, "−1.00 万元"],
  ["a number with its unit", { ...at, kind: "count", unit: "人" }, 3, "3 人"],
  ["a page by its number", { ...at, kind: "page" }, 4, "第 4 页"],
  ["a date in Chinese", { ...at, kind: "date" }, "2026-08-01", "2026年8月1日"],
  ["a date half typed as it is", { ...at, kind: "date" }, "2026-08", "2026-08"],
  ["a month in Chinese", { ...at, kind: "month" }, "2010-09", "2010年9月"],
  ["a year alone", { ...at, kind: "month" }, "2010", "2010年"],
  ["a country by its name", { ...at, kind: "country" }, "DE", "德国"],
  ["a choice by its label", scope, true, "属于"],
  ["null as an option by its label", scope, null, "不确定"],
  ["null elsewhere as the field calls it", { ...at, kind: "text", none: "还没有批准" }, null, "还没有批准"],
  ["null elsewhere as 没有", { ...at, kind: "text" }, null, "没有"],
  ["yes as the field calls it", { ...at, kind: "yes-no", yes: "已取得" }, true, "已取得"],
  ["no", { ...at, kind: "yes-no" }, false, "否"],
  ["languages by their names, also those that no list offers", languages, ["zh", "da"], "中文、丹麦文"],
  ["an empty list as 没有", languages, [], "没有"],
  ["parties by name", { ...at, kind: "party", among: ["applicant"], several: true }, ["applicant"], "样例大学"],
  [
    "the topic with its title",
    { ...at, kind: "topic" },
    "2",
    `${guide2026.topics.find(({ id }) => id === "2")?.name}　${guide2026.topics.find(({ id }) => id === "2")?.title}`,
  ],
  ["a topic of another guide as it is", { ...at, kind: "topic" }, "9", "9"],
  ["ethics category by category", { ...at, kind: "ethics-categories" }, undefined, "实验动物：不涉及；基因编辑：不确定"],
  ["blanks as unanswered", { ...at, kind: "text" }, "  ", undefined],
  ["nothing as unanswered", { ...at, kind: "yes-no" }, undefined, undefined],
  ["what another program wrote as it is", { ...at, kind: "text" }, { a: 1 }, '{"a":1}'],
])("%s", (_name, field, value, text) => {
  expect(answerText(field, value, context)).toBe(text);
});

test("the applicant stands for itself where versions are compared", () => {
  const field: AnswerField = { ...at, kind: "party", among: ["applicant"], several: false };
  expect(answerText(field, "applicant", { ...context, applicant: "role" })).toBe("申报单位");
});

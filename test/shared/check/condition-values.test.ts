import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { guideVocabulary } from "../../../shared/check/check-guide.ts";
import { conditionNames, nounsOf } from "../../../shared/check/condition-names.ts";
import { NO_PARTS } from "../../../shared/guide/guide-parts.ts";
import { factsOf, questionsSchema } from "../../../shared/guide/questions.ts";
import { readGuideValue } from "../../../shared/guide/read-guide.ts";
import { guideProblemText } from "../../../shared/messages/guide-problem-text.ts";
import { guide2026 } from "../../fixtures/letter-source.ts";

const questions = questionsSchema.parse([
  { id: "birth", on: "lead", type: "date", label: "出生日期" },
  { id: "hours", on: "lead", type: "number", label: "每周工时", unit: "小时" },
  { id: "match", on: "applicant", type: "money", label: "配套资金" },
  { id: "note", on: "project", type: "text", label: "说明" },
  { id: "share-data", on: "agreement", type: "element", label: "数据共享" },
  {
    id: "kinds",
    on: "project",
    type: "choice",
    several: true,
    label: "类别",
    options: [
      { value: "a", label: "甲" },
      { value: "b", label: "乙" },
    ],
  },
  {
    id: "steps",
    on: "project",
    type: "list",
    label: "里程碑",
    item: "里程碑",
    fields: [
      { id: "cost", type: "money", label: "经费" },
      { id: "due", type: "date", label: "完成日期" },
    ],
  },
]);
const guide = { ...guide2026, questions, lists: { caps: [{ 国别: "DE", 上限: "1000000" }] }, countrySets: { eu: ["DE", "FR"] } };

/** What is wrong with a condition or a check, below `c`. */
const wrong = (part: object, each?: string) =>
  conditionNames(part, "c", guide, nounsOf(each)).map((problem) => `${problem.path.slice(2)}: ${guideProblemText(problem)}`);

test("what a guide compares with its like is right", () => {
  for (const part of [
    { fact: "budget.grant", atMost: 800_000, atLeast: { fact: "match", times: 2 } },
    { fact: "budget.grant", atMost: { lookup: "caps", by: "applicant.headquartersCountry", column: "上限" } },
    { fact: "birth", notBefore: "1968-01", before: { fact: "at" } },
    { fact: "birth", notBefore: "2026-05", notAfter: "2026-05-15" },
    { from: { fact: "birth" }, to: { fact: "filing.closes" }, in: "years", lessThan: 45 },
    { from: "2026-01", to: { fact: "period.end" }, in: "months", atLeast: 24 },
    { fact: "applicant.registeredInShanghai", equals: "branch" },
    { fact: "applicant.kind", oneOf: ["enterprise", "university"] },
    { fact: "applicant.headquartersCountry", oneOf: { countries: "eu" } },
    { fact: "applicant.headquartersCountry", noneOf: { list: "caps", column: "国别" } },
    { fact: "kinds", includes: "a", noneOf: ["b"] },
    { fact: "note", matches: "^x", given: true },
    { sum: "steps", of: "entry.cost", where: { fact: "entry.due", before: "2027-01-01" }, atMost: { fact: "budget.total" } },
    { count: "partners", where: { fact: "partner.cooperatingSince", before: "2020-01-01" }, atLeast: 1 },
    { count: "partners", distinctBy: "partner.country", atLeast: 2 },
    { kind: "share", part: { sum: "budget.items", of: "item.amount" }, of: { fact: "budget.total" }, atMost: 30 },
    { kind: "textLength", fact: "note", atMost: 500 },
    { kind: "declared", fact: "declarations.integrity" },
    { kind: "compare", fact: "budget.grant", cases: [{ when: { fact: "hours", atLeast: 3 }, atMost: 1 }] },
  ])
    expect(wrong(part)).toEqual([]);
  expect(wrong({ kind: "declared", fact: "share-data" }, "agreements")).toEqual([]);
  expect(wrong({ fact: "agreement.ip", equals: true }, "agreements")).toEqual([]);
});

test("an operator that does not fit the kind of its fact is refused with those that do", () => {
  expect(wrong({ fact: "budget.grant", before: "2026-01-01" })).toEqual([
    "before: 金额不能用 before 比较，可用 equals、differs、atLeast、atMost、moreThan、lessThan、multipleOf、oneOf、noneOf、given",
  ]);
  expect(wrong({ fact: "birth", atMost: 45 })[0]).toMatch(/^atMost: 日期不能用 atMost 比较，可用 .*notAfter/);
  expect(wrong({ fact: "note", atLeast: 3 })[0]).toMatch(/^atLeast: 文字不能用 atLeast 比较/);
  expect(wrong({ fact: "declarations.integrity", oneOf: ["x"] })[0]).toMatch(/^oneOf: 是或否不能用 oneOf 比较/);
  expect(wrong({ fact: "partners", equals: "x" })[0]).toMatch(/^equals: 列表不能用 equals 比较，可用 includes/);
  expect(wrong({ fact: "applicant.kind", oneOf: { countries: "eu" } })[0]).toMatch(/^oneOf\.countries: 选项不能用 countries 比较/);
});

test("a value is of the kind of the fact that it stands beside", () => {
  expect(wrong({ fact: "budget.grant", atMost: "80万" })).toEqual(["atMost: 须为金额（以元计的数字，不加引号）"]);
  expect(wrong({ fact: "birth", notBefore: "1968-13-01" })).toEqual(["notBefore: 须为日期（2026-08-01）或年月（2026-08），且确有这一天"]);
  expect(wrong({ fact: "birth", notBefore: 1968 })).toEqual(["notBefore: 须为日期（2026-08-01）或年月（2026-08）"]);
  expect(wrong({ fact: "declarations.integrity", equals: "true" })).toEqual(["equals: 须为 true 或 false"]);
  expect(wrong({ fact: "applicant.kind", equals: "entreprise" })[0]).toMatch(/^equals: “entreprise”不在可用的写法之列.*是否指“enterprise”$/);
  expect(wrong({ fact: "kinds", includes: "c" })[0]).toContain("includes: “c”不在可用的写法之列");
  expect(wrong({ fact: "partner.country", oneOf: ["DE", "德国"] }, "partners")).toEqual(["oneOf[1]: 没有国别代码 德国，是否指“DE”"]);
  expect(wrong({ fact: "budget.grant", atMost: { fact: "birth" } })).toEqual(["atMost: birth 是日期，这里须为金额"]);
  expect(wrong({ kind: "share", part: { fact: "note" }, of: { fact: "budget.total" }, atMost: 3 })).toEqual(["part: note 是文字，这里须为数字"]);
  expect(wrong({ kind: "count", list: "partners", atLeast: "3" })).toEqual(["atLeast: 须为数字（不加引号）"]);
});

test("sums, counts, times and lengths are of what can be added, counted, dated and read", () => {
  expect(wrong({ count: "lead.name", atLeast: 1 })).toEqual(["count: lead.name 是文字，这里须为列表"]);
  expect(wrong({ sum: "steps", of: "entry.due", atMost: 1 })).toEqual(["of: entry.due 是日期，这里须为数字或金额"]);
  expect(wrong({ from: { fact: "budget.grant" }, to: "2026-1-1", in: "years", atMost: 1 })).toEqual([
    "to: 须为日期（2026-08-01）或年月（2026-08），且确有这一天",
    "from.fact: budget.grant 是金额，这里须为日期",
  ]);
  expect(wrong({ length: "hours", atMost: 3 })).toEqual(["length: hours 是数字，这里须为文字"]);
  expect(wrong({ fact: "note", times: 2, atMost: 3 })).toEqual(["fact: note 是文字，这里须为数字或金额"]);
  expect(wrong({ kind: "declared", fact: "budget.grant" })).toEqual(["fact: budget.grant 是金额，这里须为是或否"]);
  expect(wrong({ kind: "textLength", fact: "birth", atMost: 3 })).toEqual(["fact: birth 是日期，这里须为文字"]);
});

test("bounds leave something between them, in each case as well", () => {
  expect(wrong({ fact: "hours", atLeast: 5, atMost: 3 })).toEqual(["atMost: 下限 5 与上限 3 之间没有可填的值"]);
  expect(wrong({ fact: "hours", moreThan: 5, atMost: 5 })).toEqual(["atMost: 下限 5 与上限 5 之间没有可填的值"]);
  expect(wrong({ fact: "birth", notBefore: "2026-05-02", before: "2026-05-01" })).toEqual(["before: 下限 2026-05-02 与上限 2026-05-01 之间没有可填的值"]);
  const cases = [{ when: { fact: "note", given: true }, atMost: 3 }];
  expect(wrong({ kind: "textLength", fact: "note", atLeast: 5, atMost: 9, cases })).toEqual(["cases[0].atMost: 下限 5 与上限 3 之间没有可填的值"]);
  expect(wrong({ kind: "compare", fact: "budget.grant", cases: [{ when: { fact: "note", given: true }, atMost: "1" }] })).toEqual([
    "cases[0].atMost: 须为金额（以元计的数字，不加引号）",
  ]);
});

test("a noun that is not in scope, and a slot within other checks, are found", () => {
  expect(wrong({ fact: "partner.country", equals: "DE" }, "agreements")).toEqual([
    "fact: partner.country 是列表 partners 中各项的字段，这里没有说到其中一项：请用 count、sum 等的 where，规则也可写 each",
  ]);
  expect(wrong({ fact: "share-data", equals: true })[0]).toContain("fact: share-data 是列表 agreements 中各项的字段");
  expect(wrong({ kind: "any", of: [{ kind: "attachment", slot: "ethics-aproval" }] })).toEqual([
    "of[0].slot: 没有附件位置 ethics-aproval，是否指“ethics-approval”",
  ]);
});

test("the kinds of all fields of the case and of the made-up guide are known", () => {
  const made = readGuideValue(parse(readFileSync(new URL("../../fixtures/guides/made-up-2027.yaml", import.meta.url), "utf8")), NO_PARTS);
  expect(made.ok && guideVocabulary(made.value, new Set(Object.keys(guide2026.letters)))).toEqual([]);
  expect(
    z
      .string()
      .array()
      .parse(wrong({ fact: "nothing.of.this", atMost: true })),
  ).toHaveLength(1);
});

test("lists of the guide and dates are no facts that a question could answer", () => {
  expect(factsOf({ fact: "partner.country", oneOf: { list: "note", column: "国别" } })).toEqual(["partner.country"]);
  expect(factsOf({ kind: "count", list: "steps", atLeast: 1 })).toEqual(["steps"]);
  expect(factsOf({ from: "2026-01-01", to: { fact: "birth" }, in: "years", atMost: 3 })).toEqual(["birth"]);
});

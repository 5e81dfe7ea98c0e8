import { expect, test } from "vitest";
import { checkSchema } from "../../../shared/guide/check-kinds.ts";
import { conditionSchema } from "../../../shared/guide/conditions.ts";
import { schemaProblems } from "../../../shared/guide/schema-problems.ts";
import { guideProblemText } from "../../../shared/messages/guide-problem-text.ts";

const ofCondition = (value: unknown) => schemaProblems(conditionSchema, value).map((problem) => `${problem.path}: ${guideProblemText(problem)}`);
const ofCheck = (value: unknown) => schemaProblems(checkSchema, value).map((problem) => `${problem.path}: ${guideProblemText(problem)}`);

test("a misspelt key is named with the one that was meant, however deep it stands", () => {
  expect(ofCondition({ fact: "a", atmost: 3 })[0]).toBe("atmost: 有不认识的字段 atmost，是否指“atMost”");
  expect(ofCondition({ fact: "a", atMost: { facd: "b", times: 2 } })[0]).toBe("atMost.facd: 有不认识的字段 facd，是否指“fact”");
  expect(ofCondition({ all: [{ not: { fact: "a", atleast: 1 } }] })[0]).toBe("all[0].not.atleast: 有不认识的字段 atleast，是否指“atLeast”");
  expect(ofCondition({ from: { fackt: "a" }, to: { fact: "at" }, in: "years", atMost: 3 })).toContain("from.fackt: 有不认识的字段 fackt，是否指“fact”");
  expect(ofCheck({ kind: "compare", fact: "a", atmost: 3 })[0]).toBe("atmost: 有不认识的字段 atmost，是否指“atMost”");
  expect(ofCheck({ kind: "any", of: [{ kind: "count", list: "partners", atleast: 3 }] })[0]).toBe("of[0].atleast: 有不认识的字段 atleast，是否指“atLeast”");
});

test("of several forms the one that was begun is meant", () => {
  expect(ofCondition({ fact: "a", oneOf: { list: "caps", colum: "国别" } })).toEqual([
    "oneOf.column: 缺少这一项",
    "oneOf.colum: 有不认识的字段 colum，是否指“column”",
  ]);
  expect(ofCondition({ fact: "a", oneOf: { country: "eu" } })).toContain("oneOf.country: 有不认识的字段 country，是否指“countries”");
  expect(ofCondition({ fact: "a", oneOf: ["x", true] })).toEqual(["oneOf[1]: 须为文字（加引号），或数字（不加引号）"]);
  expect(ofCondition({ fact: "a", oneOf: [] })).toEqual(["oneOf: 至少须有 1 项"]);
  expect(ofCondition({ fact: "a", equals: "" })).toEqual(["equals: 不能为空"]);
});

test("a value of none of the types is answered with those that it may have", () => {
  expect(ofCondition({ fact: "a", atMost: true })).toEqual(["atMost: 须为数字（不加引号）、文字（加引号），或一组字段"]);
  expect(ofCondition({ fact: "a", oneOf: "DE" })).toEqual(["oneOf: 须为列表（每项以“- ”开头，或写在方括号中），或一组字段"]);
  expect(ofCondition({ fact: "a", atMost: { sum: "b" } })).toEqual(["atMost: 写了 sum，还须写 of"]);
});

test("a kind of check that does not exist is named within other checks too", () => {
  expect(ofCheck({ kind: "all", of: [{ kind: "declarred", fact: "a" }] })[0]).toMatch(/^of\[0\]\.kind: “declarred”不在可用的写法之列.*是否指“declared”$/);
  expect(ofCheck({ kind: "not", of: { kind: "grantAtMost", limit: 3 } })[0]).toMatch(/^of\.kind: /);
});

import { expect, test } from "vitest";
import { toJSONSchema } from "zod";
import { conditionSchema } from "../../../shared/guide/conditions.ts";

const problems = (value: unknown) => {
  const parsed = conditionSchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test("a condition says what it compares, with what, and nothing beside", () => {
  expect(problems({ fact: "budget.grant", atMost: 1 })).toEqual([]);
  expect(problems({ fact: "budget.grant" })[0]).toContain("须写怎样比较");
  expect(problems({ atMost: 1 })[0]).toContain("须且只须写 fact、sum、count、from、length、lookup 之一");
  expect(problems({ fact: "a", count: "partners", atMost: 1 })[0]).toContain("现在有 fact、count");
  expect(problems({ sum: "budget.items", atMost: 1 })).toEqual([": 写了 sum，还须写 of"]);
  expect(problems({ fact: "a", where: { fact: "b", equals: 1 }, atMost: 1 })).toEqual(["where: 写了 fact，不能再写 where"]);
  expect(problems({ from: { fact: "a" }, atMost: 1 })).toEqual([": 写了 from，还须写 to", ": 写了 from，还须写 in"]);
  expect(problems({ lookup: "caps", by: "a", atMost: 1 })).toEqual([": 写了 lookup，还须写 column"]);
  expect(problems({ all: [{ fact: "a", given: true }], fact: "b" })[0]).toContain("all 不能与 fact 写在一起");
  expect(problems({ fact: "a", given: true, sealedBy: "applicant" })).toEqual(["sealedBy: sealedBy 只能与 attachment 同写"]);
});

test("a pattern that is wrong or not to be tried safely is refused where it stands", () => {
  expect(problems({ fact: "a", matches: "(" })).toEqual(["matches: 正则表达式写法不对"]);
  expect(problems({ any: [{ fact: "a", matches: "(?=x)" }] })).toEqual(["any.0.matches: 正则表达式中不能用前后查找、反向引用和 \\b"]);
  expect(problems({ fact: "a", matches: "a{99999}" })).toEqual(["matches: 正则表达式太长，或重复次数太多"]);
});

test("editors get the schema of a condition with all that it may hold", () => {
  const text = JSON.stringify(toJSONSchema(conditionSchema, { io: "input" }));
  for (const word of ["fact", "notBefore", "lookup", "sealedBy", "countries", "distinctBy"]) expect(text).toContain(`"${word}"`);
});

import { expect, test } from "vitest";
import { fieldNameIn } from "../../../shared/facts/field-name-in.ts";
import { parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const theCase = parsedCase(
  sampleJson({
    "partners[0].name": "~absent",
    "partners[0].nameZh": "~absent",
    "agreements[0].title": "甲乙合作协议",
    "budget.items[1].name": "差旅费",
  }),
);

test("a field of an entry is named with what the entry is called", () => {
  expect(fieldNameIn(theCase, "agreements[0].term.end")).toBe("协议结束日期（甲乙合作协议）");
  expect(fieldNameIn(theCase, "agreements[0].signatories[1].name")).toBe("签字人姓名（甲乙合作协议第 2 项）");
  expect(fieldNameIn(theCase, "budget.items[1].amount")).toMatch(/（差旅费）$/);
});

test("one without a name by its number, and none by an id", () => {
  expect(fieldNameIn(theCase, "partners[0].established")).toMatch(/（外方合作伙伴1）$/);
  expect(fieldNameIn(theCase, "agreements[7].term.end")).toBe("协议结束日期（第 8 项）");
  expect(fieldNameIn(theCase, "title")).toBe("项目名称");
});

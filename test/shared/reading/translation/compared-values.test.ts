import { expect, it } from "vitest";
import { comparedValues, sameComparedValue } from "../../../../shared/reading/translation/compared-values.ts";

const valuesOf = (text: string, language: string) =>
  comparedValues(text, [language]).map(({ kind, date, code, numbers }) => [kind, date ?? code ?? numbers[0]]);

it.each([
  ["每年5月1日80,000欧元", "zh"],
  ["每年五月一日80,000欧元", "zh"],
  ["80.000 EUR jährlich zum 1. Mai", "de"],
  ["EUR 80,000 on 1 May of each year", "en"],
  ["EUR 80,000 on May 1 each year", "en"],
  ["80 000 EUR le 1er mai de chaque année", "fr"],
])("reads a day without a year as one date: %s", (text, language) => {
  expect(valuesOf(text, language).filter(([kind]) => kind !== "amount")).toEqual([["date", "--05-01"]]);
});

it.each([
  ["The Parties to Article 3 may end this Agreement.", [["reference", 3]]],
  [
    "12 sets and 3 markers",
    [
      ["number", 12],
      ["number", 3],
    ],
  ],
  ["1 May 2026", [["date", "2026-05-01"]]],
])("takes nothing else for one: %s", (text, wanted) => {
  expect(valuesOf(text, "en")).toEqual(wanted);
});

it("compares a day without a year with that day of any year, and codes by their signs", () => {
  const same = (one: string, other: string) => {
    const [first, second] = [comparedValues(one, ["en"])[0], comparedValues(other, ["zh"])[0]];
    return first !== undefined && second !== undefined && sameComparedValue(first, second);
  };
  expect(same("31 December", "2029年12月31日")).toBe(true);
  expect(same("31 December", "12月30日")).toBe(false);
  expect(same("00000", "邮编00000")).toBe(true);
  expect(same("00000", "邮编000")).toBe(false);
  expect(same("12345", "邮编12345")).toBe(true);
});

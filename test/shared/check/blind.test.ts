import { expect, test } from "vitest";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";
import { blindSituations } from "./blind-situations.ts";

test.each(blindSituations.map((situation) => [situation.topic, situation.name, situation] as const))("专题 %s：%s", (_topic, _name, situation) => {
  const value = baseCase(situation.topic);
  for (const [path, wanted] of Object.entries(situation.set)) setField(value, path, wanted);
  const { findings } = checkValue(value, situation.at);
  const found = Object.keys(situation.expect).map((wanted) => {
    const [rule, subject] = wanted.split("@");
    const own = findings.filter((finding) => finding.rule === rule && (subject === undefined || finding.subject === subject));
    return [wanted, [...new Set(own.map((finding) => finding.outcome))].join(" ") || "none"];
  });
  expect(Object.fromEntries(found)).toEqual(situation.expect);
});

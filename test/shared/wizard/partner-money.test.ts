import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { budgetHelp, notCountedForRatio } from "../../../shared/wizard/budget-help.ts";
import { guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

describe("money of other units", () => {
  /** 1.2 million of the lead unit's own and 0.6 million of an institute that takes part. */
  const withInstitute = (topic: string): Case => {
    const json = baseCase(topic);
    setField(json, "units", [{ id: "u-inst", name: "上海样例研究所", kind: "institute", inShanghai: true, role: "co-applicant" }]);
    setField(json, "budget.grant", 1_800_000);
    setField(json, "budget.selfFunding", [
      { unit: "applicant", amount: 1_200_000 },
      { unit: "u-inst", amount: 600_000 },
      { unit: "", amount: 1 },
    ]);
    setField(json, "budget.other", 0);
    const parsed = parseCase(JSON.parse(JSON.stringify(json)), "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  };
  const topicOf = (id: string) => {
    const found = findTopic(guide, id);
    if (!found.ok) throw new Error(id);
    return found.value;
  };
  const left = (topic: string) => notCountedForRatio(withInstitute(topic), guide, topicOf(topic));
  test("an institute's row is left out of the ratio where the guide speaks of an enterprise's money alone (A5)", () => {
    expect(left("3-1")).toEqual([false, true, false]);
    expect(left("2")).toEqual([false, false, false]);
  });
  test("is told apart from other sources", () => {
    const theCase = withInstitute("3-1");
    const entries = (theCase.budget?.selfFunding ?? []).slice(0, 2);
    const help = budgetHelp({ ...theCase, budget: { ...theCase.budget, selfFunding: entries } }, guide, topicOf("3-1"));
    expect(help).toMatchObject({ kind: "changes", partners: 600_000, before: { own: 1_200_000, rest: 600_000 } });
  });
});

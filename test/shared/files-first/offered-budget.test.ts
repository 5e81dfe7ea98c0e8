import { describe, expect, it } from "vitest";
import type { FactField } from "../../../shared/files-first/found-file.ts";
import type { OfferedFact } from "../../../shared/files-first/offer-facts.ts";
import { offeredBudget, sumNotOffered } from "../../../shared/files-first/offered-budget.ts";
import { guide } from "../../fixtures/check-value.ts";

const taken = (values: { readonly [F in FactField]?: string }) => (field: FactField) => values[field];
const amounts = { "budget.grant": "700000", "budget.selfFunding": "675000" } as const;

describe("申请资助 and 自筹 as papers offer them", () => {
  it("tells by how much a company misses the ratio, and what both come to", () => {
    expect(offeredBudget(guide, "2", taken({ ...amounts, "applicant.name": "上海示例智能装备有限公司" }))).toEqual({
      sum: 1_375_000,
      short: { amount: 25_000, ratio: "1:1" },
    });
  });

  it("is silent where the ratio is reached, and for whom it does not bind", () => {
    expect(offeredBudget(guide, "2", taken({ ...amounts, "budget.selfFunding": "700000", "applicant.kind": "enterprise" }))).toEqual({ sum: 1_400_000 });
    expect(offeredBudget(guide, "2", taken({ ...amounts, "applicant.name": "上海样例大学", "applicant.kind": "university" }))).toEqual({ sum: 1_375_000 });
    // 专题三方向一 binds whoever applies
    expect(offeredBudget(guide, "3-1", taken({ ...amounts, "applicant.name": "上海样例大学" })).short).toEqual({ amount: 25_000, ratio: "1:1" });
  });

  it("goes by the ratio that all topics share before the topic is known, and says nothing of one amount alone", () => {
    expect(offeredBudget(guide, undefined, taken({ ...amounts, "applicant.kind": "enterprise" })).short).toEqual({ amount: 25_000, ratio: "1:1" });
    expect(offeredBudget(undefined, undefined, taken(amounts))).toEqual({ sum: 1_375_000 });
    expect(offeredBudget(guide, "2", taken({ "budget.grant": "700000" }))).toEqual({});
  });
});

it("totals of which none is the sum leave it to be computed, a single one or one that is the sum do not", () => {
  const total = (...values: readonly string[]) => ({ field: "budget.total", values: values.map((value) => ({ value })) }) as unknown as OfferedFact;
  const budget = offeredBudget(guide, "2", taken(amounts));
  expect(sumNotOffered(total("1450000", "1400000"), budget)).toBe(1_375_000);
  expect(sumNotOffered(total("1450000", "1375000"), budget)).toBeUndefined();
  expect(sumNotOffered(total("1450000"), budget)).toBeUndefined();
  expect(sumNotOffered(total("1450000", "1400000"), {})).toBeUndefined();
});

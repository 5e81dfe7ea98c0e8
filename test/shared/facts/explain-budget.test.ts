import { describe, expect, test } from "vitest";
import { type BudgetAmounts, type BudgetLimits, explainBudget, passesAll } from "../../../shared/facts/explain-budget.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** Numbers that look arbitrary and are the same each time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const LIMITS: readonly BudgetLimits[] = [
  { cap: 700_000, percent: 30, ratio: 1 },
  { cap: 3_000_000, percent: 30 },
  { cap: 2_000_000, ratio: 1 },
  { cap: 1_200_000, percent: 25, ratio: 2 },
  { percent: 33.3333, ratio: 1.5 },
];

const BUDGETS: readonly (readonly [BudgetAmounts, BudgetLimits])[] = LIMITS.flatMap((limits, index) => {
  const next = numbers(7_919 * (index + 1));
  return Array.from({ length: 400 }, (_, place): readonly [BudgetAmounts, BudgetLimits] => {
    // every third budget is small, where whole yuan decide
    const size = place % 3 === 0 ? 40 : 3_000_000;
    const amounts = { grant: 1 + next(size), own: next(size), rest: next(3) === 0 ? next(size) : 0 };
    return [{ ...amounts, international: next(amounts.grant + amounts.own + amounts.rest + 1) }, limits];
  });
});

describe("the least change that passes", () => {
  test("passes, and with one yuan less it does not", () => {
    let changes = 0;
    for (const [amounts, limits] of BUDGETS) {
      for (const change of explainBudget(amounts, limits).changes) {
        const { after, by } = change;
        const told = JSON.stringify({ amounts, limits, change });
        changes += 1;
        expect(passesAll(after, limits), told).toBe(true);
        expect(change.total, told).toBe(after.grant + after.own + after.rest);
        if (by.own > 0) expect(passesAll({ ...after, own: after.own - 1 }, limits), told).toBe(false);
        if (by.international > 0) expect(passesAll({ ...after, international: after.international - 1 }, limits), told).toBe(false);
        if (by.grant < 0 && by.international === 0) expect(passesAll({ ...after, grant: after.grant + 1 }, limits), told).toBe(false);
      }
    }
    expect(changes).toBeGreaterThan(1_000);
  });

  test("is told for every budget that fails and whose own money leaves a way, and never for one that passes", () => {
    for (const [amounts, limits] of BUDGETS) {
      const { passes, changes } = explainBudget(amounts, limits);
      expect(passes).toBe(passesAll(amounts, limits));
      expect(changes.length > 0, JSON.stringify({ amounts, limits })).toBe(!passes);
    }
  });

  test("never raises the grant or lowers own money, and lowers the international spend only where it would exceed the total", () => {
    for (const [amounts, limits] of BUDGETS) {
      for (const { by, after, total } of explainBudget(amounts, limits).changes) {
        expect(by.grant).toBeLessThanOrEqual(0);
        expect(by.own).toBeGreaterThanOrEqual(0);
        if (by.international < 0) expect(after.international).toBe(total);
      }
    }
  });
});

describe("the rules and the explanation", () => {
  const RULES = ["grant-cap", "international-share", "self-funding-ratio"];
  const outcomes = (amounts: BudgetAmounts) => {
    const json = baseCase("2");
    setField(json, "budget.grant", amounts.grant);
    setField(json, "budget.selfFunding", [{ unit: "applicant", amount: amounts.own, source: "自有资金" }]);
    setField(json, "budget.other", amounts.rest);
    setField(json, "budget.total", amounts.grant + amounts.own + amounts.rest);
    setField(json, "budget.internationalCooperation", amounts.international);
    return checkValue(json)
      .findings.filter(({ rule }) => RULES.includes(rule))
      .map(({ outcome }) => outcome);
  };

  test.each([
    [{ grant: 700_000, own: 699_999, rest: 0, international: 420_000 }],
    [{ grant: 700_001, own: 700_000, rest: 0, international: 420_000 }],
    [{ grant: 700_000, own: 700_000, rest: 0, international: 419_999 }],
    [{ grant: 900_000, own: 100_000, rest: 50_000, international: 0 }],
    [{ grant: 3, own: 1, rest: 0, international: 1 }],
  ])("agree on %o: the rules pass each change and not the budget", (amounts) => {
    expect(outcomes(amounts)).toContain("not-met");
    const { changes } = explainBudget(amounts, { cap: 700_000, percent: 30, ratio: 1 });
    expect(changes.length).toBeGreaterThan(0);
    for (const { after } of changes) expect(outcomes(after)).toEqual(["met", "met", "met"]);
  });
});

test("the sample's numbers: least 406,050 for 30 % of 1,353,500, and nothing to change", () => {
  const sample = { grant: 650_000, own: 703_500, rest: 0, international: 420_000 };
  expect(explainBudget(sample, { cap: 700_000, percent: 30, ratio: 1 })).toEqual({
    total: 1_353_500,
    passes: true,
    leastInternational: 406_050,
    leastOwn: 650_000,
    greatestGrant: 700_000,
    changes: [],
  });
});

import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { internationalFromItems, withMarkedSum } from "../../../shared/wizard/budget-help.ts";
import { baseCase } from "../../fixtures/situations.ts";

describe("国际合作交流 out of the ticked items", () => {
  const withSpend = (international: number | undefined, ticked: boolean): Case => {
    const parsed = parseCase(JSON.parse(JSON.stringify(baseCase("2"))), "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const theCase = parsed.value;
    return {
      ...theCase,
      budget: {
        ...theCase.budget,
        internationalCooperation: international,
        items: [
          { name: "互访", amount: 300_000, international: ticked },
          { name: "会议", amount: 120_000, international: ticked },
          { name: "设备", amount: 980_000, international: false },
        ],
      },
    };
  };
  test("is their sum, and nothing is offered where no item is ticked or the sum is there already", () => {
    expect(internationalFromItems(withSpend(undefined, true))).toMatchObject({ amount: 420_000, after: { budget: { internationalCooperation: 420_000 } } });
    expect(internationalFromItems(withSpend(1, true))?.amount).toBe(420_000);
    expect(internationalFromItems(withSpend(420_000, true))).toBeUndefined();
    expect(internationalFromItems(withSpend(1, false))).toBeUndefined();
  });

  test("follows them where it was their sum or blank, and stays where it was stated otherwise", () => {
    const spent = (before: Case, after: Case) => withMarkedSum(before, after).budget?.internationalCooperation;
    const cheaper = (theCase: Case): Case => ({
      ...theCase,
      budget: { ...theCase.budget, items: theCase.budget?.items?.map((item, index) => (index === 0 ? { ...item, amount: 200_000 } : item)) ?? [] },
    });
    for (const [stated, after] of [
      [420_000, 320_000],
      [undefined, 320_000],
      [400_000, 400_000],
    ] as const)
      expect(spent(withSpend(stated, true), cheaper(withSpend(stated, true))), String(stated)).toBe(after);
    expect(spent(withSpend(420_000, true), withSpend(420_000, false)), "no item is ticked any more").toBeUndefined();
    expect(spent(withSpend(420_000, false), withSpend(420_000, true)), "stated before any was ticked").toBe(420_000);
    const waiting = { ...withSpend(undefined, true), drafts: { "budget.internationalCooperation": "大概三成" } };
    expect(spent(waiting, cheaper(waiting)), "words wait in its place").toBeUndefined();
  });
});

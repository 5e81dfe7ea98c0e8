import { describe, expect, test } from "vitest";
import { adoptBudget } from "../../../shared/wizard/budget-help.ts";
import { BUDGET_LEADS, budgetCase, budgetHelpFor } from "../../fixtures/budget-case.ts";
import { numbers } from "../../fixtures/numbers.ts";

describe("suggestions in amounts that people write", () => {
  test("are rounded up to whole 万元 where money is added, and down where the grant comes down", () => {
    const help = budgetHelpFor(budgetCase("2", "enterprise", { grant: 654_321, own: 123_456, university: 0, other: 0, international: 77_777 }, undefined));
    if (help.kind !== "changes") throw new Error(JSON.stringify(help));
    for (const { by, after } of help.changes) {
      for (const [moved, amount] of [
        [by.grant, after.grant],
        [by.own, after.own],
        [by.international, after.international],
      ] as const) {
        if (moved !== 0) expect(amount % 10_000).toBe(0);
      }
    }
    expect(help.changes[0]).toMatchObject({ kind: "more-self-funding", after: { grant: 654_321, own: 660_000, international: 400_000 } });
    expect(help.changes[1]).toMatchObject({ kind: "lower-grant", after: { grant: 120_000, own: 123_456 } });
  });

  test("are of 0.01 万元 where no whole 万元 passes", () => {
    const help = budgetHelpFor(budgetCase("2", "enterprise", { grant: 12_000, own: 8_765, university: 0, other: 0, international: 12_000 }, undefined));
    expect(help).toMatchObject({ changes: [{ after: { own: 20_000 } }, { kind: "lower-grant", after: { grant: 8_700, own: 8_765 } }] });
  });

  test("80 asked for with 20 abroad and no more is lowered to the cap with 21, or to 66 alone, and 66.66 and 66.6666 are not said", () => {
    const help = budgetHelpFor(budgetCase("2", "university", { grant: 800_000, own: 0, university: 0, other: 0, international: 200_000 }, undefined));
    if (help.kind !== "changes") throw new Error(JSON.stringify(help));
    expect(help.figure).toBeUndefined();
    expect(help.changes.map(({ after }) => [after.grant, after.international])).toEqual([
      [700_000, 210_000],
      [660_000, 200_000],
    ]);
  });

  test.each(BUDGET_LEADS)("专题 %s, %s: no two change the same amounts to what differs by less than 1 万元", (topic, kind) => {
    const next = numbers(104_729 + topic.length * 31 + kind.length);
    let pairs = 0;
    for (let round = 0; round < 200; round += 1) {
      const budget = { grant: 1 + next(900_000), own: next(900_000), university: 0, other: 0, international: next(600_000) };
      const theCase = budgetCase(topic, kind, budget, round % 2 === 0 ? undefined : budget.grant + budget.own);
      const help = budgetHelpFor(theCase);
      if (help.kind !== "changes") continue;
      const afters = [...(help.figure ? [help.figure.after] : []), ...help.changes.map((change) => adoptBudget(theCase, change))];
      const moves = afters.map(({ budget: after }) => {
        const own = after?.selfFunding?.[0]?.amount ?? 0;
        return [
          (after?.grant ?? 0) - budget.grant,
          own - budget.own,
          (after?.other ?? 0) - budget.other,
          (after?.internationalCooperation ?? 0) - budget.international,
        ];
      });
      for (const [place, one] of moves.entries()) {
        for (const other of moves.slice(place + 1)) {
          pairs += 1;
          const isNear = one.every((by, field) => (by === 0) === (other[field] === 0) && Math.abs(by - (other[field] ?? 0)) < 10_000);
          expect(isNear, JSON.stringify({ budget, one, other })).toBe(false);
        }
      }
    }
    expect(pairs).toBeGreaterThan(10);
  });
});

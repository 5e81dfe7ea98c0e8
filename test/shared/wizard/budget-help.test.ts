import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { adoptBudget } from "../../../shared/wizard/budget-help.ts";
import { movedItems, rowsShort } from "../../../shared/wizard/items-after.ts";
import { BUDGET_LEADS, budgetCase, budgetHelpFor, type TypedBudget } from "../../fixtures/budget-case.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { numbers } from "../../fixtures/numbers.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** What is offered is whole 万元, or 0.01 where none passes, in yuan; that the exact amounts are least is tested of `explainBudget`. */
const stepOf = (amount: number) => (amount % 10_000 === 0 ? 10_000 : 100);

const RULES = ["grant-cap", "international-share", "self-funding-ratio"];
const passesRules = (theCase: Case) =>
  checkValue(theCase)
    .findings.filter(({ rule }) => RULES.includes(rule))
    .every(({ outcome }) => outcome === "met" || outcome === "not-applicable");

describe.each(BUDGET_LEADS)("专题 %s led by a lead unit of kind %s", (topic, kind) => {
  const next = numbers(topic.length * 7_919 + kind.length * 31 + Number(topic[0]));
  const budgets = Array.from({ length: 40 }, (_, place): readonly [TypedBudget, number | undefined] => {
    const size = place % 4 === 0 ? 50 : 3_600_000;
    const budget = { grant: 1 + next(size), own: next(size), university: 0, other: next(3) === 0 ? next(size) : 0, international: next(size) };
    const sum = budget.grant + budget.own + budget.other;
    return [budget, place % 3 === 0 ? undefined : place % 3 === 1 ? sum : sum + next(1_000)];
  });

  test("every change that is offered, once adopted, passes the rules, and the helper then has nothing more to offer", () => {
    let offered = 0;
    for (const [budget, total] of budgets) {
      const theCase = budgetCase(topic, kind, budget, total);
      const help = budgetHelpFor(theCase);
      if (help.kind !== "changes") continue;
      for (const change of help.changes) {
        offered += 1;
        const adopted = adoptBudget(theCase, change);
        const told = JSON.stringify({ budget, total, change });
        expect(passesRules(adopted), told).toBe(true);
        expect(budgetHelpFor(adopted), told).toEqual({ kind: "passes" });
      }
    }
    expect(offered).toBeGreaterThan(10);
  });

  test("one step less of what is added, or one more of a lowered grant, does not pass", () => {
    for (const [budget, total] of budgets) {
      const theCase = budgetCase(topic, kind, budget, total);
      const help = budgetHelpFor(theCase);
      if (help.kind !== "changes") continue;
      for (const change of help.changes) {
        const { by, after } = change;
        const told = JSON.stringify({ budget, total, change });
        const nearly = (changed: Partial<typeof after>) => {
          const amounts = { ...after, ...changed };
          return adoptBudget(theCase, {
            after: amounts,
            total: amounts.grant + amounts.own + amounts.rest,
            by: { grant: 0, own: amounts.own - help.before.own, international: amounts.international - help.before.international || 1 },
          });
        };
        if (by.own > 0) expect(passesRules(nearly({ own: Math.max(0, after.own - stepOf(after.own)) })), told).toBe(false);
        if (by.international > 0)
          expect(passesRules(nearly({ international: Math.max(0, after.international - stepOf(after.international)) })), told).toBe(false);
        if (by.grant < 0 && by.international === 0 && by.own === 0) expect(passesRules(nearly({ grant: after.grant + stepOf(after.grant) })), told).toBe(false);
      }
    }
  });
});

describe("the budget helper", () => {
  const budget = { grant: 700_000, own: 625_000, university: 0, other: 50_000, international: 360_000 };

  test("says, as in the design, more of own money and of international spend, or less of the grant, each in whole 万元", () => {
    const help = budgetHelpFor(budgetCase("2", "enterprise", budget, undefined));
    expect(help).toMatchObject({
      kind: "changes",
      changes: [
        { kind: "more-self-funding", total: 1_450_000, by: { grant: 0, own: 75_000, international: 80_000 }, after: { own: 700_000, international: 440_000 } },
        { kind: "lower-grant", total: 1_295_000, by: { grant: -80_000, own: 0, international: 30_000 }, after: { grant: 620_000 } },
        { kind: "lower-grant-same-spend", total: 1_195_000, after: { grant: 520_000, international: 360_000 } },
      ],
    });
  });

  test("asks a university for no own money: only the international spend grows", () => {
    const help = budgetHelpFor(budgetCase("2", "university", { ...budget, own: 0, other: 0, international: 200_000 }, undefined));
    expect(help).toMatchObject({
      kind: "changes",
      changes: [{ kind: "more-international", by: { own: 0, international: 10_000 } }, { kind: "lower-grant-same-spend" }],
    });
  });

  test("names the amounts that are unanswered", () => {
    const json = baseCase("2");
    setField(json, "budget", {});
    const parsed = parseCase(JSON.parse(JSON.stringify(json)), "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(budgetHelpFor(parsed.value)).toEqual({
      kind: "missing",
      fields: ["budget.grant", "budget.selfFunding", "budget.other", "budget.internationalCooperation"],
    });
  });

  test("where only the total written down is wrong, offers to write the sum of the sources", () => {
    const theCase = budgetCase("2", "enterprise", { ...budget, own: 700_000, other: 0, international: 500_000 }, 1_399_999);
    const help = budgetHelpFor(theCase);
    expect(help).toMatchObject({ kind: "changes", statedTotal: 1_399_999, changes: [{ kind: "state-total", total: 1_400_000 }] });
    if (help.kind === "changes" && help.changes[0]) expect(adoptBudget(theCase, help.changes[0]).budget?.total).toBe(1_400_000);
  });

  test("gives the lead unit an entry of its own where only others pay, and leaves theirs alone", () => {
    const theCase = budgetCase("2", "enterprise", budget, undefined);
    const others: Case = { ...theCase, budget: { ...theCase.budget, selfFunding: [{ unit: "unit-x", amount: 10_000, source: "配套" }] } };
    const help = budgetHelpFor(others);
    if (help.kind !== "changes" || !help.changes[0]) throw new Error(JSON.stringify(help));
    expect(adoptBudget(others, help.changes[0]).budget?.selfFunding).toEqual([
      { unit: "unit-x", amount: 10_000, source: "配套" },
      { unit: "applicant", amount: 700_000 },
    ]);
  });
});

describe("采用", () => {
  test("items that came to the total that was written down, before the grant was changed, come to the new total", () => {
    const budget = { grant: 700_000, own: 700_000, university: 0, other: 0, international: 420_000 };
    const before = budgetCase("2", "enterprise", budget, 1_400_000);
    const items = [
      { name: "互访", amount: 420_000, source: "grant", international: true },
      { name: "设备", amount: 980_000, source: "self", international: false },
    ] as const;
    const theCase: Case = { ...before, budget: { ...before.budget, grant: 800_000, items: [...items] } };
    const help = budgetHelpFor(theCase);
    if (help.kind !== "changes") throw new Error(JSON.stringify(help));
    expect(help.changes.length).toBeGreaterThan(0);
    for (const change of help.changes) expect(addsUp(adoptBudget(theCase, change)), change.kind).toBe("met");
  });

  const items = [
    { name: "互访", amount: 300_000, source: "grant", international: true },
    { name: "会议", amount: 60_000, source: "grant", international: true },
    { name: "设备", amount: 815_000, source: "self", international: false },
    { name: "材料", amount: 200_000, source: "self", international: false },
  ];
  const withItems = (list: readonly unknown[]) => {
    const theCase = budgetCase("2", "enterprise", { grant: 700_000, own: 625_000, university: 0, other: 50_000, international: 360_000 }, undefined);
    const parsed = parseCase({ ...theCase, budget: { ...theCase.budget, items: list } }, "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  };
  const addsUp = (theCase: Case) => checkValue(theCase).findings.find(({ rule }) => rule === "budget-adds-up")?.outcome;

  test("keeps items consistent that added up: on the largest of each kind, in every way that is offered", () => {
    const theCase = withItems(items);
    expect(addsUp(theCase)).toBe("met");
    const help = budgetHelpFor(theCase);
    if (help.kind !== "changes") throw new Error(JSON.stringify(help));
    expect(help.changes.length).toBeGreaterThan(1);
    for (const change of help.changes) {
      const adopted = adoptBudget(theCase, change);
      expect(addsUp(adopted), change.kind).toBe("met");
      expect(adopted.budget?.items?.map(({ name }) => name)).toEqual(["互访", "会议", "设备", "材料"]);
      expect(adopted.budget?.items?.[1]?.amount).toBe(60_000);
    }
    expect(
      adoptBudget(theCase, help.changes[0] ?? { after: help.before, total: 0, by: { grant: 0, own: 0, international: 0 } }).budget?.items?.[0]?.amount,
    ).toBe(380_000);
  });

  test("keeps the items of each source at what the source gives, where they were so before", () => {
    const theCase = withItems([
      { name: "互访", amount: 300_000, source: "grant", international: true },
      { name: "材料", amount: 400_000, source: "grant", international: false },
      { name: "会议", amount: 60_000, source: "self", international: true },
      { name: "设备", amount: 565_000, source: "self", international: false },
      { name: "测试", amount: 50_000, source: "other", international: false },
    ]);
    const bySource = (of: Case) =>
      ["grant", "self", "other"].map((from) => (of.budget?.items ?? []).reduce((sum, item) => sum + (item.source === from ? (item.amount ?? 0) : 0), 0));
    const help = budgetHelpFor(theCase);
    if (help.kind !== "changes") throw new Error(JSON.stringify(help));
    expect(help.changes.some(({ by }) => by.grant < 0) && help.changes.some(({ by }) => by.own > 0)).toBe(true);
    for (const change of help.changes) {
      const adopted = adoptBudget(theCase, change);
      expect(addsUp(adopted), change.kind).toBe("met");
      expect(bySource(adopted), change.kind).toEqual([change.after.grant, 625_000 + change.by.own, 50_000]);
      expect(adopted.budget?.items?.length).toBe(5);
    }
  });

  test("adds an item to be worked out where none of the kind is there", () => {
    const theCase = withItems([{ name: "全部", amount: 1_375_000, international: false }]);
    const none: Case = { ...theCase, budget: { ...theCase.budget, internationalCooperation: 0 } };
    expect(addsUp(none)).toBe("met");
    const help = budgetHelpFor(none);
    if (help.kind !== "changes" || !help.changes[0]) throw new Error(JSON.stringify(help));
    const adopted = adoptBudget(none, help.changes[0]);
    expect(adopted.budget?.items?.map(({ name }) => name)).toEqual(["全部", "国际合作交流（待细化）"]);
    expect(addsUp(adopted)).toBe("met");
  });

  test("tells which items a change takes along, with their amounts", () => {
    const theCase = withItems(items);
    const help = budgetHelpFor(theCase);
    if (help.kind !== "changes" || !help.changes[0]) throw new Error(JSON.stringify(help));
    expect(movedItems(theCase, adoptBudget(theCase, help.changes[0]))).toEqual([
      { name: "互访", from: 300_000, to: 380_000 },
      { name: "设备", from: 815_000, to: 810_000 },
    ]);
    const added = { name: "会议", amount: 500, source: "grant" as const };
    expect(movedItems(theCase, withItems([...items, added]))).toEqual([{ name: "会议", from: 0, to: 500 }]);
  });

  test("leaves items alone that did not add up before", () => {
    const theCase = withItems(items.slice(1));
    const help = budgetHelpFor(theCase);
    if (help.kind !== "changes" || !help.changes[0]) throw new Error(JSON.stringify(help));
    expect(adoptBudget(theCase, help.changes[0]).budget?.items).toEqual(theCase.budget?.items);
  });
});

test("the rows are short of what the sources come to, or over it, whether blank, missing or filled in", () => {
  const theCase = budgetCase("2", "university", { grant: 700_000, own: 100_000, university: 0, other: 50_000, international: 255_000 }, undefined);
  const short = (items: NonNullable<Case["budget"]>["items"]) => rowsShort({ ...theCase, budget: { ...theCase.budget, items } });
  expect(short([{ amount: 600_000 }, { amount: 250_000 }])).toBe(0);
  expect(short([{ amount: 600_000 }, {}])).toBe(250_000);
  expect(short([{ amount: 900_000 }])).toBe(-50_000);
  expect(short([])).toBe(850_000);
  expect(rowsShort({ ...theCase, budget: { ...theCase.budget, grant: undefined } })).toBeUndefined();
});

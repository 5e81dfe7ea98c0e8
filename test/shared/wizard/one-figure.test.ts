import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { budgetLimits } from "../../../shared/facts/explain-budget.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { adoptBudget, budgetHelp } from "../../../shared/wizard/budget-help.ts";
import { oneFigure } from "../../../shared/wizard/one-figure.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

/** 70 + 70 + 0 = 140 万元, 42 of it international: it passes, and the rows come to it. */
const BUDGET = {
  grant: 700_000,
  selfFunding: [{ unit: "applicant", amount: 700_000, source: "自有资金" }],
  other: 0,
  total: 1_400_000,
  internationalCooperation: 420_000,
  items: [
    { name: "业务费", amount: 980_000, international: false },
    { name: "国际合作交流", amount: 420_000, international: true },
  ],
};

const figureOf = (set: Readonly<Record<string, unknown>>) => {
  const { theCase, topic } = withSet(set);
  return oneFigure(theCase, budgetLimits(guide, topic, theCase));
};

function withSet(set: Readonly<Record<string, unknown>>) {
  const json = baseCase("2");
  setField(json, "applicant.kind", "enterprise");
  setField(json, "budget", JSON.parse(JSON.stringify(BUDGET)));
  for (const [path, value] of Object.entries(set)) setField(json, path, value);
  const parsed = parseCase(json, "case.json");
  const topic = findTopic(guide, "2");
  if (!parsed.ok || !topic.ok) throw new Error("no case");
  return { theCase: parsed.value, topic: topic.value };
}

const MONEY = ["grant-cap", "international-share", "self-funding-ratio", "budget-adds-up"];
const isFine = (theCase: unknown) =>
  checkValue(theCase)
    .findings.filter(({ rule }) => MONEY.includes(rule))
    .every(({ outcome }) => outcome === "met");

test("an amount of own money that is too large spoils total, share and rows: it alone is put right, to the yuan", () => {
  const found = figureOf({ "budget.selfFunding[0].amount": 800_000 });
  expect(found).toMatchObject({ figure: "own", path: "budget.selfFunding[0].amount", from: 800_000, to: 700_000, solves: ["share", "total", "items"] });
  expect(isFine(found?.after)).toBe(true);
});

test("own money that is too small spoils ratio, total and rows", () => {
  const found = figureOf({ "budget.selfFunding[0].amount": 625_050 });
  expect(found).toMatchObject({ figure: "own", to: 700_000, solves: ["ratio", "total", "items"] });
  expect(isFine(found?.after)).toBe(true);
});

test("a grant above its cap, where total and rows still are of the right one", () => {
  expect(figureOf({ "budget.grant": 710_000 })).toMatchObject({ figure: "grant", to: 700_000, solves: ["cap", "ratio", "share", "total", "items"] });
});

test("another source that was typed with a nought too many", () => {
  const found = figureOf({ "budget.other": 500_000 });
  expect(found).toMatchObject({ figure: "other", from: 500_000, to: 0 });
  expect(isFine(found?.after)).toBe(true);
});

test("an international spend that neither reaches its share nor fits the rows", () => {
  expect(figureOf({ "budget.internationalCooperation": 240_000 })).toMatchObject({
    figure: "international",
    to: 420_000,
    solves: ["share", "internationalItems"],
  });
});

test("no figure alone where there is nothing or one thing to settle, or where it would bring up another fault", () => {
  expect(figureOf({})).toBeUndefined();
  expect(figureOf({ "budget.total": 1_390_000 })).toBeUndefined();
  expect(figureOf({ "budget.grant": "~absent" })).toBeUndefined();
  // own money and spend are both too small, and the rows fit what is there
  expect(
    figureOf({ "budget.selfFunding[0].amount": 600_000, "budget.internationalCooperation": 100_000, "budget.total": 1_300_000, "budget.items": "~absent" }),
  ).toBeUndefined();
});

test("a figure that comes to what a way does is not proposed once more, and another one still is", () => {
  const own = { "budget.total": "~absent", "budget.items": "~absent", "budget.selfFunding[0].amount": 625_000 };
  // asking for 57 settles ratio and share, as a figure and as a way
  const twice = { ...own, "budget.internationalCooperation": 360_000 };
  expect(figureOf(twice)).toMatchObject({ figure: "grant", to: 570_000, settlesAll: true });
  const told = helpOf(twice);
  expect(told.figure).toBeUndefined();
  expect(told.changes.map(({ kind }) => kind)).toEqual(["more-self-funding", "lower-grant", "lower-grant-same-spend"]);
  expect(told.changes.at(-1)?.after).toMatchObject({ grant: 570_000, own: 625_000, international: 360_000 });
  const slip = helpOf({ "budget.selfFunding[0].amount": 800_000 });
  expect(slip.figure).toMatchObject({ figure: "own", to: 700_000 });
  for (const { theCase, figure, changes } of [told, slip]) {
    const amounts = [...(figure ? [figure.after] : []), ...changes.map((change) => adoptBudget(theCase, change))].map((one) => {
      const { items: _items, ...budget } = one.budget ?? {};
      return JSON.stringify(budget);
    });
    expect(new Set(amounts).size).toBe(amounts.length);
  }
});

test("a figure that alone makes rows and total fit too takes the place of a way to nearly the same", () => {
  // 70.05 of own money were to come to the total and the rows, 69.55 was typed; the ratio alone asks for 70
  const { figure, changes } = helpOf({
    "budget.selfFunding[0].amount": 695_500,
    "budget.total": 1_400_500,
    "budget.internationalCooperation": 430_000,
    "budget.items[0].amount": 970_500,
    "budget.items[1].amount": 430_000,
  });
  expect(figure).toMatchObject({ figure: "own", to: 700_500, solves: ["ratio", "total", "items"], settlesAll: true });
  expect(changes.filter(({ by }) => by.own > 0)).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
});

function helpOf(set: Readonly<Record<string, unknown>>) {
  const { theCase, topic } = withSet(set);
  const help = budgetHelp(theCase, guide, topic);
  if (help.kind !== "changes") throw new Error(help.kind);
  return { theCase, ...help };
}

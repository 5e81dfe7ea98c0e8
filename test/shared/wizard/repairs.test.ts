import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { repairFor, settles } from "../../../shared/wizard/repairs.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

function caseOf(topic: string, set: Readonly<Record<string, unknown>>): Case {
  const json = baseCase(topic);
  for (const [path, value] of Object.entries(set)) setField(json, path, value);
  const parsed = parseCase(json, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
const outcome = (theCase: Case, rule: string) => checkValue(theCase).findings.find((finding) => finding.rule === rule)?.outcome;

test.each(["1", "2", "3-1", "3-2"])("专题 %s: the dates of the guide are written at once, and what waited there is gone", (topic) => {
  const theCase = caseOf(topic, { "period.start": "2026-07-01", "period.end": "~absent", drafts: { "period.end": "三年后", title: "某" } });
  const repair = repairFor("execution-period", theCase, guide);
  expect(repair).toMatchObject({ kind: "guide-period", start: "2026-08-01", end: "2029-07-31", after: { drafts: { title: "某" } } });
  expect(outcome(repair?.after ?? theCase, "execution-period")).toBe("met");
  expect(repairFor("execution-period", caseOf(topic, {}), guide)).toBeUndefined();
});

test.each([
  ["1", 3_000_000],
  ["2", 700_000],
  ["3-1", 2_000_000],
  ["3-2", 1_000_000],
] as const)("专题 %s: a grant above the cap comes down to it, the total and the items with it", (topic, limit) => {
  const before = caseOf(topic, {});
  const total = (before.budget?.total ?? 0) + 50_000;
  const last = (before.budget?.items ?? []).length - 1;
  const amount = (before.budget?.items?.[last]?.amount ?? 0) + 50_000;
  const theCase = caseOf(topic, { "budget.grant": limit + 50_000, "budget.total": total, [`budget.items[${last}].amount`]: amount });
  const repair = repairFor("grant-cap", theCase, guide);
  expect(repair).toMatchObject({ kind: "grant-to-cap", limit });
  expect(repair?.after.budget).toEqual(before.budget);
  expect(repairFor("grant-cap", before, guide)).toBeUndefined();
});

test("a total written down that was not the sum is left to the user", () => {
  const theCase = caseOf("2", { "budget.grant": 750_000, "budget.total": 1_234_567 });
  expect(repairFor("grant-cap", theCase, guide)?.after.budget).toMatchObject({ grant: 700_000, total: 1_234_567 });
});

test("a total that stayed as it was when the grant was raised is right again with the grant at its cap", () => {
  const raised = caseOf("2", { "budget.grant": 750_000 });
  const { after } = repairFor("grant-cap", raised, guide) ?? { after: raised };
  expect(after.budget?.grant).toBe(700_000);
  expect(outcome(raised, "budget-adds-up")).toBe("not-met");
  expect(outcome(after, "budget-adds-up")).toBe("met");
});

test("items that come to the sum of the sources come down with the grant, also where no total or another one is written down", () => {
  const before = caseOf("2", {});
  const last = (before.budget?.items ?? []).length - 1;
  const amount = (before.budget?.items?.[last]?.amount ?? 0) + 50_000;
  for (const total of ["~absent", 1_234_567]) {
    const theCase = caseOf("2", { "budget.grant": 750_000, "budget.total": total, [`budget.items[${last}].amount`]: amount });
    const after = repairFor("grant-cap", theCase, guide)?.after.budget;
    expect(after?.items, String(total)).toEqual(before.budget?.items);
    expect(after?.total).toBe(total === "~absent" ? undefined : total);
  }
});

test("a grant at its cap settles the budget only where the other amounts then fit it", () => {
  const settled = (set: Readonly<Record<string, unknown>>) => {
    const repair = repairFor("grant-cap", caseOf("2", { "budget.grant": 750_000, ...set }), guide);
    return repair && settles(repair, guide);
  };
  expect(settled({})).toBe(true);
  expect(settled({ "budget.total": 1_234_567 })).toBe(false);
  expect(settled({ "budget.internationalCooperation": 1 })).toBe(false);
  // what is still unanswered is no other way out
  expect(settled({ "budget.internationalCooperation": "~absent" })).toBe(true);
});

test("other rules have no repair of one click, nor has a grant that is unanswered", () => {
  expect(repairFor("international-share", caseOf("2", {}), guide)).toBeUndefined();
  expect(repairFor("grant-cap", caseOf("2", { "budget.grant": "~absent" }), guide)).toBeUndefined();
});

test("rows that miss the total are made to come to it by the largest one that no rule speaks of", () => {
  // no row names its source
  const plain = (caseOf("2", {}).budget?.items ?? []).map(({ source: _source, ...item }) => item);
  const before = caseOf("2", { "budget.items": plain });
  const items = before.budget?.items ?? [];
  const row = items.findIndex(({ international }) => international === false);
  expect(row).toBeGreaterThanOrEqual(0);
  const by = (more: number, set: Readonly<Record<string, unknown>> = {}) => {
    const theCase = caseOf("2", { "budget.items": plain, [`budget.items[${row}].amount`]: (items[row]?.amount ?? 0) + more, ...set });
    return { theCase, repair: repairFor("budget-adds-up", theCase, guide) };
  };
  for (const more of [20_000, -20_000]) {
    const { theCase, repair } = by(more);
    expect(outcome(theCase, "budget-adds-up")).toBe("not-met");
    expect(repair?.kind).toBe("row-to-total");
    expect(outcome(repair?.after ?? theCase, "budget-adds-up")).toBe("met");
  }
  expect(repairFor("budget-adds-up", before, guide)).toBeUndefined();
  // a total of its own, marks that do not fit, and a blank amount are the user's to put right first
  expect(by(20_000, { "budget.total": 1 }).repair).toBeUndefined();
  expect(by(20_000, { "budget.internationalCooperation": 1 }).repair).toBeUndefined();
  expect(by(20_000, { [`budget.items[${row === 0 ? 1 : 0}].amount`]: "~absent" }).repair).toBeUndefined();
});

test("where rows name their source, one of the source that does not fit is taken, or none", () => {
  const items = [
    { name: "差旅费", amount: 300_000, source: "grant", international: true },
    { name: "材料费", amount: 250_000, source: "grant", international: false },
    { name: "设备费", amount: 380_000, source: "self", international: false },
  ];
  const amounts = {
    "budget.grant": 500_000,
    "budget.selfFunding": [{ unit: "applicant", amount: 380_000, source: "自有" }],
    "budget.other": 0,
    "budget.total": 880_000,
  };
  const repair = repairFor("budget-adds-up", caseOf("2", { ...amounts, "budget.internationalCooperation": 300_000, "budget.items": items }), guide);
  expect(repair).toMatchObject({ kind: "row-to-total", row: 1, to: 200_000 });
  const both = items.map((item, index) => (index === 2 ? { ...item, amount: 390_000 } : item));
  expect(repairFor("budget-adds-up", caseOf("2", { ...amounts, "budget.internationalCooperation": 300_000, "budget.items": both }), guide)).toBeUndefined();
});

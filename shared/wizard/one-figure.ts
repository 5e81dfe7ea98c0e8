import type { Case } from "../case/case.ts";
import { type BudgetLimits, explainBudget } from "../facts/explain-budget.ts";
import { money } from "../facts/facts.ts";
import { roundDown, roundUp, STEPS, WAN } from "./round-amounts.ts";

/** What a budget can have wrong, each told by a finding of its own or by a part of one. */
export type BudgetFault = "cap" | "ratio" | "share" | "total" | "items" | "internationalItems";

/** The amounts that a person types, each in a field of its own. */
export type Figure = "grant" | "own" | "other" | "international" | "total";

/** One figure that settles several faults at once when it alone is another. Whole yuan. */
export type OneFigure = {
  readonly figure: Figure;
  /** its field */
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly after: Case;
  readonly solves: readonly BudgetFault[];
  /** no fault of the budget is left */
  readonly settlesAll: boolean;
};

/**
 * The figure that settles most where it alone was typed wrongly: several amounts that do not fit each other are often one slip. Only
 * where it settles two faults or more and brings up no other; of several the one that settles most, then the one that moves least. An
 * amount is exactly what others come to, or it passes the limits in whole 万元, and where none does in 0.01.
 */
export function oneFigure(theCase: Case, limits: BudgetLimits): OneFigure | undefined {
  const before = faultsOf(theCase, limits);
  if (before === undefined || before.size < 2) return undefined;
  let best: OneFigure | undefined;
  for (const { figure, path, from, targets } of figuresOf(theCase, limits)) {
    for (const to of targets) {
      if (!Number.isSafeInteger(to) || to < 0 || to === from || (figure === "grant" && to === 0)) continue;
      const after = withFigure(theCase, figure, path, to);
      const left = faultsOf(after, limits);
      if (left === undefined || [...left].some((fault) => !before.has(fault))) continue;
      const solves = [...before].filter((fault) => !left.has(fault));
      const found = { figure, path, from, to, after, solves, settlesAll: left.size === 0 };
      if (solves.length >= 2 && (best === undefined || isBetter(found, best))) best = found;
    }
  }
  return best;
}

function isBetter(one: OneFigure, other: OneFigure): boolean {
  if (one.solves.length !== other.solves.length) return one.solves.length > other.solves.length;
  const [isWhole, isOtherWhole] = [one.to % WAN === 0, other.to % WAN === 0];
  // of amounts of one field that are nearly the same, the one that people write
  if (one.figure === other.figure && Math.abs(one.to - other.to) < WAN && isWhole !== isOtherWhole) return isWhole;
  return Math.abs(one.to - one.from) < Math.abs(other.to - other.from);
}

type Candidate = { readonly figure: Figure; readonly path: string; readonly from: number; readonly targets: readonly number[] };

/** For each figure, the amounts at which one fault or another is just settled. */
function figuresOf(theCase: Case, { cap, percent, ratio }: BudgetLimits): readonly Candidate[] {
  const { grant, ownSelfFunding: own, sum, statedTotal, international, other } = money(theCase);
  if (grant === undefined || own === undefined || sum === undefined || other === undefined) return [];
  const { items, marked } = itemSums(theCase);
  const shareOf = percent === undefined || international === undefined ? undefined : Math.floor((international * 100) / percent);
  /** so much is one source where the sum is what others come to, or at most what the share allows */
  const source = (amount: number) => [
    ...[statedTotal, items].flatMap((total) => (total === undefined ? [] : [amount + total - sum])),
    ...(shareOf === undefined ? [] : down(amount + shareOf - sum)),
  ];
  const bounds = explainBudget(
    { grant, own, rest: sum - grant - own, international: international ?? 0 },
    { ...(cap !== undefined && { cap }), ...(ratio !== undefined && { ratio }) },
  );
  const entry = (theCase.budget?.selfFunding ?? []).findIndex(({ unit, amount }) => unit === "applicant" && typeof amount === "number");
  const entryAmount = theCase.budget?.selfFunding?.[entry]?.amount ?? 0;
  const least = percent === undefined ? [] : [sum, statedTotal].flatMap((total) => (total === undefined ? [] : [Math.ceil((total * percent) / 100)]));
  return [
    ...(statedTotal === undefined ? [] : [{ figure: "total" as const, path: "budget.total", from: statedTotal, targets: [sum] }]),
    ...(international === undefined
      ? []
      : [
          {
            figure: "international" as const,
            path: "budget.internationalCooperation",
            from: international,
            targets: [...least.flatMap(up), ...(marked === undefined ? [] : [marked])],
          },
        ]),
    ...(entry < 0
      ? []
      : [
          {
            figure: "own" as const,
            path: `budget.selfFunding[${entry}].amount`,
            from: entryAmount,
            targets: [...source(entryAmount), ...(bounds.leastOwn === undefined ? [] : up(entryAmount + bounds.leastOwn - own))],
          },
        ]),
    ...(typeof theCase.budget?.other === "number" ? [{ figure: "other" as const, path: "budget.other", from: other, targets: source(other) }] : []),
    // nobody asks for less before all else was tried
    {
      figure: "grant",
      path: "budget.grant",
      from: grant,
      targets: [...source(grant), ...(cap === undefined ? [] : [cap]), ...(bounds.greatestGrant === undefined ? [] : down(bounds.greatestGrant))],
    },
  ];
}

const up = (yuan: number) => STEPS.map((step) => roundUp(yuan, step));
const down = (yuan: number) => STEPS.map((step) => roundDown(yuan, step));

function withFigure(theCase: Case, figure: Figure, path: string, amount: number): Case {
  const budget = theCase.budget ?? {};
  switch (figure) {
    case "grant":
      return { ...theCase, budget: { ...budget, grant: amount } };
    case "own":
      return {
        ...theCase,
        budget: {
          ...budget,
          selfFunding: (budget.selfFunding ?? []).map((one, index) => (path === `budget.selfFunding[${index}].amount` ? { ...one, amount } : one)),
        },
      };
    case "other":
      return { ...theCase, budget: { ...budget, other: amount } };
    case "international":
      return { ...theCase, budget: { ...budget, internationalCooperation: amount } };
    case "total":
      return { ...theCase, budget: { ...budget, total: amount } };
  }
}

/** What the rows come to, and those of them that are ticked; `undefined` while a row has no amount, or none is there. */
function itemSums(theCase: Case): { readonly items: number | undefined; readonly marked: number | undefined } {
  const items = theCase.budget?.items ?? [];
  const isOpen = items.length === 0 || items.some(({ amount }) => typeof amount !== "number");
  const sumOf = (rows: typeof items) => rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const isTicked = items.some(({ international }) => international === true) && items.every(({ international }) => typeof international === "boolean");
  return {
    items: isOpen ? undefined : sumOf(items),
    marked: isOpen || !isTicked ? undefined : sumOf(items.filter(({ international }) => international === true)),
  };
}

/** As the rules see them; `undefined` while an amount is unanswered that decides. */
function faultsOf(theCase: Case, limits: BudgetLimits): ReadonlySet<BudgetFault> | undefined {
  const { grant, ownSelfFunding: own, sum, statedTotal, international } = money(theCase);
  if (grant === undefined || own === undefined || sum === undefined || (international === undefined && limits.percent !== undefined)) return undefined;
  const { items, marked } = itemSums(theCase);
  const { leastOwn = 0, leastInternational = 0 } = explainBudget({ grant, own, rest: sum - grant - own, international: international ?? 0 }, limits);
  const ofStated = limits.percent === undefined || statedTotal === undefined ? 0 : Math.ceil((statedTotal * limits.percent) / 100);
  const spent = international ?? 0;
  const faults = {
    cap: limits.cap !== undefined && grant > limits.cap,
    ratio: own < leastOwn,
    share: spent < Math.max(leastInternational, ofStated) || spent > sum,
    total: statedTotal !== undefined && statedTotal !== sum,
    items: items !== undefined && items !== sum,
    internationalItems: marked !== undefined && international !== undefined && marked !== international,
  } satisfies Record<BudgetFault, boolean>;
  return new Set(FAULTS.filter((fault) => faults[fault]));
}

const FAULTS = ["cap", "ratio", "share", "total", "items", "internationalItems"] as const satisfies readonly BudgetFault[];

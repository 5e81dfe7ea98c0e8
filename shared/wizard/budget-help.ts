import type { Case } from "../case/case.ts";
import { type BudgetAmounts, type BudgetChange, budgetAmounts, budgetLimits, explainBudget } from "../facts/explain-budget.ts";
import { applicantIsEnterprise, kindOf, money } from "../facts/facts.ts";
import { type Guide, type GuideTopic, speaksOf } from "../guide/guide.ts";
import { type OneFigure, oneFigure } from "./one-figure.ts";
import { isTwin, roundedChange } from "./round-amounts.ts";

/** What can be said of a budget: what is unanswered, that it passes, or the least changes with which it does. Whole yuan. */
export type BudgetHelp =
  /** `fields`: paths of the amounts without which nothing can be computed */
  | { readonly kind: "missing"; readonly fields: readonly string[] }
  | { readonly kind: "passes" }
  | {
      readonly kind: "changes";
      readonly before: BudgetAmounts;
      /** of the rest, self-funding of other units than the lead unit */
      readonly partners: number;
      /** the sum of the sources: every share is of this total (reading A1) */
      readonly total: number;
      readonly changes: readonly AdoptableChange[];
      /** one amount that settles several faults when it alone is another: the smallest change, where there is one */
      readonly figure?: OneFigure;
      /** the total that was written down, where it is not the sum: adopting a change writes the new one (A8) */
      readonly statedTotal: number | undefined;
      /** nobody has said for certain that the applicant is an enterprise: reckoned as if (A6) */
      readonly assumedEnterprise: boolean;
    };

/** `state-total`: the amounts pass as they are, only the total written down is another. */
export type AdoptableChange = Omit<BudgetChange, "kind"> & {
  readonly kind: BudgetChange["kind"] | "more-international" | "state-total";
  /** its amounts are round ones, and not the least that pass */
  readonly isRounded?: true;
};

/** Works backwards from the limits of the topic (经费额度) to the least changes of this case's budget. */
export function budgetHelp(theCase: Case, guide: Guide, topic: GuideTopic): BudgetHelp {
  const amounts = money(theCase);
  const limits = budgetLimits(guide, topic, theCase);
  const before = budgetAmounts(amounts, limits);
  if (before === undefined) {
    const international = limits.percent !== undefined && amounts.international === undefined ? ["budget.internationalCooperation"] : [];
    return { kind: "missing", fields: [...amounts.missingForSum, ...international] };
  }
  if (before.grant === 0) return { kind: "missing", fields: ["budget.grant"] };
  const { total, passes, changes } = explainBudget(before, limits);
  const statedTotal = amounts.statedTotal === total ? undefined : amounts.statedTotal;
  const assumedEnterprise = limits.ratio !== undefined && applicantIsEnterprise(theCase) !== true && bindsEnterprisesOnly(guide, topic);
  if (passes && statedTotal === undefined) return { kind: "passes" };
  const ways: readonly AdoptableChange[] = passes
    ? [{ kind: "state-total", after: before, total, by: { grant: 0, own: 0, international: 0 } }]
    : changes.map((change) => named(roundedChange(change, before, limits)));
  const told = withoutTwins(theCase, ways, oneFigure(theCase, limits));
  return {
    kind: "changes",
    before,
    partners: (amounts.selfFunding ?? 0) - before.own,
    total,
    statedTotal,
    assumedEnterprise,
    ...told,
  };
}

/** Of ways that propose nearly the same the first; a figure that comes to nearly what a way does stays in its place only where it alone settles all. */
function withoutTwins(theCase: Case, ways: readonly AdoptableChange[], figure: OneFigure | undefined) {
  const adopted = ways.map((way) => ({ way, after: adoptBudget(theCase, way) }));
  const others = adopted.filter(({ after }, index) => !adopted.slice(0, index).some((earlier) => isTwin(theCase, earlier.after, after)));
  const changes = (list: typeof others) => list.map(({ way }) => way);
  if (figure === undefined) return { changes: changes(others) };
  const twins = others.filter(({ after }) => isTwin(theCase, after, figure.after));
  if (twins.length === 0) return { changes: changes(others), figure };
  const isSaid = !figure.settlesAll || twins.some(({ after }) => hasSameAmounts(after, figure.after));
  return isSaid ? { changes: changes(others) } : { changes: changes(others.filter((one) => !twins.includes(one))), figure };
}

/** Whether two cases ask for the same money of the same sources, whatever their items say. */
function hasSameAmounts(one: Case, other: Case): boolean {
  const [first, second] = [money(one), money(other)];
  return (["grant", "ownSelfFunding", "sum", "statedTotal", "international"] as const).every((amount) => first[amount] === second[amount]);
}

/** For each entry of own money, whether the ratio leaves it out: that of a unit which is no enterprise, where only enterprises' may count (A5). */
export function notCountedForRatio(theCase: Case, guide: Guide, topic: GuideTopic): readonly boolean[] {
  const enterprisesOnly = guide.rules.some(
    ({ topics, check }) => speaksOf({ topics }, topic.id) && check.kind === "selfFundingAtLeast" && check.mayCount === "enterprises",
  );
  return (theCase.budget?.selfFunding ?? []).map(({ unit }) => {
    const kind = unit === "applicant" ? undefined : kindOf(theCase, unit ?? "");
    return enterprisesOnly && kind !== undefined && kind !== "enterprise";
  });
}

/** Called by what changes: where the own money already suffices, the grant comes down to the cap or only the international spend grows. */
function named(change: BudgetChange): AdoptableChange {
  if (change.kind !== "more-self-funding" || change.by.own > 0) return change;
  return { ...change, kind: change.by.grant < 0 ? "lower-grant" : "more-international" };
}

const bindsEnterprisesOnly = (guide: Guide, topic: GuideTopic) =>
  guide.rules.some((rule) => speaksOf(rule, topic.id) && rule.check.kind === "selfFundingAtLeast" && rule.onlyEnterprise);

/**
 * The case with a change written into it. More own money goes to the first entry of the applicant's; a total that was
 * written down follows the sum. Items that added up before, to the sources or to the total that was written down, still do:
 * what comes or goes is put on the largest item of its kind, and the user, who alone knows what the money is for, then looks
 * at them again.
 */
export function adoptBudget(theCase: Case, { after, total, by }: Pick<AdoptableChange, "after" | "total" | "by">): Case {
  const budget = theCase.budget ?? {};
  const items = withItems(theCase, total, by);
  return {
    ...theCase,
    budget: {
      ...budget,
      ...(items === undefined ? {} : { items }),
      grant: after.grant,
      ...(by.own === 0 ? {} : { selfFunding: withOwn(budget.selfFunding ?? [], by.own) }),
      ...(by.international === 0 ? {} : { internationalCooperation: after.international }),
      ...(typeof budget.total === "number" ? { total } : {}),
    },
  };
}

type SelfFunding = NonNullable<NonNullable<Case["budget"]>["selfFunding"]>;

function withOwn(entries: SelfFunding, more: number): SelfFunding {
  const own = entries.findIndex((entry) => entry.unit === "applicant");
  if (own < 0) return [...entries, { unit: "applicant", amount: more }];
  return entries.map((entry, index) => (index === own ? { ...entry, amount: (entry.amount ?? 0) + more } : entry));
}

type Items = NonNullable<NonNullable<Case["budget"]>["items"]>;

/** The items after a change; `undefined`: they stay as they are, since there are none or they did not add up before either. */
function withItems(theCase: Case, total: number, by: AdoptableChange["by"]): Items | undefined {
  const items = theCase.budget?.items ?? [];
  const { sum, statedTotal, international } = money(theCase);
  const before = sumOf(items, {});
  const addsUp = (before === sum || before === statedTotal) && items.every(({ amount }) => amount !== undefined);
  // where no share is asked for, no amount of international spend need be answered
  if (items.length === 0 || !addsUp || (by.international !== 0 && sumOf(items, { international: true }) !== international)) return undefined;
  // a total that was written down and is not the sum of the sources says nothing of items that come to that sum
  const comes = before === sum ? by.grant + by.own : total - before;
  return (
    movedBySource(theCase, items, by) ?? moved(moved(items, by.international, { international: true }), comes - by.international, { international: false })
  );
}

/** Which items: of a source, and whether of the international spend; what is not said does not matter. */
type Kind = { readonly source?: Items[number]["source"]; readonly international?: boolean };

const isOf = (item: Items[number], { source, international }: Kind) =>
  (source === undefined || item.source === source) && (international === undefined || (item.international === true) === international);

const sumOf = (items: Items, kind: Kind): number => items.reduce((sum, item) => sum + (isOf(item, kind) ? (item.amount ?? 0) : 0), 0);

/** The same where the items of each source came to it before: they do so after it too. `undefined`: they did not, or cannot. */
function movedBySource(theCase: Case, items: Items, by: AdoptableChange["by"]): Items | undefined {
  const { grant, selfFunding, other } = money(theCase);
  const was = { grant, self: selfFunding, other };
  const sources = ["grant", "self", "other"] as const;
  if (
    sources.some((source) => sumOf(items, { source }) !== was[source]) ||
    sumOf(items, {}) !==
      sumOf(
        items.filter(({ source }) => source),
        {},
      )
  )
    return undefined;
  const comes = { grant: by.grant, self: by.own, other: 0 };
  let next = items;
  let left = by.international;
  // the international spend grows out of what comes to a source first, then out of what a source has the most of
  const free = (source: (typeof sources)[number]) => Math.max(0, sumOf(items, { source, international: false }) + comes[source]);
  const order = sources.toSorted((one, two) => comes[two] - comes[one] || free(two) - free(one));
  for (const source of order) {
    const share = Math.min(left, free(source));
    next = moved(next, share, { source, international: true });
    next = moved(next, comes[source] - share, { source, international: false });
    left -= share;
  }
  const fits = left === 0 && sources.every((source) => sumOf(next, { source }) === (was[source] ?? 0) + comes[source]);
  return fits ? next : undefined;
}

/** Items of one kind come to so much more, or less: on the largest first, then on the next; where none is left, one is added. */
function moved(items: Items, by: number, kind: Kind & { readonly international: boolean }): Items {
  const places = items
    .map((item, index) => ({ index, amount: item.amount ?? 0, wanted: isOf(item, kind) }))
    .filter((place) => place.wanted)
    .sort((one, other) => other.amount - one.amount);
  if (by > 0 && places.length === 0) return [...items, { ...kind, name: kind.international ? "国际合作交流（待细化）" : "其他支出（待细化）", amount: by }];
  let left = by;
  const next = [...items];
  for (const { index, amount } of places) {
    if (left === 0) break;
    const change = Math.max(left, -amount);
    next[index] = { ...next[index], amount: amount + change };
    left -= change;
  }
  return left === 0 ? next : items;
}

/** The case whose 国际合作交流 is the sum of the items that are marked so; `undefined`: no item is, or it is that sum already. */
export function internationalFromItems(theCase: Case): { readonly amount: number; readonly after: Case } | undefined {
  const amount = markedSum(theCase);
  if (amount === undefined || theCase.budget?.internationalCooperation === amount) return undefined;
  return { amount, after: { ...theCase, budget: { ...theCase.budget, internationalCooperation: amount } } };
}

/** How many items are marked as 国际合作交流, and what they come to in yuan; `undefined`: none with an amount is. */
export function markedItems({ budget }: Case): { readonly count: number; readonly sum: number } | undefined {
  const marked = (budget?.items ?? []).filter(({ international, amount }) => international === true && typeof amount === "number");
  return marked.length === 0 ? undefined : { count: marked.length, sum: marked.reduce((sum, { amount }) => sum + (amount ?? 0), 0) };
}
const markedSum = (theCase: Case): number | undefined => markedItems(theCase)?.sum;

/**
 * The case after a change of its items, with 国际合作交流 as the sum of those that are marked, where it was that before or was blank: one types it
 * once. An amount that differs from them, or words that wait in its place, stay.
 */
export function withMarkedSum(before: Case, after: Case): Case {
  const [stated, sum] = [before.budget?.internationalCooperation, markedSum(after)];
  const follows = stated === undefined ? after.drafts?.["budget.internationalCooperation"] === undefined : stated === markedSum(before);
  if (!follows || after.budget?.internationalCooperation !== stated || stated === sum) return after;
  return { ...after, budget: { ...after.budget, internationalCooperation: sum } };
}

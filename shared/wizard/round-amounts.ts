import type { Case } from "../case/case.ts";
import { type BudgetAmounts, type BudgetChange, type BudgetLimits, explainBudget, passesAll } from "../facts/explain-budget.ts";
import { money } from "../facts/facts.ts";

/** 1 万元 in yuan: an amount that passes is one of these where one passes. */
export const WAN = 10_000;
/** The smallest step that a form in 万元 shows, 0.01, in yuan. */
const STEP = 100;

/** From the roundest that passes to the least round. */
export const STEPS = [WAN, STEP] as const;

export const roundUp = (yuan: number, step: number) => Math.ceil(yuan / step) * step;
export const roundDown = (yuan: number, step: number) => Math.floor(yuan / step) * step;

/**
 * The same change in amounts as people write them: what is added rounded up, a grant that comes down rounded down, to whole 万元 and where
 * none passes to 0.01. The cap itself stays as the guide has it. Cap and ratio hold after rounding; the share is reckoned of the total that
 * comes of it. Where nothing round passes, the change as it is.
 */
export function roundedChange(change: BudgetChange, before: BudgetAmounts, limits: BudgetLimits): BudgetChange & { readonly isRounded?: true } {
  const rounded = STEPS.map((step) => inSteps(change, before, limits, step)).find((one) => one !== undefined) ?? change;
  // beside the exact amount that a finding names, another one says why it is another
  const isMore = (["grant", "own", "international"] as const).some((amount) => rounded.by[amount] !== change.by[amount]);
  return isMore ? { ...rounded, isRounded: true } : rounded;
}

function inSteps(change: BudgetChange, before: BudgetAmounts, limits: BudgetLimits, step: number): BudgetChange | undefined {
  const grant = change.by.grant < 0 && change.after.grant !== limits.cap ? lowered(change.after.grant, step) : change.after.grant;
  const own = change.by.own > 0 ? roundUp(change.after.own, step) : change.after.own;
  const total = grant + own + change.after.rest;
  const least = explainBudget({ ...change.after, grant, own }, limits).leastInternational ?? 0;
  const international = least > before.international ? raised(least, total, step) : Math.min(total, before.international);
  const after = { ...change.after, grant, own, international };
  if (grant <= 0 || !passesAll(after, limits)) return undefined;
  return { ...change, after, total, by: { grant: grant - before.grant, own: own - before.own, international: international - before.international } };
}

/** A grant comes down to whole steps, to smaller ones where it would come to nothing. */
function lowered(grant: number, step: number): number {
  const whole = roundDown(grant, step);
  return whole > 0 ? whole : roundDown(grant, STEP);
}

/** A spend goes up to whole steps, to smaller ones where it would exceed the total. */
function raised(least: number, total: number, step: number): number {
  return [step, STEP].map((one) => roundUp(least, one)).find((amount) => amount <= total) ?? total;
}

/** Whether two cases propose nearly the same: they change the same amounts, each to what differs by less than 1 万元. */
export function isTwin(before: Case, one: Case, other: Case): boolean {
  const [was, first, second] = [money(before), money(one), money(other)];
  return (["grant", "ownSelfFunding", "other", "international"] as const).every((amount) => {
    const [from, to, too] = [was[amount] ?? 0, first[amount] ?? 0, second[amount] ?? 0];
    return (to === from) === (too === from) && Math.abs(to - too) < WAN;
  });
}

import type { Case } from "../case/case.ts";
import { type Guide, type GuideTopic, speaksOf } from "../guide/guide.ts";
import { applicantIsEnterprise, type Money } from "./facts.ts";

/**
 * What a budget lacks, and the least change with which it passes (经费额度 of each topic). All in whole yuan, compared as
 * whole numbers: nothing is rounded in favour of the budget. 30 % is always of the total (reading A1), and only the lead
 * unit's own self-funding counts for 1:1 (A5).
 */

/** The limits that bind the budget of one case; an absent one is not asked for. */
export type BudgetLimits = {
  /** the grant is at most this, whole yuan */
  readonly cap?: number;
  /** international cooperation is at least this percentage of the total */
  readonly percent?: number;
  /** own self-funding is at least this many times the grant */
  readonly ratio?: number;
};

/** The amounts that decide; `rest`: self-funding of other units and other sources. */
export type BudgetAmounts = { readonly grant: number; readonly own: number; readonly rest: number; readonly international: number };

/** A budget that passes, with what changes in it. */
export type BudgetChange = {
  readonly kind: "more-self-funding" | "lower-grant" | "lower-grant-same-spend";
  readonly after: BudgetAmounts;
  readonly total: number;
  /** yuan by which each amount moves: up is positive */
  readonly by: { readonly grant: number; readonly own: number; readonly international: number };
};

export type BudgetExplanation = {
  readonly total: number;
  readonly passes: boolean;
  /** the least international spend for the total as it is; absent without a percentage */
  readonly leastInternational?: number;
  /** the least own self-funding for the grant as it is; absent without a ratio */
  readonly leastOwn?: number;
  /** the greatest grant for the own self-funding as it is */
  readonly greatestGrant?: number;
  /** ways to pass, each least in its own direction; empty when it passes already */
  readonly changes: readonly BudgetChange[];
};

/** Percentages and ratios may have four decimals. */
const SCALE = 10_000;
const scaled = (value: number) => BigInt(Math.round(value * SCALE));
const ceilDiv = (value: bigint, by: bigint) => Number((value + by - 1n) / by);

/** The limits of a topic for this case. An applicant that may be an enterprise is held to the ratio (reading A6). */
export function budgetLimits(guide: Guide, topic: GuideTopic, theCase: Case): BudgetLimits {
  let limits: BudgetLimits = {};
  for (const rule of guide.rules) {
    if (!speaksOf(rule, topic.id)) continue;
    const { check } = rule;
    if (check.kind === "grantAtMost") limits = { ...limits, cap: Math.min(check.limit, limits.cap ?? check.limit) };
    if (check.kind === "shareOfTotalAtLeast") limits = { ...limits, percent: Math.max(check.percent, limits.percent ?? 0) };
    const binds = !rule.onlyEnterprise || applicantIsEnterprise(theCase) !== false;
    if (check.kind === "selfFundingAtLeast" && binds) limits = { ...limits, ratio: Math.max(check.ratio, limits.ratio ?? 0) };
  }
  return limits;
}

/** The amounts of a case, or `undefined` while one that decides is unanswered. */
export function budgetAmounts(money: Money, limits: BudgetLimits): BudgetAmounts | undefined {
  const { grant, ownSelfFunding, sum, international } = money;
  if (grant === undefined || ownSelfFunding === undefined || sum === undefined) return undefined;
  if (international === undefined && limits.percent !== undefined) return undefined;
  return { grant, own: ownSelfFunding, rest: sum - grant - ownSelfFunding, international: international ?? 0 };
}

/** Explains a budget whose amounts are all known. */
export function explainBudget(amounts: BudgetAmounts, limits: BudgetLimits): BudgetExplanation {
  const total = totalOf(amounts);
  const passes = passesAll(amounts, limits);
  return {
    total,
    passes,
    ...(limits.percent === undefined ? {} : { leastInternational: leastInternational(total, limits.percent) }),
    ...(limits.ratio === undefined ? {} : { leastOwn: leastOwn(amounts.grant, limits.ratio) }),
    ...greatest(amounts, limits),
    changes: passes ? [] : distinct([moreSelfFunding(amounts, limits), lowerGrant(amounts, limits), lowerGrantSameSpend(amounts, limits)]),
  };
}

/** Whether cap, ratio and share all pass. */
export function passesAll(amounts: BudgetAmounts, { cap, percent, ratio }: BudgetLimits): boolean {
  const total = totalOf(amounts);
  return (
    (cap === undefined || amounts.grant <= cap) &&
    (ratio === undefined || amounts.own >= leastOwn(amounts.grant, ratio)) &&
    (percent === undefined || (total > 0 && amounts.international >= leastInternational(total, percent))) &&
    amounts.international <= total
  );
}

const totalOf = ({ grant, own, rest }: BudgetAmounts) => grant + own + rest;
const leastInternational = (total: number, percent: number) => ceilDiv(BigInt(total) * scaled(percent), BigInt(SCALE) * 100n);
const leastOwn = (grant: number, ratio: number) => ceilDiv(BigInt(grant) * scaled(ratio), BigInt(SCALE));

function greatest({ own }: BudgetAmounts, { cap, ratio }: BudgetLimits): { readonly greatestGrant?: number } {
  const byRatio = ratio === undefined ? undefined : Number((BigInt(own) * BigInt(SCALE)) / scaled(ratio));
  const bounds = [cap, byRatio].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? {} : { greatestGrant: Math.min(...bounds) };
}

/** Keeps the grant (down to the cap) and raises the lead unit's own money, then the international spend to the share of the new total. */
function moreSelfFunding(amounts: BudgetAmounts, limits: BudgetLimits): BudgetChange | undefined {
  const grant = Math.min(amounts.grant, limits.cap ?? amounts.grant);
  const own = Math.max(amounts.own, limits.ratio === undefined ? 0 : leastOwn(grant, limits.ratio));
  return withSpend("more-self-funding", { ...amounts, grant, own }, amounts, limits);
}

/** Keeps the own money and lowers the grant, then the international spend follows the smaller total. */
function lowerGrant(amounts: BudgetAmounts, limits: BudgetLimits): BudgetChange | undefined {
  const grant = Math.min(amounts.grant, greatest(amounts, limits).greatestGrant ?? amounts.grant);
  return grant > 0 ? withSpend("lower-grant", { ...amounts, grant }, amounts, limits) : undefined;
}

/** Lowers the grant so far that the international spend as it is suffices too. */
function lowerGrantSameSpend(amounts: BudgetAmounts, limits: BudgetLimits): BudgetChange | undefined {
  if (limits.percent === undefined) return undefined;
  const greatestTotal = Number((BigInt(amounts.international) * 100n * BigInt(SCALE)) / scaled(limits.percent));
  const grant = Math.min(amounts.grant, greatest(amounts, limits).greatestGrant ?? amounts.grant, greatestTotal - amounts.own - amounts.rest);
  return grant > 0 ? withSpend("lower-grant-same-spend", { ...amounts, grant }, amounts, limits) : undefined;
}

function withSpend(kind: BudgetChange["kind"], changed: BudgetAmounts, before: BudgetAmounts, limits: BudgetLimits): BudgetChange | undefined {
  const total = totalOf(changed);
  const least = limits.percent === undefined ? 0 : leastInternational(total, limits.percent);
  const after = { ...changed, international: Math.min(total, Math.max(before.international, least)) };
  if (!passesAll(after, limits)) return undefined;
  const by = { grant: after.grant - before.grant, own: after.own - before.own, international: after.international - before.international };
  return { kind, after, total, by };
}

/** Ways that come to the same amounts are told once. */
function distinct(changes: readonly (BudgetChange | undefined)[]): readonly BudgetChange[] {
  const found: BudgetChange[] = [];
  for (const change of changes) {
    const same = (other: BudgetChange) => change !== undefined && JSON.stringify(other.by) === JSON.stringify(change.by);
    if (change !== undefined && !found.some(same)) found.push(change);
  }
  return found;
}

import type { Case } from "../../case/case.ts";
import { kindOf, type Money, money } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import { inSentence, percentOf, ratioToOne, reachesRatio } from "../../text/money.ts";
import { type CheckContext, met, missing, notMet, open, type Verdict } from "../verdict.ts";

/** Whole yuan everywhere; comparisons multiply integers and never round (readings A1, A3). */

/** `grantAtMost`: the cap binds the grant only, itself included (A11). */
export function grantAtMost(check: CheckOf<"grantAtMost">, context: CheckContext): Verdict {
  const { grant } = money(context.case);
  if (grant === undefined) return missing(["budget.grant"], { limit: check.limit });
  const values = { grant, limit: check.limit };
  return grant <= check.limit ? met(values) : notMet({ ...values, over: grant - check.limit });
}

/**
 * `shareOfTotalAtLeast`: of the total budget, which is the sum of its sources, never of the grant (A1); two totals that decide differently
 * decide nothing (A8).
 */
export function shareOfTotalAtLeast(check: CheckOf<"shareOfTotalAtLeast">, context: CheckContext): Verdict {
  const amounts = money(context.case);
  const { international, sum, statedTotal } = amounts;
  const total = sum ?? statedTotal;
  const unanswered = [...(total === undefined ? amounts.missingForSum : []), ...(international === undefined ? ["budget.internationalCooperation"] : [])];
  if (total === undefined || international === undefined) return missing(unanswered, { percent: check.percent });
  if (total === 0) return missing(["budget.grant"], { percent: check.percent });
  const reaches = (whole: number) => international * 100 >= whole * check.percent;
  const values = shareValues(international, total, check.percent);
  if (statedTotal !== undefined && sum !== undefined && sum !== statedTotal && reaches(sum) !== reaches(statedTotal)) {
    const ofStated = shareValues(international, statedTotal, check.percent);
    return missing(["budget.total"], { ...ofStated, sum, shareOfSum: sum === 0 ? "—" : values.share }, "total-differs");
  }
  // A8: the sources answered so far are already more than the total written down, and decide otherwise
  if (sum === undefined && statedTotal !== undefined && amounts.sumAtLeast > statedTotal && reaches(statedTotal) && !reaches(amounts.sumAtLeast)) {
    const shareOfSum = percentOf(international, amounts.sumAtLeast);
    return missing(["budget.total", ...amounts.missingForSum], { ...values, sum: amounts.sumAtLeast, shareOfSum }, "total-differs");
  }
  return reaches(total) ? met(values) : notMet({ ...values, short: values.least - international });
}

function shareValues(international: number, total: number, percent: number) {
  const least = Math.ceil((total * percent) / 100);
  return { international, total, percent, least, share: percentOf(international, total) };
}

type RatioCheck = Pick<CheckOf<"selfFundingAtLeast">, "ratio" | "mayCount">;

/** Whether the lead unit's own self-funding reaches the ratio, and the numbers of the comparison (A3, A5). */
export function selfFundingAtLeast(check: RatioCheck, context: CheckContext): Verdict {
  const amounts = money(context.case);
  const { grant, ownSelfFunding } = amounts;
  if (grant === undefined || ownSelfFunding === undefined) return missing(unansweredForRatio(amounts));
  const least = Math.ceil(grant * check.ratio);
  const values = { grant, selfFunding: ownSelfFunding, ratio: grant === 0 ? "—" : ratioToOne(ownSelfFunding, grant), least };
  if (reachesRatio(ownSelfFunding, grant, check.ratio)) return met(values);
  const others = othersThatMayCount(check, context);
  if (ownSelfFunding + others.answered >= least)
    return open({ ...values, [others.name]: others.answered }, check.mayCount === "all-units" ? "all-units" : undefined);
  // an amount or a kind still unanswered may make it an enterprise's share that suffices: not yet a “no”
  if (others.unansweredAmount || ownSelfFunding + others.answered + others.amountOfUnknownKind >= least) return missing(others.fields, values);
  const short = { ...values, [others.name]: others.answered, short: least - ownSelfFunding };
  if (ownSelfFunding === 0) return notMet(short, "nothing");
  return others.notCounted === 0 ? notMet(short) : notMet({ ...short, notCounted: others.notCounted }, "not-counted");
}

function unansweredForRatio(amounts: Money): readonly string[] {
  return amounts.missingForSum.filter((path) => path !== "budget.other");
}

type OtherSelfFunding = {
  /** the value under which findings say it: of enterprises alone, or of any partner unit */
  readonly name: "enterprises" | "others";
  /** answered amounts that may count, whole yuan */
  readonly answered: number;
  /** answered amounts of units whose kind is unanswered */
  readonly amountOfUnknownKind: number;
  readonly unansweredAmount: boolean;
  /** answered amounts of units that are no enterprises, where only those of enterprises may count */
  readonly notCounted: number;
  readonly fields: readonly string[];
};

/** Self-funding of units other than the lead unit that may count (A5: of enterprises or of all, as the guide's words have it), with what is unanswered about it. */
function othersThatMayCount({ mayCount }: RatioCheck, { case: theCase }: CheckContext): OtherSelfFunding {
  const fields: string[] = [];
  const all = mayCount === "all-units";
  let [answered, amountOfUnknownKind, notCounted, unansweredAmount] = [0, 0, 0, false];
  for (const [index, entry] of (theCase.budget?.selfFunding ?? []).entries()) {
    if (entry.unit === "applicant" || entry.amount === 0 || entry.amount === null) continue;
    const kind = all ? "enterprise" : kindOf(theCase, entry.unit ?? "");
    if (kind !== undefined && kind !== "enterprise") {
      notCounted += entry.amount ?? 0;
      continue;
    }
    if (kind === undefined) fields.push(kindField(theCase, entry.unit ?? "") ?? `budget.selfFunding[${index}].unit`);
    if (entry.amount === undefined) {
      unansweredAmount = true;
      fields.push(`budget.selfFunding[${index}].amount`);
    } else if (kind === undefined) amountOfUnknownKind += entry.amount;
    else answered += entry.amount;
  }
  return { name: all ? "others" : "enterprises", answered, amountOfUnknownKind, unansweredAmount, notCounted, fields };
}

/** Where the kind of a unit or partner is asked for; `undefined` for an id that names neither. */
function kindField({ units, partners }: Case, id: string): string | undefined {
  const unit = (units ?? []).findIndex((candidate) => candidate.id === id);
  if (unit >= 0) return `units[${unit}].kind`;
  const partner = (partners ?? []).findIndex((candidate) => candidate.id === id);
  return partner >= 0 ? `partners[${partner}].kind` : undefined;
}

/**
 * `budgetAddsUp` (内部核对): total = grant + self-funding + other; items sum to the total; international items sum to
 * the international spend. Items out of the grant that come to more than the grant are pointed out (nothing else is off then). An item whose 国际合作交流 mark is unanswered may be counted either way; one without a source is
 * open where others have theirs.
 */
export function budgetAddsUp(_check: CheckOf<"budgetAddsUp">, context: CheckContext): Verdict {
  const amounts = money(context.case);
  const items = context.case.budget?.items ?? undefined;
  const differences: string[] = [];
  const off: { total?: number; items?: number; internationalItems?: number } = {};
  const unanswered: string[] = [...amounts.missingForSum];
  let unmarked: string | undefined;
  const values: Record<string, number> = {};
  const { sum, statedTotal, international } = amounts;
  if (sum !== undefined) values.sum = sum;
  if (statedTotal !== undefined) values.total = statedTotal;
  if (sum !== undefined && statedTotal !== undefined && sum !== statedTotal) {
    differences.push(`总经费 ${inSentence(statedTotal)}不等于各来源之和 ${inSentence(sum)}`);
    off.total = statedTotal - sum;
  }
  if (items === undefined) unanswered.push("budget.items");
  const open = (items ?? []).flatMap((item, index) => (item.amount === undefined ? [`budget.items[${index}].amount`] : []));
  const isSourced = (items ?? []).some(({ source }) => source);
  const unsourced = (items ?? []).flatMap(({ source, amount }, index) => (isSourced && (amount ?? 0) > 0 && !source ? [`budget.items[${index}].source`] : []));
  unanswered.push(...open, ...unsourced);
  if (items !== undefined && open.length === 0) {
    const itemSum = items.reduce((total, item) => total + (item.amount ?? 0), 0);
    values.items = itemSum;
    const total = sum ?? statedTotal;
    if (total !== undefined && itemSum !== total) {
      const whole = sum === undefined ? "总经费" : "各来源之和";
      differences.push(`明细合计 ${inSentence(itemSum)}不等于${whole} ${inSentence(total)}`);
      // items that come to the total written down are right where that is
      if (itemSum !== statedTotal) off.items = itemSum - total;
    }
    const certain = items.filter((item) => item.international === true).reduce((total, item) => total + (item.amount ?? 0), 0);
    const possible = items.filter((item) => item.international !== false && item.international !== null).reduce((total, item) => total + (item.amount ?? 0), 0);
    values.internationalItems = certain;
    if (international !== undefined && certain !== international) {
      if (certain < international && possible >= international) {
        // rows may rightly stay without a tick: it is one question, whichever row answers it
        unmarked = `budget.items[${items.findIndex((item) => item.international === undefined)}].international`;
        values.differs = international - certain;
      } else {
        differences.push(`标为国际合作交流的明细合计 ${inSentence(certain)}不等于国际合作交流 ${inSentence(international)}`);
        off.internationalItems = certain - international;
      }
    }
  }
  // without a rule on the international share (专题三) the amount need not be answered
  const shareAsked = context.guide.rules.some(
    (rule) => rule.check.kind === "shareOfTotalAtLeast" && (rule.topics === "all" || rule.topics.includes(context.topic.id)),
  );
  if (international === undefined && shareAsked) unanswered.push("budget.internationalCooperation");
  else if (international !== undefined) values.international = international;
  if (differences.length > 0) {
    const [only, ...others] = Object.entries(off);
    const sentence = differences.join("；");
    if (only === undefined || others.length > 0) return notMet({ ...values, ...(off.items !== undefined && offBy(off.items)), differences: sentence });
    const [detail, by] = only;
    // the one amount that does not fit the others, by how much, and the field that it stands in
    return { ...notMet({ ...values, ...offBy(by), differences: sentence }), detail, ...(detail === "total" && { field: "budget.total" }) };
  }
  if (unmarked === undefined && unanswered.length === 0) return ofGrant(context.case, values);
  if (unmarked === undefined) return missing(unanswered, values);
  // where only marks are open, it is told by how much they fall short: the spend itself is answered
  return missing([...unanswered, unmarked], values, unanswered.length === 0 ? "unmarked" : undefined);
}

/** By how much an amount is over what it should come to, or short of it. */
const offBy = (by: number) => (by > 0 ? { over: by } : { short: -by });

/** Where every sum fits: whether the items marked as paid out of the grant stay within it. */
function ofGrant({ budget }: Case, values: Record<string, number>): Verdict {
  const { grant } = budget ?? {};
  const items = budget?.items ?? [];
  const own = items.filter(({ source }) => source === "grant");
  const fromGrant = own.reduce((total, item) => total + (item.amount ?? 0), 0);
  if (fromGrant <= (grant ?? 0)) return met(values);
  return open({ ...values, fromGrant, grant: grant ?? 0, over: fromGrant - (grant ?? 0) }, "of-grant");
}

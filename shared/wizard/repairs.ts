import type { Case } from "../case/case.ts";
import { money } from "../facts/facts.ts";
import type { Guide, GuideRule } from "../guide/guide.ts";
import { speaksOf } from "../guide/guide.ts";
import { adoptBudget, budgetHelp } from "./budget-help.ts";

/** What one click can repair of a finding, with the numbers and dates of the guide; what it would then say on the button is the screen's matter. */
export type Repair =
  | { readonly kind: "guide-period"; readonly start: string; readonly end: string; readonly after: Case }
  /** whole yuan */
  | { readonly kind: "grant-to-cap"; readonly limit: number; readonly after: Case }
  /** one row of the budget takes up by how much the rows miss the total; whole yuan */
  | { readonly kind: "row-to-total"; readonly row: number; readonly to: number; readonly after: Case };

/** The repair of the finding of a rule; `undefined`: there is none, or nothing to repair. */
export function repairFor(rule: string, theCase: Case, guide: Guide): Repair | undefined {
  const found = guide.rules.find((entry) => entry.id === rule && speaksOf(entry, theCase.topic));
  return found === undefined ? undefined : repairOf(found.check, theCase);
}

/** Whether nothing of what the repair is about is left to change: a grant at its cap may still leave the other amounts unfit. */
export function settles(repair: Repair, guide: Guide): boolean {
  if (repair.kind !== "grant-to-cap") return true;
  const topic = guide.topics.find(({ id }) => id === repair.after.topic);
  return topic === undefined || budgetHelp(repair.after, guide, topic).kind !== "changes";
}

function repairOf(check: GuideRule["check"], theCase: Case): Repair | undefined {
  if (check.kind === "periodExactly") {
    const { start, end } = check;
    if (theCase.period?.start === start && theCase.period.end === end) return undefined;
    return { kind: "guide-period", start, end, after: withPeriod(theCase, start, end) };
  }
  if (check.kind === "budgetAddsUp") return rowToTotal(theCase);
  if (check.kind !== "grantAtMost") return undefined;
  const grant = theCase.budget?.grant;
  if (typeof grant !== "number" || grant <= check.limit) return undefined;
  const lowered = { grant: check.limit, own: 0, rest: 0, international: 0 };
  const { sum = 0, statedTotal = sum } = money(theCase);
  // a total that was not the sum of the sources is the user's to correct: which of the amounts is wrong, nobody else knows
  const total = statedTotal === sum ? sum - grant + check.limit : statedTotal;
  return {
    kind: "grant-to-cap",
    limit: check.limit,
    after: adoptBudget(theCase, { after: lowered, total, by: { grant: check.limit - grant, own: 0, international: 0 } }),
  };
}

/**
 * The rows made to come to the total by the largest of them that no rule speaks of: one that is not of the international spend, and of the source
 * whose rows miss its amount by that very difference. `undefined`: something else does not add up, an amount is blank, or no such row is there.
 */
function rowToTotal(theCase: Case): Repair | undefined {
  const items = theCase.budget?.items ?? [];
  const { sum, statedTotal = sum, international, grant, selfFunding, other } = money(theCase);
  const came = (rows: typeof items) => rows.reduce((total, { amount }) => total + (amount ?? 0), 0);
  if (sum === undefined || statedTotal !== sum || items.some(({ amount }) => amount === undefined)) return undefined;
  if (international !== undefined && came(items.filter((item) => item.international === true)) !== international) return undefined;
  const by = sum - came(items);
  const sources = { grant, self: selfFunding, other };
  const isFree = ({ source }: (typeof items)[number]) =>
    source ? came(items.filter((item) => item.source === source)) + by === sources[source] : items.every((item) => !item.source);
  const rows = items.flatMap((item, row) => (item.international === false && isFree(item) ? [{ row, to: (item.amount ?? 0) + by }] : []));
  const largest = rows.toSorted((one, two) => two.to - one.to)[0];
  if (by === 0 || largest === undefined || largest.to <= 0) return undefined;
  const moved = items.map((item, row) => (row === largest.row ? { ...item, amount: largest.to } : item));
  return { kind: "row-to-total", ...largest, after: { ...theCase, budget: { ...theCase.budget, items: moved } } };
}

/** The dates of the guide, and nothing left of what was typed there and is no date. */
function withPeriod(theCase: Case, start: string, end: string): Case {
  const { drafts, ...rest } = theCase;
  const left = Object.fromEntries(Object.entries(drafts ?? {}).filter(([path]) => !path.startsWith("period.")));
  return { ...rest, ...(Object.keys(left).length > 0 && { drafts: left }), period: { ...theCase.period, start, end } };
}

import type { Case } from "../case/case.ts";
import type { Condition } from "../guide/conditions.ts";
import { parseMoment } from "../text/moment.ts";
import { type ConditionContext, conditionContext, type GuideOfConditions } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import type { Truth } from "./values.ts";

/**
 * The surroundings of a condition that holds or not whenever the case is looked at: whether a slot must be filled, whether
 * a document is written. A guide cannot name `at` in one (`timelessConditionSchema`), so that any moment serves.
 * @param entry whom it is asked of: `partners[0]`
 */
export function timelessContext(of: { readonly case: Case; readonly guide: GuideOfConditions }, entry?: string): ConditionContext {
  const moment = parseMoment(of.guide.filing.closes) ?? { kind: "date", date: of.guide.period.start };
  return conditionContext({ case: of.case, guide: of.guide, moment }, entry);
}

/** Whether such a condition holds. */
export const holdsAtAnyTime = (condition: Condition, of: { readonly case: Case; readonly guide: GuideOfConditions }, entry?: string): Truth =>
  evaluate(condition, timelessContext(of, entry));

/** Where an agreement, a partner or a unit stands in the case: `units[2]`; `undefined` for an id of none. */
export function entryOf(theCase: Case, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  for (const list of ["agreements", "partners", "units"] as const) {
    const index = (theCase[list] ?? []).findIndex((entry) => entry.id === id);
    if (index >= 0) return `${list}[${index}]`;
  }
  return undefined;
}

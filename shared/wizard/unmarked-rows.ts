import type { Case } from "../case/case.ts";
import { draftAt } from "../case/drafts.ts";

/** How many rows of the budget do not say whether they are spent on cooperation, and the case in which they are not. */
export type UnmarkedRows = { readonly count: number; readonly after: Case };

/** Those rows of a table or a case from elsewhere; words that wait at one of them are left for who reads them, and so are all others. */
export function unmarkedRows(theCase: Case): UnmarkedRows | undefined {
  const items = theCase.budget?.items ?? [];
  const isUnmarked = (index: number) => items[index]?.international === undefined && draftAt(theCase, `budget.items[${index}].international`) === undefined;
  const count = items.filter((_, index) => isUnmarked(index)).length;
  if (count === 0) return undefined;
  const after = items.map((item, index) => (isUnmarked(index) ? { ...item, international: false } : item));
  return { count, after: { ...theCase, budget: { ...theCase.budget, items: after } } };
}

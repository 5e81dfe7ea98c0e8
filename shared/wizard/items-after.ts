import type { Case } from "../case/case.ts";
import { money } from "../facts/facts.ts";

/** An item of the budget whose amount a change of the sums takes along, in whole yuan; `from` is 0 for one that is added. */
export type MovedItem = { readonly name: string; readonly from: number; readonly to: number };

/** The items that another amount stands at after a change, in their order; a change takes none away and puts new ones at the end. */
export function movedItems(before: Case, after: Case): readonly MovedItem[] {
  const old = before.budget?.items ?? [];
  return (after.budget?.items ?? []).flatMap(({ name, amount }, index) => {
    const [from, to] = [old[index]?.amount ?? 0, amount ?? 0];
    return from === to ? [] : [{ name: name ?? "", from, to }];
  });
}

/**
 * By how many yuan the rows of the budget are short of the total that the sources come to; below 0 they are over it. Rows that are blank or
 * not there yet come to nothing. `undefined`: no total is known.
 */
export function rowsShort(theCase: Case): number | undefined {
  const { sum } = money(theCase);
  return sum === undefined ? undefined : sum - (theCase.budget?.items ?? []).reduce((total, { amount }) => total + (amount ?? 0), 0);
}

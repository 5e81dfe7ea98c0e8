import type { Case } from "../case/case.ts";

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

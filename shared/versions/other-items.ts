import { type Agreement, type Case, caseSchema, type Partner, type Unit } from "../case/case.ts";
import { isRecord } from "../case/case-path.ts";

type Item = Partner | Unit | Agreement;

/** The lists whose items bear numbered ids: two people who each add one at the same time give it the same id. */
const LISTS = ["partners", "units", "agreements"] as const;

/** What an item is called, and what else only this very item says. */
const NAMES = ["name", "nameZh", "title"];
const MARKS = [...NAMES, "lead", "cooperationBasis"];

/**
 * The received version with a new id for each partner, unit and agreement that is another one than the own item of that id, and
 * with all that names it by its id rewritten: what is said of the one never lands at the other.
 * @param common a version that both come from: an item that it has is the same in both, whatever it is called now
 */
export function withOtherItemsApart(own: Case, received: Case, common?: Case): Case {
  return itemsApart(own, received, common).received;
}

/** The id that each of those items gets, by the one that it came with. */
export const idsOfOtherItems = (own: Case, received: Case): ReadonlyMap<string, string> => itemsApart(own, received).ids;

/** The received version with its other items under ids of their own; `ids`: the new one of each. */
function itemsApart(own: Case, received: Case, common?: Case): { readonly received: Case; readonly ids: ReadonlyMap<string, string> } {
  const taken = JSON.stringify([own, received]);
  const ids = new Map<string, string>();
  let apart = received;
  for (const list of LISTS) {
    const others = (received[list] ?? []).filter((item) => {
      const here = own[list]?.find(({ id }) => id === item.id);
      return here !== undefined && !common?.[list]?.some(({ id }) => id === item.id) && isOther(here, item);
    });
    for (const { id } of others) {
      const free = freeId(id, taken + JSON.stringify(apart));
      apart = renamed(apart, id, free);
      ids.set(id, free);
    }
  }
  return { received: apart, ids };
}

/** Both are named, and nothing that tells one from another is the same. An item that was renamed still says the rest as before. */
function isOther(one: Item, other: Item): boolean {
  const said = (item: Item, field: string) => folded(item[field]);
  if (![one, other].every((item) => NAMES.some((field) => said(item, field) !== ""))) return false;
  return !MARKS.some((field) => {
    const [left, right] = [said(one, field), said(other, field)];
    return left !== "" && right !== "" && (left.includes(right) || right.includes(left));
  });
}

const folded = (value: unknown): string => (typeof value === "string" ? value.normalize("NFKC").replace(/\s+/g, "").toLowerCase() : "");

/** An id that stands nowhere, not even where an item that has gone is still named. */
function freeId(id: string, taken: string): string {
  const prefix = id.replace(/-\d+$/, "");
  let number = 2;
  while (taken.includes(`"${prefix}-${number}"`)) number += 1;
  return `${prefix}-${number}`;
}

/** The case with another id wherever this one stands: in the item itself and in every field that names it. */
function renamed(theCase: Case, from: string, to: string): Case {
  const rewritten = (value: unknown): unknown => {
    if (value === from) return to;
    if (Array.isArray(value)) return value.map(rewritten);
    return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([field, part]) => [field, rewritten(part)])) : value;
  };
  const next = rewritten(theCase);
  return caseSchema.parse({ ...(isRecord(next) ? next : theCase), id: theCase.id, title: theCase.title });
}

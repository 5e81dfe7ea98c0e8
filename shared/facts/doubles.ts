import type { Case, Partner, Unit } from "../case/case.ts";
import { comparableName, type UnitNames } from "../guide/unit-names.ts";
import { namesOfParty } from "./facts.ts";

/** Partners or units that seem to be one and the same, entered twice (reading C16): one name in one country. */

type Party = Partner | Unit;
/** `first`: of each later entry the first one; `repeated`: all of these. */
type Doubles = { readonly first: ReadonlyMap<string, string>; readonly repeated: ReadonlySet<string> };

const known = new WeakMap<readonly Party[], Doubles>();

const keysOf = (party: Party, names: UnitNames): readonly string[] => {
  const country = "country" in party ? (party.country ?? "") : "";
  return namesOfParty(party).flatMap((name) => (comparableName(name, names) === "" ? [] : [`${country} ${comparableName(name, names)}`]));
};

function doublesIn(list: readonly Party[], names: UnitNames): Doubles {
  const before = known.get(list);
  if (before !== undefined) return before;
  const byName = new Map<string, string>();
  const first = new Map<string, string>();
  for (const party of list) {
    const keys = keysOf(party, names);
    const same = keys.map((key) => byName.get(key)).find((id) => id !== undefined);
    if (same !== undefined) first.set(party.id, same);
    for (const key of keys) if (!byName.has(key)) byName.set(key, same ?? party.id);
  }
  const made = { first, repeated: new Set([...first.keys(), ...first.values()]) };
  known.set(list, made);
  return made;
}

type Context = { readonly case: Case; readonly guide: { readonly unitNames: UnitNames } };

/** The id of the partner or unit entered earlier that this one seems to be. */
export function doubleOf({ case: theCase, guide }: Context, id: string): string | undefined {
  return doublesIn(theCase.partners ?? [], guide.unitNames).first.get(id) ?? doublesIn(theCase.units ?? [], guide.unitNames).first.get(id);
}

/** The id under which a partner or unit was entered first: one and the same for all its entries, its own where there is one alone. */
export const firstEntryOf = (context: Context, id: string): string => doubleOf(context, id) ?? id;

/** Whether a partner or unit seems to be entered more than once. */
export const isEnteredTwice = ({ case: theCase, guide }: Context, id: string): boolean =>
  [theCase.partners, theCase.units].some((list) => doublesIn(list ?? [], guide.unitNames).repeated.has(id));

/** Of a list without those entered again: each partner or unit once, by its first entry. */
export function withoutDoubles<T extends { readonly id: string }>(context: Context, list: readonly T[]): readonly T[] {
  return list.filter(({ id }) => doubleOf(context, id) === undefined);
}

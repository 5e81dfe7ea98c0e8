import type { Case, Partner, Unit } from "../case/case.ts";
import { comparableName, type UnitNames } from "../guide/unit-names.ts";

/** Partners or units that seem to be one and the same, entered twice (reading C16): one name in one country. */

type Party = Partner | Unit;
type Doubles = { readonly first: ReadonlyMap<string, string>; readonly others: ReadonlyMap<string, readonly string[]> };

const known = new WeakMap<readonly Party[], Doubles>();

const keysOf = (party: Party, names: UnitNames): readonly string[] => {
  const country = "country" in party ? (party.country ?? "") : "";
  return [party.name, "nameZh" in party ? party.nameZh : null].flatMap((name) =>
    typeof name === "string" && comparableName(name, names) !== "" ? [`${country} ${comparableName(name, names)}`] : [],
  );
};

function doublesIn(list: readonly Party[], names: UnitNames): Doubles {
  const [entry] = list;
  // read each time, so that a watched case notes what this rests on
  if (entry !== undefined) keysOf(entry, names);
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
  const others = new Map<string, readonly string[]>();
  for (const [later, earlier] of first) {
    others.set(earlier, [...(others.get(earlier) ?? []), later]);
  }
  // of three entries each is the double of both others
  for (const [later, earlier] of first) others.set(later, [earlier, ...(others.get(earlier) ?? []).filter((id) => id !== later)]);
  const made = { first, others };
  known.set(list, made);
  return made;
}

type Context = { readonly case: Case; readonly guide: { readonly unitNames: UnitNames } };

/** The id of the partner or unit entered earlier that this one seems to be. */
export function doubleOf({ case: theCase, guide }: Context, id: string): string | undefined {
  return doublesIn(theCase.partners ?? [], guide.unitNames).first.get(id) ?? doublesIn(theCase.units ?? [], guide.unitNames).first.get(id);
}

/** Of a list without those entered again: each partner or unit once, by its first entry. */
export function withoutDoubles<T extends { readonly id: string }>(context: Context, list: readonly T[]): readonly T[] {
  return list.filter(({ id }) => doubleOf(context, id) === undefined);
}

/** The ids of all entries that seem to be the same partner or unit as this one. */
export function doublesOf({ case: theCase, guide }: Context, id: string): readonly string[] {
  return doublesIn(theCase.partners ?? [], guide.unitNames).others.get(id) ?? doublesIn(theCase.units ?? [], guide.unitNames).others.get(id) ?? [];
}

type Entry = { readonly id: string };

/** The place of each id in a list: a list is gone through once, however often it is asked. */
const places = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

/**
 * The entry of a list with this id, the first where several have it: with 20,000 partners every rule looks for each of
 * them. Lists of a case are never changed in place.
 */
export function entryWithId<T extends Entry>(list: readonly T[] | null | undefined, id: string): T | undefined {
  if (!list) return undefined;
  const place = (places.get(list) ?? placesIn(list)).get(id);
  return place === undefined ? undefined : list[place];
}

function placesIn(list: readonly Entry[]): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  for (const [index, { id }] of list.entries()) if (!made.has(id)) made.set(id, index);
  places.set(list, made);
  return made;
}

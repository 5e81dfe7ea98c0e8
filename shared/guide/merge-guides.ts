/** The values of guide files before they are checked: what YAML gives. */
export type Values = Readonly<Record<string, unknown>>;

/** Conditions say one thing as a whole: half of one with half of another would say a third. */
const WHOLE = new Set(["when", "exceptFor", "where", "required", "writtenWhen"]);

export const isValues = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

/** An entry of `remove: true` that the base does not have; `path` in the guide that says so. */
export type NothingToRemove = { readonly path: string; readonly id: string };

/**
 * What a guide says that `extends` another: maps merge by key, with `null` a key is taken away; lists whose entries have an
 * `id` merge by it, an id that occurs for several topics by `id` and `topics`; `{ id, remove: true }` takes an entry away.
 * Other lists, conditions, and checks of another `kind` take the place of the base's.
 */
export function mergeGuides(base: Values, own: Values): { readonly values: Values; readonly problems: readonly NothingToRemove[] } {
  const problems: NothingToRemove[] = [];
  return { values: mergeMaps(base, own, "", problems), problems };
}

function mergeMaps(base: Values, own: Values, path: string, problems: NothingToRemove[]): Values {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(key, merged[key], value, path === "" ? key : `${path}.${key}`, problems);
  }
  return merged;
}

function merge(key: string, base: unknown, own: unknown, path: string, problems: NothingToRemove[]): unknown {
  if (Array.isArray(own)) return hasIds(own) ? mergeLists(Array.isArray(base) ? base : [], own, path, problems) : own;
  if (!isValues(own) || !isValues(base) || WHOLE.has(key)) return own;
  return own.kind !== undefined && own.kind !== base.kind ? own : mergeMaps(base, own, path, problems);
}

type Entry = Values & { readonly id: string };

const isEntry = (value: unknown): value is Entry => isValues(value) && typeof value.id === "string";
const hasIds = (list: readonly unknown[]): list is readonly Entry[] => list.length > 0 && list.every(isEntry);

function mergeLists(base: readonly unknown[], own: readonly Entry[], path: string, problems: NothingToRemove[]): readonly unknown[] {
  const merged: unknown[] = [...base];
  for (const [index, entry] of own.entries()) {
    const same = merged.flatMap((other, at) => (isEntry(other) && other.id === entry.id ? [{ at, topics: other.topics }] : []));
    const meant = same.length < 2 || entry.topics === undefined ? same : same.filter(({ topics }) => JSON.stringify(topics) === JSON.stringify(entry.topics));
    if (entry.remove === true) {
      if (meant.length === 0) problems.push({ path: `${path}[${index}]`, id: entry.id });
      for (const { at } of meant.toReversed()) merged.splice(at, 1);
    } else if (meant.length === 0) {
      merged.push(entry);
    } else {
      for (const { at } of meant) merged[at] = merge("", merged[at], entry, `${path}[${index}]`, problems);
    }
  }
  return merged;
}

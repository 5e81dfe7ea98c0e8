/**
 * What says the same as before stays the same object, in lists entry by entry, so that only what changed is drawn again.
 * For plain data without cycles, such as a report of the checks; a list's entries are matched by their place.
 */
export function keepSame<T>(before: T | undefined, now: T): T {
  if (before === undefined || Object.is(before, now)) return now;
  if (Array.isArray(before) && Array.isArray(now)) {
    const kept: readonly unknown[] = now.map((entry, index) => keepSame<unknown>(before[index], entry));
    const same = kept.length === before.length && kept.every((entry, index) => Object.is(entry, before[index]));
    return same ? before : Object.assign(now, kept);
  }
  return sameValue(before, now) ? before : now;
}

/** Whether two plain values hold the same, key by key; a key that is absent and one that is `undefined` are the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  for (const key of Object.keys(one)) if (!sameValue(one[key], other[key])) return false;
  for (const key of Object.keys(other)) if (other[key] !== undefined && one[key] === undefined) return false;
  return true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

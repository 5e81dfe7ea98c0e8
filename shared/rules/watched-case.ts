import type { Case } from "../case.ts";
import { isRecord } from "../wizard/case-path.ts";

/**
 * What was looked at in a case while something was made from it: the answers at its top as they stood, and of the lists of
 * parties which fields of their entries. A partner's new name then remakes what reads names, not what only counts partners.
 * An answer that is absent and one that is `undefined` are the same.
 */
export class Looks {
  readonly answers = new Map<PropertyKey, unknown>();
  readonly fields = new Map<PropertyKey, Set<PropertyKey>>();
}

/** The lists that one types into and that much else rests on. */
const PARTIES: ReadonlySet<PropertyKey> = new Set<keyof Case>(["partners", "units", "agreements"]);

/** Stands in no case and in no entry. */
const LISTED = Symbol("all answers");

/**
 * The case again, noting in the present `looks` what is read of it. Its parties are other objects than those of the case
 * itself: they are told apart by their ids. The case is never changed in place (`writePath` keeps untouched branches).
 */
export function watchCase(theCase: Case, looks: () => Looks): Case {
  const lists = new Map<PropertyKey, readonly unknown[]>();
  const read = (key: PropertyKey, answer: unknown): unknown => {
    const now = looks();
    now.answers.set(key, answer);
    if (!PARTIES.has(key) || !Array.isArray(answer)) return answer;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const watched = watchEntries(answer, fieldNoter(key, looks));
    lists.set(key, watched);
    return watched;
  };
  return new Proxy(theCase, {
    get: (target, key) => read(key, Reflect.get(target, key)),
    has: (target, key) => {
      looks().answers.set(key, Reflect.get(target, key));
      return Reflect.has(target, key);
    },
    // an answer added later would not be among those listed: what has listed them is always made anew
    ownKeys: (target) => {
      looks().answers.set(LISTED, LISTED);
      return Reflect.ownKeys(target);
    },
  });
}

function watchEntries(entries: readonly unknown[], note: (field: PropertyKey) => void): readonly unknown[] {
  const watching: ProxyHandler<Readonly<Record<string, unknown>>> = {
    get: (target, field) => {
      note(field);
      return Reflect.get(target, field);
    },
    has: (target, field) => {
      note(field);
      return Reflect.has(target, field);
    },
    ownKeys: (target) => {
      note(LISTED);
      return Reflect.ownKeys(target);
    },
  };
  return entries.map((entry) => {
    if (isRecord(entry)) return new Proxy(entry, watching);
    note(LISTED);
    return entry;
  });
}

/** Notes fields of a list's entries; every read passes here, so the set of the present `looks` is kept at hand. */
function fieldNoter(list: PropertyKey, looks: () => Looks): (field: PropertyKey) => void {
  let present: Looks | undefined;
  let fields = new Set<PropertyKey>();
  return (field) => {
    const now = looks();
    if (now !== present) {
      present = now;
      fields = fieldsOf(now, list);
    }
    fields.add(field);
  };
}

function fieldsOf({ fields }: Looks, list: PropertyKey): Set<PropertyKey> {
  const known = fields.get(list);
  if (known !== undefined) return known;
  const none = new Set<PropertyKey>();
  fields.set(list, none);
  return none;
}

/** Whether a case says the same wherever was looked before. */
export function looksStand({ answers, fields }: Looks, theCase: Case): boolean {
  for (const [key, before] of answers) {
    const now: unknown = Reflect.get(theCase, key);
    if (now !== before && !(PARTIES.has(key) && sameParties(before, now, fields.get(key)))) return false;
  }
  return true;
}

/** As many parties as before, and the same in each of the fields that were read; `undefined`: they were only counted. */
function sameParties(before: unknown, now: unknown, fields: ReadonlySet<PropertyKey> | undefined): boolean {
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  return now.every((entry: unknown, index) => {
    const old: unknown = before[index];
    if (entry === old || fields === undefined) return true;
    if (fields.has(LISTED) || !isRecord(entry) || !isRecord(old)) return false;
    for (const field of fields) if (Reflect.get(entry, field) !== Reflect.get(old, field)) return false;
    return true;
  });
}

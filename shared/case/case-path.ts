/**
 * Reading and writing one answer of a case by its path, the way findings name fields: `agreements[0].term.end`.
 * Nothing is changed in place: untouched branches of the case stay the same objects.
 */
export type PathKey = string | number;

/** `agreements[0].term.end` → `["agreements", 0, "term", "end"]`. */
export function pathKeys(path: string): readonly PathKey[] {
  let keys = knownKeys.get(path);
  if (keys === undefined) {
    keys = splitPath(path);
    if (knownKeys.size < MOST_KNOWN) knownKeys.set(path, keys);
  }
  return keys;
}

/** Every field on screen reads its answer at every key that is pressed: each path is taken apart once. */
const knownKeys = new Map<string, readonly PathKey[]>();
const MOST_KNOWN = 50_000;

function splitPath(path: string): readonly PathKey[] {
  return path
    .split(/\.|\[(\d+)\]/)
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** `["agreements", 0, "term", "end"]` → `agreements[0].term.end`: how findings, and the messages of every file, name fields. */
export function fieldPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => (typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`), "");
}

/** Joins the path of a list item or of the case (`""`) with a path below it. */
export function joinPath(base: string, path: string): string {
  if (base === "") return path;
  return path === "" ? base : `${base}.${path}`;
}

/** `agreements[0].term.end` → `agreements[].term.end`: the question, whichever item it is asked of. */
export function questionPath(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}

/** What stands at the path; `undefined` where nothing does. */
export function readPath(value: unknown, path: string): unknown {
  let current = value;
  for (const key of pathKeys(path)) {
    if (typeof key === "number") current = Array.isArray(current) ? current[key] : undefined;
    else current = isRecord(current) ? current[key] : undefined;
    if (current === undefined) return undefined;
  }
  return current;
}

/** The answer at a path. Below a group that is said not to exist (`keyLaboratory: null`) each answer is “there is none”. */
export function answerAt(value: unknown, path: string): unknown {
  let current = value;
  for (const key of pathKeys(path)) {
    if (current === null) return null;
    if (typeof key === "number") current = Array.isArray(current) ? current[key] : undefined;
    else current = isRecord(current) ? current[key] : undefined;
    if (current === undefined) return undefined;
  }
  return current;
}

/** The case with another value at the path. `undefined` takes the answer away; missing branches are made. */
export function writePath(value: unknown, path: string, next: unknown): unknown {
  return write(value, pathKeys(path), next);
}

function write(value: unknown, keys: readonly PathKey[], next: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return next;
  if (typeof key === "number") {
    const items: unknown[] = Array.isArray(value) ? [...value] : [];
    if (next === undefined && rest.length === 0) items.splice(key, 1);
    else items[key] = write(items[key], rest, next);
    return items;
  }
  const record = isRecord(value) ? value : {};
  if (next === undefined && rest.length === 0) {
    const { [key]: _answer, ...others } = record;
    return others;
  }
  return { ...record, [key]: write(record[key], rest, next) };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an answer says something: not absent, no blank text, nothing empty. `null` and `false` are answers. */
export function isAnswered(value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return true;
  return isRecord(value) ? Object.values(value).some(isAnswered) : true;
}

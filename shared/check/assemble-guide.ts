import { type AppError, type FieldProblem, fail, ok, type Result } from "../errors.ts";
import type { Guide } from "../guide/guide.ts";
import { isValues, mergeGuides, type Values } from "../guide/merge-guides.ts";
import { hash, invalidGuide, type OpenedGuide, type PlaceInGuide } from "../guide/open-guide.ts";
import { checkGuide, parseGuide } from "./check-guide.ts";

/** A guide with all that it takes from its base, ready to be the base of another. */
export type GuideSource = OpenedGuide & { readonly base?: GuideSource };

export type AssembledGuide = { readonly guide: Guide; readonly source: GuideSource };

/**
 * Makes the guide out of its files and, where it `extends` another, of that one. `templates`: ids of the documents that the
 * program can write itself; where they are given, the guide is checked as one to be installed, else as one to be used.
 * Errors: `guide-invalid` with file, line and column.
 */
export function assembleGuide(opened: OpenedGuide, base?: GuideSource, templates?: ReadonlySet<string>): Result<AssembledGuide, AppError> {
  const merged = base === undefined ? { values: opened.values, problems: [] } : mergeGuides(base.values, opened.values);
  const problems: FieldProblem[] = merged.problems.map(({ path, id }) => ({ ...opened.placeOf(path), path, problem: `所继承的指南里没有 ${id}，无从移除` }));
  for (const key of ["id", "edition"]) {
    if (base !== undefined && opened.values[key] === undefined)
      problems.push({ ...opened.placeOf(key), path: key, problem: "继承别的指南时也须写明自己的编号和版本" });
  }
  if (problems.length > 0) return fail(invalidGuide(opened.place, problems));
  const source: GuideSource = {
    ...opened,
    values: merged.values,
    letters: { ...base?.letters, ...opened.letters },
    lists: { ...base?.lists, ...opened.lists },
    sha256: base === undefined ? opened.sha256 : hash(`${opened.sha256}\n${base.sha256}`),
    placeOf: (path) => placeInChain(opened, base, merged.values, path),
    ...(base !== undefined && { base }),
  };
  const letters = Object.entries(source.letters);
  const parts = {
    letters: Object.fromEntries(letters.map(([id, { content }]) => [id, content])),
    wordForms: Object.fromEntries(letters.flatMap(([id, { word }]) => (word === undefined ? [] : [[id, word] as const]))),
    lists: source.lists,
    sha256: source.sha256,
  };
  const guide =
    templates === undefined
      ? parseGuide(merged.values, opened.place, parts)
      : checkGuide(merged.values, opened.place, new Set([...templates, ...Object.keys(source.letters)]), parts);
  if (guide.ok) return ok({ guide: guide.value, source });
  const { error } = guide;
  return fail(error.kind === "guide-invalid" ? invalidGuide(opened.place, error.problems, source.placeOf) : error);
}

/** A path of the merged guide stands in the guide's own files or in those of a base: where most of it is found. */
function placeInChain(opened: OpenedGuide, base: GuideSource | undefined, merged: Values, path: string): PlaceInGuide {
  if (base === undefined) return opened.placeOf(path);
  const own = sameEntry(merged, opened.values, path);
  const inherited = sameEntry(merged, base.values, path);
  if (own.depth >= inherited.depth) return opened.placeOf(own.path);
  const place = base.placeOf(inherited.path);
  return { ...place, file: place.file === undefined ? base.place : `${base.place}/${place.file}` };
}

/** The path in `values` of what `path` is in the merged guide, as far as it goes: entries are found by their `id`. */
function sameEntry(merged: Values, values: Values, path: string): { readonly path: string; readonly depth: number } {
  let [from, to, rest]: [unknown, unknown, string] = [merged, values, path];
  let found = "";
  let depth = 0;
  while (rest !== "") {
    const { segment, length } = firstOf(from, rest);
    const inFrom = childOf(from, segment);
    const at = typeof segment === "number" ? indexOf(to, inFrom, segment) : segment;
    const inTo = at === undefined ? undefined : childOf(to, at);
    if (inTo === undefined) break;
    found += typeof at === "number" ? `[${at}]` : found === "" ? at : `.${at}`;
    depth += 1;
    rest = rest.slice(length).replace(/^\./, "");
    [from, to] = [inFrom, inTo];
  }
  return { path: found, depth };
}

/** The first step of a path; a key may have points in it: the longest that fits is meant. */
function firstOf(value: unknown, path: string): { readonly segment: string | number; readonly length: number } {
  const [mark, index] = /^\[(\d+)\]/.exec(path) ?? [];
  if (mark !== undefined) return { segment: Number(index), length: mark.length };
  const keys = isValues(value) ? Object.keys(value).filter((key) => path.startsWith(key) && /^(\.|\[|$)/.test(path.slice(key.length))) : [];
  const [longest = /^[^.[]*/.exec(path)?.[0] ?? ""] = keys.sort((one, other) => other.length - one.length);
  return { segment: longest, length: Math.max(1, longest.length) };
}

const childOf = (value: unknown, segment: string | number): unknown =>
  Array.isArray(value) ? value[Number(segment)] : isValues(value) ? value[segment] : undefined;

function indexOf(list: unknown, entry: unknown, index: number): number | undefined {
  if (!Array.isArray(list)) return undefined;
  if (!isValues(entry) || typeof entry.id !== "string") return index;
  const same = list.flatMap((other: unknown, at) => (isValues(other) && other.id === entry.id ? [{ at, topics: other.topics }] : []));
  return (same.find(({ topics }) => JSON.stringify(topics) === JSON.stringify(entry.topics)) ?? same[0])?.at;
}

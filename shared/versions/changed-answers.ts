import type { Case } from "../case/case.ts";
import { isRecord, joinPath } from "../case/case-path.ts";
import { NO_ANSWERS } from "./case-answers.ts";

/** An answer that is another one after a step; `came`: there was none before it, `went`: there is none after it. `item`: of the list item that came or went with it. */
export type ChangedAnswer = { readonly path: string; readonly how: "came" | "went" | "other"; readonly item?: string };

/** A version tells the edition of its guide as an answer; attachments are told of by file. */
const SILENT: ReadonlySet<string> = new Set([...NO_ANSWERS, "guideEdition", "attachments"]);

/**
 * The answers that one step changed, in the order of the case. List items with an id are the same ones wherever they are now, others
 * are compared after the common beginning and end of the list. What went is named by its place before the step, the rest by that after it.
 */
export function changedAnswers(before: Case, after: Case): readonly ChangedAnswer[] {
  const found = new Map<string, ChangedAnswer>();
  const note: Note = (path, how, item) => {
    if (!found.has(path)) found.set(path, { path, how, ...(item !== undefined && { item }) });
  };
  for (const name of keysOf(after, before)) {
    if (SILENT.has(name)) continue;
    if (name === "drafts") draftsChanged(before.drafts ?? {}, after.drafts ?? {}, note);
    else compare(before[name], after[name], name, note);
  }
  return [...found.values()];
}

type Note = (path: string, how: ChangedAnswer["how"], item?: string) => void;

const keysOf = (one: object, other: object): ReadonlySet<string> => new Set([...Object.keys(one), ...Object.keys(other)]);

/** What waits at a question is told of at the question. */
function draftsChanged(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, note: Note): void {
  for (const path of keysOf(after, before)) if (before[path] !== after[path]) note(path, "other");
}

function compare(before: unknown, after: unknown, path: string, note: Note, item?: string): void {
  if (before === after) return;
  if (isEmpty(before) || isEmpty(after)) {
    const [whole, how] = isEmpty(after) ? ([before, "went"] as const) : ([after, "came"] as const);
    if (isEmpty(whole)) note(path, "other");
    // the first row of a list is one thing too, as the last is
    else if (isList(whole) && item === undefined)
      for (const [index, one] of whole.entries()) leaves(one, `${path}[${index}]`, (leaf) => note(leaf, how, `${path}[${index}]`));
    else leaves(whole, path, (leaf) => note(leaf, how, item));
  } else if (isRecord(before) && isRecord(after)) {
    for (const name of keysOf(after, before)) if (name !== "id") compare(before[name], after[name], joinPath(path, name), note);
  } else if (isList(before) && isList(after)) compareLists(before, after, path, note);
  else if (JSON.stringify(before) !== JSON.stringify(after)) note(path, "other");
}

/** An empty list is an answer, but nothing of it can be counted. */
const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] => Array.isArray(value) && value.every(isRecord);

function leaves(value: unknown, path: string, found: (path: string) => void): void {
  if (isList(value)) for (const [index, item] of value.entries()) leaves(item, `${path}[${index}]`, found);
  else if (isRecord(value)) {
    const names = Object.keys(value).filter((name) => name !== "id" && value[name] !== undefined);
    if (names.length === 0) found(path);
    for (const name of names) leaves(value[name], joinPath(path, name), found);
  } else found(path);
}

function compareLists(
  before: readonly Readonly<Record<string, unknown>>[],
  after: readonly Readonly<Record<string, unknown>>[],
  path: string,
  note: Note,
): void {
  const partners = partnersOf(before, after);
  const met = new Set(partners);
  after.forEach((item, index) => {
    const was = partners[index];
    const place = `${path}[${index}]`;
    if (was === undefined) compare(undefined, item, place, note, place);
    else compare(before[was], item, place, note);
  });
  before.forEach((item, index) => {
    if (!met.has(index)) compare(item, undefined, `${path}[${index}]`, note, `${path}[${index}]`);
  });
}

/** For each item after a step its place before it; `undefined`: it is new. */
function partnersOf(
  before: readonly Readonly<Record<string, unknown>>[],
  after: readonly Readonly<Record<string, unknown>>[],
): readonly (number | undefined)[] {
  if ([...before, ...after].every(({ id }) => typeof id === "string")) {
    const places = new Map(before.map(({ id }, index) => [id, index]));
    return after.map(({ id }) => places.get(id));
  }
  const shorter = Math.min(before.length, after.length);
  if (before.length === after.length) return after.map((_, index) => index);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.map((_, index) => {
    if (index < start) return index;
    const fromEnd = after.length - index;
    return fromEnd <= end ? before.length - fromEnd : index < shorter - end ? index : undefined;
  });
}

import type { Case } from "./case.ts";
import { isRecord, readPath, writePath } from "./case-path.ts";

/**
 * What was typed or pasted at a path and cannot be an answer (`70x` for an amount). It stands in the case beside the
 * answers, so that it outlives a reload, and takes the place of the answer: nobody builds on a figure that the screen
 * no longer shows.
 */
export type Drafts = Readonly<Record<string, string>>;

/** What waits at a path; `undefined` where nothing does. */
export function draftAt(theCase: Case | undefined, path: string): string | undefined {
  return theCase?.drafts?.[path];
}

/** The case with words waiting at a path, and without the answer that stood there. */
export function withDraft(value: unknown, path: string, typed: string): unknown {
  const unanswered = readPath(value, path) === undefined ? value : writePath(value, path, undefined);
  return putDrafts(unanswered, { ...draftsOf(value), [path]: typed });
}

/** The case without what waits at a path or below it: an answer has been given there. */
export function withoutDrafts(value: unknown, path: string): unknown {
  const drafts = draftsOf(value);
  const left = Object.entries(drafts).filter(([place]) => !isAtOrBelow(place, path));
  return left.length === Object.keys(drafts).length ? value : putDrafts(value, Object.fromEntries(left));
}

/** The case after an item has left a list: what waits in later items moves up with them. */
export function withDraftsMovedUp(value: unknown, list: string, index: number): unknown {
  const drafts = draftsOf(value);
  const moved = Object.entries(drafts).flatMap(([place, typed]): [string, string][] => {
    const [, number, below = ""] = place.startsWith(`${list}[`) ? (/^\[(\d+)\](.*)$/s.exec(place.slice(list.length)) ?? []) : [];
    if (number === undefined || Number(number) < index) return [[place, typed]];
    return Number(number) === index ? [] : [[`${list}[${Number(number) - 1}]${below}`, typed]];
  });
  return putDrafts(value, Object.fromEntries(moved));
}

const isAtOrBelow = (place: string, path: string) => place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`);

function draftsOf(value: unknown): Drafts {
  const drafts = isRecord(value) ? value.drafts : undefined;
  if (!isRecord(drafts)) return {};
  return Object.fromEntries(Object.entries(drafts).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function putDrafts(value: unknown, drafts: Drafts): unknown {
  return writePath(value, "drafts", Object.keys(drafts).length === 0 ? undefined : drafts);
}

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

/**
 * The case with words waiting at a path, and without the answer that stood there. `over`: the amount that stood there before one began to
 * type; without it what is known of it stays.
 */
export function withDraft(value: unknown, path: string, typed: string, over?: number): unknown {
  const unanswered = readPath(value, path) === undefined ? value : writePath(value, path, undefined);
  const known = over === undefined ? unanswered : writePath(unanswered, "draftsOver", { ...amountsOver(value), [path]: over });
  return putDrafts(known, { ...draftsOf(value), [path]: typed });
}

/**
 * The case with the amounts back in which something waits now that is none: what had to be put right with them still has to be, until
 * another amount stands there. `undefined`: nothing waits in the place of an amount.
 */
export function withAmountsBefore(value: unknown): unknown {
  const drafts = draftsOf(value);
  const amounts = Object.entries(amountsOver(value)).filter(([path]) => drafts[path] !== undefined);
  return amounts.length === 0 ? undefined : amounts.reduce((next, [path, amount]) => writePath(next, path, amount), value);
}

/** The case without what waits at a path or below it: an answer has been given there. */
export function withoutDrafts(value: unknown, path: string): unknown {
  const drafts = draftsOf(value);
  const left = Object.entries(drafts).filter(([place]) => !isAtOrBelow(place, path));
  return left.length === Object.keys(drafts).length ? value : putDrafts(value, Object.fromEntries(left));
}

/** The case after an item has left a list: what waits in later items moves up with them. */
export function withDraftsMovedUp(value: unknown, list: string, index: number): unknown {
  const over = Object.fromEntries(movedUp(amountsOver(value), list, index));
  const known = isRecord(value) && value.draftsOver !== undefined ? writePath(value, "draftsOver", over) : value;
  return putDrafts(known, Object.fromEntries(movedUp(draftsOf(value), list, index)));
}

/** What is kept by path, after an item has left a list. */
const movedUp = <T>(kept: Readonly<Record<string, T>>, list: string, index: number): readonly [string, T][] =>
  Object.entries(kept).flatMap(([place, what]): [string, T][] => {
    const [, number, below = ""] = place.startsWith(`${list}[`) ? (/^\[(\d+)\](.*)$/s.exec(place.slice(list.length)) ?? []) : [];
    if (number === undefined || Number(number) < index) return [[place, what]];
    return Number(number) === index ? [] : [[`${list}[${Number(number) - 1}]${below}`, what]];
  });

const isAtOrBelow = (place: string, path: string) => place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`);

function draftsOf(value: unknown): Drafts {
  const drafts = isRecord(value) ? value.drafts : undefined;
  if (!isRecord(drafts)) return {};
  return Object.fromEntries(Object.entries(drafts).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** What is known of amounts goes with the words that stand in their place. */
function putDrafts(value: unknown, drafts: Drafts): unknown {
  const next = writePath(value, "drafts", Object.keys(drafts).length === 0 ? undefined : drafts);
  const over = Object.entries(amountsOver(value)).filter(([path]) => drafts[path] !== undefined);
  return isRecord(value) && value.draftsOver === undefined ? next : writePath(next, "draftsOver", over.length === 0 ? undefined : Object.fromEntries(over));
}

function amountsOver(value: unknown): Readonly<Record<string, number>> {
  const over = isRecord(value) ? value.draftsOver : undefined;
  if (!isRecord(over)) return {};
  return Object.fromEntries(Object.entries(over).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}

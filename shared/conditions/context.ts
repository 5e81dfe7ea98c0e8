import type { Case } from "../case/case.ts";
import type { GuideQuestion } from "../guide/questions.ts";
import type { UnitNames } from "../guide/unit-names.ts";
import type { SlotReport } from "../report.ts";
import type { Moment } from "../text/moment.ts";

/** Finds the slot for an agreement or partner, or the one of the case. */
export type SlotFinder = (slot: string, subject?: string) => SlotReport | undefined;

/** What conditions read of a guide. */
export type GuideOfConditions = {
  readonly filing: { readonly opens: string; readonly closes: string };
  readonly period: { readonly start: string; readonly end: string };
  readonly unitNames: UnitNames;
  readonly slots?: readonly { readonly id: string; readonly title: string; readonly each?: string | undefined }[] | undefined;
  readonly questions?: readonly GuideQuestion[] | undefined;
  /** rows by the names of the columns, the first column first */
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> | undefined;
  readonly countrySets?: Readonly<Record<string, readonly string[]>> | undefined;
  /** what the place and the office are called */
  readonly words?: { readonly 本市?: string | undefined; readonly 主管部门?: string | undefined } | undefined;
};

/** Nouns and the places that they stand for: `partner` → `partners[1]`. */
export type Scope = ReadonlyMap<string, string>;

export type ConditionContext = {
  readonly case: Case;
  readonly guide: GuideOfConditions;
  readonly moment: Moment;
  readonly scope: Scope;
  /** in the `where` of a list: an entry that stands there has what is written in it, and nothing else */
  readonly givenNow?: true | undefined;
  /** absent where the states of the slots are not known yet: attachments are then looked for in the case */
  readonly slotFor?: SlotFinder | undefined;
};

/** The nouns by which the entries of a list are called, besides `entry`. */
const NOUN_OF_LIST: ReadonlyMap<string, string> = new Map([
  ["partners", "partner"],
  ["units", "unit"],
  ["agreements", "agreement"],
  ["agreements.signatories", "signatory"],
  ["budget.items", "item"],
]);

/** The list of the case whose entries a noun stands for; `undefined` for a word that is no such noun. */
export const listOfNoun = (noun: string): string | undefined => [...NOUN_OF_LIST].find(([, name]) => name === noun)?.[0];

/** The scope below one entry of a list: `agreements[0].signatories[1]` is a `signatory` of the `agreement` `agreements[0]`. */
export function scopeOf(path: string | undefined, outer: Scope = new Map()): Scope {
  if (path === undefined) return outer;
  const scope = new Map(outer);
  for (const match of path.matchAll(/\[\d+\]/g)) {
    const entry = path.slice(0, match.index + match[0].length);
    const noun = NOUN_OF_LIST.get(entry.replaceAll(/\[\d+\]/g, ""));
    if (noun !== undefined) scope.set(noun, entry);
  }
  return scope.set("entry", path);
}

/** What a guide keeps under a name that it chose itself; never what every object has. */
export const ownEntry = <T>(entries: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;

/** The surroundings of a condition: of the case as a whole, or of one entry of it (`partners[0]`, `agreements[1].signatories[0]`). */
export const conditionContext = (of: Omit<ConditionContext, "scope">, entry?: string): ConditionContext => ({ ...of, scope: scopeOf(entry) });

import type { Case } from "../case/case.ts";
import { isAnswered, joinPath, readPath } from "../case/case-path.ts";
import { draftAt } from "../case/drafts.ts";
import type { Condition } from "../guide/conditions.ts";
import type { Guide } from "../guide/guide.ts";
import { type RuleSelector, rulesOn } from "../guide/rule-selectors.ts";
import { guideAsks } from "./questions-asked.ts";

/**
 * The questions that sections are made of. A field says where its answer stands in the case and what kind of answer
 * it is; how that looks on screen is the renderer's matter. Labels are Chinese, as the user reads them.
 */
type Asked = {
  /** path in the case, or below the list item that the field belongs to */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** rules of the guide for whose sake it is asked, by what they look at: their clauses answer 为什么问 */
  readonly because?: readonly RuleSelector[];
  /** asked only where one of the rules of `because` speaks of the topic (an answer already given stays visible) */
  readonly onlyWithRule?: boolean;
  /** it is not counted as blank: what it would say follows from other answers */
  readonly mayStayBlank?: true;
  /** it is counted as blank, though no rule asks: the unit is reached by it */
  readonly isNeeded?: true;
  /** asked only when another answer of the same item (or of the case) is one of these; `undefined`: while it is not given */
  readonly when?: { readonly path: string; readonly is: readonly (Answer | undefined)[] };
  /** id of the question of the guide that it is: asked where the topic uses it */
  readonly question?: string;
  /** asked only while this holds; of a question of the guide */
  readonly askedWhen?: Condition | undefined;
  /** other words that stand over its column in people's tables */
  readonly columnNames?: readonly string[];
  /** what “asked, and there is none” is called; the answer is then `null` */
  readonly none?: string;
};

export type Answer = string | number | boolean | null;
export type Option = {
  readonly value: string | boolean | null;
  readonly label: string;
  /** other words that stand for it in people's tables */
  readonly alsoWritten?: readonly string[];
};

export type Field =
  | (Asked & {
      readonly kind: "text";
      readonly width?: "short" | "full";
      readonly check?: "credit-code";
      /** a number, telephone or mail address: full-width marks are made plain too */
      readonly code?: boolean;
      /** people's tables spread it over several columns (科目, 用途), which are joined */
      readonly joined?: boolean;
    })
  | (Asked & { readonly kind: "long-text" })
  | (Asked & { readonly kind: "yuan"; readonly negative?: true })
  | (Asked & { readonly kind: "count"; readonly unit: string; readonly decimals?: boolean })
  | (Asked & { readonly kind: "page" })
  | (Asked & { readonly kind: "yes-no"; readonly yes?: string; readonly no?: string })
  | (Asked & { readonly kind: "choice"; readonly options: readonly Option[] })
  | (Asked & { readonly kind: "date" })
  | (Asked & { readonly kind: "month" })
  | (Asked & { readonly kind: "country" })
  /** several words, out of a list or, unless it is closed, the user's own */
  | (Asked & { readonly kind: "words"; readonly options: readonly Option[]; readonly closed?: boolean })
  /** one or several of the parties of the case, by id */
  | (Asked & { readonly kind: "party"; readonly among: readonly PartyGroup[]; readonly several: boolean })
  /** 第二条 of the ethics rules, category by category: involved, not involved, unsure */
  | (Asked & { readonly kind: "ethics-categories" })
  /** the topic's own list of research fields */
  | (Asked & { readonly kind: "research-field" })
  | (Asked & { readonly kind: "topic" })
  | ListField
  | Heading;

export type PartyGroup = "applicant" | "applicant-department" | "units" | "partners";

/** Words between fields; no answer of its own. It stands there where one of the questions below it is asked. */
export type Heading = {
  readonly kind: "heading";
  readonly label: string;
  readonly hint?: string;
  readonly because?: readonly RuleSelector[];
};

/** What items are called whose answer at `path` is one of these, and the labels that their questions then have. */
type OtherItem = {
  readonly path: string;
  readonly is: readonly string[];
  readonly item: string;
  readonly labels: Readonly<Record<string, string>>;
};

export type ListField = Asked & {
  readonly kind: "list";
  /** rows of one line each, or a block of fields for each item */
  readonly layout: "rows" | "blocks";
  /** what one item is called: 外方合作伙伴 */
  readonly item: string;
  /** items that are called otherwise: 港澳台合作单位 */
  readonly otherItem?: OtherItem;
  /** paths below the item that name it, first answered wins */
  readonly nameFrom: readonly string[];
  /** items with an id get one made of this word: `partner-1` */
  readonly idPrefix?: string;
  /** items are added and removed in another section */
  readonly fixed?: boolean;
  /** what a new item already says: a box not ticked reads as “no” */
  readonly fresh?: Readonly<Record<string, Answer>>;
  /** what an empty list (asked, and there is none) is called; it can then be said */
  readonly empty?: string;
  readonly fields: readonly Field[];
};

/** A field as a section declares it: its label is in the catalogue of fields (`shared/case/field-names.ts`). */
export type Question = Unlabelled<Exclude<Field, ListField | Heading>> | ListQuestion | Heading;
type Unlabelled<F> = F extends Field ? Omit<F, "label"> : never;
export type ListQuestion = Omit<ListField, "label" | "fields"> & { readonly fields: readonly Question[] };
export type SectionQuestions = Omit<Section, "fields"> & { readonly fields: readonly Question[] };

/** A part of the questions, with a page of its own or a `page` that it shares. `layout` names a page of its own form; `form` is a plain one. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly layout: "form" | "budget";
  /** short sections beside each other that name the same page are asked on one */
  readonly page?: string;
  readonly fields: readonly Field[];
};

/** What a question is asked about: the case, the guide that it is made under, and the item's path (`""`: the case). */
export type AskedOf = { readonly theCase: Case; readonly guide: Guide; readonly base: string };

/** Whether the field is put to the user in this case. What has been answered is always shown. */
export function isAsked(field: Field, of: AskedOf): boolean {
  if (field.kind !== "heading" && holdsSomething(field, of.theCase, joinPath(of.base, field.path))) return true;
  return isCalledFor(field, of);
}

/** The question to answer for the one at a path: itself, or as long as it is not shown, the one that it waits for. `undefined`: it is none of these fields. */
export function askedFirst(path: string, fields: readonly Field[], of: AskedOf): string | undefined {
  for (const field of fields) {
    if (field.kind === "heading") continue;
    const own = joinPath(of.base, field.path);
    if (path === own) {
      const before = isAsked(field, of) || field.when === undefined ? path : joinPath(of.base, field.when.path);
      return isAnswered(readPath(of.theCase, before)) ? path : before;
    }
    if (field.kind !== "list" || !path.startsWith(`${own}[`)) continue;
    const base = path.slice(0, path.indexOf("]", own.length) + 1);
    const found = askedFirst(path, field.fields, { ...of, base });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether topic and other answers call for the field, whatever has been answered in it. */
export function isCalledFor(field: Field, of: AskedOf): boolean {
  if (field.kind === "heading" || field.when === undefined) return isOfTopic(field, of);
  const answer = readPath(of.theCase, joinPath(of.base, field.when.path));
  return field.when.is.some((wanted) => wanted === answer) && isOfTopic(field, of);
}

/** Whether the topic calls for the field, whichever other answer it waits for. */
export function isOfTopic(field: Field, { theCase, guide, base }: AskedOf): boolean {
  if (field.kind === "heading") return true;
  if (isLeftOut(joinPath(base, field.path), theCase.topic, guide)) return false;
  if (field.onlyWithRule === true && rulesOn(guide, field.because ?? [], theCase.topic).length === 0) return false;
  return (field.question === undefined && field.askedWhen === undefined) || guideAsks(field, { theCase, guide, base });
}

/** Whether the topic has no use for a field: by its own path, or by that of the list or group that it stands in. */
export function isLeftOut(path: string, topic: string, { topics }: Pick<Guide, "topics">): boolean {
  const without = topics.find(({ id }) => id === topic)?.without ?? [];
  const plain = path.replaceAll(/\[\d*\]/g, "");
  return without.some((left) => plain === left || plain.startsWith(`${left}.`));
}

/** Whether an answer or words that wait to become one stand at the field's path. */
function holdsSomething(field: Field, theCase: Case, path: string): boolean {
  return saysSomething(field, readPath(theCase, path)) || draftAt(theCase, path) !== undefined;
}

/** An empty list is an answer where “there is none” can be said; elsewhere, and where no words are chosen, it says nothing. */
function saysSomething(field: Field, answer: unknown): boolean {
  if (Array.isArray(answer) && answer.length === 0) return field.kind === "list" && field.empty !== undefined;
  return isAnswered(answer);
}

/** Every question path of a field, as findings name them without item numbers: `agreements[].term.end`. */
export function questionPaths(field: Field, base = ""): readonly string[] {
  if (field.kind === "heading") return [];
  const own = joinPath(base, field.path);
  return field.kind === "list" ? [own, ...field.fields.flatMap((part) => questionPaths(part, `${own}[]`))] : [own];
}

/** Length of a list in the case: `undefined` unanswered, 0 for “there is none”. */
export function listLength(theCase: Case, path: string): number | undefined {
  const list = readPath(theCase, path);
  if (list === null) return 0;
  return Array.isArray(list) ? list.length : undefined;
}

/** A new item of a list, with an id that no other item bears. */
export function newItem(field: ListField, theCase: Case, base: string): Readonly<Record<string, unknown>> {
  if (field.idPrefix === undefined) return { ...field.fresh };
  const taken = JSON.stringify(theCase);
  const count = listLength(theCase, joinPath(base, field.path)) ?? 0;
  let number = count + 1;
  while (taken.includes(`"${field.idPrefix}-${number}"`)) number += 1;
  return { ...field.fresh, id: `${field.idPrefix}-${number}` };
}

/** What a list item is called where its answers make it another kind than the list's own; `undefined`: the list's. */
export function otherItem({ otherItem: other }: ListField, item: unknown): string | undefined {
  return other?.is.some((value) => value === readPath(item, other.path)) === true ? other.item : undefined;
}

/** The questions of an item, as it names them. `called`: what {@link otherItem} says of it. */
export function fieldsOfItem({ fields, otherItem: other }: ListField, called: string | undefined): readonly Field[] {
  if (called === undefined || other === undefined) return fields;
  return fields.map((field) => (field.kind === "heading" ? field : { ...field, label: other.labels[field.path] ?? field.label }));
}

/** The name of a list item as the screens print it. */
export function itemName(field: ListField, theCase: Case, itemPath: string, number: number): string {
  for (const path of field.nameFrom) {
    const name = readPath(theCase, joinPath(itemPath, path));
    if (typeof name === "string" && name.trim() !== "") return name.trim();
  }
  return `${otherItem(field, readPath(theCase, itemPath)) ?? field.item}${number}`;
}

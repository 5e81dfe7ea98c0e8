import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import type { Guide, GuideDocument, GuideTopic } from "../guide/guide.ts";
import type { Policy } from "../policies/policy.ts";
import type { Finding, SlotReport } from "../report.ts";
import type { FactMap, FactValue } from "./fill-expressions.ts";

/** What a document is written from. */
export type LetterSource = {
  readonly case: Case;
  readonly guide: Guide;
  readonly topic: GuideTopic;
  /** the guide's entry of the document, for the clause that asks for it */
  readonly document?: GuideDocument;
  /** the check of the same case: whatever compares or judges in a document comes from it */
  readonly report?: { readonly findings: readonly Finding[]; readonly slots: readonly SlotReport[] };
  /** the installed policy documents, of which 政策依据对应表 quotes what the user kept */
  readonly policies?: readonly Policy[];
  /** id of the agreement that the document is for */
  readonly subject?: string;
  /** pages of our own letters as they will be printed, by id */
  readonly letterPages?: ReadonlyMap<string, number>;
};

/** The facts of one family of documents by name, some computed when they are asked for, and the lists that go through several entries. */
export type FactFamily = {
  readonly facts: Readonly<Record<string, FactValue | (() => FactValue)>>;
  readonly lists: Readonly<Record<string, readonly FactMap[]>>;
};

/** The facts of one family by name: a list of names and a value for each. */
export type Named<Name extends string> = Readonly<Record<Name, FactValue>>;

/** The same, each computed when it is asked for. */
export type NamedLater<Name extends string> = Readonly<Record<Name, () => FactValue>>;

type TextFact = Extract<FactValue, { kind: "words" }>;

/** An answer in words; blank counts as unanswered. */
export const words = (text: string | null | undefined, field: string): TextFact => ({ kind: "words", text: given(text) ?? undefined, field });
/** An answer better not split between lines. A date of blanks is a text too, so it is not put through `given`. */
export const whole = (text: string | null | undefined, field: string): TextFact => ({ kind: "words", text: text || undefined, field, keepTogether: true });
/** A long answer, which may have several paragraphs. */
export const long = (text: string | null | undefined, field: string): TextFact => ({ ...words(text, field), paragraphs: true });
/** Words of ours that may be none without anything being missing. */
export const said = (text: string, field = "guide"): TextFact => ({ kind: "words", text: text === "" ? undefined : text, field, mayBeEmpty: true });
export const yesNo = (yes: boolean): FactValue => ({ kind: "yes-no", yes });
/** A box with its state in words. */
export const check = (ticked: boolean, text: string | undefined, field?: string): FactValue => ({
  kind: "check",
  ticked,
  text,
  ...(field === undefined ? {} : { field }),
});
/** A box before an answer: ticked when it is given, and set as the answers are. */
export const answered = (text: string | null | undefined, field: string): FactValue =>
  text === null
    ? { kind: "check", ticked: false, text: "未注明", field }
    : { kind: "check", ticked: given(text) !== undefined, text: given(text) ?? undefined, field, plain: true };

/** Facts of one entry as a map; the entries of a list all have the same names. */
export const entry = (values: Readonly<Record<string, FactValue>>): ReadonlyMap<string, FactValue> => new Map(Object.entries(values));

const KINDS: Readonly<Record<string, string>> = {
  enterprise: "企业",
  university: "高等学校",
  institute: "科研机构",
  "public-institution": "事业单位",
  "social-organisation": "社会组织",
  unincorporated: "非法人组织",
  hospital: "医院",
  other: "其他机构",
};

/** What kind of organisation it is, in words; `undefined` while unanswered. */
export const kindName = (kind: string | null | undefined): string | undefined => (kind ? KINDS[kind] : undefined);

/** `2021-05` → 2021年5月, `2021` → 2021年; anything else as it was written. */
export function monthName(text: string | null | undefined): string | undefined {
  const written = given(text) ?? undefined;
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written ?? "") ?? [];
  if (year === undefined) return written;
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}

import type { Case } from "../case/case.ts";
import { isRecord, joinPath, readPath } from "../case/case-path.ts";
import { fieldLabel, fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { chineseDate } from "../text/dates.ts";
import { attachmentName } from "../text/file-names.ts";
import { languageNames } from "../text/language-names.ts";
import { SLOT_STATES } from "../text/slot-states.ts";
import { type AnswerContext, answerText, emptyListText, partyText, plainText } from "../wizard/answer-text.ts";
import { ethicsPaths } from "../wizard/ethics-answers.ts";
import { type Field, type ListField, otherItem, type Section } from "../wizard/fields.ts";
import { sectionsWithQuestions } from "../wizard/sections.ts";

/**
 * One answer of a case in words. `key` names the question and, by its id, the list item, so that the same answer has the
 * same key in another version of the case however items were moved; `order` sorts answers as the screens ask.
 */
export type CaseAnswer = {
  readonly key: string;
  readonly section: string;
  /** from the list item down to the question: 外方合作伙伴　南郊大学, 国别（地区） */
  readonly labels: readonly string[];
  readonly words: string;
  /** the words are a hash: they tell two contents apart and say nothing to a reader */
  readonly isHash?: true;
};

/** Sections of answers that no question of the catalogue asks for. */
export const OTHER_SECTIONS = { attachments: "附件", confirmations: "确认依据", others: "其他内容" } as const;

/** What the program notes of a case: no answers of the user. */
export const NO_ANSWERS: ReadonlySet<string> = new Set(["formatVersion", "id", "guide", "profiles", "draftsOver", "removedPartners", "readFrom"]);

type Found = CaseAnswer & { readonly path: string };

/** All answers of a case, in the order of the screens; what no question asks for (attachments, fields of others) comes last. */
export function caseAnswers(theCase: Case, guide: Guide | undefined): readonly CaseAnswer[] {
  const context: AnswerContext = { theCase, guide, applicant: "role" };
  const found: Found[] = [];
  for (const section of sectionsWithQuestions(guide)) {
    for (const field of section.fields) found.push(...answersOf(field, section, "", "", [], context));
  }
  const seen = new Set<string>();
  const once = found.filter(({ path }) => !seen.has(path) && seen.add(path));
  return [...once, ...otherAnswers(context, new Set([...seen, ...ethicsPaths]))].map(({ path: _, ...answer }) => answer);
}

function answersOf(field: Field, section: Section, base: string, baseKey: string, labels: readonly string[], context: AnswerContext): readonly Found[] {
  if (field.kind === "heading") return [];
  const path = joinPath(base, field.path);
  const key = joinPath(baseKey, field.path);
  const value = readPath(context.theCase, path);
  if (field.kind === "list" && Array.isArray(value) && value.length > 0) {
    const keys = itemKeys(value);
    return value.flatMap((item: unknown, index) => {
      const below = [...labels, itemLabel(field, item, index)];
      const itemKey = `${key}[${keys[index] ?? index}]`;
      const itemPath = `${path}[${index}]`;
      const own = field.fields.flatMap((part) => answersOf(part, section, itemPath, itemKey, below, context));
      return field.fixed ? own : [{ path: itemPath, key: itemKey, section: section.title, labels: below, words: "（有此项）" }, ...own];
    });
  }
  const answer = field.kind !== "list" ? answerText(field, value, context) : value === undefined ? undefined : emptyListText(field);
  return answer === undefined ? [] : [{ path, key, section: section.title, labels: [...labels, field.label], words: answer }];
}

/** Items with an id are known by it; others by their place. */
function itemKeys(items: readonly unknown[]): readonly string[] {
  return items.map((item, index) => (isRecord(item) && typeof item.id === "string" ? `#${item.id}` : String(index)));
}

function itemLabel(field: ListField, item: unknown, index: number): string {
  const name = field.nameFrom.map((path) => readPath(item, path)).find((given) => typeof given === "string" && given.trim() !== "");
  const called = otherItem(field, item) ?? field.item;
  return typeof name === "string" ? `${called}　${name.trim()}` : `${called} ${index + 1}`;
}

/** What no question asks for: attachments, confirmations, and fields that other programs wrote. */
function otherAnswers(context: AnswerContext, seen: ReadonlySet<string>): readonly Found[] {
  const { theCase, guide } = context;
  const found: Found[] = [];
  const walk = (value: unknown, path: string, key: string, labels: readonly string[], section: string): void => {
    if (seen.has(path) || value === undefined || (typeof value === "string" && value.trim() === "")) return;
    if (Array.isArray(value) && value.every(isRecord)) {
      const keys = itemKeys(value);
      value.forEach((item, index) => {
        const name = item.file ?? item.title ?? item.name ?? item.rule ?? index + 1;
        walk(item, `${path}[${index}]`, `${key}[${keys[index] ?? index}]`, [...labels, attachmentName(plainText(name))], section);
      });
    } else if (isRecord(value)) {
      for (const [name, part] of Object.entries(value))
        if (name !== "id" && !isLetter(name, key)) walk(part, joinPath(path, name), joinPath(key, name), labels, section);
    } else {
      // words that are no answer yet stand under the question that they were typed at
      const question = path.replace(/^drafts\./, "").replace(/\[\d+\]/g, "");
      const answer = { path, key, section, labels: [...labels, otherLabel(question, guide)], words: otherText(question, value, context) };
      found.push(HASH.test(question) ? { ...answer, isHash: true } : answer);
    }
  };
  for (const [name, value] of Object.entries(theCase)) {
    if (NO_ANSWERS.has(name)) continue;
    const section = name === "attachments" || name === "confirmations" ? OTHER_SECTIONS[name] : OTHER_SECTIONS.others;
    walk(value, name, name, [], section);
  }
  return found;
}

/** Below an attachment or a confirmation the short label, elsewhere the name in full: no heading says whose field it is. */
const otherLabel = (question: string, guide: Guide | undefined) =>
  /^(attachments|confirmations)\./.test(question) ? fieldLabel(question) : fieldName(question, guide && questionNames(guide));

/** The whole text of a printed letter stands in its document; here its hash is enough to tell two apart. */
const isLetter = (name: string, key: string): boolean => name === "words" && key.startsWith("attachments[");

const STATES_AND_SEALS: Readonly<Record<string, string>> = {
  ...SLOT_STATES,
  applicant: "已盖申报单位公章",
  department: "内设机构章",
  none: "未盖章",
  electronic: "电子公章",
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const HASH = /\.(?:sha256|wordsSha256)$/;

/** People see whether two are the same; nobody reads sixty-four digits. */
const shortHash = (hash: string): string => (hash.length > 12 ? `${hash.slice(0, 12)}…` : hash);

function otherText(question: string, value: unknown, context: AnswerContext): string {
  const { guide } = context;
  if (question === "attachments.slot") return guide?.slots.find((slot) => slot.id === value)?.title ?? plainText(value);
  if (question === "confirmations.rule") return guide?.rules.find((rule) => rule.id === value)?.title ?? plainText(value);
  if (question === "attachments.for" || question === "confirmations.subject") return partyText(context, plainText(value));
  if (HASH.test(question)) return shortHash(plainText(value));
  if (question === "attachments.file") return attachmentName(plainText(value));
  if (question === "attachments.checkedOn" && typeof value === "string" && ISO_DAY.test(value)) return chineseDate(value);
  if (question === "attachments.state" || question === "attachments.sealedBy") return STATES_AND_SEALS[plainText(value)] ?? plainText(value);
  return question === "attachments.languages" && Array.isArray(value) ? languageNames(value.map(plainText)).join("、") : plainText(value);
}

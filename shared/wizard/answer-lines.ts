import type { Case } from "../case/case.ts";
import { answerAt, isRecord, joinPath } from "../case/case-path.ts";
import { draftAt } from "../case/drafts.ts";
import { partyName } from "../facts/facts.ts";
import { countryName } from "../text/countries.ts";
import { chineseDate } from "../text/dates.ts";
import { inWords, LARGEST_IN_WORDS } from "../text/money.ts";
import { formatAmount } from "./amount.ts";
import { ethicsAnswer } from "./ethics-answers.ts";
import { type AskedOf, type Field, isAsked, itemName, type ListField, type Section } from "./fields.ts";
import { ethicsCategories } from "./options.ts";
import type { AnswerField } from "./read-answer.ts";

/** One line of all answers as they are read, in the order of the screens. */
export type AnswerLine =
  | { readonly kind: "heading"; readonly label: string; readonly depth: number }
  | { readonly kind: "item"; readonly label: string; readonly path: string; readonly depth: number }
  | {
      readonly kind: "answer";
      readonly label: string;
      readonly path: string;
      readonly depth: number;
      /** as a reader of Chinese reads it; `undefined`: unanswered */
      readonly answer: string | undefined;
      /** what was typed and cannot be an answer */
      readonly notTaken: string | undefined;
    };

/** Every question of a section that is asked in this case, with its answer. A heading without questions is left out. */
export function answerLines(section: Section, of: AskedOf): readonly AnswerLine[] {
  return withoutEmptyHeadings(linesOf(section.fields, of, 0));
}

function linesOf(fields: readonly Field[], of: AskedOf, depth: number): readonly AnswerLine[] {
  return fields.flatMap((field): readonly AnswerLine[] => {
    if (!isAsked(field, of)) return [];
    if (field.kind === "heading") return [{ kind: "heading", label: field.label, depth }];
    return field.kind === "list" ? listLines(field, of, depth) : [answerLine(field, of, depth)];
  });
}

function answerLine(field: AnswerField, { theCase, guide, base }: AskedOf, depth: number): AnswerLine {
  const path = joinPath(base, field.path);
  const topic = field.kind === "topic" ? guide.topics.find(({ id }) => id === theCase.topic) : undefined;
  const answer = topic ? `${topic.name}　${topic.title}` : shownAnswer(field, answerAt(theCase, path), theCase);
  return { kind: "answer", label: field.label, path, depth, answer, notTaken: draftAt(theCase, path) };
}

function listLines(field: ListField, of: AskedOf, depth: number): readonly AnswerLine[] {
  const path = joinPath(of.base, field.path);
  const list = answerAt(of.theCase, path);
  if (!Array.isArray(list) || list.length === 0) {
    const said = Array.isArray(list) || list === null;
    return [{ kind: "answer", label: field.label, path, depth, answer: said ? (field.empty ?? NONE) : undefined, notTaken: undefined }];
  }
  return list.flatMap((_, index): readonly AnswerLine[] => {
    const item = `${path}[${index}]`;
    const name = itemName(field, of.theCase, item, index + 1);
    const label = name === `${field.item}${index + 1}` ? name : `${field.item}${index + 1}　${name}`;
    return [{ kind: "item", label, path: item, depth }, ...linesOf(field.fields, { ...of, base: item }, depth + 1)];
  });
}

function withoutEmptyHeadings(lines: readonly AnswerLine[]): readonly AnswerLine[] {
  return lines.filter((line, index) => line.kind !== "heading" || (lines[index + 1] !== undefined && lines[index + 1]?.kind !== "heading"));
}

const NONE = "没有";

/** An answer in words: amounts with 大写, dates in Chinese, choices by their labels, parties by name. */
export function shownAnswer(field: AnswerField, value: unknown, theCase: Case): string | undefined {
  if (field.kind === "ethics-categories") return ethicsText(theCase);
  if (value === undefined) return undefined;
  if (field.kind === "choice") {
    const option = field.options.find((candidate) => candidate.value === value);
    if (option) return option.label;
  }
  if (value === null) return field.none ?? NONE;
  if (typeof value === "boolean") return field.kind === "yes-no" ? (value ? (field.yes ?? "是") : (field.no ?? "否")) : value ? "是" : "否";
  if (typeof value === "number") return numberText(field, value);
  if (Array.isArray(value)) return value.length === 0 ? NONE : value.map((part) => partText(field, String(part), theCase)).join("、");
  if (typeof value !== "string") return isRecord(value) ? JSON.stringify(value) : undefined;
  return value.trim() === "" ? undefined : partText(field, value, theCase);
}

function numberText(field: AnswerField, value: number): string {
  if (field.kind === "yuan") return `${formatAmount(value, "wan")} 万元${value >= 0 && value <= LARGEST_IN_WORDS ? `（${inWords(value)}）` : ""}`;
  if (field.kind === "count") return `${value} ${field.unit}`.trim();
  return field.kind === "page" ? `第 ${value} 页` : String(value);
}

function partText(field: AnswerField, value: string, theCase: Case): string {
  switch (field.kind) {
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? chineseDate(value) : value;
    case "month": {
      const [year, month] = value.split("-");
      return month === undefined ? `${value}年` : `${year}年${Number(month)}月`;
    }
    case "country":
      return countryName(value) ?? value;
    case "party":
      return partyName(theCase, value);
    case "words":
      return field.options.find((option) => option.value === value)?.label ?? value;
    default:
      return value;
  }
}

const ETHICS_WORDS = { categories: "涉及", notInvolved: "不涉及", unsure: "不确定" } as const;

function ethicsText(theCase: Case): string | undefined {
  const ethics = theCase.declarations?.ethics ?? {};
  const own = ethicsCategories.flatMap(({ name }) => {
    const answer = ethicsAnswer(ethics, name);
    return answer ? [`${name}：${ETHICS_WORDS[answer]}`] : [];
  });
  const others = (ethics.categories ?? []).filter((category) => !ethicsCategories.some(({ name }) => name === category));
  const all = [...own, ...others.map((category) => `${category}：涉及`)];
  return all.length === 0 ? undefined : all.join("；");
}

/** Answers that no section of the case's topic shows, by the label of their question: they stay in `case.json`. */
export function answersOutside(sections: readonly Section[], others: readonly Section[], of: AskedOf): readonly AnswerLine[] {
  const shown = new Set(sections.flatMap((section) => answerLines(section, of).flatMap((line) => (line.kind === "heading" ? [] : [line.path]))));
  const outside = others
    .filter((section) => !sections.includes(section))
    .flatMap((section) => answerLines(section, of))
    .filter((line) => line.kind === "answer" && !shown.has(line.path) && (line.answer !== undefined || line.notTaken !== undefined));
  return [...new Map(outside.map((line) => [line.kind === "heading" ? line.label : line.path, line])).values()];
}

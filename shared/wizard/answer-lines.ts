import { answerAt, joinPath } from "../case/case-path.ts";
import { draftAt } from "../case/drafts.ts";
import { answerText, emptyListText } from "./answer-text.ts";
import { type AskedOf, type Field, fieldsOfItem, isAsked, itemName, type ListField, otherItem, type Section } from "./fields.ts";
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
      /** of a question that need not be answered, while it is not: what stands for an answer, such as the sum of the sources */
      readonly whileBlank?: string;
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
  const answer = answerText(field, answerAt(theCase, path), { theCase, guide, applicant: "name" });
  const notTaken = draftAt(theCase, path);
  const whileBlank = answer === undefined && notTaken === undefined && field.mayStayBlank === true ? field.hint : undefined;
  return { kind: "answer", label: field.label, path, depth, answer, notTaken, ...(whileBlank !== undefined && { whileBlank }) };
}

function listLines(field: ListField, of: AskedOf, depth: number): readonly AnswerLine[] {
  const path = joinPath(of.base, field.path);
  const list = answerAt(of.theCase, path);
  if (!Array.isArray(list) || list.length === 0) {
    // asked in the section that adds its items
    if (field.fixed === true) return [];
    const said = Array.isArray(list) || list === null;
    return [{ kind: "answer", label: field.label, path, depth, answer: said ? emptyListText(field) : undefined, notTaken: undefined }];
  }
  return list.flatMap((_, index): readonly AnswerLine[] => {
    const item = `${path}[${index}]`;
    const name = itemName(field, of.theCase, item, index + 1);
    const other = otherItem(field, list[index]);
    const called = `${other ?? field.item}${index + 1}`;
    const label = name === called ? name : `${called}　${name}`;
    return [{ kind: "item", label, path: item, depth }, ...linesOf(fieldsOfItem(field, other), { ...of, base: item }, depth + 1)];
  });
}

/** Whether a line is a question that somebody may still answer. */
export const isOpenLine = (line: AnswerLine): boolean => line.kind === "answer" && line.answer === undefined && line.whileBlank === undefined;

/** The lines of the questions that are open, below their headings and rows. */
export function openLines(lines: readonly AnswerLine[]): readonly AnswerLine[] {
  const kept: AnswerLine[] = [];
  // the headings and rows that no open question was found below yet
  let waiting: AnswerLine[] = [];
  for (const line of lines) {
    if (line.kind === "answer") {
      if (isOpenLine(line)) kept.push(...waiting.splice(0), line);
    } else {
      const goesOn = (other: AnswerLine) => other.depth < line.depth || (line.kind === "item" && other.kind === "heading" && other.depth === line.depth);
      waiting = [...waiting.filter(goesOn), line];
    }
  }
  return kept;
}

function withoutEmptyHeadings(lines: readonly AnswerLine[]): readonly AnswerLine[] {
  return lines.filter((line, index) => line.kind !== "heading" || (lines[index + 1] !== undefined && lines[index + 1]?.kind !== "heading"));
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

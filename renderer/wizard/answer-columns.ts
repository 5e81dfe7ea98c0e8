import type { Field, ListField } from "../../shared/wizard/fields.ts";
import type { AnswerField } from "../../shared/wizard/read-answer.ts";

/** The questions of a list's items that have one answer each: the columns of its rows. What the guide itself asks stands below them. */
export function answerColumns(field: ListField): readonly AnswerField[] {
  return field.fields.filter((part): part is AnswerField => part.kind !== "list" && part.kind !== "heading" && part.question === undefined);
}

/** What the guide itself asks of each item. */
export const guideFields = (field: ListField): readonly Field[] => field.fields.filter((part) => part.kind !== "heading" && part.question !== undefined);

/** How a column's width is called in the style sheet: its kind, and for texts the width asked for. */
export const columnClass = (part: AnswerField) => `kind-${part.kind} ${part.kind === "text" ? (part.width ?? "") : ""}`;

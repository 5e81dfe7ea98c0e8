import { joinPath } from "../case/case-path.ts";
import type { Guide } from "../guide/guide.ts";
import { type GuideQuestion, type GuideQuestionPart, nameInLetters, OBJECT_PLACES } from "../guide/questions.ts";
import type { Field, ListField, Section } from "./fields.ts";

/** Stands over the questions of the guide where the fields before them have headings of their own. */
const HEADING = "本指南另需填写";

/** The section that asks a question. */
export const sectionOf = (question: Pick<GuideQuestion, "on" | "section">): string => question.section ?? OBJECT_PLACES[question.on].section;

/** A section with the guide's questions at its end, or at the end of the entries of its lists. */
export function withGuideQuestions(section: Section, { questions }: Pick<Guide, "questions">): Section {
  let { fields } = section;
  for (const on of new Set(questions.map((question) => question.on))) {
    const added = questions.filter((question) => question.on === on && sectionOf(question) === section.id);
    if (added.length > 0)
      fields = withFields(
        fields,
        listsOf(OBJECT_PLACES[on].base),
        added.flatMap((question) => fieldsOf(question)),
      );
  }
  return fields === section.fields ? section : { ...section, fields };
}

/** `agreements[].signatories[]` → the lists to go through; an object that is no entry of a list has none. */
const listsOf = (base: string): readonly string[] => base.split("[]").flatMap((part) => (part === "" || !base.includes("[]") ? [] : [part.replace(/^\./, "")]));

function withFields(fields: readonly Field[], [list, ...below]: readonly string[], added: readonly Field[]): readonly Field[] {
  if (list === undefined) {
    const divided = fields.some(({ kind }) => kind === "heading" || kind === "list");
    const headed = fields.some((field) => field.kind === "heading" && field.label === HEADING);
    return [...fields, ...(divided && !headed ? [{ kind: "heading", label: HEADING } as const] : []), ...added];
  }
  return fields.map((field) => (field.kind === "list" && field.path === list ? { ...field, fields: withEntryFields(field, below, added) } : field));
}

/** In rows there is no room for a heading. */
function withEntryFields(list: ListField, below: readonly string[], added: readonly Field[]): readonly Field[] {
  return below.length === 0 && list.layout === "rows" ? [...list.fields, ...added] : withFields(list.fields, below, added);
}

function fieldsOf(question: GuideQuestion): readonly Field[] {
  const { base } = OBJECT_PLACES[question.on];
  const path = joinPath(base.includes("[]") ? "" : base, `answers.${question.id}`);
  const asked = { ...own(question, path), because: [`question:${question.id}` as const], question: question.id };
  switch (question.type) {
    case "list":
      return [
        {
          ...asked,
          kind: "list",
          layout: question.fields.some((part) => part.when !== undefined || isLong(part)) ? "blocks" : "rows",
          item: question.item,
          nameFrom: question.fields.filter(({ type }) => type === "text" || type === "code").map(({ id }) => id),
          ...(question.none !== undefined && { empty: question.none }),
          fields: question.fields.map((part) => valueField(part, own(part, part.id), true)),
        },
      ];
    case "element":
      return [
        { ...asked, kind: "yes-no", path: `${path}.stated`, yes: "已载明", no: "没有写" },
        { ...asked, kind: "page", path: `${path}.page`, label: `${question.label}所在页`, when: { path: `${path}.stated`, is: [true] } },
      ];
    default:
      return [valueField(question, asked, false)];
  }
}

type Own = Pick<Extract<Field, { kind: "date" }>, "path" | "label" | "hint" | "none" | "askedWhen" | "columnNames" | "question" | "because">;

function own({ label, letterName, help, none, when, ...rest }: GuideQuestion | GuideQuestionPart, path: string): Own {
  const hint = [help, "minLength" in rest || "maxLength" in rest ? lengthHint(rest) : undefined].filter((part) => part !== undefined && part !== "").join(" ");
  return {
    path,
    label,
    ...(hint !== "" && { hint }),
    ...(none !== undefined && { none }),
    ...(when !== undefined && { askedWhen: when }),
    ...(letterName !== undefined && { columnNames: [nameInLetters({ label, letterName })] }),
  };
}

/** 须 50 至 300 字。 */
function lengthHint({ minLength, maxLength }: { readonly minLength?: number | undefined; readonly maxLength?: number | undefined }): string {
  if (minLength !== undefined && maxLength !== undefined) return `${minLength} 至 ${maxLength} 字。`;
  return minLength === undefined ? (maxLength === undefined ? "" : `不超过 ${maxLength} 字。`) : `不少于 ${minLength} 字。`;
}

/** Texts that may be longer than a line: those that are to be, and those without a limit below the length of a name. */
const isLong = (part: GuideQuestion | GuideQuestionPart, inList = true): boolean =>
  part.type === "text" && (part.minLength !== undefined || (part.maxLength ?? (inList ? 0 : LONGER_THAN_A_NAME + 1)) > LONGER_THAN_A_NAME);
const LONGER_THAN_A_NAME = 60;

function valueField(question: GuideQuestionPart, asked: Own, inList: boolean): Exclude<Field, { kind: "heading" }> {
  switch (question.type) {
    case "yes-no":
    case "date":
    case "month":
      return { ...asked, kind: question.type };
    case "number":
      return { ...asked, kind: "count", unit: question.unit ?? "", decimals: true };
    case "money":
      return { ...asked, kind: "yuan", ...(question.negative === true && { negative: true }) };
    case "choice":
      return question.several === true
        ? { ...asked, kind: "words", options: question.options, closed: true }
        : { ...asked, kind: "choice", options: question.options };
    case "code":
      return { ...asked, kind: "text", code: true, ...(question.check !== undefined && { check: question.check }) };
    case "text":
      return isLong(question, inList) ? { ...asked, kind: "long-text" } : { ...asked, kind: "text", width: "full" };
  }
}

import { fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { templateText as words } from "../messages/import-text.ts";
import { type ColumnTarget, columnTarget } from "./import-columns.ts";

/** What a unit needs of every applicant at first; what a guide does not ask has no column. */
const COLUMNS: readonly string[] = [
  "title",
  "topic",
  "department",
  "field",
  "lead.name",
  "lead.title",
  "lead.phone",
  "lead.email",
  "period.start",
  "period.end",
  "partners[0].nameZh",
  "partners[0].name",
  "partners[0].country",
  "partners[0].kind",
  "partners[0].lead",
  "agreements[0].title",
  "agreements[0].term.start",
  "agreements[0].term.end",
  "budget.grant",
  "budget.internationalCooperation",
  "id",
];

/** A column of the table that is sent to applicants: its heading, and how it is filled in. */
export type TemplateColumn = { readonly heading: string; readonly hint: string };

/** The columns of an empty table for a guide; each heading is understood by itself when the table comes back. */
export function templateColumns(guide: Guide): readonly TemplateColumn[] {
  return COLUMNS.flatMap((id) => {
    const target = columnTarget("", guide, id);
    return target === undefined ? [] : [{ heading: headingOf(target, guide), hint: hintOf(target, guide) }];
  });
}

function headingOf(target: ColumnTarget, guide: Guide): string {
  if (target.kind !== "field") return words.headings[target.kind];
  const { field, lists, path } = target;
  const name =
    lists.length > 0 ? `${lists.map((entry) => `${entry.field.item} ${entry.index + 1}`).join(" ")} ${field.label}` : fieldName(path, questionNames(guide));
  return field.kind === "yuan" ? `${name}${words.wan}` : name;
}

function hintOf(target: ColumnTarget, guide: Guide): string {
  if (target.kind === "topic") return words.oneOf(guide.topics.map(({ name }) => name));
  if (target.kind !== "field") return words.hints[target.kind];
  const { field } = target;
  switch (field.kind) {
    case "choice":
      return words.oneOf(field.options.map(({ label }) => label));
    case "yuan":
      return words.amount;
    case "date":
      return words.date;
    case "country":
      return words.country;
    default:
      return "";
  }
}

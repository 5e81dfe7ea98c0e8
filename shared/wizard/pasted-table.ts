import type { Case } from "../case/case.ts";
import { joinPath, writePath } from "../case/case-path.ts";
import { withDraft } from "../case/drafts.ts";
import type { MoneyUnit } from "./amount.ts";
import { type ListField, listLength, newItem } from "./fields.ts";
import { type AnswerField, readAnswer, type Typed } from "./read-answer.ts";

export type Cells = readonly (readonly string[])[];

/** Which question each column answers (`undefined`: none, the column is not taken), and whether the first row names them. */
export type TableLayout = { readonly header: boolean; readonly columns: readonly (string | undefined)[]; readonly units: readonly (MoneyUnit | undefined)[] };

/** The questions of a list's items that a column can answer. */
export function columnFields(list: ListField): readonly AnswerField[] {
  return list.fields.flatMap((field) => (field.kind === "heading" || field.kind === "list" ? [] : [field]));
}

/**
 * Cells as Excel and WPS put them on the clipboard: tabs between cells, line ends between rows, a cell with either in
 * quotes, its own quotes doubled. Rows without a word are left out.
 */
export function parseTabbed(text: string): Cells {
  return parseCells(text, /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy);
}

/** The cells of a .csv file (RFC 4180). */
export function parseCsv(text: string): Cells {
  return parseCells(text.replace(/^\ufeff/, ""), /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy);
}

/** `cell`: a sticky expression of a cell in quotes, one without, and what ends it. */
function parseCells(text: string, cell: RegExp): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replace(/""/g, '"'));
    if (match[3] === "\t" || match[3] === ",") continue;
    rows.push(row);
    row = [];
    if (match[3] === "") break;
  }
  return withoutEmptyRows(rows);
}

/** Rows that hold a word, all of the same length. */
export function withoutEmptyRows(rows: Cells): Cells {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** Finds what the columns mean: by the words of the first row, where they are names of questions, else by order. */
export function layoutOf(cells: Cells, list: ListField): TableLayout {
  const fields = columnFields(list);
  const [first = []] = cells;
  const columns = byHeadings(first, fields);
  const named = first.filter((cell) => cell.trim() !== "").length;
  const found = columns.filter((path) => path !== undefined).length;
  const units = first.map(unitOf);
  // two headings of three may be the secretary's own words; one name in a row of ten is chance
  if (found > 0 && found * 2 >= named) return { header: true, columns, units };
  const before = isNumbered(cells) ? 1 : 0;
  return { header: false, columns: first.map((_, index) => fields[index - before]?.path), units: first.map(() => undefined) };
}

/** Whether the first column only counts the rows. */
const isNumbered = (cells: Cells) => cells.length > 1 && cells.every((row, index) => row.length > 1 && Number(row[0]) === index + 1);

function byHeadings(headings: readonly string[], fields: readonly AnswerField[]): readonly (string | undefined)[] {
  const taken = new Set<string>();
  const match = (fits: (field: AnswerField, heading: string) => boolean) => (heading: string) => {
    const plain = plainHeading(heading);
    const found = plain === "" ? undefined : fields.find((field) => !taken.has(field.path) && fits(field, plain));
    if (found) taken.add(found.path);
    return found?.path;
  };
  const exact = headings.map(match((field, heading) => namesOf(field).includes(heading)));
  const near = match((field, heading) =>
    namesOf(field).some((name) => name.length >= 2 && heading.length >= 2 && (heading.includes(name) || name.includes(heading))),
  );
  return headings.map((heading, index) => exact[index] ?? near(heading));
}

const namesOf = (field: AnswerField) => [field.label, ...(field.columnNames ?? [])].map(plainHeading);

/** 金额（万元）* → 金额 */
const plainHeading = (heading: string) =>
  heading
    .normalize("NFKC")
    .replace(/\([^)]*\)/g, "")
    .replace(/[\s*:：、/]/g, "");

function unitOf(heading: string): MoneyUnit | undefined {
  if (/万元|万/.test(heading)) return "wan";
  return /[（(]\s*元\s*[）)]|人民币元|单位[:：]元/.test(heading) ? "yuan" : undefined;
}

export type PastedCell = { readonly field: AnswerField; readonly typed: string; readonly reading: Typed };

/** Each row of the table, below its headings, as answers; cells of columns that are not taken are left out. */
export function readRows(
  cells: Cells,
  layout: TableLayout,
  list: ListField,
  context: { readonly unit: MoneyUnit; readonly case: Case },
): readonly (readonly PastedCell[])[] {
  const fields = columnFields(list);
  return cells.slice(layout.header ? 1 : 0).map((row) =>
    row.flatMap((typed, index) => {
      const field = fields.find((candidate) => candidate.path === layout.columns[index]);
      if (!field) return [];
      return [{ field, typed, reading: readAnswer(field, typed, { ...context, unit: layout.units[index] ?? context.unit }) }];
    }),
  );
}

/** The case with the rows at the end of its list. A cell that is no answer waits in its place with what was written. */
export function withPastedRows(theCase: Case, list: ListField, base: string, rows: readonly (readonly PastedCell[])[]): unknown {
  const path = joinPath(base, list.path);
  let count = listLength(theCase, path) ?? 0;
  let next: unknown = count === 0 ? writePath(theCase, path, []) : theCase;
  const ids = new Set<string>();
  for (const row of rows) {
    const item = `${path}[${count}]`;
    next = writePath(next, item, freshItem(list, theCase, base, ids));
    for (const { field, typed, reading } of row) {
      if (reading.kind === "problem") next = withDraft(next, joinPath(item, field.path), typed.trim());
      else if (reading.value !== undefined) next = writePath(next, joinPath(item, field.path), reading.value);
    }
    count += 1;
  }
  return next;
}

/** A new item with an id that neither the case nor another new row bears, and what stands for an empty box. */
function freshItem(list: ListField, theCase: Case, base: string, taken: Set<string>): Readonly<Record<string, unknown>> {
  const made = newItem(list, theCase, base);
  if (typeof made.id !== "string" || list.idPrefix === undefined) return made;
  let number = Number(made.id.slice(list.idPrefix.length + 1));
  while (taken.has(`${list.idPrefix}-${number}`)) number += 1;
  const id = `${list.idPrefix}-${number}`;
  taken.add(id);
  return { ...made, id };
}

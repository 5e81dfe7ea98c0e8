import type { Case } from "../case/case.ts";
import { joinPath, writePath } from "../case/case-path.ts";
import { withDraft } from "../case/drafts.ts";
import type { Cells } from "../text/cells.ts";
import { type MoneyUnit, statedUnit } from "./amount.ts";
import { type ListField, listLength, newItem } from "./fields.ts";
import { guessColumns } from "./guess-columns.ts";
import { type AnswerField, type ParsedInput, readAnswer } from "./read-answer.ts";

/** Which question each column answers (`undefined`: none, the column is not taken), and whether the first row names them. */
export type TableLayout = { readonly header: boolean; readonly columns: readonly (string | undefined)[]; readonly units: readonly (MoneyUnit | undefined)[] };

/** The questions of a list's items that a column can answer. */
export function columnFields(list: ListField): readonly AnswerField[] {
  return list.fields.flatMap((field) => (field.kind === "heading" || field.kind === "list" ? [] : [field]));
}

/** Finds what the columns mean: by the words of the first row, where they are names of questions, else by what they hold and their order. */
export function layoutOf(cells: Cells, list: ListField, theCase: Case = NO_CASE): TableLayout {
  const fields = columnFields(list);
  const [first = []] = cells;
  const { columns, exact } = byHeadings(first, fields);
  const named = first.filter((cell) => cell.trim() !== "").length;
  const found = columns.filter((path) => path !== undefined).length;
  const units = first.map((heading) => statedUnit(heading));
  // two headings of three may be the secretary's own words; one name in a row of ten is chance, and so is one inside other words
  if (found > 0 && found + exact >= named && !first.some(isFigure)) return { header: true, columns, units };
  const before = isNumbered(cells) ? 1 : 0;
  const guessed = guessColumns(cells, fields, before, theCase);
  return { header: false, columns: first.map((_, index) => guessed[index]), units: first.map(() => undefined) };
}

/** Parties are told by their names only where the case is at hand. */
const NO_CASE: Case = { formatVersion: 1, id: "", guide: "", topic: "" };

/** Whether the first column only counts the rows. */
const isNumbered = (cells: Cells) => cells.length > 1 && cells.every((row, index) => row.length > 1 && Number(row[0]) === index + 1);

/** What stands below headings, never among them: a number, an amount, a day, a mail address. */
const isFigure = (cell: string) => /^[+-]?\d[\d.,\s/年月日-]*(?:%|万?元)?$|@/u.test(cell.normalize("NFKC").trim());

/** `exact`: how many headings are the name of a question and nothing more. */
function byHeadings(
  headings: readonly string[],
  fields: readonly AnswerField[],
): { readonly columns: readonly (string | undefined)[]; readonly exact: number } {
  const taken = new Set<string>();
  const match = (fits: (field: AnswerField, heading: string) => boolean) => (heading: string) => {
    const plain = plainHeading(heading);
    const found = plain === "" ? undefined : fields.find((field) => !taken.has(field.path) && fits(field, plain));
    if (found) taken.add(found.path);
    return found?.path;
  };
  const exact = headings.map((heading) => {
    const own = match((field, plain) => namesOf(field).includes(plain))(heading);
    // 科目 and 用途 are one answer here: the second joins the first
    return own ?? fields.find((field) => isJoined(field) && namesOf(field).includes(plainHeading(heading)))?.path;
  });
  const near = match((field, heading) =>
    namesOf(field).some((name) => name.length >= 2 && heading.length >= 2 && (heading.includes(name) || name.includes(heading))),
  );
  return { columns: headings.map((heading, index) => exact[index] ?? near(heading)), exact: exact.filter((path) => path !== undefined).length };
}

const isJoined = (field: AnswerField) => field.kind === "text" && field.joined === true;

const namesOf = (field: AnswerField) => [field.label, ...(field.columnNames ?? [])].map(plainHeading);

/** 金额（万元）* → 金额 */
export const plainHeading = (heading: string) =>
  heading
    .normalize("NFKC")
    .replace(/\([^)]*\)/g, "")
    .replace(/[\s*:：、/]/g, "");

/** What a whole is called without saying that it is a sum: 总经费, 经费总额, 项目总预算. */
const WHOLE = /^(?:项目|经费|预算|支出|费用|资金)*(?:总额|总金额|总经费|总预算|总费用)$/;

/** A row that only sums up others (合计, 小计, 总计): it is compared with them and never added. */
export function isSumRow(row: readonly string[]): boolean {
  const label = sumLabel(row);
  return /(?:合计|总计|共计|小计)(?:金额|数)?$/.test(label) || WHOLE.test(label);
}

/** A row that sums up all rows of a table: 合计, 经费合计, not 小计 or 直接费用合计. */
export const isWholeSum = (row: readonly string[]): boolean => {
  const label = sumLabel(row);
  return /^(?:总|项目|经费|预算|支出|费用|资金)*(?:合计|总计|共计)(?:金额|数)?$/.test(label) || WHOLE.test(label);
};

const sumLabel = (row: readonly string[]) => plainHeading(row.find((cell) => cell.trim() !== "" && Number.isNaN(Number(cell))) ?? "");

export type PastedCell = { readonly field: AnswerField; readonly typed: string; readonly reading: ParsedInput };

/** Each row of the table, below its headings, as answers; cells of columns that are not taken are left out, and all of a row of sums. */
export function readRows(
  cells: Cells,
  layout: TableLayout,
  list: ListField,
  context: { readonly unit: MoneyUnit; readonly case: Case },
): readonly (readonly PastedCell[])[] {
  const fields = columnFields(list);
  const hasMoney = fields.some(({ kind }) => kind === "yuan");
  return cells.slice(layout.header ? 1 : 0).map((row) => {
    if (hasMoney && isSumRow(row)) return [];
    return layout.columns.flatMap((path, index) => {
      const field = fields.find((candidate) => candidate.path === path);
      if (!field || layout.columns.indexOf(path) !== index) return [];
      // 科目 and 用途 of one answer
      const typed = row.filter((cell, column) => layout.columns[column] === path && cell.trim() !== "").join("：");
      return [{ field, typed, reading: readAnswer(field, typed, { ...context, unit: layout.units[index] ?? context.unit }) }];
    });
  });
}

/** What a row of sums says of a column of amounts, and what the rows that it sums up come to: whole yuan; `undefined`: unreadable. */
export type PastedSum = { readonly label: string; readonly stated: number | undefined; readonly sum: number | undefined };

/** The rows of sums: 小计 sums up the rows since the one before it, 直接费用合计 these or all, whichever it says, the others all rows. */
export function readSums(cells: Cells, layout: TableLayout, list: ListField, context: { readonly unit: MoneyUnit; readonly case: Case }): readonly PastedSum[] {
  const column = layout.columns.findIndex((path) => columnFields(list).some((field) => field.path === path && field.kind === "yuan"));
  const field = columnFields(list).find(({ path }) => path === layout.columns[column]);
  if (!field) return [];
  const amountIn = (row: readonly string[]): number | undefined => {
    const reading = readAnswer(field, row[column] ?? "", { ...context, unit: layout.units[column] ?? context.unit });
    if (reading.kind === "problem") return undefined;
    return typeof reading.value === "number" ? reading.value : 0;
  };
  const add = (sum: number | undefined, more: number | undefined) => (sum === undefined || more === undefined ? undefined : sum + more);
  const found: PastedSum[] = [];
  let [all, part]: (number | undefined)[] = [0, 0];
  for (const row of cells.slice(layout.header ? 1 : 0)) {
    const amount = amountIn(row);
    if (!isSumRow(row)) {
      all = add(all, amount);
      part = add(part, amount);
      continue;
    }
    const label = row.find((cell) => cell.trim() !== "" && Number.isNaN(Number(cell)))?.trim() ?? "";
    const isPart = /小计(?:金额|数)?$/.test(plainHeading(label)) || (/.合计$/.test(plainHeading(label)) && amount === part);
    // a 合计 without a figure says nothing
    if ((row[column] ?? "").trim() !== "") found.push({ label, stated: amount, sum: isPart ? part : all });
    if (isPart) part = 0;
  }
  return found;
}

/** The case with the rows at the end of its list. A cell that is no answer waits in its place with what was written. */
export function withPastedRows(theCase: Case, list: ListField, base: string, rows: readonly (readonly PastedCell[])[]): unknown {
  const path = joinPath(base, list.path);
  let count = listLength(theCase, path) ?? 0;
  let next: unknown = count === 0 ? writePath(theCase, path, []) : theCase;
  const ids = new Set<string>();
  for (const row of rows) {
    // a row of sums
    if (row.length === 0) continue;
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

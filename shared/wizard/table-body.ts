import type { Case } from "../case/case.ts";
import type { Cells } from "../text/cells.ts";
import { type MoneyUnit, statedUnit, yuanInCell } from "./amount.ts";
import type { ListField } from "./fields.ts";
import { withoutGroupHeads } from "./group-heads.ts";
import { columnFields, isSumRow, layoutOf, type PastedSum, plainHeading } from "./pasted-table.ts";
import { type AnswerField, readAnswer } from "./read-answer.ts";

/** What a row of amounts by source says in its column 合计, and its amounts, as written. */
type WholeOfRow = { readonly label: string; readonly stated: string; readonly amounts: readonly string[] };

/**
 * A table without the lines of its caption and with one row for each amount. `unit`: that of money which the caption names;
 * `wholes`: what rows that were taken apart say that they come to; `heads`: rows that come to those below them, and are left out;
 * `doubtful`: rows that stay and may say again what others say; `shared`: rows whose part for the cooperation, an
 * amount, may be any of their sources', so that they come in as 否 until a person parts them.
 */
export type TableBody = {
  readonly cells: Cells;
  readonly unit: MoneyUnit | undefined;
  readonly wholes: readonly WholeOfRow[];
  readonly shared: readonly { readonly label: string; readonly part: string }[];
  readonly heads: readonly string[];
  readonly doubtful: readonly string[];
};

/** Takes the caption off a table (项目经费预算表（单位：万元）), only above headings, and apart what has a column for each source. */
export function tableBody(table: Cells, list: ListField): TableBody {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "");
  const start = table.findIndex((row) => filled(row).length > 1 && !row.some(isUnitLine));
  const whole = table.slice(Math.max(0, start));
  const hasMoney = columnFields(list).some(({ kind }) => kind === "yuan");
  const isHeader = layoutOf(whole, list).header || rowPerSource(whole, list) !== undefined;
  const [headings = [], ...rows] = isHeader ? whole : [[], ...table];
  const { rows: kept, heads, doubtful } = hasMoney ? withoutGroupHeads(headings, rows) : { rows, heads: [], doubtful: [] };
  if (!isHeader) return { cells: kept, unit: undefined, wholes: [], shared: [], heads, doubtful };
  const unit = start > 0 ? statedUnit(...table.slice(0, start).flat()) : undefined;
  const parted = partedAtCooperation([headings, ...kept], list, unit);
  const apart = rowPerSource(parted.cells, list);
  return { cells: apart?.cells ?? parted.cells, unit, wholes: apart?.wholes ?? [], shared: parted.shared, heads, doubtful };
}

/** 单位：元 beside a title; 单位 alone is a heading. */
const isUnitLine = (cell: string) => /^\s*[(（]?(?:金额)?单位/u.test(cell) && statedUnit(cell) !== undefined;

const WHOLE = /^(?:合计|总计|小计|共计|总额)(?:金额|经费)?$/u;
const isNothing = (cell: string) => yuanInCell(cell, "wan") === 0;

/** A number that is neither 1 nor 0, which may mean yes and no. */
const OTHER_NUMBER = /^(?![01]$)\d[\d.,]*(?:万?元)?$/u;

/**
 * 其中国际合作交流 as amounts: a row of which all is for the cooperation says 是, one of which nothing is 否; one of which a part is
 * becomes two rows where all of it comes from one source.
 */
function partedAtCooperation(body: Cells, list: ListField, captionUnit: MoneyUnit | undefined): Pick<TableBody, "cells" | "shared"> {
  const [headings = [], ...rows] = body;
  const fields = columnFields(list);
  const question = fields.find(({ kind }) => kind === "yes-no");
  const named = (field: AnswerField, heading: string) => [field.label, ...(field.columnNames ?? [])].some((name) => plainHeading(heading).includes(name));
  const column = question === undefined ? -1 : headings.findIndex((heading) => named(question, heading));
  const choice = fields.find(({ kind }) => kind === "choice");
  const money = fields.find(({ kind }) => kind === "yuan");
  const sources = headings.flatMap((heading, index) => (choice !== undefined && isOption(choice, heading) ? [index] : []));
  const single = (fits: (field: AnswerField, heading: string) => boolean) =>
    money === undefined ? -1 : headings.findIndex((heading, index) => index !== column && fits(money, heading));
  const exact = single(isNameOf);
  const amounts = sources.length > 1 ? sources : [exact < 0 ? single(named) : exact];
  const isWhole = (heading: string) => (sources.length > 1 && money !== undefined ? isAmountOf(money, heading) : WHOLE.test(plainHeading(heading)));
  const stated = statedUnit(headings[column] ?? "");
  const isOfAmounts = stated !== undefined || rows.some((row) => OTHER_NUMBER.test((row[column] ?? "").normalize("NFKC").trim()));
  if (column < 0 || amounts.includes(-1) || !isOfAmounts) return { cells: body, shared: [] };
  const units = new Set([stated, ...amounts.map((index) => statedUnit(headings[index] ?? "") ?? captionUnit)]);
  units.delete(undefined);
  const isOneUnit = units.size <= 1;
  // 1 as an amount is no 是
  const unread = (row: readonly string[]) => row.map((cell, index) => (index === column && cell.normalize("NFKC").trim() === "1" ? "1.0" : cell));
  const shared: { label: string; part: string }[] = [];
  const parted = rows.flatMap((row): Cells => {
    const part = yuanInCell(row[column] ?? "", "wan");
    const filled = amounts.flatMap((index) => {
      const amount = yuanInCell(row[index] ?? "", "wan");
      return amount === 0 ? [] : [{ index, amount }];
    });
    const whole = filled.reduce((sum, { amount }) => sum + (amount ?? Number.NaN), 0);
    if (isSumRow(row)) return [row];
    if (part === undefined || (part > 0 && (!isOneUnit || Number.isNaN(whole) || part > whole))) return [unread(row)];
    const said = (answer: string, more?: readonly [index: number, cell: string]) =>
      row.map((cell, index) =>
        index === column ? answer : more === undefined ? cell : index === more[0] ? more[1] : isWhole(headings[index] ?? "") ? "" : cell,
      );
    if (part === 0 || part === whole) return [said(part === 0 ? "否" : "是")];
    // in units of their own: what is left of the amount would have to be written in one of them
    if ([column, ...amounts].some((index) => /[万元]/u.test(row[index] ?? ""))) return [unread(row)];
    const [only, ...others] = filled;
    if (only !== undefined && others.length === 0)
      return [said("是", [only.index, String(part / 10_000)]), said("否", [only.index, String((whole - part) / 10_000)])];
    shared.push({ label: row.find((cell) => cell.trim() !== "" && Number.isNaN(Number(cell))) ?? "", part: row[column] ?? "" });
    return [said("")];
  });
  return { cells: [headings, ...parted], shared };
}

/** 合计, and what the amount itself is called (预算金额): what a row of several sources comes to. */
const isAmountOf = (money: AnswerField, heading: string) => WHOLE.test(plainHeading(heading)) || isNameOf(money, heading);

const isNameOf = (field: AnswerField, heading: string) => [field.label, ...(field.columnNames ?? [])].includes(plainHeading(heading));

/** 科目 | 申请资助 | 自筹 | 合计 → 科目 | 来源 | 金额, a row for each amount that is not zero; `undefined`: the headings name no sources. */
function rowPerSource([headings = [], ...rows]: Cells, list: ListField): Pick<TableBody, "cells" | "wholes"> | undefined {
  const fields = columnFields(list);
  const choice = fields.find(({ kind }) => kind === "choice");
  const [money, ...others] = fields.filter(({ kind }) => kind === "yuan");
  if (!choice || !money || others.length > 0) return undefined;
  const sources = headings.flatMap((heading, column) => (isOption(choice, heading) ? [{ heading: sourceIn(heading), column }] : []));
  const units = new Set(sources.map(({ column }) => statedUnit(headings[column] ?? "")));
  if (sources.length < 2 || units.size > 1) return undefined;
  const isAmount = (heading: string) => isAmountOf(money, heading);
  const whole = headings.findIndex(isAmount);
  const kept = headings.flatMap((heading, column) => (isAmount(heading) || sources.some((source) => source.column === column) ? [] : [column]));
  const keptOf = (row: readonly string[]) => kept.map((column) => row[column] ?? "");
  const wholes: WholeOfRow[] = [];
  const apart = rows.flatMap((row) => {
    const amounts = sources.map(({ column }) => row[column] ?? "");
    const stated = row[whole] ?? "";
    if (isSumRow(row)) return [[...keptOf(row), "", stated.trim() === "" ? sumOf(amounts) : stated]];
    const found = sources.filter((_, index) => !isNothing(amounts[index] ?? ""));
    if (!isNothing(stated)) wholes.push({ label: keptOf(row).find((cell) => cell.trim() !== "" && Number.isNaN(Number(cell))) ?? "", stated, amounts });
    return found.map(({ heading, column }) => [...keptOf(row), heading, row[column] ?? ""]);
  });
  const [unit] = units;
  const suffix = unit === undefined ? "" : unit === "wan" ? "（万元）" : "（元）";
  return { cells: [[...keptOf(headings), choice.label, `${money.label}${suffix}`], ...apart], wholes };
}

/** 其中：自筹经费（万元） → 自筹 */
const sourceIn = (heading: string) =>
  plainHeading(heading)
    .replace(/^其中/u, "")
    .replace(/(?:经费|资金|来源|金额)$/u, "");

const isOption = (choice: AnswerField, heading: string): boolean => {
  const plain = sourceIn(heading);
  return plain !== "" && choice.kind === "choice" && readAnswer(choice, plain, { unit: "wan", case: NO_CASE }).kind === "value";
};

const NO_CASE: Case = { formatVersion: 1, id: "", guide: "", topic: "" };

/** Amounts in one unit, added as written; `""`: one cannot be read. */
function sumOf(amounts: readonly string[]): string {
  const yuan = amounts.flatMap((amount) => yuanInCell(amount, "wan") ?? []);
  return yuan.length < amounts.length ? "" : String(yuan.reduce((sum, amount) => sum + amount, 0) / 10_000);
}

/** Rows that were taken apart and do not come to what their column 合计 says: whole yuan; `undefined`: unreadable. */
export function differingWholes({ wholes }: TableBody, unit: MoneyUnit): readonly PastedSum[] {
  return wholes.flatMap(({ label, stated, amounts }) => {
    const sum = amounts
      .map((amount) => yuanInCell(amount, unit))
      .reduce<number | undefined>((all, amount) => (all === undefined || amount === undefined ? undefined : all + amount), 0);
    const whole = yuanInCell(stated, unit);
    return sum !== undefined && whole === sum ? [] : [{ label, stated: whole, sum }];
  });
}

import type { BudgetRow, ReadBudgetRows } from "./budget-rows.ts";
import type { FactField } from "./found-file.ts";

/** An item that is for the cooperation by its name alone: 国际合作交流费; 国际合作专项 is the money of a programme. */
const IS_COOPERATION = /^(?:[\d一二三四五六七八九十]+[、.．)）]\s*)?国际(?:科技)?合作(?:与|及)?交流(?:的)?(?:费用?|经费|支出)?(?=$|[：:（(])/u;

/** The items with those for the cooperation marked by their names, where no column of the table says which are. */
export const markedByName = (rows: readonly BudgetRow[]): readonly BudgetRow[] =>
  rows.some(({ international }) => international !== undefined)
    ? rows
    : rows.map((row) => (IS_COOPERATION.test(row.name) ? { ...row, international: true } : row));

/** The rows of a table that are such items, by their place from 0: the cell behind the name is a part of what they come to. */
export const rowsOfCooperation = (cells: readonly (readonly string[])[]): readonly number[] =>
  cells.flatMap((row, at) => (row.some((cell) => IS_COOPERATION.test(cell.trim())) ? [at] : []));

/**
 * What items come to by who pays, and for the cooperation. Only of a table that says its own sum, and who pays each item or what of each is for
 * the cooperation: of any other nobody can tell whether something is missing.
 */
export function sumsOfItems({ rows, isSummed, shares }: ReadBudgetRows): readonly { readonly field: FactField; readonly value: string }[] {
  const ofShares = shares === undefined ? [] : [{ field: "budget.internationalCooperation" as const, value: String(shares) }];
  if (!isSummed || rows.some(({ source }) => source === undefined)) return ofShares;
  const sumOf = (isPart: (row: BudgetRow) => boolean) => rows.reduce((sum, row) => (isPart(row) ? sum + row.amount : sum), 0);
  const sums = [
    ["budget.grant", sumOf(({ source }) => source === "grant")],
    ["budget.selfFunding", sumOf(({ source }) => source === "self")],
    ["budget.internationalCooperation", sumOf(({ name, international }) => international === true && IS_COOPERATION.test(name))],
  ] as const;
  return [...sums.flatMap(([field, sum]) => (sum > 0 && !ofShares.some((one) => one.field === field) ? [{ field, value: String(sum) }] : [])), ...ofShares];
}

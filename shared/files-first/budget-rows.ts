import { z } from "zod";
import type { Case } from "../case/case.ts";
import { type MoneyUnit, statedUnit, yuanInCell } from "../wizard/amount.ts";
import { withoutGroupHeads } from "../wizard/group-heads.ts";
import { isSumRow, isWholeSum, plainHeading } from "../wizard/pasted-table.ts";

/** Rows of 预算明细 as a table says them: whole yuan; `source` and `international` only where a column of the table says so. */
const rowsSchema = z.array(
  z.strictObject({
    name: z.string(),
    amount: z.number(),
    source: z.enum(["grant", "self", "other"]).optional(),
    international: z.boolean().optional(),
  }),
);
export type BudgetRow = z.infer<typeof rowsSchema>[number];

export type BudgetItem = NonNullable<NonNullable<NonNullable<Case["budget"]>["items"]>[number]>;

/** The rows that a value of `budget.items` holds, as `valueOfRows` wrote it; none of anything else. */
export function budgetRowsOf(value: string): readonly BudgetRow[] {
  try {
    const parsed = rowsSchema.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Rows, or the items of a case, as the value of a fact: alike where they say the same. */
export const valueOfRows = (rows: readonly (BudgetRow | BudgetItem)[]): string =>
  JSON.stringify(
    rows.map(({ name, amount, source, international }) => ({
      name: name ?? "",
      amount: amount ?? 0,
      ...(source != null && { source }),
      ...(international != null && { international }),
    })),
  );

/** Whether other rows say all that rows say, in the same order, and perhaps source or cooperation where these do not. */
export const isWithinRows = (rows: readonly BudgetRow[], others: readonly BudgetRow[]): boolean =>
  rows.length === others.length &&
  rows.every(({ name, amount, source, international }, index) => {
    const other = others[index];
    return (
      name === other?.name &&
      amount === other.amount &&
      (source ?? other.source) === other.source &&
      (international ?? other.international) === other.international
    );
  });

/** `row` and `column`: the first name, from 0; `quote`: that row; `isSummed`: a 合计 below says what they come to; `shares`: and what all their shares for the cooperation come to. */
export type ReadBudgetRows = {
  readonly rows: readonly BudgetRow[];
  readonly row: number;
  readonly column: number;
  readonly quote: string;
  readonly isSummed: boolean;
  readonly shares?: number;
};

const NAME = /^(?:预算|支出|经费)?科目(?:名称)?$|^(?:支出)?用途|^支出(?:内容|项目)$|^(?:预算)?明细$|^项目内容$/u;
const AMOUNT = /^(?:预算)?(?:金额|经费|费用|预算)(?:数)?$/u;
const FROM = /^(?:经费|资金)?来源$/u;
const INTERNATIONAL = /国际(?:合作|交流)/u;
/** The money of a programme that has that name. */
const OF_PROGRAMME = /专项|资助|项目|财政|申请/u;
/** Columns that are amounts of one source: 申请资助 | 自筹. */
const SOURCES = { grant: /^(?:申请(?:资助|经费|专项)?|财政|专项|[省市](?:级|财政|科[委技]))/u, self: /自筹|配套/u, other: /^其他(?:来源|经费|资金)/u } as const;
/** What money comes from, not what it goes to: such a table says no items. */
const IS_SOURCE = /^(?:申请(?:资助|财政|专项|经费)|财政资金|专项经费|自筹|配套|其他来源|总经费|总投资|项目总)/u;
/** 其中：国际合作与交流费 is in the row above it already. */
const PART_OF_ABOVE = /^[（(]?其中/u;
const WHOLE = /^(?:合计|总计|小计|共计|总额)$/u;
const YES = /^(?:是|√|✓|✔|y|yes|1)$/iu;
const NO = /^(?:否|×|✗|n|no|0|-|—|\/)?$/iu;
/** Neither 1 nor 0, which may mean yes and no. */
const OTHER_NUMBER = /^(?![01]$)\d[\d.,]*(?:万?元)?$/u;
/** A caption stands so near above its table. */
const CAPTION_ROWS = 4;
const LEAST_ROWS = 2;
const LONGEST_NAME = 200;

type Columns = {
  readonly names: readonly number[];
  readonly amounts: readonly { readonly column: number; readonly source: BudgetRow["source"]; readonly unit: MoneyUnit }[];
  /** what a row says that its amounts come to */
  readonly whole: { readonly column: number; readonly unit: MoneyUnit } | undefined;
  readonly from: number;
  readonly international: number;
  /** what of each row is for the cooperation, where that column holds amounts */
  readonly cooperating: { readonly column: number; readonly unit: MoneyUnit } | undefined;
};

/**
 * The items of a budget that a table holds, from its first head that names what money goes to and how much. `undefined`: there is no
 * such table, a figure has no unit or cannot be read, or the rows do not come to the sums. 一、业务费 above its parts is left out as where it
 * is pasted, if the rest comes to the 合计.
 */
export function readBudgetRows(cells: readonly (readonly string[])[]): ReadBudgetRows | undefined {
  for (const [head, headings] of cells.entries()) {
    const columns = columnsOf(headings, cells.slice(Math.max(0, head - CAPTION_ROWS), head));
    if (columns === undefined) continue;
    const read = rowsBelow(cells, head, columns) ?? partsBelow(cells, head, columns);
    if (read !== undefined) return read;
  }
  return undefined;
}

function columnsOf(headings: readonly string[], above: readonly (readonly string[])[]): Columns | undefined {
  const plain = headings.map(plainHeading);
  const at = (form: RegExp) => plain.flatMap((heading, column) => (form.test(heading) ? [column] : []));
  const names = at(NAME);
  const caption = above.flat();
  // 单位：元 above 金额（万元）: nobody can tell
  const unitAt = (column: number) => statedUnit(headings[column] ?? "", ...caption);
  const [amount] = at(AMOUNT);
  const bySource = (["grant", "self", "other"] as const).flatMap((source) => at(SOURCES[source]).map((column) => ({ column, source })));
  const wanted = bySource.length > 1 ? bySource : amount === undefined ? [] : [{ column: amount, source: undefined }];
  const amounts = wanted.flatMap((one) => {
    const unit = unitAt(one.column);
    return unit === undefined ? [] : [{ ...one, unit }];
  });
  if (names.length === 0 || amounts.length === 0 || amounts.length < wanted.length) return undefined;
  const [from = -1] = at(FROM);
  const [wholeColumn = amount] = at(WHOLE);
  const unit = wholeColumn === undefined ? undefined : unitAt(wholeColumn);
  const whole = wholeColumn === undefined || unit === undefined || bySource.length < 2 ? undefined : { column: wholeColumn, unit };
  // 国际合作经费 beside 自筹 says who pays
  const isByPayer = plain.some((heading) => SOURCES.self.test(heading));
  const isPart = (heading: string) => !OF_PROGRAMME.test(heading) && (!isByPayer || PART_OF_ABOVE.test(heading));
  const cooperation = at(INTERNATIONAL).find((column) => isPart(plain[column] ?? ""));
  const unitOfPart = cooperation === undefined ? undefined : (unitAt(cooperation) ?? amounts[0]?.unit);
  return {
    names,
    amounts,
    whole,
    from,
    international: at(INTERNATIONAL).find((column) => statedUnit(headings[column] ?? "") === undefined) ?? -1,
    cooperating: cooperation === undefined || unitOfPart === undefined ? undefined : { column: cooperation, unit: unitOfPart },
  };
}

/** The rows below a head without those that say again what their parts say. */
function partsBelow(cells: readonly (readonly string[])[], head: number, columns: Columns): ReadBudgetRows | undefined {
  const headings = cells[head] ?? [];
  const { rows, at, heads } = withoutGroupHeads(headings, cells.slice(head + 1));
  const read = heads.length === 0 ? undefined : rowsBelow([headings, ...rows], 0, columns);
  const first = read && at[read.row - 1];
  const row = head + 1 + (first ?? 0);
  return read?.isSummed && first !== undefined ? { ...read, row, quote: quoteOf(cells[row]) } : undefined;
}

function rowsBelow(cells: readonly (readonly string[])[], head: number, columns: Columns): ReadBudgetRows | undefined {
  const { names, amounts, from, whole } = columns;
  // amounts for the cooperation, where other numbers stand in the column
  const isOfAmounts = cells.slice(head + 1).some((row) => OTHER_NUMBER.test((row[columns.international] ?? "").normalize("NFKC").trim()));
  const international = isOfAmounts ? -1 : columns.international;
  const shares = international < 0 ? columns.cooperating : undefined;
  const shareOf = (row: readonly string[]) => (shares === undefined ? undefined : yuanInCell(row[shares.column] ?? "", shares.unit));
  /** by row: its amount, and what of it is for the cooperation */
  const parts: { readonly rows: readonly BudgetRow[]; readonly whole: number; readonly share: number | undefined }[] = [];
  let sumOfShares: number | undefined;
  const rows: BudgetRow[] = [];
  let first: number | undefined;
  let stated: number | undefined;
  // rows above an empty line, where no sum follows below it
  let above: number | undefined;
  let part = 0;
  for (const [offset, row] of cells.slice(head + 1).entries()) {
    if (row.every((cell) => cell.trim() === "")) {
      if (rows.length > 0) above ??= rows.length;
      continue;
    }
    if (row.some((cell) => NAME.test(plainHeading(cell)))) {
      if (row.join() === cells[head]?.join()) continue;
      break;
    }
    const read = amounts.map(({ column, unit, source }) => ({ source, amount: yuanInCell(row[column] ?? "", unit) }));
    const check = whole === undefined ? 0 : yuanInCell(row[whole.column] ?? "", whole.unit);
    const known = read.flatMap(({ source, amount }) => (amount === undefined ? [] : [{ source, amount }]));
    // left out, the row would be missing unseen
    if (known.length < read.length || check === undefined) return undefined;
    const amount = sumOf(known);
    if (isSumRow(row)) {
      const sum = amount || check;
      if (isWholeSum(row)) {
        stated = sum;
        sumOfShares = shareOf(row);
        break;
      }
      if (sum > 0 && sum !== part && sum !== sumOf(rows)) return undefined;
      part = 0;
      continue;
    }
    const name = names
      .flatMap((column) => row[column]?.trim() || [])
      .join("：")
      .slice(0, LONGEST_NAME);
    if (IS_SOURCE.test(name)) return undefined;
    if (PART_OF_ABOVE.test(name)) continue;
    if (amount === 0) continue;
    if (name === "" || (check > 0 && check !== amount)) return undefined;
    const abroad = international < 0 ? undefined : isAbroad(row[international] ?? "");
    const said = from < 0 ? undefined : sourceNamed(row[from] ?? "");
    part += amount;
    const own = known.flatMap(({ source = said, amount }): readonly BudgetRow[] =>
      amount === 0 ? [] : [{ name, amount, ...(source && { source }), ...(abroad !== undefined && { international: abroad }) }],
    );
    first ??= head + 1 + offset;
    rows.push(...own);
    parts.push({ rows: own, whole: amount, share: shareOf(row) });
  }
  if (stated !== undefined && stated > 0 && stated !== sumOf(rows)) return undefined;
  const isSummed = stated !== undefined && stated > 0;
  const marked = shares === undefined ? rows : withShares(parts, sumOfShares);
  const found = isSummed ? marked : marked.slice(0, above);
  if (first === undefined || found.length < LEAST_ROWS) return undefined;
  const all = parts.reduce((sum, { share = Number.NaN }) => sum + share, 0);
  const isToldTwice = isSummed && all > 0 && all === sumOfShares;
  return { rows: found, row: first, column: names[0] ?? 0, quote: quoteOf(cells[first]), isSummed, ...(isToldTwice && { shares: all }) };
}

const quoteOf = (row: readonly string[] = []) => row.filter((cell) => cell.trim() !== "").join("　");

/**
 * The rows with what is for the cooperation, where of each all or nothing is, and their sum is the one below: of a row that is so in part nobody can tell,
 * and then nothing is said of any.
 */
function withShares(
  parts: readonly { readonly rows: readonly BudgetRow[]; readonly whole: number; readonly share: number | undefined }[],
  sum: number | undefined,
): readonly BudgetRow[] {
  const isTold = parts.every(({ whole, share }) => share === 0 || share === whole) && parts.some(({ share }) => share !== 0);
  const isSummed = sum === undefined || sum === 0 || sum === parts.reduce((all, { share = 0 }) => all + share, 0);
  return parts.flatMap(({ rows, share }) => (isTold && isSummed ? rows.map((row) => ({ ...row, international: share !== 0 })) : rows));
}

const sumOf = (rows: readonly { readonly amount: number }[]) => rows.reduce((sum, { amount }) => sum + amount, 0);

function sourceNamed(cell: string): BudgetRow["source"] {
  const text = plainHeading(cell);
  if (SOURCES.self.test(text)) return "self";
  if (SOURCES.grant.test(text)) return "grant";
  return /^其他/u.test(text) ? "other" : undefined;
}

function isAbroad(cell: string): boolean | undefined {
  const text = cell.normalize("NFKC").trim();
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

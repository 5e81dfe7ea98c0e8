import type { Cells } from "../text/cells.ts";
import { yuanInCell } from "./amount.ts";
import { isSumRow, isWholeSum, plainHeading } from "./pasted-table.ts";

/**
 * `heads`: rows that certainly come to those below them and are left out; `doubtful`: rows that stay although they may say again what
 * others say, so that a person has to look; `at`: the places of the rows that stay, from 0.
 */
export type GroupHeads = { readonly rows: Cells; readonly at: readonly number[]; readonly heads: readonly string[]; readonly doubtful: readonly string[] };

/** 直接费用, 间接费用: no item of its own where rows below come to it. */
const IS_GROUP = /^(?:项目|课题)?(?:直接|间接)(?:费用?|经费|成本)$/u;
const IS_PART = /^[(（]?其中/u;
const MARK_OF_PART = /^\s*其中\s*[:：]?\s*/u;
const COUNTING = /^(?:序号|编号|行次|项次|科目编号|科目代码)$/u;

/** What numbers stand before names, by how deep they stand: 一、（一） 1. 1.1 1.1.1 (1) ①. */
const DEPTHS: readonly (readonly [depth: number, form: RegExp])[] = [
  [1, /^第?[一二三四五六七八九十]+(?:[、.．:：\s]|$)/u],
  [2, /^[(（][一二三四五六七八九十]+[)）]/u],
  [5, /^[1-9]\d?\.[1-9]\d?\.[1-9]\d?(?!\d)/u],
  [4, /^[1-9]\d?[.．][1-9]\d?(?!\d)/u],
  [3, /^\d{1,2}(?:[、.．)）\s]|$)/u],
  [6, /^[(（]\d{1,2}[)）]/u],
  [7, /^[①-⑳]/u],
];

type Row = {
  /** whole yuan in each column; NaN: a figure that cannot be read */
  readonly yuan: readonly number[];
  readonly label: string;
  readonly depth: number | undefined;
  /** rows below it end before one of this depth, or of one further out */
  readonly within: number | undefined;
  readonly isGroup: boolean;
  readonly isPart: boolean;
  readonly isSum: boolean;
};

/** Rows of amounts, below their headings, without the heads of groups: what they say is to the yuan, in each column, what the rows below them come to. */
export function withoutGroupHeads(headings: readonly string[], body: Cells): GroupHeads {
  const rows = rowsOf(headings, body);
  const wholes = rows.filter((_, index) => isWholeSum(body[index] ?? []));
  const isWhole = (left: readonly Row[]) => wholes.some((whole) => comesTo(whole, left));
  const items = rows.filter(({ isSum }) => !isSum);
  // the whole says that each row counts
  if (isWhole(items)) return { rows: body, at: [...body.keys()], heads: [], doubtful: [] };
  const listed = partsOf(rows);
  const counted = items.filter((row) => !listed.heads.has(row) && (!row.isPart || listed.members.has(row)));
  if (listed.heads.size > 0 && isWhole(counted)) return without(rows, body, listed.heads, new Set());
  const heads = new Set<Row>();
  const doubtful = new Set<Row>();
  const left = (some: readonly Row[]) => some.filter((row) => !heads.has(row));
  // from the innermost outward: what is left out counts no more
  for (const [index, row] of [...rows.entries()].reverse()) {
    if (row.isSum || row.isPart) continue;
    const nests = row.isGroup || (row.depth !== undefined && rows[index + 1]?.isPart !== true);
    const members = nests ? left([...below(rows, index)]) : [];
    const counted = members.filter(({ isPart }) => !isPart);
    const nested = counted.some(({ depth }) => depth !== undefined) && counted.every(({ depth, isGroup }) => isGroup || depth !== undefined);
    const isHead = row.isGroup || nested;
    if (isHead && (comesTo(row, members) || comesTo(row, counted))) heads.add(row);
    else if ((isHead && counted.length > 0) || comesToNext(rows, index, heads)) doubtful.add(row);
  }
  let above = 0;
  for (const [index, row] of rows.entries()) {
    const head = rows[above];
    if (!row.isPart) above = index;
    else if (head === undefined || !heads.has(head) || !comesTo(head, left([...below(rows, above)]))) doubtful.add(row);
  }
  if (isWhole(left(items))) doubtful.clear();
  return without(rows, body, heads, doubtful);
}

/** The table without heads. A part whose head is gone is an item: 其中：材料费 is called 材料费 then. */
function without(rows: readonly Row[], body: Cells, heads: ReadonlySet<Row>, doubtful: ReadonlySet<Row>): GroupHeads {
  const labels = (wanted: ReadonlySet<Row>) => rows.flatMap((row) => (wanted.has(row) ? [row.label] : []));
  const at = rows.flatMap((row, index) => (heads.has(row) ? [] : [index]));
  const nameOf = (index: number) => {
    const above = rows.slice(0, index).findLast(({ isPart }) => !isPart);
    const isItem = rows[index]?.isPart === true && above !== undefined && heads.has(above) && doubtful.size === 0;
    return isItem ? body[index]?.map((cell) => cell.replace(MARK_OF_PART, "")) : body[index];
  };
  return { rows: at.map((index) => nameOf(index) ?? []), at, heads: labels(heads), doubtful: labels(doubtful) };
}

/** Rows above a lone 其中：, which names the first of several that come to them in each column: 业务费 45, 其中：材料费 6, 测试费 5, 差旅费 34. */
function partsOf(rows: readonly Row[]): { readonly heads: ReadonlySet<Row>; readonly members: ReadonlySet<Row> } {
  const heads = new Set<Row>();
  const members = new Set<Row>();
  for (const [index, row] of rows.entries()) {
    if (row.isSum || row.isPart || rows[index + 1]?.isPart !== true) continue;
    const taken: Row[] = [];
    for (const next of below(rows, index)) {
      taken.push(next);
      if (!taken.some(({ isPart }) => !isPart) || !comesTo(row, taken)) continue;
      heads.add(row);
      for (const one of taken) members.add(one);
      break;
    }
  }
  return { heads, members };
}

function rowsOf(headings: readonly string[], body: Cells): readonly Row[] {
  const isBare = (row: readonly string[]) => row[0]?.trim() === "" || (row[0] !== undefined && depthIn(row[0]) !== undefined && nameIn(row[0]) === "");
  const counting = headings[0]?.trim()
    ? headings.findIndex((heading) => COUNTING.test(plainHeading(heading)))
    : body.every((row) => isBare(row) || isSumRow(row))
      ? 0
      : -1;
  const read = body.map((cells) => {
    const label = cells.find((cell) => cell.trim() !== "" && Number.isNaN(Number(cell)) && nameIn(cell) !== "")?.trim() ?? "";
    return { cells, label, isPart: IS_PART.test(nameIn(label)), isSum: isSumRow(cells), own: depthIn(label), counted: depthIn(cells[counting] ?? "") };
  });
  const items = read.filter(({ isPart, isSum }) => !isPart && !isSum);
  // numbers that are all of one kind only count the rows
  const isFlat = (depthOf: (row: (typeof read)[number]) => number | undefined) => new Set(items.map(depthOf)).size === 1;
  const counts = isFlat(({ counted }) => counted);
  const depthOf = ({ own, counted }: (typeof read)[number]) => (counts ? own : (counted ?? own));
  const flat = isFlat(depthOf);
  const isGroup = (label: string) => IS_GROUP.test(plainHeading(nameIn(label)));
  const first = read.findIndex(({ label }) => isGroup(label));
  const [outermost] = read
    .slice(0, Math.max(0, first))
    .flatMap((row) => depthOf(row) ?? [])
    .toSorted((one, other) => one - other);
  let last: number | undefined;
  return read.map((row) => {
    const depth = flat || row.isPart ? undefined : depthOf(row);
    last = depth ?? last;
    return {
      yuan: row.cells.map((cell, column) => (column === counting ? 0 : (yuanInCell(cell, "wan") ?? (/\d/u.test(cell) ? Number.NaN : 0)))),
      label: row.label,
      depth,
      within: depth ?? (isGroup(row.label) ? outermost : last),
      isGroup: isGroup(row.label),
      isPart: row.isPart,
      isSum: row.isSum,
    };
  });
}

const depthIn = (text: string) => DEPTHS.find(([, form]) => form.test(text.trim()))?.[0];
const nameIn = (text: string) => DEPTHS.reduce((rest, [, form]) => rest.replace(form, ""), text.trim()).trim();

/** The rows that may belong to a row: up to a sum, to one that stands as far out, to the next of 直接费用 and 间接费用. */
function* below(rows: readonly Row[], index: number): Generator<Row> {
  const row = rows[index];
  for (let at = index + 1; at < rows.length; at += 1) {
    const next = rows[at];
    if (row === undefined || next === undefined || next.isSum || (row.isGroup && next.isGroup)) return;
    if (next.depth !== undefined && row.within !== undefined && next.depth <= row.within) return;
    yield next;
  }
}

const columnsOf = (row: Row) => row.yuan.flatMap((amount, column) => (amount > 0 ? [column] : []));

const comesTo = (row: Row, others: readonly Row[]): boolean => {
  const columns = columnsOf(row);
  const sums = columns.map((column) => others.reduce((sum, { yuan }) => sum + (yuan[column] ?? 0), 0));
  return others.length > 0 && columns.length > 0 && columns.every((column, index) => row.yuan[column] === sums[index]);
};

/** Whether a row says what the next rows come to, be it by chance: several, or one that is numbered otherwise. */
function comesToNext(rows: readonly Row[], index: number, heads: ReadonlySet<Row>): boolean {
  const row = rows[index];
  const [column] = row === undefined ? [] : columnsOf(row);
  if (row === undefined || column === undefined) return false;
  const taken: Row[] = [];
  let sum = 0;
  for (const next of below(rows, index)) {
    if (heads.has(next)) continue;
    taken.push(next);
    sum += next.yuan[column] ?? 0;
    if (!(sum <= (row.yuan[column] ?? 0))) return false;
    if ((taken.length > 1 || next.depth !== row.depth) && comesTo(row, taken)) return true;
  }
  return false;
}

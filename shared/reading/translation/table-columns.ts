import type { Passage } from "./clause-pairs.ts";

/** Cells of a column begin within so many points of each other, more where a number or a value is set in its middle. */
const SLACK = 24;

/** Where the columns begin in which passages stand beside each other, from the left. */
function tableLefts(passages: readonly Passage[]): readonly number[] {
  const lefts = passages.filter(({ row }) => row !== undefined).map(leftOf);
  return lefts.toSorted((a, b) => a - b).filter((left, at, all) => at === 0 || left - (all[at - 1] ?? left) > SLACK);
}

/** The column of a passage among those around it, from 0. */
export const tableColumn = (passages: readonly Passage[], passage: Passage): number =>
  Math.max(
    0,
    tableLefts(passages).findLastIndex((left) => left <= leftOf(passage) + SLACK / 2),
  );

const leftOf = ({ lines }: Passage): number => lines[0]?.box.left ?? 0;

type Cell = { readonly passage: Passage; readonly column: number };
/** Passages that stand beside each other, `at` the place (from 0) of the first; `columns`: of the table that they are a row of, 1 for running text. */
export type PassageRow = { readonly at: number; readonly cells: readonly Cell[]; readonly columns: number };

/** The passages of a clause row by row: those of a table beside each other, in the columns in which the rows above and below them stand too. */
export function passageRows(passages: readonly Passage[]): readonly PassageRow[] {
  const rows: { at: number; own: Passage[] }[] = [];
  for (const [at, passage] of passages.entries()) {
    const last = rows.at(-1);
    if (last && passage.row !== undefined && last.own[0]?.row === passage.row) last.own.push(passage);
    else rows.push({ at, own: [passage] });
  }
  return rows.map(({ at, own }, index) => {
    if (own[0]?.row === undefined) return { at, cells: own.map((passage) => ({ passage, column: 0 })), columns: 1 };
    const table = tableAround(rows, index);
    return { at, cells: own.map((passage) => ({ passage, column: tableColumn(table, passage) })), columns: tableLefts(table).length };
  });
}

/** The passages of the table in which a row stands: rows beside it, as far as none between is running text. */
function tableAround(rows: readonly { readonly own: readonly Passage[] }[], index: number): readonly Passage[] {
  const isRow = (at: number) => rows[at]?.own[0]?.row !== undefined && rows[at]?.own[0]?.page === rows[index]?.own[0]?.page;
  let [from, to] = [index, index];
  while (isRow(from - 1)) from--;
  while (isRow(to + 1)) to++;
  return rows.slice(from, to + 1).flatMap(({ own }) => own);
}

type Rows = readonly PassageRow[];
/** Rows of an original and those of its translation that stand beside each other. */
type Band = readonly [original: Rows, translation: Rows];

/**
 * An original and its translation in bands, so that neither runs ahead of the other: text beside text, a table beside the table in the same
 * place, row by row where both have as many. What one of them has more comes last.
 */
export function bandsOf(original: Rows, translation: Rows): readonly Band[] {
  const [one, other] = [runsOf(original), runsOf(translation)];
  const isAlike = one[0]?.isTable === other[0]?.isTable;
  const count = isAlike ? Math.min(one.length, other.length) : 0;
  const bands = one.slice(0, count).flatMap(({ isTable, rows }, at): readonly Band[] => {
    const beside = other[at]?.rows ?? [];
    return isTable && rows.length === beside.length ? rows.map((row, nth): Band => [[row], beside.slice(nth, nth + 1)]) : [[rows, beside]];
  });
  const rest: Band = [one.slice(count).flatMap(({ rows }) => rows), other.slice(count).flatMap(({ rows }) => rows)];
  return rest.some((rows) => rows.length > 0) ? [...bands, rest] : bands;
}

/** Rows of a table, or of running text, one after the other. */
function runsOf(rows: Rows): readonly { readonly isTable: boolean; readonly rows: Rows }[] {
  const runs: { isTable: boolean; rows: PassageRow[] }[] = [];
  for (const row of rows) {
    const isTable = row.columns > 1;
    const last = runs.at(-1);
    if (last?.isTable === isTable) last.rows.push(row);
    else runs.push({ isTable, rows: [row] });
  }
  return runs;
}

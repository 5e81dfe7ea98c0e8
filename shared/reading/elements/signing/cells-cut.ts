import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { SLACK } from "./sign-columns.ts";
import { cutLine, rowsOf, type SignLine } from "./sign-line.ts";
import { headOf, isAside, plainOf } from "./table-heads.ts";

/**
 * A table in which all sign, whose cells stand so close that a line runs on from one into the next: Consorzio Ermes Visintin, Presidente below Parte and Nome e
 * qualifica. Its lines are cut where the heads of the columns begin, and their rows counted again.
 */

/** How far from where a column begins the word behind a blank may be reckoned to begin, in heights of the line. */
const MOST_OFF = 1.5;
/** How far below the last line of a table its next one stands at most, in heights of it. */
const MOST_BELOW = 4;

/** Whether a row bears nothing but heads of columns, among them who signs, and where or when. */
function isHeadRow(row: readonly BodyLine[]): boolean {
  const heads = row.map((line) => headOf(line));
  return (
    row.length > 2 &&
    heads.includes("name") &&
    (heads.includes("sign") || heads.includes("date")) &&
    row.every((line, at) => heads[at] !== undefined || isAside(plainOf(line)))
  );
}

/** The parts of a line, each in its column; itself where it begins at none. */
function cutAt(line: BodyLine, lefts: readonly number[]): readonly SignLine[] {
  const right = line.box.left + line.box.width;
  const next = lefts.find((left) => left > line.box.left + SLACK);
  if (next === undefined || right < next + SLACK) return [line];
  const blanks = [...line.text.matchAll(/\s+(?=\S)/gu)].map(({ index, 0: blank }) => index + blank.length);
  const leftOf = (at: number) => line.box.left + (line.box.width / line.text.length) * at;
  const [best] = blanks.toSorted((a, b) => Math.abs(leftOf(a) - next) - Math.abs(leftOf(b) - next));
  if (best === undefined || Math.abs(leftOf(best) - next) > line.box.height * MOST_OFF) return [line];
  const [first, second] = cutLine(line, [0, best]);
  return first && second ? [first, ...cutAt({ ...second, box: { ...second.box, left: next, width: right - next } }, lefts)] : [line];
}

/** The lines with such tables cut into their cells; the others as they are. */
export function withCellsCut(lines: readonly BodyLine[], parties: readonly Party[]): readonly BodyLine[] {
  const [head, ...others] = rowsOf(lines).filter(isHeadRow);
  const last = head?.at(-1);
  // the same heads again below another side are a table of its own
  if (!head || !last || others.length > 0) return lines;
  const lefts = head.map(({ box }) => box.left);
  const columnOf = (line: BodyLine) => lefts.findIndex((left) => Math.abs(left - line.box.left) < SLACK);
  const from = lines.indexOf(last) + 1;
  const isLevel = (one: BodyLine, other: BodyLine) => one.page === other.page && Math.abs(one.box.top - other.box.top) < other.box.height / 2;
  // a line of running text below the table begins where its first column does
  const isProse = (line: BodyLine) =>
    columnOf(line) === 0 &&
    line.box.left + line.box.width > (lefts[1] ?? 0) + SLACK &&
    !lines.some((other) => other !== line && isLevel(other, line) && columnOf(other) > 0);
  const end = lines.findIndex((line, at) => {
    const before = lines[at - 1] ?? line;
    return at >= from && (line.page !== last.page || columnOf(line) < 0 || isProse(line) || line.box.top > before.box.top + before.box.height * MOST_BELOW);
  });
  const table = lines.slice(from, end < 0 ? undefined : end);
  const isTaken = (line: BodyLine) => table.some((other) => columnOf(other) === columnOf(line) + 1 && isLevel(other, line));
  const parts = table.map((line) => (isTaken(line) ? [line] : cutAt(line, lefts)));
  if (parts.every(({ length }) => length === 1)) return lines;
  const cells = parts.flat();
  const rows: SignLine[][] = [];
  for (const cell of cells) {
    // a second line of the first cell stands beside none, as does a party whose row is open
    const isParty = parties.some((party) => callNames(party).includes(folded(cell.text).trim()));
    const begins = columnOf(cell) === 0 && (isParty || cells.some((other) => columnOf(other) > 0 && isLevel(other, cell)));
    if (rows.length === 0 || begins) rows.push([]);
    rows.at(-1)?.push(cell);
  }
  const counted = rows.flatMap((row, at) =>
    row.map((line) => ({ ...line, row: last.row + (at + 1) / (rows.length + 1), cell: columnOf(line), cells: lefts.length })),
  );
  return [...lines.slice(0, from), ...counted, ...lines.slice(from + table.length)];
}

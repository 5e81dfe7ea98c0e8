import type { Party } from "../../parties.ts";
import { isHeadOfSide } from "../../vocabulary/signing-words.ts";
import type { SignLine } from "./sign-line.ts";
import { sideUnit } from "./sign-names.ts";

/**
 * What stands in a column of print stands below each other: beside it is text of the other column, or the top of the next column, which counts as one row with the
 * foot of this one. That stands far from level with it, or bears no head of a side and ends far above the last line of it.
 */
export function withColumnsBelow(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const rowOf = (line: SignLine) => run.filter((other) => other.page === line.page && other.row === line.row);
  const lowest = (lines: readonly SignLine[]) => Math.max(...lines.map(({ box }) => box.top));
  const begins = (line: SignLine) => isHeadOfSide(line) || sideUnit(line.text, parties) !== undefined;
  const isApart = (line: SignLine) => {
    const row = rowOf(line);
    const [foot, top] = [row.filter(({ cell }) => cell === 0), row.filter(({ cell }) => cell > 0)];
    const goesOn = foot.length > 0 && top.length > 0 && !top.some(begins) && lowest(foot) > lowest(top) + FAR;
    const beside = row.filter(({ cell }) => cell !== line.cell);
    return goesOn || (beside.length > 0 && beside.every(({ box }) => Math.abs(box.top - line.box.top) > FAR));
  };
  const isOneColumn = run.every((line) => rowOf(line).every(({ cell }) => cell === line.cell));
  return run.map((line) => (line.cells > 1 && (isOneColumn || isApart(line)) ? { ...line, row: line.row + line.cell / 10, cell: 0, cells: 1 } : line));
}
/** Points; a cell of a form is seldom so high. */
const FAR = 140;

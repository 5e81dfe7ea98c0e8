import { folded } from "./folded.ts";
import { clauseNumber } from "./numbering.ts";
import type { TextBox, TextLine } from "./page-text.ts";
import { mainScript } from "./scripts.ts";
import { DATE_LABEL, NAME_LABEL, OFFICE_LABEL, SIGN_LABEL } from "./vocabulary/signing-words.ts";

/** Which lines of a page stand side by side, as the cells of a row. */

type Cell = { row: number; cell: number; cells: number };
/**
 * Lines side by side: the next one stands to the right of the last and no lower. A cell may have several lines, read one after the
 * other; a row ends with the first line that stands below its last cell and not inside it.
 */
export function cellsOf(lines: readonly TextLine[]): readonly Cell[] {
  const found: Cell[] = [];
  let cellLeft = 0;
  let first = 0;
  for (const [index, { box, text }] of lines.entries()) {
    const [before, last] = [lines[index - 1]?.box, found.at(-1)];
    if (!before || !last) found.push({ row: 0, cell: 0, cells: 1 });
    else if (isBeside(box, before, mainScript(text) === mainScript(lines[index - 1]?.text ?? "") ? 2 : box.height / 2)) {
      if (last.cell === 0) first = joinedFrom(lines, found, index);
      found.push({ row: last.row, cell: last.cell + 1, cells: 1 });
      cellLeft = box.left;
      for (let at = first; at <= index; at++) setCells(found, at, last.cell + 2);
    } else if (
      last.cell > 0 &&
      box.left > cellLeft - 12 &&
      box.top < before.top + before.height * 2.2 &&
      !(isTitle(text) && (box.left > cellLeft + 6 || box.top > before.top + before.height * TITLE_BELOW))
    )
      found.push({ ...last });
    else found.push({ row: last.row + 1, cell: 0, cells: 1 });
  }
  return found;
}

/** How far below a line a title stands, in heights of the line. */
const TITLE_BELOW = 1.75;
/** A title of an annex in the middle of the page, below the last row of a table: no further line of its last cell. */
const isTitle = (text: string) => clauseNumber(folded(text.trim()), text.trim())?.isAnnex ?? false;

/** To the right of the line before and no lower, or far above it, where a word has had no room in its narrow cell. @param into how far its box may reach into the other */
const isBeside = (box: TextBox, before: TextBox, into: number) =>
  (box.top + box.height * 0.5 < before.top + before.height && box.left >= before.left + before.width - into) ||
  (box.top + box.height < before.top && box.left > before.left + LEAST_CELL && box.left >= before.left + before.width * 0.8);
/** No cell is narrower, in points. */
const LEAST_CELL = 24;

/** Makes the lines before a second cell, as far up as it reaches, one first cell. @returns the first of them */
function joinedFrom(lines: readonly TextLine[], found: readonly Cell[], index: number): number {
  const second = lines[index]?.box;
  const row = found[index - 1]?.row ?? 0;
  let first = index - 1;
  for (let at = index - 2; at >= 0; at--) {
    const [box, cell] = [lines[at]?.box, found[at]];
    if (!second || !box || !cell || cell.cells > 1 || box.top < second.top - second.height * 0.6) break;
    if (box.left + box.width > second.left + 2 && !overflows(box, lines[at + 1]?.box, second)) break;
    cell.row = row;
    first = at;
  }
  return first;
}

/** A word that a narrow cell has no room for, and that reaches into the next one or stands below what that bears; the next line begins at its place. */
function overflows(box: TextBox, below: TextBox | undefined, second: TextBox): boolean {
  const isOfCell = below !== undefined && Math.abs(below.left - box.left) < 3 && below.top > box.top + box.height * 0.5;
  return isOfCell && box.left < second.left && (box.top > second.top + second.height || box.left + box.width < second.left + second.height * 1.2);
}

function setCells(found: readonly Cell[], at: number, cells: number): void {
  const cell = found[at];
  if (cell) cell.cells = cells;
}

/** Rows of a table have so many cells, or two where the next row begins at the same places. */
const LEAST_CELLS = 3;
const MANY_CELLS = 4;
/** In points, how far to the side the next line of a cell may begin; in heights of a line, how far below the first it stands, where a row has more room. */
const [ASIDE, BELOW] = [6, 1.12];

/**
 * The lines of a scan with those that go on in a cell right behind its first line: 有限公司 below 某某技术（上海）, which an engine reads behind the whole row, and
 * which would end the table there.
 */
export function withCellsWhole<T extends { readonly line: TextLine }>(lines: readonly T[]): readonly T[] {
  const cells = cellsOf(lines.map(({ line }) => line));
  const after = new Map<T, T[]>();
  const moved = new Set<T>();
  for (const [at, one] of lines.entries()) {
    const here = lines.filter((_, index) => cells[index]?.row === cells[at]?.row);
    if (here[0] !== one) continue;
    const before = lines.findLastIndex((other, index) => index < at && cells[index]?.cells !== 1 && !moved.has(other));
    const count = cells[before]?.cells ?? 1;
    const own = lines.filter((_, index) => index <= before && cells[index]?.row === cells[before]?.row);
    // two cells of a row of more may go on level with each other
    if (here.length > 1 && (count < MANY_CELLS || here.length >= count)) continue;
    const isTable = count >= LEAST_CELLS || beginAlike(own, lines.slice(at + 1));
    if (!isTable || !lines.slice(before + 1, at).every((other) => moved.has(other))) continue;
    const firsts = here.map(({ line: next }) => own.find((line) => goesOnIn((after.get(line)?.at(-1) ?? line).line, next, count)));
    const haveRoom = here.every(({ line: { box } }, index) => {
      const first = firsts[index];
      const next = first && own[own.indexOf(first) + 1]?.line.box;
      return first && !(next && next.left > box.left && box.left + box.width > next.left + ASIDE);
    });
    if (!haveRoom) continue;
    for (const [index, further] of here.entries()) {
      const first = firsts[index];
      if (!first) continue;
      moved.add(further);
      after.set(first, [...(after.get(first) ?? []), further]);
    }
  }
  return moved.size === 0 ? lines : lines.flatMap((one) => (moved.has(one) ? [] : [one, ...(after.get(one) ?? [])]));
}

/** Whether the lines of a row are followed by as many that begin at the same places and stand level with each other. */
function beginAlike(row: readonly { readonly line: TextLine }[], below: readonly { readonly line: TextLine }[]): boolean {
  const [top] = below;
  const isLevel = ({ line: { box } }: { readonly line: TextLine }) => top !== undefined && Math.abs(box.top - top.line.box.top) < box.height / 2;
  const next = below.slice(0, row.length).filter(isLevel);
  return row.length > 1 && next.length === row.length && row.every(({ line }, at) => Math.abs(line.box.left - (next[at]?.line.box.left ?? 0)) < ASIDE);
}

/** @param cells how many the row has: in a narrow cell of many an engine may lose a line of a sign or two */
const goesOnIn = ({ box: first }: TextLine, { box: next, text }: TextLine, cells: number) =>
  Math.abs(next.left - first.left) < ASIDE &&
  next.top > first.top + first.height / 3 &&
  next.top < first.top + first.height * (cells >= MANY_CELLS && next.width < first.height * NARROW && !isLabel(text) ? 2 * BELOW : BELOW);
const NARROW = 3;
/** 签字, 职务: the first cell of the next row. */
const isLabel = (text: string) => [SIGN_LABEL, NAME_LABEL, DATE_LABEL, OFFICE_LABEL].some((label) => label.test(`${folded(text).trim()}:`));

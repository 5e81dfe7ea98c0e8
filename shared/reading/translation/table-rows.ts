import { rowOf } from "../paragraphs.ts";
import { same } from "./same-item.ts";
import type { Item, Node } from "./section-nodes.ts";
import { allParagraphs } from "./sections.ts";

type Row = { readonly row: number; readonly items: readonly Item[] };
type RowPair = { readonly original: Row; readonly translation: Row; readonly isAnchored: boolean };

/** How the rows of the tables in two passages go together. */
export type TableRows = {
  /** rows that hold values in common, and those between them where as many stand on both sides */
  readonly pairs: readonly RowPair[];
  /** both passages have rows with values, and too few of them go together: nothing can be said of what differs */
  readonly isLost: boolean;
  /** whether a value of the original may be set against one of the translation: no number of one cell against that of another row */
  readonly mayFace: (item: Item, partner: Item) => boolean;
  /** whether a value stands in a row that was found on the other side by its values */
  readonly isAnchored: (item: Item) => boolean;
};

/** Less than this share of the rows with values says that tables were not put together. */
const LEAST_SHARE = 0.5;

/** Pairs the rows of the tables in two passages by the values in their cells, in their order. */
export function tableRows(original: Node, translation: Node): TableRows {
  const [left, right] = [rowsOf(original), rowsOf(translation)];
  const anchors = anchorsOf(left, right);
  const pairs = withRowsBetween(anchors, left, right);
  const most = Math.max(withValues(left), withValues(right));
  const isLost = withValues(left) > 0 && withValues(right) > 0 && most > FEW_ROWS && anchors.length < most * LEAST_SHARE;
  const mates = new Map(pairs.map((pair) => [pair.original.row, pair.translation.row]));
  const mayFace = (item: Item, partner: Item) => {
    if (!item.paragraph.isCell || !partner.paragraph.isCell)
      return !(item.paragraph.isCell && right.length > 0) && !(partner.paragraph.isCell && left.length > 0);
    if (mates.get(rowOf(item.paragraph) ?? -1) !== rowOf(partner.paragraph)) return false;
    return cellsOf(item) !== cellsOf(partner) || isOneCell(item, partner);
  };
  const anchored = new Set(anchors.flatMap((pair) => [...pair.original.items, ...pair.translation.items]));
  return { pairs, isLost, mayFace, isAnchored: (item) => anchored.has(item) };
}

/** Tables of so few rows with values are told by their place. */
const FEW_ROWS = 2;
const withValues = (rows: readonly Row[]) => rows.filter(({ items }) => items.length > 0).length;
const cellsOf = ({ paragraph }: Item) => paragraph.lines[0]?.line.cells;
const isOneCell = (item: Item, partner: Item) => item.paragraph.lines[0]?.line.cell === partner.paragraph.lines[0]?.line.cell;

function rowsOf({ section, items, parts }: Node): readonly Row[] {
  if (section.isSignature) return [];
  const paragraphs = parts.length === 0 ? allParagraphs(section) : section.paragraphs;
  const rows = [...new Set(paragraphs.flatMap((paragraph) => (paragraph.isCell ? (rowOf(paragraph) ?? []) : [])))];
  return rows.map((row) => ({ row, items: items.filter(({ paragraph }) => paragraph.isCell && rowOf(paragraph) === row) }));
}

/** How many values two rows have in common; a value in the same cell counts more. */
function inCommon(one: Row, other: Row): number {
  const taken = new Set<Item>();
  let sum = 0;
  for (const item of one.items) {
    const equal = other.items.filter((partner) => !taken.has(partner) && same(item, partner));
    const partner = equal.find((candidate) => isOneCell(item, candidate)) ?? equal[0];
    if (!partner) continue;
    taken.add(partner);
    sum += isOneCell(item, partner) ? 1.25 : 1;
  }
  return sum;
}

/** The rows that go together in their order, so that they have the most values in common. */
function anchorsOf(left: readonly Row[], right: readonly Row[]): readonly RowPair[] {
  const scores = left.map((one) => right.map((other) => inCommon(one, other)));
  const best: number[][] = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const bestAt = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--) {
      const line = best[row];
      if (line) line[column] = Math.max((scores[row]?.[column] ?? 0) + bestAt(row + 1, column + 1), bestAt(row + 1, column), bestAt(row, column + 1));
    }
  const found: RowPair[] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    const [original, translation, score] = [left[row], right[column], scores[row]?.[column] ?? 0];
    if (original && translation && score > 0 && bestAt(row, column) === score + bestAt(row + 1, column + 1)) {
      found.push({ original, translation, isAnchored: true });
      row++;
      column++;
    } else if (bestAt(row, column) === bestAt(row + 1, column)) row++;
    else column++;
  }
  return found;
}

/** With the rows that stand between those that go together, where there are as many on both sides. */
function withRowsBetween(anchors: readonly RowPair[], left: readonly Row[], right: readonly Row[]): readonly RowPair[] {
  const places = [...anchors.map((pair) => [left.indexOf(pair.original), right.indexOf(pair.translation)] as const), [left.length, right.length] as const];
  const found: RowPair[] = [...anchors];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of places) {
    if (nextRow - row === nextColumn - column)
      for (let at = 0; row + at < nextRow; at++) {
        const [original, translation] = [left[row + at], right[column + at]];
        if (original && translation) found.push({ original, translation, isAnchored: false });
      }
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return found;
}

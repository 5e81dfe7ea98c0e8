import { boundsOf, type LineBox } from "./line-box.ts";

/** Lines shorter than this, in heights of themselves, do not tell how a page slants. */
const LONG = 8;
/** So many lines that begin at one place, right of the edge by this share of the page at least, make a second column. */
const COLUMN_LINES = 3;
const COLUMN_FROM = 0.3;
const COLUMN_TO = 0.7;
/** Lines of running text fill so much of their column on average; those of a signature block do not. */
const FILLS = 0.7;
/** Of many lines, most fill more of it, though short paragraphs leave their last ones open. */
const FILLS_MOSTLY = 0.8;

/** How far the lines of a page go down for each pixel to the right: the median of its long ones. */
export function slopeOf(boxes: readonly LineBox[]): number {
  const slopes = boxes.filter(({ halfWidth, halfHeight }) => halfWidth > LONG * halfHeight).map(({ slope }) => slope);
  return slopes.sort((one, other) => one - other)[slopes.length >> 1] ?? 0;
}

/** Where a line stands on the page set straight. */
type Placed<T> = { readonly item: T; readonly left: number; readonly right: number; readonly middle: number; readonly height: number };

/**
 * Puts lines in the order of reading: from top to bottom, what stands side by side from left to right, but columns of running
 * text one after the other.
 * @param width of the picture, in pixels
 */
export function inReadingOrder<T>(items: readonly T[], boxOf: (item: T) => LineBox, width: number): readonly T[] {
  const slope = slopeOf(items.map(boxOf));
  const placed = items
    .map((item): Placed<T> => {
      const { centreX, centreY, halfWidth, halfHeight } = boxOf(item);
      const x = centreX + slope * centreY;
      return { item, left: x - halfWidth, right: x + halfWidth, middle: centreY - slope * centreX, height: 2 * halfHeight };
    })
    .sort((one, other) => one.middle - other.middle);
  return byColumns(placed, width).map(({ item }) => item);
}

function byColumns<T>(lines: readonly Placed<T>[], width: number): readonly Placed<T>[] {
  const gutter = gutterOf(lines, width);
  if (gutter === undefined) return byRows(lines);
  const ordered: Placed<T>[] = [];
  let run: Placed<T>[] = [];
  const end = (least = COLUMN_LINES) => {
    const from = tableBelow(run, gutter, least);
    for (const part of [run.slice(0, from), run.slice(from)]) {
      const { left, right } = halves(part, gutter);
      ordered.push(...(areText(left, right, gutter) || isBesideText(right, left, gutter) ? [...byRows(left), ...byRows(right)] : byRows(part)));
    }
    run = [];
  };
  const rowOf = new Map<Placed<T>, readonly Placed<T>[]>();
  for (const line of lines) {
    const crosses = line.left < gutter - line.height && line.right > gutter + line.height;
    if (!crosses || rowOf.has(line) || isLongInColumn(line, lines, gutter)) continue;
    const row = lines.filter((other) => other === line || (!rowOf.has(other) && isCellBeside(other, line)));
    for (const one of row) rowOf.set(one, row);
  }
  for (const line of lines) {
    const row = rowOf.get(line);
    if (!row) run.push(line);
    else if (row[0] === line) {
      // the head of a table stands right above its first row
      end(row.length > 1 ? 1 : COLUMN_LINES);
      ordered.push(...row.toSorted((one, other) => one.left - other.left));
    }
  }
  end();
  return ordered;
}

/** Whether a line lies level with one that crosses the gutter and leaves it its place: cells of one row of a table, whose columns are no columns of text. */
const isCellBeside = <T>(one: Placed<T>, other: Placed<T>) =>
  areLevel(one, other) && (one.right <= other.left + BETWEEN_CELLS || one.left >= other.right - BETWEEN_CELLS);
const areLevel = <T>(one: Placed<T>, other: Placed<T>) => Math.abs(one.middle - other.middle) < 0.5 * Math.min(one.height, other.height);

/** Boxes of cells may touch by so many pixels. */
const BETWEEN_CELLS = 4;

/** In heights of a line: how far a line of the first column may reach into the second, how near it goes on below another, and how far from it the second is empty. */
const LONG_IN_COLUMN = { into: 2, below: 3, empty: 6 };

/** A last line of the first column that is longer than the column is wide, where the second has ended long before. */
function isLongInColumn<T>(line: Placed<T>, lines: readonly Placed<T>[], gutter: number): boolean {
  const { into, below, empty } = LONG_IN_COLUMN;
  const isNear = (other: Placed<T>, most: number) => Math.abs(other.middle - line.middle) < most * line.height;
  return (
    line.right < gutter + (1 + into) * line.height &&
    lines.some((other) => other.middle < line.middle && other.right < gutter && Math.abs(other.left - line.left) < line.height && isNear(other, below)) &&
    !lines.some((other) => other.left >= gutter && isNear(other, empty))
  );
}

const halves = <T>(lines: readonly Placed<T>[], gutter: number) => ({
  left: lines.filter((line) => line.left < gutter),
  right: lines.filter((line) => line.left >= gutter),
});

const areText = <T>(left: readonly Placed<T>[], right: readonly Placed<T>[], gutter: number) =>
  isRunningText(left, gutter) && isRunningText(right, edgeOf(right));

/** So much white across both columns, in heights of a line, may end their text. */
const STRIP = 0.8;

/**
 * Where the text of two columns ends and a table of two begins, such as the signatures below a text in two languages: below white across both, lines that
 * fill neither column and lie level with each other. The number of the lines: there is none.
 * @param least so many rows are a table
 */
function tableBelow<T>(run: readonly Placed<T>[], gutter: number, least: number): number {
  for (const [at, line] of run.entries()) {
    const bottom = Math.max(...run.slice(0, at).map(({ middle, height }) => middle + height / 2));
    if (at === 0 || line.middle - line.height / 2 - bottom < STRIP * line.height) continue;
    const [above, { left, right }] = [halves(run.slice(0, at), gutter), halves(run.slice(at), gutter)];
    const isLevel = (one: Placed<T>, others: readonly Placed<T>[]) => others.some(({ middle }) => Math.abs(middle - one.middle) < one.height / 2);
    const [few, many] = left.length < right.length ? [left, right] : [right, left];
    const level = few.filter((one) => isLevel(one, many)).length;
    const isTable = few.length >= least && level > few.length * LEVEL_SHARE && !isRunningText(left, gutter) && !isRunningText(right, edgeOf(run));
    if (isTable && areText(above.left, above.right, gutter)) return at;
  }
  return run.length;
}

const edgeOf = <T>(lines: readonly Placed<T>[]) => Math.max(...lines.map(({ right }) => right));

/** The left edge of a second column; `undefined`: there is none. */
function gutterOf<T>(lines: readonly Placed<T>[], width: number): number | undefined {
  let best: { readonly left: number; readonly count: number } | undefined;
  for (const { left, height } of lines) {
    if (left < COLUMN_FROM * width || left > COLUMN_TO * width) continue;
    const count = lines.filter((other) => Math.abs(other.left - left) < height).length;
    if (count >= COLUMN_LINES && count > (best?.count ?? 0)) best = { left: left - height, count };
  }
  return best?.left;
}

/** So many full lines are a column of text, beside which something else may stand that keeps to its own rows: so few of its lines lie level with one of the text. */
const FULL_LINES = 8;
const LEVEL_SHARE = 0.65;

/**
 * Whether lines beside a column of text are no cells of the same rows: the block of signatures in the second column of a newspaper.
 * @param until where the column of text ends
 */
function isBesideText<T>(lines: readonly Placed<T>[], text: readonly Placed<T>[], until: number): boolean {
  const left = Math.min(...text.map((line) => line.left));
  const full = text.filter((line) => line.right - line.left > FILLS * (until - left));
  const isLevel = (line: Placed<T>) => text.some(({ middle, height }) => Math.abs(middle - line.middle) < height / 4);
  return full.length >= FULL_LINES && lines.length >= COLUMN_LINES && lines.filter(isLevel).length < lines.length * LEVEL_SHARE;
}

/** @param until where the column ends */
function isRunningText<T>(column: readonly Placed<T>[], until: number): boolean {
  if (column.length < COLUMN_LINES) return false;
  const width = until - Math.min(...column.map((line) => line.left));
  const widths = column.map((line) => line.right - line.left).sort((one, other) => one - other);
  // short paragraphs, each of which ends in a short line
  if (widths.length >= FULL_LINES && (widths[widths.length >> 1] ?? 0) > FILLS_MOSTLY * width) return true;
  return widths.reduce((sum, one) => sum + one, 0) / widths.length > FILLS * width;
}

/** @param lines by their middles, from the top */
function byRows<T>(lines: readonly Placed<T>[]): readonly Placed<T>[] {
  const rows: Placed<T>[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row?.some((other) => areLevel(other, line))) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.left - other.left));
}

/** The box on the page in points. @param scale points to a pixel */
export function pointsOf(box: LineBox, scale: number) {
  const { left, top, width, height } = boundsOf(box);
  const rounded = (pixels: number) => Math.round(pixels * scale * 10) / 10;
  return { left: rounded(Math.max(0, left)), top: rounded(Math.max(0, top)), width: rounded(width), height: rounded(height) };
}

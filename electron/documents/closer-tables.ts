import type { HouseStyle } from "./house-style.ts";
import type { Setting } from "./set-text.ts";

/** Shares of the space above and below the words of a cell, tried in turn. */
const CLOSER_ROWS = [0.75, 0.5, 0.25];

/**
 * What is tried when closer rows are not enough: shares of all free space and of the distance of lines, then of the type too, which
 * comes down from 五号 to about 小五号 at most.
 */
const CLOSER_LINES = [
  { lines: 0.9, type: 1 },
  { lines: 0.84, type: 1 },
  { lines: 0.8, type: 0.95 },
  { lines: 0.76, type: 0.9 },
  { lines: 0.73, type: 0.86 },
  { lines: 0.69, type: 0.86 },
];

/** Ever closer settings, their lines only where the sheet is one page then, of a sheet of tables that says how far its rows stand apart, the gentlest first; none for others. */
export function closerTables(usual: Setting): readonly Setting[] {
  const { cellPadding, style } = usual;
  if (cellPadding === undefined) return [];
  const closer = CLOSER_ROWS.map((share) => ({ ...usual, cellPadding: share * cellPadding }));
  const least = Math.min(...CLOSER_ROWS) * cellPadding;
  return [...closer, ...CLOSER_LINES.map((step) => ({ ...usual, cellPadding: least, style: styleOf(style, step) }))];
}

type Step = (typeof CLOSER_LINES)[number];

/** One style for each step, so that what is kept for a style is found again. */
const styles = new WeakMap<HouseStyle, Map<Step, HouseStyle>>();

function styleOf(style: HouseStyle, step: Step): HouseStyle {
  const known = styles.get(style) ?? new Map<Step, HouseStyle>();
  styles.set(style, known);
  const closer = known.get(step) ?? { ...style, tableDocument: closerLines(style.tableDocument, step) };
  known.set(step, closer);
  return closer;
}

function closerLines(table: HouseStyle["tableDocument"], { lines, type }: Step): HouseStyle["tableDocument"] {
  const { title, facts, caption, cell, note, gapAbove } = table;
  const space = lines * lines;
  return {
    ...table,
    title: { ...title, freeBelow: title.freeBelow * space },
    facts: { ...facts, size: facts.size * type, pitch: facts.pitch * lines, padding: facts.padding * space, below: facts.below * space },
    caption: {
      ...caption,
      size: caption.size * type,
      unitSize: caption.unitSize * type,
      pitch: caption.pitch * lines,
      above: caption.above * space,
      below: caption.below * space,
    },
    cell: { ...cell, size: cell.size * type, pitch: cell.pitch * lines },
    note: { ...note, size: note.size * type, pitch: note.pitch * lines, above: note.above * space },
    gapAbove: gapAbove * space,
  };
}

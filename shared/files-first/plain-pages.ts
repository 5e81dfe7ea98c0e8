import type { PageText, TextBox } from "../reading/page-text.ts";

/** Texts of a table or a Word file, row by row, as one page whose cells stand side by side: what reads pages reads them too. */
export function plainPage(rows: readonly (readonly string[])[]): PageText {
  const height = TOP + rows.length * STEP + 10_000;
  const first = firstTop(height);
  const lines = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text.trim() === "" ? [] : [{ text: text.trim(), box: boxOf(first, row, column), confidence: 1 }])),
  );
  return { page: 1, width: LEFT * 2 + COLUMN * 40, height, turn: 0, source: lines.length > 0 ? "digital" : "none", lines, redSeals: [] };
}

/** Row and column (from 0) of a box of such a page. */
export function plainPlace({ height }: PageText, { top, left }: TextBox): { readonly row: number; readonly column: number } {
  return { row: Math.round((top - firstTop(height)) / STEP), column: Math.round((left - LEFT) / COLUMN) };
}

const LEFT = 60;
const COLUMN = 200;
/** Lines so far apart are no running text. */
const STEP = 40;
const TOP = 200;
const SIZE = 10;
/** Below where headers stand. */
const firstTop = (height: number) => Math.ceil(height * 0.08);

const boxOf = (first: number, row: number, column: number): TextBox => ({
  left: LEFT + column * COLUMN,
  top: first + row * STEP,
  width: COLUMN / 2,
  height: SIZE,
});

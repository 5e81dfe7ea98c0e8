import { type Cells, parseTabbed, withoutEmptyRows } from "../../../shared/text/cells.ts";

/** The table on the clipboard, as spreadsheets, word processors and web pages put it there; `undefined` where there is none. */
export function tableInClipboard(data: DataTransfer): Cells | undefined {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  // a table out of Word has its cells' line ends in the plain text, where they look like rows: the HTML is whole
  const cells = (html.includes("<t") ? tableInHtml(html) : undefined) ?? (text.includes("\t") ? parseTabbed(text) : undefined);
  return cells !== undefined && cells.length > 0 && (cells[0] ?? []).length > 1 ? cells : undefined;
}

/** The cells of the first table of a page; a cell that spans several columns or rows is followed by empty ones. */
function tableInHtml(html: string): Cells | undefined {
  // styles are of no use here, and the page's policy forbids to apply them
  const bare = html.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, "").replace(/<style[\s\S]*?<\/style>/gi, "");
  const table = new DOMParser().parseFromString(bare, "text/html").querySelector("table");
  if (table === null) return undefined;
  const grid: string[][] = [...table.rows].map(() => []);
  for (const [rowIndex, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      // a cell may say that it spans 65,534 rows: those that are there count
      for (let down = 0; down < Math.min(Math.max(1, cell.rowSpan), grid.length - rowIndex); down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          const target = grid[rowIndex + down];
          if (target) target[column + across] = down + across === 0 ? wordsOf(cell) : "";
        }
      }
      column += cell.colSpan;
    }
  }
  return withoutEmptyRows(grid.map((row) => Array.from(row, (cell) => cell ?? "")));
}

/** The words of a cell; paragraphs and breaks stay lines. */
function wordsOf(cell: HTMLTableCellElement): string {
  for (const lineEnd of cell.querySelectorAll("br, p + p")) lineEnd.before("\n");
  return (cell.textContent ?? "")
    .replace(/[ \t\u00a0]*\n[ \t]*/g, "\n")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

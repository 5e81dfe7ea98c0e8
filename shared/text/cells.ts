/** The cells of a table, row by row. */
export type Cells = readonly (readonly string[])[];

/** Sticky expressions of a cell in quotes, one without, and what ends it: between tabs, and between commas. */
const TABBED = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
const COMMAS = /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;

/**
 * Cells as Excel and WPS put them on the clipboard: tabs between cells, line ends between rows, a cell with either in
 * quotes, its own quotes doubled. Rows without a word are left out.
 */
export function parseTabbed(text: string): Cells {
  return parseCells(text, TABBED);
}

/** The cells of a .csv file (RFC 4180). */
export function parseCsv(text: string): Cells {
  return parseCells(text.replace(/^\ufeff/, ""), COMMAS);
}

/** The rows of a text table with its empty ones, so that a row keeps its number: tabs between cells where its first line has any, else commas. */
export function parseDelimitedRows(text: string): Cells {
  const bare = text.replace(/^\ufeff/, "");
  const [first = ""] = bare.split(/[\r\n]/, 1);
  return rowsOf(bare, first.includes("\t") ? TABBED : COMMAS);
}

/** `cell`: a sticky expression of a cell in quotes, one without, and what ends it. */
const parseCells = (text: string, cell: RegExp): Cells => withoutEmptyRows(rowsOf(text, cell));

function rowsOf(text: string, cell: RegExp): Cells {
  const rows: string[][] = [];
  // a global expression goes on where it stopped
  cell.lastIndex = 0;
  let row: string[] = [];
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replace(/""/g, '"'));
    if (match[3] === "\t" || match[3] === ",") continue;
    rows.push(row);
    row = [];
    if (match[3] === "") break;
  }
  return rows;
}

/** Rows that hold a word, all of the same length. */
export function withoutEmptyRows(rows: Cells): Cells {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

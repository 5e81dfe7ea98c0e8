import { strFromU8, unzipSync } from "fflate";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Cells } from "../../shared/text/cells.ts";

/** Bytes of all its parts, unpacked. */
const LARGEST_UNPACKED = 30_000_000;

/** No more rows and columns than this are read. */
export type TableLimits = { readonly rows: number; readonly columns: number };

/** A sheet of a workbook, in the order of its tabs. */
export type Sheet = { readonly name: string; readonly cells: Cells };

type Unreadable = "no-workbook" | "large-workbook";

/** The cells of the first sheet of an .xlsx, as text. Errors: it is none, or it goes beyond the limits. */
export async function readWorkbook(bytes: Uint8Array, limits: TableLimits): Promise<Result<Cells, Unreadable>> {
  const sheets = await readSheets(bytes, limits);
  return sheets.ok ? ok(sheets.value[0]?.cells ?? []) : sheets;
}

/**
 * All sheets of an .xlsx. A cell that is merged over several rows stands in each of them; a formula that failed is its error (`#REF!`), and
 * one without a stored result begins with `=`. Errors: it is no workbook, or it goes beyond the limits.
 */
export async function readSheets(bytes: Uint8Array, limits: TableLimits): Promise<Result<readonly Sheet[], Unreadable>> {
  try {
    const parts = unpackSheets(bytes);
    if (parts === undefined || ![...parts.values()].every((part) => isWithinLimits(part, limits))) return fail("large-workbook");
    const { default: readExcelFile } = await import("read-excel-file/universal");
    const sheets = await readExcelFile(new Uint8Array(bytes).buffer);
    const ids = partsInOrder(parts);
    return ok(
      sheets.map(({ sheet, data }, index) => {
        const cells = data.map((row: readonly unknown[]) => row.map(cellText));
        return { name: sheet, cells: withMarks(cells, parts.get(ids[index] ?? "") ?? "") };
      }),
    );
  } catch {
    return fail("no-workbook");
  }
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** The sheets of a workbook, and what names them, by their names in the ZIP; `undefined`: they unpack to more than is read. */
function unpackSheets(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      return unpacked <= LARGEST_UNPACKED && (/worksheets\/[^/]+\.xml$/i.test(name) || name === WORKBOOK || name === RELATIONS);
    },
  });
  return unpacked > LARGEST_UNPACKED ? undefined : new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The parts of the sheets in the order of the tabs (ECMA-376 part 1, 18.2.19). */
function partsInOrder(parts: ReadonlyMap<string, string>): readonly string[] {
  const attribute = (tag: string, name: string) => new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const targets = new Map((parts.get(RELATIONS)?.match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]));
  return (parts.get(WORKBOOK)?.match(/<sheet\s[^>]*>/g) ?? []).map((tag) => {
    const target = targets.get(attribute(tag, "id")) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

/** Whether the cells that a sheet names stay within the limits: one cell at XFD1048576 would make a grid of 17 thousand million. */
function isWithinLimits(sheet: string, { rows, columns }: TableLimits): boolean {
  for (const [, letters = "", row = ""] of sheet.matchAll(/\b(?:r|ref)="(?:[A-Z]+\d+:)?([A-Z]{1,7})(\d{1,9})"/g)) {
    if (Number(row) > rows || columnOf(letters) >= columns) return false;
  }
  return true;
}

/** `A` is 0. */
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells with what the reader of workbooks leaves out: formulas without a result or with an error, and what merged cells say further down. */
function withMarks(cells: readonly (readonly string[])[], sheet: string): Cells {
  const marked = cells.map((row) => [...row]);
  const put = (row: number, column: number, text: string) => {
    while (marked.length <= row) marked.push([]);
    const line = marked[row] ?? [];
    while (line.length <= column) line.push("");
    if (line[column] === "") line[column] = text;
  };
  if (/<f[ >/]|t="e"/.test(sheet)) {
    for (const [, letters = "", row = "", attributes = "", inside = ""] of sheet.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const failed = attributes.includes('t="e"') ? /<v>(.*?)<\/v>/s.exec(inside)?.[1] : undefined;
      const formula = /<f\b[^>]*?(?:\/>|>(.*?)<\/f>)/s.exec(inside);
      if (failed !== undefined) put(Number(row) - 1, columnOf(letters), failed);
      else if (formula && !/<v\b/.test(inside)) put(Number(row) - 1, columnOf(letters), `=${(formula[1] ?? "").replace(/^=/, "")}`);
    }
  }
  for (const [, letters = "", from = "", to = ""] of sheet.matchAll(/<mergeCell ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)) {
    const text = marked[Number(from) - 1]?.[columnOf(letters)] ?? "";
    for (let row = Number(from); row < Math.min(Number(to), cells.length); row += 1) put(row, columnOf(letters), text);
  }
  return marked;
}

/** From here on a table program has kept no more than the first fifteen digits of a number. */
const LOST_DIGITS = 1e15;

/** A number as a person typed it, without the dust of binary fractions, and as table programs show it where it is too long; a day as its date. */
function cellText(cell: unknown): string {
  if (typeof cell === "number") return Math.abs(cell) >= LOST_DIGITS ? cell.toExponential().replace("e", "E") : String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return String(cell);
  return typeof cell === "string" ? cell : "";
}

import { basename } from "node:path";
import { type HeadingMapping, headingRowOf } from "../../../shared/desk/import-columns.ts";
import type { TableSheet } from "../../../shared/desk/import-report.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { importText as words } from "../../../shared/messages/import-text.ts";
import { parseDelimitedRows } from "../../../shared/text/cells.ts";
import { readingError } from "../../files/file-error.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { readSheets, type Sheet } from "../../files/workbook.ts";
import { decodeText } from "../../library/guides/guide-folder.ts";

const LIMITS = { rows: 5_000, columns: 500 };

const refused = (text: string) => fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text } });

/** The sheets of an .xlsx; of a .csv or .txt its one sheet, without a name. Errors: those of reading it; `wrong-use` for what is no table, is too large or empty. */
export async function readTable(file: string): Promise<Result<readonly Sheet[]>> {
  try {
    const bytes = await readRegularFile(file);
    const sheets = await sheetsOf(file, bytes);
    if (!sheets.ok) return sheets;
    const filled = sheets.value.filter(({ cells }) => cells.some((row) => row.some((cell) => cell.trim() !== "")));
    return filled.length === 0 ? refused(words.emptyTable(basename(file))) : ok(filled);
  } catch (error) {
    return fail(readingError(file, error));
  }
}

async function sheetsOf(file: string, bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
  if (/\.(csv|txt|tsv)$/i.test(file)) {
    const cells = parseDelimitedRows(textOf(bytes));
    const fits = cells.length <= LIMITS.rows && cells.every((row) => row.length <= LIMITS.columns);
    return fits ? ok([{ name: "", cells }]) : refused(words.badTable(basename(file), "large-workbook"));
  }
  const read = await readSheets(bytes, LIMITS);
  return read.ok ? read : refused(words.badTable(basename(file), read.error));
}

/** UTF-16 as Excel writes Unicode 文本, else UTF-8 or GBK. */
const textOf = (bytes: Uint8Array): string => (bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder("utf-16le").decode(bytes) : decodeText(bytes));

/** The sheet of a name, else the first one whose headings say most. Errors: `wrong-use` where there is none of that name. */
export function chosenSheet(file: string, sheets: readonly Sheet[], name: string | undefined, mapping: HeadingMapping, guide: Guide): Result<number> {
  if (name !== undefined) {
    const found = sheets.findIndex((sheet) => sheet.name === name);
    return found === -1
      ? refused(
          words.noSheet(
            basename(file),
            name,
            sheets.map((sheet) => sheet.name),
          ),
        )
      : ok(found);
  }
  const known = sheets.map(({ cells }) => headingRowOf(cells, mapping, guide).known);
  return ok(known.indexOf(Math.max(...known)));
}

/** A sheet as the screen shows it: its headings, and what stands below each first. */
export function sheetShown({ name, cells }: Sheet, mapping: HeadingMapping, guide: Guide): TableSheet {
  const { row } = headingRowOf(cells, mapping, guide);
  const headings = cells[row] ?? [];
  const filled = cells.slice(row + 1).filter((one) => one.some((cell) => cell.trim() !== ""));
  const examples = headings.map((_, column) => filled.find((one) => (one[column] ?? "").trim() !== "")?.[column]?.trim() ?? "");
  return { name, rows: filled.length, headings: headings.map((heading) => heading.trim()), examples };
}

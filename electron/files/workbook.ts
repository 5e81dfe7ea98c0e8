import { strFromU8, unzipSync } from "fflate";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Cells } from "../../shared/text/cells.ts";

/** Bytes of all its parts, unpacked. */
const LARGEST_UNPACKED = 30_000_000;

/** No more rows and columns than this are read. */
export type TableLimits = { readonly rows: number; readonly columns: number };

/** The cells of the first sheet of an .xlsx, as text. Errors: it is none, or it goes beyond the limits. */
export async function readWorkbook(bytes: Uint8Array, limits: TableLimits): Promise<Result<Cells, "no-workbook" | "large-workbook">> {
  try {
    if (!isWithinLimits(bytes, limits)) return fail("large-workbook");
    const { readSheet } = await import("read-excel-file/universal");
    const rows: readonly (readonly unknown[])[] = await readSheet(new Uint8Array(bytes).buffer);
    return ok(rows.map((row) => row.map(cellText)));
  } catch {
    return fail("no-workbook");
  }
}

/** Whether what it unpacks to, and the cells that its sheets name, stay within the limits: one cell at XFD1048576 would make a grid of 17 thousand million. */
function isWithinLimits(bytes: Uint8Array, { rows, columns }: TableLimits): boolean {
  let unpacked = 0;
  const sheets = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      return unpacked <= LARGEST_UNPACKED && /worksheets\/[^/]+\.xml$/i.test(name);
    },
  });
  if (unpacked > LARGEST_UNPACKED) return false;
  return Object.values(sheets).every((sheet) => {
    for (const [, letters = "", row = ""] of strFromU8(sheet).matchAll(/\b(?:r|ref)="(?:[A-Z]+\d+:)?([A-Z]{1,7})(\d{1,9})"/g)) {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      if (Number(row) > rows || column > columns) return false;
    }
    return true;
  });
}

/** A number as a person typed it, without the dust of binary fractions; a day as its date. */
function cellText(cell: unknown): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return String(cell);
  return typeof cell === "string" ? cell : "";
}

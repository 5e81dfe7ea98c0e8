import type { HeadingMapping } from "../../../shared/desk/import-columns.ts";
import type { TableSheet } from "../../../shared/desk/import-report.ts";
import { ok, type Result } from "../../../shared/errors.ts";
import type { Sheet } from "../../files/workbook.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";
import { type ImportControl, type ImportedRows, type ImportRequest, importRows } from "./import-rows.ts";
import { chosenSheet, readTable, sheetShown } from "./read-table.ts";

/** A table to be read, for a guide by its id. */
export type TableWork = { readonly file: string; readonly guide: string; readonly mapping: HeadingMapping };
/** Its sheets, as the screen shows each, and the place of the one whose headings say most. */
export type ReadTable = { readonly sheets: readonly Sheet[]; readonly shown: readonly TableSheet[]; readonly sheet: number };
/** Rows to be tried or taken, for a guide by its id. */
export type ImportWork = Omit<ImportRequest, "guide" | "installed"> & { readonly guide: string };

/** Reads a table for the screen. Errors: those of `readTable`; `guide-unknown`. */
export async function readTableFor({ file, guide: id, mapping }: TableWork): Promise<Result<ReadTable>> {
  const guide = findGuide(await readGuides(), { guide: id });
  if (!guide.ok) return guide;
  const sheets = await readTable(file);
  if (!sheets.ok) return sheets;
  const sheet = chosenSheet(file, sheets.value, undefined, mapping, guide.value);
  if (!sheet.ok) return sheet;
  return ok({ sheets: sheets.value, shown: sheets.value.map((one) => sheetShown(one, mapping, guide.value)), sheet: sheet.value });
}

/** Tries or takes the rows of a table that was read. Errors: `guide-unknown`; those of `importRows`. */
export async function importFor({ guide: id, ...request }: ImportWork, control: ImportControl): Promise<Result<ImportedRows>> {
  const installed = await readGuides();
  const guide = findGuide(installed, { guide: id });
  return guide.ok ? importRows({ ...request, guide: guide.value, installed }, control) : guide;
}

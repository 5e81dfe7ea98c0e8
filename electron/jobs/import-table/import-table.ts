import { z } from "zod";
import { type HeadingMapping, headingColumns, targetId } from "../../../shared/desk/import-columns.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { importText as words } from "../../../shared/messages/import-text.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { decodeText } from "../../library/guides/guide-folder.ts";
import { findGuide, type InstalledGuides, readGuides } from "../../library/guides/guides.ts";
import { type ImportedTableRow, importRows } from "./import-rows.ts";
import { chosenSheet, readTable } from "./read-table.ts";

export type ImportReport = {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly rows: readonly ImportedTableRow[];
  /** headings that answer nothing */
  readonly ignored: readonly string[];
  /** what is to be known of the table as a whole */
  readonly notes: readonly string[];
};

export type ImportOptions = {
  readonly into: string;
  /** a JSON file: heading → field of `case.json`, `id`, `topic`, `department`, or `null` to leave the column out; kept there for the next time */
  readonly mapping?: string | undefined;
  readonly guide?: string | undefined;
  /** the sheet of an .xlsx; absent: the one whose headings say most */
  readonly sheet?: string | undefined;
  readonly dryRun: boolean;
  readonly moment: Moment;
  readonly now: number;
};

/**
 * New cases and changes to existing ones out of the file of a table, as `importRows` makes them. Errors: those of reading table and
 * mapping; `guide-unknown`; those of `importRows`.
 */
export async function importTable(table: string, options: ImportOptions): Promise<Result<ImportReport>> {
  const sheets = await readTable(table);
  if (!sheets.ok) return sheets;
  const installed = await readGuides();
  const guide = guideForImport(installed, options.guide);
  if (!guide.ok) return guide;
  const mapping = await readMapping(options.mapping);
  if (!mapping.ok) return mapping;
  const chosen = chosenSheet(table, sheets.value, options.sheet, mapping.value, guide.value);
  if (!chosen.ok) return chosen;
  const cells = sheets.value[chosen.value]?.cells ?? [];
  const columns = headingColumns(cells, mapping.value, guide.value);
  if (!columns.some(({ target }) => target?.kind === "field"))
    return fail({ kind: "wrong-use", problem: { code: "command-line", text: words.noColumns(table) } });
  const imported = await importRows({ ...options, cells, mapping: mapping.value, guide: guide.value, installed });
  if (!imported.ok) return imported;
  const { rows } = imported.value;
  const notes = [...imported.value.notes];
  if (options.mapping !== undefined && !options.dryRun) {
    const kept = Object.fromEntries(columns.map(({ heading, target }) => [heading, target === undefined ? null : targetId(target)]));
    const written = await writeAtomically(options.mapping, `${JSON.stringify(kept, null, 2)}\n`);
    // the rows are written, whatever becomes of this
    if (!written.ok) notes.push(words.mappingNotKept(written.error));
  }
  const paths = (state: ImportedTableRow["state"]) => rows.flatMap((row) => (row.state === state && row.path !== undefined ? [row.path] : []));
  const ignored = columns.filter(({ target }) => target === undefined).map(({ heading }) => heading);
  return ok({ created: paths("new"), updated: paths("update"), rows, ignored, notes });
}

async function readMapping(file: string | undefined): Promise<Result<HeadingMapping>> {
  if (file === undefined) return ok(new Map());
  try {
    const parsed = z.record(z.string(), z.string().nullable()).safeParse(JSON.parse(decodeText(await readRegularFile(file))));
    return parsed.success
      ? ok(new Map(Object.entries(parsed.data)))
      : fail({ kind: "wrong-use", problem: { code: "command-line", text: words.badMapping(file) } });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return ok(new Map());
    return error instanceof SyntaxError
      ? fail({ kind: "wrong-use", problem: { code: "command-line", text: words.badMapping(file) } })
      : fail(readingError(file, error));
  }
}

/** The guide that is named, else the newest. Errors: `guide-unknown`; those of `importRows`. */
export function guideForImport(installed: InstalledGuides, id: string | undefined): Result<Guide> {
  const newest = [...installed.guides].sort((one, other) => other.issuedOn.localeCompare(one.issuedOn))[0];
  return id === undefined && newest ? ok(newest) : findGuide(installed, { guide: id ?? "" });
}

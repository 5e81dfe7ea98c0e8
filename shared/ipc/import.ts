import { z } from "zod";
import type { ChosenTable, ImportProgress, TableReport } from "../desk/import-report.ts";
import { call } from "./rows.ts";

const key = z.string().regex(/^[0-9a-f]{32}$/);
const table = z.string().min(1).max(100);
const guide = z.string().min(1).max(200);
/** a heading and what a person has said that it stands for: a path of `case.json`, `id`, `topic`, `department`, or nothing */
const mapping = z.record(z.string().min(1).max(1_000), z.string().min(1).max(300).nullable());
const sheet = z.int().min(0).max(1_000);

/** Pushed from the program to the screens. */
export type ImportEvents = { "import:progress": { readonly key: string; readonly reached: ImportProgress } };

/** Calls about new cases and changes to cases out of a table, in a workspace (`key`). A page names a table by the key that it was given. */
export const importCalls = {
  /** asks for an .xlsx or .csv in a dialog, in a browser its path is typed, and reads it. `undefined`: the user closed the dialog */
  "import:choose": call(z.strictObject({ key, guide, typed: z.string().max(1000).optional() })).gives<ChosenTable | undefined>(),
  /** what would become of each row; nothing is written. Asking again gives the trial before up (`cancelled`) */
  "import:try": call(z.strictObject({ key, table, sheet, guide, mapping })).gives<TableReport>(),
  /** writes what the last trial of this table said; `keep`: the mapping is kept for the next table. Progress as `import:progress` */
  "import:run": call(z.strictObject({ key, table, sheet, guide, mapping, keep: z.boolean() })).gives<TableReport>(),
  "import:cancel": call(z.strictObject({ key })).gives<undefined>(),
  /** writes an empty table for applicants into the workspace, and gives its name there */
  "import:template": call(z.strictObject({ key, guide })).gives<{ readonly file: string }>(),
  /** writes the rows that the last trial or import of this table did not take into the workspace, as a table */
  "import:save-problems": call(z.strictObject({ key, table })).gives<{ readonly file: string }>(),
} as const;

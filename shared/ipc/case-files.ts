import { z } from "zod";
import type { CaseFilesReport, ChosenCaseFiles, ForeseenPlace, TakenBackCase } from "../desk/case-files.ts";
import type { ImportProgress } from "../desk/import-report.ts";
import { call } from "./rows.ts";

const key = z.string().regex(/^[0-9a-f]{32}$/);
/** a file by its place among those that were given, and the case that a person has chosen for it; null: it is left out */
const byHand = z.array(z.strictObject({ file: z.int().min(0).max(100_000), case: key.nullable() })).max(20_000);

/** Pushed from the program to the screens: cases that are done. */
export type CaseFilesEvents = { "case-files:progress": { readonly key: string; readonly reached: ImportProgress } };

/** Calls about files for many cases of a workspace (`key`) at once. */
export const caseFilesCalls = {
  /**
   * asks for a folder with files in a dialog, or (`files`) for files, or takes the folder that was dropped, in a browser the path is typed, and
   * says whose they are by their names. `undefined`: the user closed the dialog
   */
  "case-files:choose": call(
    z.strictObject({ key, typed: z.string().max(1000).optional(), dropped: z.literal(true).optional(), files: z.literal(true).optional() }),
  ).gives<ChosenCaseFiles | undefined>(),
  /** what would become of these files (by their places) in a case, in their order; nothing is written. Errors: those of reading the case */
  "case-files:foresee": call(
    z.strictObject({ key, set: z.string().min(1).max(100), case: key, files: z.array(z.int().min(0).max(100_000)).max(20_000) }),
  ).gives<readonly ForeseenPlace[]>(),
  /** attaches them to their cases; `sealed`: the user has seen the seal on those that need one. Progress as `case-files:progress` */
  "case-files:attach": call(z.strictObject({ key, set: z.string().min(1).max(100), byHand, sealed: z.boolean() })).gives<CaseFilesReport>(),
  /** puts the cases back as they were before the files of this set were attached last; a case that was changed since stays (`case-not-as-shown`), and so do all files in its folder */
  "case-files:take-back": call(z.strictObject({ key, set: z.string().min(1).max(100) })).gives<readonly TakenBackCase[]>(),
  "case-files:cancel": call(z.strictObject({ key })).gives<undefined>(),
} as const;

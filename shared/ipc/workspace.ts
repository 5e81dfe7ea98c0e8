import { z } from "zod";
import { BATCH_KINDS, type BatchProgress, type BatchReport, type JoinedLists } from "../desk/batch.ts";
import type { CaseStanding } from "../desk/case-standing.ts";
import type { AcrossFinding, CaseMessage, ReadWorkspace, RecentWorkspace, WorkspaceProgress } from "../desk/workspace.ts";
import { deadlineChange, type Settings } from "../settings.ts";
import { type CaseFilesEvents, caseFilesCalls } from "./case-files.ts";
import { type ImportEvents, importCalls } from "./import.ts";
import { bareCall, call } from "./rows.ts";

/** as `caseKey` makes it (`electron/library/cases/case-key.ts`): the program names files after it, so a page can name no other */
const key = z.string().regex(/^[0-9a-f]{32}$/);
/** what a window of the program calls itself, unlike all others */
const window = z.string().max(40);
/** the most cases that one call names */
const cases = z.array(key).min(1).max(5_000);

/** What a page says in place of a case when a folder is dropped on 工作台. */
export const DROPPED_FOLDER = "folder";

/** Pushed from the program to the screens. */
export type WorkspaceEvents = ImportEvents &
  CaseFilesEvents & {
    "workspace:progress": { readonly key: string; readonly reached: WorkspaceProgress };
    "batch:progress": { readonly key: string; readonly batch: BatchProgress };
  };

/** Calls about a workspace: a folder with many cases. A page names workspace and cases by the keys that it was given. */
export const workspaceCalls = {
  /** how the recent cases stand by their answers; one that cannot be checked is left out */
  "cases:standings": bareCall.gives<readonly (CaseStanding & { readonly key: string })[]>(),
  ...importCalls,
  ...caseFilesCalls,
  /** workspaces that were opened before, newest first */
  "workspace:list": bareCall.gives<readonly RecentWorkspace[]>(),
  /**
   * asks for the folder in a dialog, or takes the one that was dropped, or (`received`) the one into which cases are received; in a
   * browser it is typed. `undefined`: the user closed the dialog
   */
  "workspace:choose": call(
    z.strictObject({ typed: z.string().max(1000).optional(), dropped: z.literal(true).optional(), received: z.literal(true).optional() }),
  ).gives<RecentWorkspace | undefined>(),
  /** takes a workspace off the list; its folder stays as it is */
  "workspace:forget": call(z.strictObject({ key })).gives<undefined>(),
  /**
   * the cases of a workspace, each in one row; progress as `workspace:progress`. Asking again gives the reading before up (`cancelled`);
   * another window (`by`) that waits for it is given this one
   */
  "workspace:read": call(z.strictObject({ key, afresh: z.boolean().optional(), by: window.optional() })).gives<ReadWorkspace>(),
  /** gives the reading up for this window; it ends where no other waits for it */
  "workspace:cancel": call(z.strictObject({ key, by: window.optional() })).gives<undefined>(),
  /** what these cases lack, as messages to their lead persons, in the order asked for */
  "workspace:messages": call(z.strictObject({ key, cases })).gives<readonly CaseMessage[]>(),
  /** what shows only when all cases of a workspace that was read are seen together */
  "workspace:across": call(z.strictObject({ key })).gives<readonly AcrossFinding[]>(),
  /** sets the unit's own last day for all cases of a guide, or takes it away, and gives all settings */
  "workspace:set-deadline": call(deadlineChange).gives<Settings>(),
  /** writes the overview of these cases, in this order, as an .xlsx into the workspace, and gives its name there */
  "workspace:save-table": call(z.strictObject({ key, cases })).gives<{ readonly file: string }>(),
  /** opens what was written into the workspace, or shows it in its folder */
  "workspace:show": call(z.strictObject({ key, file: z.string().min(1).max(300), inFolder: z.boolean() })).gives<undefined>(),
  /**
   * does one thing to many cases of a workspace, several at a time, in this order; one at a time for a workspace. Progress as
   * `batch:progress`. `again`: these cases of the last batch are done once more, and its report is brought up to date.
   * A print pack is made of all its cases again. `separators`: of a print pack, with a sheet before each paper
   */
  "batch:run": call(
    z.strictObject({ key, cases, kind: z.enum(BATCH_KINDS), again: z.boolean().optional(), separators: z.boolean().optional() }),
  ).gives<BatchReport>(),
  "batch:cancel": call(z.strictObject({ key })).gives<undefined>(),
  /** joins the upload lists of these cases' packages, in this order, into one PDF in the workspace; progress is not told */
  "batch:upload-lists": call(z.strictObject({ key, cases })).gives<JoinedLists>(),
  "batch:last": call(z.strictObject({ key })).gives<BatchReport | undefined>(),
} as const;

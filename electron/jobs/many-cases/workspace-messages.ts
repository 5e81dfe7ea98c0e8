import type { AcrossNote } from "../../../shared/desk/across-cases.ts";
import type { ImportProgress } from "../../../shared/desk/import-report.ts";
import type { Result } from "../../../shared/errors.ts";
import type { ProfileUpdate, UpdatedCase } from "../../../shared/ipc/profiles.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import type { ImportWork, ReadTable, TableWork } from "../import-table/import-for-guide.ts";
import type { ImportedRows } from "../import-table/import-rows.ts";
import type { OverviewRow } from "./overview.ts";
import type { ProfileLook, ProfileUpdateWork } from "./profile-updates.ts";
import type { RowsAnswer, RowsWork } from "./read-row.ts";
import type { FoundRow, ReadingWorkspace, WorkspaceRequest } from "./read-workspace.ts";

/** What the thread that reads workspaces is asked for. */
export type WorkspaceWork =
  | ({ readonly kind: "read" } & WorkspaceRequest)
  | RowsWork
  | { readonly kind: "messages"; readonly paths: readonly string[]; readonly moment: Moment }
  | { readonly kind: "table"; readonly file: string; readonly rows: readonly OverviewRow[] }
  | { readonly kind: "across"; readonly paths: readonly string[] }
  | ({ readonly kind: "read-table" } & TableWork)
  | ({ readonly kind: "import" } & ImportWork)
  | ({ readonly kind: "profile-updates" } & ProfileLook)
  | ({ readonly kind: "update-from-profiles" } & ProfileUpdateWork);

/** What it tells meanwhile: of reading, and of a table or of cases and their profiles. */
export type WorkspaceProgress = ReadingWorkspace | ImportProgress;

/** What it answers to each of these; `rows` and `messages` in the order asked for. */
export type WorkspaceAnswer =
  | { readonly kind: "read"; readonly result: Result<{ readonly rows: readonly FoundRow[]; readonly fromCache: number }> }
  | RowsAnswer
  | { readonly kind: "messages"; readonly messages: readonly Result<string>[] }
  | { readonly kind: "table"; readonly result: Result<undefined> }
  | { readonly kind: "across"; readonly notes: readonly AcrossNote[] }
  | { readonly kind: "read-table"; readonly result: Result<ReadTable> }
  | { readonly kind: "import"; readonly result: Result<ImportedRows> }
  | { readonly kind: "profile-updates"; readonly result: Result<readonly ProfileUpdate[]> }
  | { readonly kind: "update-from-profiles"; readonly updated: readonly UpdatedCase[] };

import type { Result } from "../../shared/errors.ts";
import type { Moment } from "../../shared/text/moment.ts";
import type { OverviewRow } from "./overview.ts";
import type { FoundRow, WorkspaceRequest } from "./read-workspace.ts";

/** What the thread that reads workspaces is asked for. */
export type WorkspaceWork =
  | ({ readonly kind: "read" } & WorkspaceRequest)
  | { readonly kind: "messages"; readonly paths: readonly string[]; readonly moment: Moment }
  | { readonly kind: "table"; readonly file: string; readonly rows: readonly OverviewRow[] };

/** What it answers to each of these; `messages` in the order asked for. */
export type WorkspaceAnswer =
  | { readonly kind: "read"; readonly result: Result<{ readonly rows: readonly FoundRow[]; readonly fromCache: number }> }
  | { readonly kind: "messages"; readonly messages: readonly Result<string>[] }
  | { readonly kind: "table"; readonly result: Result<undefined> };

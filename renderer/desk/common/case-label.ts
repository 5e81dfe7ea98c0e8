import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { words } from "./words.ts";

/** A case as a line of a list names it. */
export function caseLabel(row: WorkspaceRow | undefined): string {
  if (row === undefined) return words.untitled;
  if (!("overview" in row)) return row.folder;
  const { lead, title } = row.overview;
  return [lead, title === "" ? words.untitled : title].filter((part) => part !== undefined).join("　");
}

import { fail, ok, type Result } from "../../shared/errors.ts";
import type { FoundRow } from "../jobs/many-cases/read-workspace.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { workspaceFolders } from "../library/workspaces/recent-workspaces.ts";

/** The workspaces that this program has read, with the cases that were found in them: opaque keys to folders. */
export class Workspaces {
  private readonly cases = new Map<string, string>();

  /** Makes the cases of a workspace known by their keys. */
  found(paths: readonly string[]): void {
    for (const path of paths) this.cases.set(caseKey(path), path);
  }

  /** The folder of a case that lies in a workspace which was read; `undefined`: in none. */
  caseFolder(key: string): string | undefined {
    return this.cases.get(key);
  }

  /** The folders of cases, in order. Errors: `wrong-use` for one that is not known. */
  caseFolders(keys: readonly string[]): Result<readonly string[]> {
    const folders = keys.flatMap((key) => this.cases.get(key) ?? []);
    return folders.length === keys.length ? ok(folders) : fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
  }

  /** The rows of a workspace as they were read last, by the keys of their cases. */
  private readonly rows = new Map<string, Map<string, FoundRow>>();

  /** Keeps what was read of a workspace: all of it. */
  read(key: string, rows: readonly FoundRow[]): void {
    this.rows.set(key, new Map(rows.map((row) => [caseKey(row.path), row])));
  }

  /** Keeps rows as they are told, while the workspace is being read: a reading that is stopped leaves those that the screen shows. */
  told(key: string, rows: readonly FoundRow[]): void {
    const known = this.rows.get(key) ?? new Map<string, FoundRow>();
    for (const row of rows) known.set(caseKey(row.path), row);
    this.rows.set(key, known);
  }

  /** The rows of these cases that the workspace has, in order. */
  knownRows(key: string, cases: readonly string[]): readonly FoundRow[] {
    return cases.flatMap((one) => this.rows.get(key)?.get(one) ?? []);
  }

  /** All rows of a workspace that was read; none where it was not. */
  allRows(key: string): readonly FoundRow[] {
    return [...(this.rows.get(key)?.values() ?? [])];
  }

  /** Rows of a workspace, in order. Errors: `wrong-use` for a case that was not read. */
  rowsOf(key: string, cases: readonly string[]): Result<readonly FoundRow[]> {
    const rows = this.knownRows(key, cases);
    return rows.length === cases.length ? ok(rows) : fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
  }

  /** The folder of a workspace. Errors: `wrong-use` for one that is on the list no more. */
  async folderOf(key: string): Promise<Result<string>> {
    const folder = (await workspaceFolders()).find((known) => caseKey(known) === key);
    return folder === undefined ? fail({ kind: "wrong-use", problem: { code: "not-on-recent-list" } }) : ok(folder);
  }
}

import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { comparePaths } from "../../../shared/documents/default-upload-names.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { readingError } from "../../files/file-error.ts";
import { ATTACHMENTS_FOLDER, CASE_FILE } from "../cases/cases.ts";

/** Folders below a workspace that are looked into: 2026/专题二/某项目. */
const DEEPEST = 3;

type OnUnopened = (folder: string, error: AppError) => void;

/**
 * The folders of all cases in a folder, or the one case that the folder (or `case.json`) is, in natural order of their
 * paths. A case holds no other case; hidden folders and links are passed over. Errors: `file-not-found`, `file-unreadable`.
 * @param onUnopened is told of each folder below that may not be opened, and why; it holds up none of the others
 */
export async function findCases(path: string, onUnopened: OnUnopened = () => undefined): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory())
      return basename(path) === CASE_FILE ? ok([dirname(path)]) : fail({ kind: "file-unreadable", file: path, cause: { code: "not-below-folder" } });
    return ok((await casesBelow(path, 0, onUnopened)).toSorted(comparePaths));
  } catch (error) {
    return fail(readingError(path, error));
  }
}

async function casesBelow(folder: string, depth: number, onUnopened: OnUnopened): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === CASE_FILE && entry.isFile())) return [folder];
  if (depth === DEEPEST) return [];
  const below = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name) && entry.name !== ATTACHMENTS_FOLDER);
  const found: string[] = [];
  for (const { name } of below) {
    const inside = join(folder, name);
    try {
      found.push(...(await casesBelow(inside, depth + 1, onUnopened)));
    } catch (error) {
      onUnopened(inside, readingError(inside, error));
    }
  }
  return found;
}

/** What the system keeps at the top of a drive, for itself: `$RECYCLE.BIN`, `System Volume Information`, `lost+found`. */
const isHidden = (name: string): boolean => /^\.|^(?:\$(?:Recycle\.Bin|WinREAgent|SysReset|GetCurrent)|System Volume Information|lost\+found)$/i.test(name);

import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { isInside } from "./attachment-files.ts";
import { realPath } from "./real-path.ts";

/**
 * Whether a place below a case folder still lies there when its links are followed. A case folder may come from
 * somebody else: a link in it would have us write, or clear old versions away, anywhere on the disk. A case folder that
 * is a link itself is fine; one that has gone is not made again. Errors: `output-is-link`, `output-unwritable`.
 */
export async function checkInsideCase(caseFolder: string, path: string): Promise<Result<undefined>> {
  const there = await checkIsThere(caseFolder, path);
  if (!there.ok) return there;
  const theCase = await realPath(caseFolder).catch(() => resolve(caseFolder));
  return isInside(theCase, await realPlace(resolve(path))) ? ok(undefined) : fail({ kind: "output-is-link", file: path });
}

/**
 * Whether a case is still where it was, by its folder or its file: a folder that was moved, or whose drive is gone, is not
 * made again, for its attachments would be missing. Errors: `output-unwritable`, for `file`.
 */
export async function checkIsThere(theCase: string, file: string): Promise<Result<undefined>> {
  const found = await stat(theCase).catch(() => undefined);
  return found ? ok(undefined) : fail({ kind: "output-unwritable", file, cause: { code: "case-folder-gone" } });
}

/** Where a path leads, links followed, even when its last parts do not exist yet. */
export async function realPlace(path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  return realPath(path).catch(async () => join(await realPlace(parent), basename(path)));
}

import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { isInside } from "../files/attachment-files.ts";
import { errorCode, readingError } from "../files/file-error.ts";
import { realPath } from "../files/real-path.ts";
import type { Shell } from "./call-context.ts";

/** What a page may have shown: files of the case, or that the program itself has written, and nothing that a link leads to elsewhere. */
export const OUTSIDE: AppError = { kind: "wrong-use", problem: { code: "outside-case" } };

/** Opens a file or folder below `root` with the system's own program. Errors: `wrong-use` outside, `file-not-found`, `file-unreadable`. */
export async function openPlace(shell: Pick<Shell, "openPath">, root: string, path: string): Promise<Result<undefined>> {
  const inside = await checkInside(root, path);
  return inside.ok ? shell.openPath(path) : inside;
}

/**
 * Shows a file below `root` among the others of its folder, chosen already; where the shell cannot choose one (a browser)
 * it opens the folder. Errors: those of `openPlace`.
 */
export async function showPlace(shell: Pick<Shell, "openPath" | "showFile">, root: string, path: string): Promise<Result<undefined>> {
  const inside = await checkInside(root, path);
  if (!inside.ok) return inside;
  return shell.showFile === undefined ? shell.openPath(dirname(path)) : shell.showFile(path);
}

async function checkInside(root: string, path: string): Promise<Result<undefined>> {
  // said before the disk is asked: whether a file lies somewhere else is not the page's business
  if (!isInside(root, path)) return fail(OUTSIDE);
  try {
    await stat(path);
    const [folder, place] = [await realPath(root), await realPath(path)];
    return isInside(folder, place) ? ok(undefined) : fail(OUTSIDE);
  } catch (error) {
    return fail(errorCode(error) === "ENOENT" ? { kind: "file-not-found", file: path } : readingError(path, error));
  }
}

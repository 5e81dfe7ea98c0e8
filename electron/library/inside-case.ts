import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { isInside } from "./attachment-files.ts";

/**
 * Whether a place below a case folder still lies there when its links are followed. A case folder may come from
 * somebody else: a link in it would have us write, or clear old versions away, anywhere on the disk. A case folder that
 * is a link itself is fine. Errors: `output-is-link`.
 */
export async function checkInsideCase(caseFolder: string, path: string): Promise<Result<undefined>> {
  const theCase = await realpath(caseFolder).catch(() => resolve(caseFolder));
  return isInside(theCase, await realPlace(resolve(path))) ? ok(undefined) : fail({ kind: "output-is-link", file: path });
}

/** Where a path leads, links followed, even when its last parts do not exist yet. */
export async function realPlace(path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  return realpath(path).catch(async () => join(await realPlace(parent), basename(path)));
}

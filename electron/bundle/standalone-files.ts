import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { isSystemJunk } from "../../shared/text/file-names.ts";
import { readingError } from "../files/file-error.ts";

/** A file to bundle: where it lies, and its name in order, index and messages (`/` between the parts). */
export type StandaloneFile = { readonly path: string; readonly name: string };

/**
 * Finds the files of folders (with their subfolders) and of single paths, all absolute. The output folder is left out
 * when it lies among them. Errors: `wrong-use` where it is itself among `paths`, `file-not-found`, `file-unreadable`, `no-attachments`.
 */
export async function findStandaloneFiles(paths: readonly string[], out: string): Promise<Result<readonly StandaloneFile[]>> {
  const files = new Set<string>();
  let at = out;
  const walk = async (path: string): Promise<void> => {
    if (path === out) return;
    at = path;
    if (!(await stat(path)).isDirectory()) {
      files.add(path);
      return;
    }
    for (const entry of await readdir(path)) if (!isSystemJunk(entry)) await walk(join(path, entry));
  };
  for (const path of paths) {
    if (path === out) return fail({ kind: "wrong-use", problem: { code: "output-among-inputs", path } });
    try {
      await walk(path);
    } catch (error) {
      // a link that leads nowhere, a folder that may not be read: not the folder that was given
      return fail(readingError(at, error));
    }
  }
  if (files.size === 0) return fail({ kind: "no-attachments", where: paths.join("、") });
  const base = await baseOf(paths);
  return ok([...files].map((path) => ({ path, name: nameWithin(base, path) })));
}

/** The folder itself when one is given, else the folder that holds all that is given. */
async function baseOf(paths: readonly string[]): Promise<string> {
  const [first = "", ...others] = paths;
  if (others.length === 0 && (await stat(first)).isDirectory()) return first;
  let base = dirname(first);
  while (others.some((path) => relative(base, path).startsWith("..")) && dirname(base) !== base) base = dirname(base);
  return base;
}

function nameWithin(base: string, path: string): string {
  const way = relative(base, path);
  return way === "" || way.startsWith("..") ? basename(path) : way.split(sep).join("/");
}

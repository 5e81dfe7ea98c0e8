import { randomInt } from "node:crypto";
import { chmod, lstat, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { errorCode, writingError } from "./file-error.ts";
import { makeFolder } from "./make-folder.ts";

/** Sync folders and virus scanners hold files open for a moment: these codes are worth another try. */
const PASSING = new Set(["EPERM", "EBUSY", "EACCES"]);
const PAUSES_MS = [20, 50, 100, 200, 400, 800];

/** How a file ends that is being written: a name that no user gives to a copy, such as `case.json.20260501`. */
export const STAGED = /\.guohe-\d+$/;

/** What a killed program left beside a file is no longer being written by anybody after an hour, whatever the clock of a share says. */
const ORPHANED_MS = 3_600_000;

/**
 * Writes the whole file or nothing: aside, flushed, then renamed over the old one. A process killed at any moment
 * leaves the old file or the new one, a disk that fills up the old one. A link is not followed: it could lead anywhere.
 * The name is on disk too when it returns. Errors: `output-unwritable`, `output-is-link`, and those of `check`.
 * @param check looks, before the file is replaced, at what was written (`staged`) and at what is to be replaced
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  check?: (staged: string) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  const aside = `${file}.guohe-${randomInt(2 ** 32)}`;
  try {
    await makeFolder(dirname(file));
    const old = await lstat(file).catch(() => undefined);
    if (old?.isSymbolicLink()) return fail({ kind: "output-is-link", file });
    await writeWhole(aside, content);
    // who may read the old file may read the new one; a disk without such rights has nothing to set
    if (old) await chmod(aside, old.mode & 0o7777).catch(() => undefined);
    const checked = (await check?.(aside)) ?? ok(undefined);
    if (!checked.ok) {
      await rm(aside, { force: true }).catch(() => undefined);
      return checked;
    }
    await retryWhileHeld(() => rename(aside, file));
    // the new name is there already: a share that knows no such call is no failed save
    await syncFolder(dirname(file)).catch(() => undefined);
    await removeOrphans(file).catch(() => undefined);
    return ok(undefined);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    return fail(writingError(file, error));
  }
}

/** Takes away what a program that was killed while it wrote this very file left half written. */
async function removeOrphans(file: string): Promise<void> {
  const own = `${basename(file)}.guohe-`;
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(own) || !STAGED.test(name)) continue;
    const orphan = join(dirname(file), name);
    if (Date.now() - (await stat(orphan)).mtimeMs >= ORPHANED_MS) await rm(orphan, { force: true });
  }
}

/** `writeFile` of a handle goes on until every byte is written: one `write` on a disk that fills up ends early without an error. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the disk has the names in a folder. Windows has no such call and keeps them in order itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Repeats a file operation while another program holds the file, for about a second and a half. */
export async function retryWhileHeld<T>(operation: () => Promise<T>, pauses: readonly number[] = PAUSES_MS): Promise<T> {
  for (const pause of pauses) {
    try {
      return await operation();
    } catch (error) {
      if (!PASSING.has(errorCode(error) ?? "")) throw error;
      await setTimeout(pause);
    }
  }
  return operation();
}

import { randomInt } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { isBinaryGuideFile } from "../../../shared/guide/guide-files.ts";
import { retryWhileHeld, syncFolder } from "../../files/atomic-write.ts";
import { writingError } from "../../files/file-error.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { writeDurably } from "../../files/write-durably.ts";

/**
 * Writes the files of a guide into a new folder, the whole of it or nothing: next to it, flushed, then renamed. Errors:
 * `output-unwritable`, also where the folder is there already.
 */
export async function writeGuideFolder(folder: string, files: ReadonlyMap<string, string>): Promise<Result<undefined>> {
  const staging = `${folder}.guohe-${randomInt(2 ** 32)}`;
  try {
    for (const [path, content] of files) {
      await writeDurably(join(staging, path), isBinaryGuideFile(path) ? Buffer.from(content, "base64") : content);
    }
    await makeFolder(staging);
    await syncFolder(staging).catch(() => undefined);
    await retryWhileHeld(() => rename(staging, folder));
    await syncFolder(dirname(folder)).catch(() => undefined);
    return ok(undefined);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    return fail(writingError(folder, error));
  }
}

/** Takes a guide folder away: first out of sight as a whole, so that no half of it is read as a guide. Throws the system's errors. */
export async function removeGuideFolder(folder: string): Promise<void> {
  const aside = `${folder}.guohe-${randomInt(2 ** 32)}`;
  await retryWhileHeld(() => rename(folder, aside));
  await rm(aside, { recursive: true, force: true, maxRetries: 3 });
}

/** A name beside the wanted one that nothing has yet: editions that differ in marks alone would share a folder. */
export async function freeName(wanted: string, extra: string, end: string): Promise<string> {
  const there = await stat(`${wanted}${end}`).catch(() => undefined);
  return there === undefined ? `${wanted}${end}` : `${wanted}-${extra}${end}`;
}

import { lstat, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import writeFileAtomic from "write-file-atomic";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { errorCode, writingError } from "./file-error.ts";

/** Sync folders and virus scanners hold files open for a moment: these codes are worth another try. */
const PASSING = new Set(["EPERM", "EBUSY", "EACCES"]);
const PAUSES_MS = [20, 50, 100, 200, 400, 800];

/**
 * Writes the whole file or nothing: aside, flushed, then renamed over the old one. A process killed at any moment
 * leaves the old file or the new one. A link is not followed: it could lead anywhere. Errors: `output-unwritable`, `output-is-link`.
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<Result<undefined>> {
  const data = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
  try {
    await mkdir(dirname(file), { recursive: true });
    if (await isLink(file)) return fail({ kind: "output-is-link", file });
    await retryWhileHeld(() => writeFileAtomic(file, data, { fsync: true }));
    return ok(undefined);
  } catch (error) {
    return fail(writingError(file, error));
  }
}

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );

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

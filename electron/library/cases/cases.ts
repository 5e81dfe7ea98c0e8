import { randomUUID } from "node:crypto";
import { cp, lstat, mkdir, readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { CASE_FORMAT_VERSION, type Case, parseCase } from "../../../shared/case/case.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { folderName, freeName, nameKey } from "../../../shared/text/file-names.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError, writingError } from "../../files/file-error.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { parseJson } from "../../files/parse-json.ts";
import { readSmall } from "../../files/read-small-file.ts";
import { realPath } from "../../files/real-path.ts";
import { openRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";

export const CASE_FILE = "case.json";
export const ATTACHMENTS_FOLDER = "attachments";

/** A case as read: `base` is the SHA-256 of the bytes on disk, in hex; `savedAt` ISO 8601 in UTC. */
export type ReadCase = { readonly folder: string; readonly file: string; readonly case: Case; readonly base: string; readonly savedAt: string };

/**
 * Reads a case by its folder or the path of its `case.json`.
 * Errors: `file-not-found`, `file-unreadable` (with the line of a JSON error, or for a ZIP of a case), `case-invalid`, `case-too-new`.
 */
export async function readCase(path: string): Promise<Result<ReadCase>> {
  const located = await locateCase(path);
  if (!located.ok) return located;
  const { folder, file } = located.value;
  try {
    const { bytes, savedAt } = await readCaseFile(file);
    if (bytes === undefined) return fail({ kind: "file-unreadable", file, cause: { code: "zip-archive" } });
    const value = parseJson(bytes, file);
    if (!value.ok) return value;
    const theCase = parseCase(value.value, file);
    return theCase.ok ? ok({ folder, file, case: theCase.value, base: sha256(bytes), savedAt }) : theCase;
  } catch (error) {
    return fail(readingError(file, error));
  }
}

/** The bytes of a file, `undefined` where it begins as a ZIP (APPNOTE 4.3.7), whatever its name and size: cases are sent so. Throws as `readSmallFile`. */
async function readCaseFile(file: string): Promise<{ readonly bytes: Buffer | undefined; readonly savedAt: string }> {
  const handle = await openRegularFile(file);
  try {
    const savedAt = (await handle.stat()).mtime.toISOString();
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return { bytes: buffer.toString("latin1") === "PK\x03\x04" ? undefined : await readSmall(handle), savedAt };
  } finally {
    await handle.close();
  }
}

/** Folder and `case.json` of a case by either path. Errors: `file-not-found`, `file-unreadable`. */
export async function locateCase(path: string): Promise<Result<{ readonly folder: string; readonly file: string }>> {
  const given = resolve(path);
  try {
    const isFolder = (await stat(given)).isDirectory();
    return ok(isFolder ? { folder: given, file: join(given, CASE_FILE) } : { folder: dirname(given), file: given });
  } catch (error) {
    return fail(readingError(given, error));
  }
}

/** Pipes and devices have no content that could be copied. */
async function isCopied(path: string): Promise<boolean> {
  if (basename(path).startsWith(".")) return false;
  const found = await lstat(path);
  return found.isFile() || found.isDirectory() || found.isSymbolicLink();
}

/** A case without answers. The id is random: it is made here, never in `shared/`. */
export function emptyCase(guide: Pick<Guide, "id" | "edition">, topic: string, title?: string): Case {
  return {
    formatVersion: CASE_FORMAT_VERSION,
    id: randomUUID(),
    ...(title === undefined || title.trim() === "" ? {} : { title: title.trim() }),
    guide: guide.id,
    guideEdition: guide.edition,
    topic,
  };
}

/**
 * Makes a case folder with `case.json` and `attachments/`. Errors: `output-not-ours` when the folder holds anything,
 * `output-unwritable`.
 */
export async function createCase(folder: string, theCase: Case): Promise<Result<ReadCase>> {
  try {
    const held = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return [];
      throw error;
    });
    if (held.length > 0) return fail({ kind: "output-not-ours", folder });
    await makeFolder(join(folder, ATTACHMENTS_FOLDER));
  } catch (error) {
    return fail(writingError(folder, error));
  }
  const written = await writeAtomically(join(folder, CASE_FILE), caseText(theCase));
  return written.ok ? readCase(folder) : written;
}

/**
 * Copies a case folder whole into a new or empty one, without its lock and history; never over a file. Errors:
 * `output-unwritable`. The entries are copied one by one: since Node 24 `cp` with `errorOnExist` refuses the folder itself.
 */
export async function copyCaseFolder(from: string, to: string): Promise<Result<undefined>> {
  try {
    const source = await realPath(from);
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(source)) {
      if (entry.startsWith(".")) continue;
      await cp(join(source, entry), join(to, entry), { recursive: true, errorOnExist: true, force: false, filter: isCopied });
    }
    return ok(undefined);
  } catch (error) {
    return fail(writingError(to, error));
  }
}

/**
 * Makes the first of `name`, `name 2`, `name 3` … that is not there yet, so that two calls at once get two folders.
 * Characters that Windows refuses are replaced. Errors: `output-unwritable`.
 */
export async function makeNewFolder(parent: string, name: string): Promise<Result<string>> {
  const safe = safeFolderName(name);
  try {
    await makeFolder(parent);
    const taken = new Set((await readdir(parent)).map(nameKey));
    for (;;) {
      const candidate = freeName(safe, "", taken);
      if (await makeOwn(join(parent, candidate))) return ok(join(parent, candidate));
      taken.add(nameKey(candidate));
    }
  } catch (error) {
    return fail(writingError(join(parent, safe), error));
  }
}

/** False: someone else made it meanwhile. */
async function makeOwn(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** The name of a folder that any system can have. */
export const safeFolderName = folderName;

/** A name for another version beside `case.json` that no file there has: two in one second, or a clock put back, cost none of them. */
export async function freeNameIn(folder: string, stem: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  return freeName(stem, ".json", new Set(names.map(nameKey)), "-");
}

/** The text of `case.json`. */
export const caseText = (theCase: Case): string => `${JSON.stringify(theCase, null, 2)}\n`;

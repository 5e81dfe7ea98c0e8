import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { errorCode } from "../../files/file-error.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readInPieces, readRegularText } from "../../files/regular-file.ts";
import { sha256, sha256OfFile } from "../../files/sha256.ts";

/**
 * What the product wrote into a folder of documents, file by file with its hash: a file that is no longer what it wrote
 * is the user's work in Word or WPS, and nothing of ours goes over it. The record lies in the user's data, by the
 * folder's path: the folder itself holds nothing but documents. A file of which nothing is known counts as the user's.
 */
const recordFile = (folder: string) => join(userDataFolder(), "written", `${sha256(resolve(folder)).slice(0, 32)}.json`);
const recordSchema = z.object({ files: z.record(z.string(), z.string()) });

export type WrittenFiles = { readonly folder: string; readonly hashes: Map<string, string> };

/** The record of a folder; a folder without one, or with a broken one, holds nothing that is known to be ours. */
export async function readWrittenFiles(folder: string): Promise<WrittenFiles> {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(await readRegularText(recordFile(folder))));
    return { folder, hashes: new Map(parsed.success ? Object.entries(parsed.data.files) : []) };
  } catch {
    return { folder, hashes: new Map() };
  }
}

/** Keeps the record, for the next time. Errors: `output-unwritable`. */
export function keepWrittenFiles({ folder, hashes }: WrittenFiles): Promise<Result<undefined>> {
  return writeAtomically(recordFile(folder), `${JSON.stringify({ files: Object.fromEntries([...hashes].sort()) }, null, 2)}\n`);
}

/** A file to write, by its name in the folder. */
export type FileToWrite = { readonly extension: string; readonly bytes: Uint8Array };

/**
 * The first of `name`, `name-2`, `name-3` … under which all these files may be written: where nothing lies yet, where
 * exactly this lies, or where what lies there is what the product wrote. `kept`: files of the user's that stay as they are.
 */
export async function nameToWrite(
  written: WrittenFiles,
  name: string,
  files: readonly FileToWrite[],
): Promise<{ readonly name: string; readonly kept: readonly string[] }> {
  const kept: string[] = [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    const edited: string[] = [];
    for (const { extension, bytes } of files) {
      const file = `${candidate}.${extension}`;
      const lying = await hashOf(join(written.folder, file));
      if (lying !== undefined && lying !== written.hashes.get(file) && lying !== sha256(bytes)) edited.push(file);
    }
    if (edited.length === 0) return { name: candidate, kept };
    kept.push(...edited);
  }
}

/** `undefined`: nothing lies there. A file that cannot be read is some user's. */
async function hashOf(file: string): Promise<string | undefined> {
  try {
    return await sha256OfFile(file);
  } catch (error) {
    return errorCode(error) === "ENOENT" ? undefined : "unreadable";
  }
}

/** Copies what the user edited in an earlier folder of documents into the one that will take its place. */
export async function carryEdited(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  const { hashes } = await readWrittenFiles(from);
  for (const name of names) {
    // hidden files, and the locks of Word (~$) and WPS (.~)
    if (/^[.~]/.test(name)) continue;
    if ((await sha256OfFile(join(from, name)).catch(() => undefined)) === hashes.get(name)) continue;
    await mkdir(to, { recursive: true });
    await writeFile(join(to, basename(name)), readInPieces(join(from, name))).catch((error: unknown) => {
      if (errorCode(error) !== "EISDIR") throw error;
    });
  }
}

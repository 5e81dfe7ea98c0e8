import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { AddedFile, AddedFiles } from "../../../shared/attachments/received-files.ts";
import { comparePaths } from "../../../shared/documents/default-upload-names.ts";
import type { AppError } from "../../../shared/errors.ts";
import { isSystemJunk } from "../../../shared/text/file-names.ts";
import { readingError } from "../../files/file-error.ts";
import { readInPieces } from "../../files/regular-file.ts";
import { addAttachment } from "./add-attachment.ts";

/** A folder dropped by mistake may be a whole disk. */
const MOST_FILES = 500;

/** Copies files, and all files in folders, into `attachments/` of a case, in natural order of their names; what cannot be taken is named. */
export async function addFromDisk(caseFolder: string, paths: readonly string[]): Promise<AddedFiles> {
  const refused: AppError[] = [];
  const files: string[] = [];
  for (const path of paths) await walk(path, files, refused);
  files.sort(comparePaths);
  const { added, refused: failed } = await addInOrder(caseFolder, files.slice(0, MOST_FILES));
  refused.push(...failed);
  if (files.length > MOST_FILES)
    refused.push({ kind: "wrong-use", problem: { code: "too-many-files", most: MOST_FILES, left: files.length - MOST_FILES, isAtLeast: true } });
  return { added, refused };
}

/** Copies these files into `attachments/` of a case, in the order in which they are given; what cannot be taken is named. */
export async function addInOrder(caseFolder: string, paths: readonly string[]): Promise<AddedFiles> {
  const added: AddedFile[] = [];
  const refused: AppError[] = [];
  for (const path of paths) {
    const file = await addAttachment(caseFolder, basename(path), readInPieces(path));
    if (file.ok) added.push(file.value);
    else refused.push(file.error);
  }
  return { added, refused };
}

async function walk(path: string, files: string[], refused: AppError[]): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) {
      files.push(path);
      return;
    }
    for (const entry of await readdir(path)) {
      if (files.length > MOST_FILES) return;
      if (!isSystemJunk(entry)) await walk(join(path, entry), files, refused);
    }
  } catch (error) {
    refused.push(readingError(basename(path), error));
  }
}

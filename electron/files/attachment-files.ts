import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Attachment } from "../../shared/case/case.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { errorCode, fileCause } from "./file-error.ts";
import { realPath } from "./real-path.ts";
import { sha256OfFile } from "./sha256.ts";

/** What lies on disk for a registered attachment: `path` absolute, `bytes` its size, `changedAt` when it was written (ISO 8601 in UTC). */
export type AttachmentFile = { readonly path: string; readonly bytes: number; readonly changedAt: string };

/** A file as a case names it; `slot`: where it is registered, for the message. */
type RegisteredFile = Pick<Attachment, "file"> & Partial<Pick<Attachment, "slot">>;

/**
 * Finds the file of a registered attachment, only below the case folder (links that lead out are refused too).
 * @param realFolder the case folder with its links followed, where many files of one case are looked for
 * Errors: `attachment-missing`, `attachment-outside-case`, `attachment-empty`, `file-unreadable`.
 */
export async function findAttachmentFile(caseFolder: string, { file, slot = "" }: RegisteredFile, realFolder?: string): Promise<Result<AttachmentFile>> {
  // case.json is written on Windows too: both separators mean a folder
  const portable = file.replaceAll("\\", "/");
  const joined = join(caseFolder, portable);
  if (isAbsolute(portable) || /^[A-Za-z]:/.test(portable) || !isInside(caseFolder, joined)) return fail({ kind: "attachment-outside-case", file });
  try {
    const path = await realPathAsSpelled(caseFolder, portable);
    if (!isInside(realFolder ?? (await realPath(caseFolder)), path)) return fail({ kind: "attachment-outside-case", file });
    const status = await stat(path);
    if (!status.isFile()) return fail({ kind: "attachment-unsupported", file, found: { code: status.isDirectory() ? "folder" : "special-file" } });
    return status.size === 0 ? fail({ kind: "attachment-empty", file }) : ok({ path, bytes: status.size, changedAt: status.mtime.toISOString() });
  } catch (error) {
    return errorCode(error) === "ENOENT" ? fail({ kind: "attachment-missing", file, slot }) : fail({ kind: "file-unreadable", file, cause: fileCause(error) });
  }
}

/**
 * The real path of what lies below `folder` as the disk spells it: macOS may write “ü” as “u” with two dots on top of it, where
 * case.json has one character (Unicode NFD and NFC); copied to another system these are different names.
 */
async function realPathAsSpelled(folder: string, file: string): Promise<string> {
  try {
    return await realPath(join(folder, file));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  let path = folder;
  for (const part of file.split("/")) {
    const names = part === "." || part === ".." ? [] : await readdir(path);
    path = join(path, names.find((name) => name.normalize("NFC") === part.normalize("NFC")) ?? part);
  }
  return realPath(path);
}

/**
 * Whether the file is there, inside the case, and still the registered one (`sha256`, when it was registered).
 * Errors: those of `findAttachmentFile`, and `attachment-changed`.
 */
export async function checkAttachmentFile(caseFolder: string, attachment: Attachment): Promise<Result<AttachmentFile>> {
  const found = await findAttachmentFile(caseFolder, attachment);
  if (!found.ok || !attachment.sha256) return found;
  const hash = await hashFile(found.value.path, attachment.file);
  if (!hash.ok) return hash;
  return hash.value === attachment.sha256.toLowerCase() ? found : fail({ kind: "attachment-changed", file: attachment.file });
}

/** SHA-256 (hex) of an attachment as it lies on disk. Errors: those of `findAttachmentFile`. */
export async function hashOfAttachment(caseFolder: string, attachment: Attachment): Promise<Result<string>> {
  const found = await findAttachmentFile(caseFolder, attachment);
  return found.ok ? hashFile(found.value.path, attachment.file) : found;
}

async function hashFile(path: string, file: string): Promise<Result<string, AppError>> {
  try {
    return ok(await sha256OfFile(path));
  } catch (error) {
    return fail({ kind: "file-unreadable", file, cause: fileCause(error) });
  }
}

/** Whether `path` lies below `folder`; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

import { mkdir, open, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { TakenFile } from "../../shared/ipc.ts";
import { fileType } from "../bundle/file-type.ts";
import { openPdfium } from "../bundle/pdfium.ts";
import { ATTACHMENTS_FOLDER } from "../library/cases.ts";
import { errorCode, readingError, writingError } from "../library/file-error.ts";
import { sha256 } from "../library/sha256.ts";

/**
 * Copies a PDF or picture into the attachments of a case, under a name of its own when that one is taken; the file itself
 * stays where it is. Errors: `file-not-found`, `file-unreadable`, `attachment-empty`, `attachment-unsupported`,
 * `attachment-damaged`, `output-unwritable`.
 */
export async function takeFile(caseFolder: string, path: string): Promise<Result<TakenFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return fail(readingError(path, error));
  }
  if (bytes.length === 0) return fail({ kind: "attachment-empty", file: basename(path) });
  const type = fileType(bytes);
  if (type.kind === "other") return fail({ kind: "attachment-unsupported", file: basename(path), found: type.found });
  const pages = type.kind === "jpeg" || type.kind === "png" ? 1 : await pageCount(bytes);
  if (typeof pages === "string") return fail({ kind: "attachment-damaged", file: basename(path), cause: pages });
  const put = await putAside(join(caseFolder, ATTACHMENTS_FOLDER), basename(path), bytes);
  return put.ok ? ok({ file: `${ATTACHMENTS_FOLDER}/${put.value}`, sha256: sha256(bytes), ...(pages === undefined ? {} : { pages }) }) : put;
}

/** `undefined`: locked by a password, which the bundle asks for. */
async function pageCount(bytes: Uint8Array): Promise<number | string | undefined> {
  const pdfium = await openPdfium();
  const seen = pdfium.open(bytes);
  if (typeof seen === "string") return seen === "password" ? undefined : "不能作为 PDF 打开";
  const count = seen.pageCount;
  seen.close();
  return count;
}

/** Writes under the first free of `name`, `name-2`, `name-3` …: never over a file. */
async function putAside(folder: string, name: string, bytes: Uint8Array): Promise<Result<string>> {
  const extension = extname(name);
  const stem = basename(name, extension);
  try {
    await mkdir(folder, { recursive: true });
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${stem}-${number}${extension}`;
      const file = await open(join(folder, candidate), "wx").catch((error: unknown) => {
        if (errorCode(error) === "EEXIST") return undefined;
        throw error;
      });
      if (file === undefined) continue;
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      return ok(candidate);
    }
  } catch (error) {
    return fail(writingError(join(folder, name), error));
  }
}

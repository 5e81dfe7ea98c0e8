import { createHash, randomUUID } from "node:crypto";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { AddedFile } from "../../shared/ipc.ts";
import { freeName, nameKey, portableName, portablePart } from "../../shared/text/file-names.ts";
import { retryWhileHeld } from "./atomic-write.ts";
import { ATTACHMENTS_FOLDER } from "./cases.ts";
import { writingError } from "./file-error.ts";
import { checkInsideCase } from "./inside-case.ts";
import { makeFolder } from "./make-folder.ts";

/**
 * Copies a file untouched into `attachments/` of a case, under its own name or, where that is taken, with a number
 * behind it. The copy is written aside and flushed before it takes its name. Errors: `attachment-empty`,
 * `output-unwritable`, `output-is-link`.
 */
export async function addAttachment(caseFolder: string, name: string, content: AsyncIterable<Uint8Array>): Promise<Result<AddedFile>> {
  const folder = join(caseFolder, ATTACHMENTS_FOLDER);
  const place = await checkInsideCase(caseFolder, folder);
  if (!place.ok) return place;
  const aside = join(folder, `.adding-${randomUUID()}`);
  try {
    await makeFolder(folder);
    const { sha256, bytes } = await writeAside(aside, content);
    if (bytes === 0) {
      await rm(aside, { force: true });
      return fail({ kind: "attachment-empty", file: name });
    }
    const own = await nameIn(folder, name);
    await retryWhileHeld(() => rename(aside, join(folder, own)));
    const pages = await pageCount(join(folder, own));
    return ok({ id: `attachment-${randomUUID().slice(0, 8)}`, file: `${ATTACHMENTS_FOLDER}/${own}`, sha256, bytes, ...(pages === undefined ? {} : { pages }) });
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    return fail(writingError(join(folder, name), error));
  }
}

async function writeAside(file: string, content: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(file, "wx");
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** The name without what Windows refuses, numbered where it is taken, whatever the case of its letters. */
async function nameIn(folder: string, name: string): Promise<string> {
  const ending = extname(name).slice(0, 12);
  const stem = portableName(name.slice(0, name.length - ending.length), { characters: 60, instead: "附件" });
  return freeName(stem, portablePart(ending) === "" ? "" : `.${portablePart(ending)}`, new Set((await readdir(folder)).map(nameKey)));
}

/** Pages of a PDF, 1 for a picture; `undefined` for what cannot be read: the bundle says what is wrong with it. */
async function pageCount(file: string): Promise<number | undefined> {
  if (/\.(jpe?g|png)$/i.test(file)) return 1;
  if (!/\.pdf$/i.test(file)) return undefined;
  try {
    // loaded when it is needed, not when the window opens
    const { PDFDocument } = await import("@cantoo/pdf-lib");
    return (await PDFDocument.load(await readFile(file), { ignoreEncryption: true, updateMetadata: false })).getPageCount();
  } catch {
    return undefined;
  }
}

import { createHash, randomUUID } from "node:crypto";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { AddedFile } from "../../../shared/attachments/received-files.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { freeName, nameKey, portableName, portablePart, withoutMiddle } from "../../../shared/text/file-names.ts";
import { retryWhileHeld } from "../../files/atomic-write.ts";
import { fileCause, writingError } from "../../files/file-error.ts";
import { checkInsideCase } from "../../files/inside-case.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { openRegularFile, readRegularFile } from "../../files/regular-file.ts";
import { sha256OfFile } from "../../files/sha256.ts";
import { type FileType, fileType, refusalOf } from "../../ingest/file-type.ts";
import { ATTACHMENTS_FOLDER } from "./cases.ts";

/**
 * Copies a file untouched into `attachments/` of a case, under its own name or, where that is taken, with a number
 * behind it. The copy is written aside and flushed before it takes its name; the very same file, there already, is not
 * copied again. Errors: `attachment-empty`, `attachment-unsupported` and `attachment-damaged` by its content, `file-unreadable`, `output-unwritable`,
 * `output-is-link`.
 */
export async function addAttachment(caseFolder: string, name: string, content: AsyncIterable<Uint8Array>): Promise<Result<AddedFile>> {
  const folder = join(caseFolder, ATTACHMENTS_FOLDER);
  const place = await checkInsideCase(caseFolder, folder);
  if (!place.ok) return place;
  const aside = join(folder, `.adding-${randomUUID()}`);
  try {
    await makeFolder(folder);
    const { sha256, bytes } = await writeTemporary(aside, content);
    if (bytes === 0) {
      await rm(aside, { force: true });
      return fail({ kind: "attachment-empty", file: name });
    }
    const type = await typeOfFile(aside, bytes, name);
    if (type.kind === "other" || type.kind === "broken") {
      await rm(aside, { force: true });
      return fail(refusalOf(type, name));
    }
    const same = await sameFile(folder, bytes, sha256);
    const own = same ?? (await nameIn(folder, name));
    if (same === undefined) await retryWhileHeld(() => rename(aside, join(folder, own)));
    else await rm(aside, { force: true });
    const pages = await pageCount(join(folder, own));
    return ok({
      id: `attachment-${randomUUID().slice(0, 8)}`,
      file: `${ATTACHMENTS_FOLDER}/${own}`,
      ...(same === undefined && storedName(name).isShortened && { givenName: name }),
      sha256,
      bytes,
      ...(pages === undefined ? {} : { pages }),
      ...(same === undefined ? {} : { known: name }),
    });
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    return fail(
      error instanceof UnreadableSource ? { kind: "file-unreadable", file: name, cause: fileCause(error.cause) } : writingError(join(folder, name), error),
    );
  }
}

/** The file to be copied cannot be read, or not to its end: it is locked, its drive is gone, the browser gave up. */
class UnreadableSource extends Error {}

async function* readable(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* content;
  } catch (cause) {
    throw new UnreadableSource("unreadable", { cause });
  }
}

/** Packed formats are told apart by names that may stand at their end; the largest of them is far below this. */
const LARGEST_PACKED = 64 * 1024 * 1024;

/** What a file is by its content. */
export async function typeOfFile(file: string, bytes: number, name: string): Promise<FileType> {
  const handle = await openRegularFile(file);
  try {
    const buffer = Buffer.alloc(Math.min(bytes, LARGEST_PACKED));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const type = fileType(buffer.subarray(0, bytesRead), name);
    // the end that it lacks was not read
    return type.kind === "broken" && bytes > LARGEST_PACKED ? { kind: "word", ending: "docx" } : type;
  } finally {
    await handle.close();
  }
}

/** The name of a file of the folder with the very same content. */
async function sameFile(folder: string, bytes: number, sha256: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(".")) continue;
    const { size } = await stat(join(folder, name));
    if (size === bytes && (await sha256OfFile(join(folder, name))) === sha256) return name;
  }
  return undefined;
}

async function writeTemporary(file: string, content: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(file, "wx");
  try {
    for await (const chunk of readable(content)) {
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

const LONGEST_STEM = 60;

/** The name of a file without what Windows refuses, its stem at most 60 characters, of which what is too much is left out in the middle; `ending` with its dot, or empty. */
export function storedName(name: string): { readonly stem: string; readonly ending: string; readonly isShortened: boolean } {
  const own = extname(name).slice(0, 12);
  const whole = portablePart(name.slice(0, name.length - own.length));
  const stem = portableName(withoutMiddle(whole, LONGEST_STEM), { characters: LONGEST_STEM, instead: "附件" });
  return { stem, ending: portablePart(own) === "" ? "" : `.${portablePart(own)}`, isShortened: [...whole].length > LONGEST_STEM };
}

/** That name, numbered where it is taken, whatever the case of its letters. */
async function nameIn(folder: string, name: string): Promise<string> {
  const { stem, ending } = storedName(name);
  return freeName(stem, ending, new Set((await readdir(folder)).map(nameKey)));
}

/** Pages of a PDF, 1 for a picture; `undefined` for what cannot be read: the bundle says what is wrong with it. */
export async function pageCount(file: string): Promise<number | undefined> {
  if (/\.(jpe?g|png)$/i.test(file)) return 1;
  if (!/\.pdf$/i.test(file)) return undefined;
  try {
    // loaded when it is needed, not when the window opens
    const { PDFDocument } = await import("@cantoo/pdf-lib");
    const pages = (await PDFDocument.load(await readRegularFile(file), { ignoreEncryption: true, updateMetadata: false })).getPageCount();
    // a file that breaks off may open and have no page
    return pages > 0 ? pages : undefined;
  } catch {
    return undefined;
  }
}

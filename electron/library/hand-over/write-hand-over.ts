import { randomInt } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Writable } from "node:stream";
import { configure, TextReader, ZipWriter } from "@zip.js/zip.js";
import { HAND_OVER_FILE, HAND_OVER_FORMAT, type HandOver, isPathInside } from "../../../shared/desk/hand-over.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import { REVIEW_FILE } from "../../../shared/review/review.ts";
import { freeName, isSystemJunk, nameKey } from "../../../shared/text/file-names.ts";
import { retryWhileHeld } from "../../files/atomic-write.ts";
import { readingError, writingError } from "../../files/file-error.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { openRegularFile } from "../../files/regular-file.ts";
import { sha256OfFile } from "../../files/sha256.ts";
import { caseKey } from "../cases/case-key.ts";
import { ATTACHMENTS_FOLDER, CASE_FILE, readCase, safeFolderName } from "../cases/cases.ts";
import { readReview, reviewCopies } from "../cases/review-file.ts";
import { UNIT_TEMPLATES_FOLDER } from "../cases/unit-templates.ts";
import { DiskReader } from "./disk-reader.ts";

// threads of a browser: this runs in the caller's
configure({ useWebWorkers: false });

export type WrittenHandOver = {
  readonly file: string;
  readonly cases: readonly string[];
  readonly files: number;
  readonly bytes: number;
  readonly encrypted: boolean;
};

export type WriteHandOverOptions = {
  readonly now: number;
  /** the ZIP's own AES-256 (WinZip AE-2); names of files and their sizes stay readable */
  readonly password?: string | undefined;
  /** each file counts twice: it is read for its hash, and once more as it is written */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

type Source = { readonly path: string; readonly from: string };

/**
 * Writes cases with their attachments, Word templates and review notes into one file: answers, untouched originals and hashes of all.
 * Versions of the past stay here. Whole or not at all; only an earlier hand-over is replaced. Errors: those of `readCase` and
 * `readReview`; `output-is-file`, `output-unwritable`, `cancelled`.
 */
export async function writeHandOver(paths: readonly string[], target: string, options: WriteHandOverOptions): Promise<Result<WrittenHandOver>> {
  const taken = new Set<string>();
  const folders = new Set<string>();
  const cases: HandOver["cases"] = [];
  const sources: Source[] = [];
  for (const path of paths) {
    const read = await readCase(path);
    if (!read.ok) return read;
    const { folder, case: theCase, savedAt } = read.value;
    // named twice, by its folder and by its file, it goes in once
    if (folders.has(caseKey(folder))) continue;
    folders.add(caseKey(folder));
    const review = await readReview(folder);
    if (!review.ok) return review;
    const name = freeName(safeFolderName(basename(folder)), "", taken);
    taken.add(nameKey(name));
    cases.push({ folder: name, id: theCase.id, title: theCase.title ?? "", guide: theCase.guide, topic: theCase.topic, savedAt });
    for (const file of await filesOfCase(folder)) sources.push({ path: `${name}/${file}`, from: join(folder, ...file.split("/")) });
  }
  const files: HandOver["files"] = [];
  for (const { path, from } of sources) {
    if (options.signal?.aborted) return fail({ kind: "cancelled" });
    try {
      files.push({ path, sha256: await sha256OfFile(from), bytes: (await stat(from)).size });
    } catch (error) {
      return fail(readingError(from, error));
    }
    options.onProgress?.({ step: { code: "reading-attachments" }, done: files.length, total: 2 * sources.length });
  }
  const manifest: HandOver = { formatVersion: HAND_OVER_FORMAT, createdAt: new Date(options.now).toISOString(), cases, files };
  if (!(await mayReplace(target))) return fail({ kind: "output-is-file", file: target });
  const written = await writeZip(target, manifest, sources, options);
  if (!written.ok) return written;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return ok({ file: target, cases: cases.map(({ folder }) => folder), files: files.length, bytes, encrypted: options.password !== undefined });
}

async function writeZip(
  target: string,
  manifest: HandOver,
  sources: readonly Source[],
  { password, signal, onProgress }: WriteHandOverOptions,
): Promise<Result<undefined>> {
  const aside = `${target}.guohe-${randomInt(2 ** 32)}`;
  try {
    await makeFolder(dirname(target));
    const sink = createWriteStream(aside, { flags: "wx" });
    const zip = new ZipWriter(Writable.toWeb(sink), { zip64: false, ...(password !== undefined && { password, encryptionStrength: 3 as const }) });
    await zip.add(HAND_OVER_FILE, new TextReader(JSON.stringify(manifest, null, 1)));
    for (const [index, { path, from }] of sources.entries()) {
      if (signal?.aborted) throw new Error("cancelled");
      // scans and PDFs hold nothing more to squeeze out
      const source = await openRegularFile(from);
      await zip.add(path, new DiskReader(source, (await source.stat()).size), { level: path.endsWith(".json") ? 6 : 0 }).finally(() => source.close());
      onProgress?.({ step: { code: "reading-attachments" }, done: sources.length + index + 1, total: 2 * sources.length });
    }
    await zip.close();
    const done = await open(aside, "r+");
    await done.sync().finally(() => done.close());
    await retryWhileHeld(() => rename(aside, target));
    return ok(undefined);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    return fail(signal?.aborted ? { kind: "cancelled" } : writingError(target, error));
  }
}

/** `case.json`, the review and copies of it, all attachments and the unit's own templates of a case, as paths below it with `/`. */
async function filesOfCase(folder: string): Promise<readonly string[]> {
  const reviews = [REVIEW_FILE, ...(await reviewCopies(folder)).filter(isPathInside)];
  const isFile = await Promise.all(reviews.map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.isFile()));
  const review = reviews.filter((_name, index) => isFile[index]);
  const below = await Promise.all([ATTACHMENTS_FOLDER, UNIT_TEMPLATES_FOLDER].map((name) => filesBelow(folder, name)));
  return [CASE_FILE, ...review, ...below.flat().toSorted()];
}

async function filesBelow(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || isSystemJunk(entry.name)) continue;
    if (entry.isFile()) found.push(`${path}/${entry.name}`);
    else if (entry.isDirectory()) found.push(...(await filesBelow(folder, `${path}/${entry.name}`)));
  }
  return found;
}

/** Whether nothing lies there, or an earlier hand-over: its first entry is the manifest (APPNOTE 4.3.7). */
async function mayReplace(path: string): Promise<boolean> {
  try {
    const file = await openRegularFile(path);
    try {
      const head = Buffer.alloc(64);
      await file.read(head, 0, head.length, 0);
      return head.readUInt32LE(0) === 0x04034b50 && head.toString("utf8", 30, 30 + HAND_OVER_FILE.length) === HAND_OVER_FILE;
    } finally {
      await file.close();
    }
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT";
  }
}

import { createHash, randomInt } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { access, mkdir, readdir, rename, rm, rmdir, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { configure, type Entry, type FileEntry, ZipReader } from "@zip.js/zip.js";
import type { HandOverCause } from "../../../shared/causes.ts";
import {
  HAND_OVER_FILE,
  HAND_OVER_FORMAT,
  type HandOver,
  handOverSchema,
  isPathInside,
  LARGEST_MANIFEST,
  MOST_BYTES,
  MOST_FILES,
  type ReceivedFiles,
  type TimeOfReceived,
} from "../../../shared/desk/hand-over.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import { countNews, NO_REVIEW, REVIEW_FILE, type Review } from "../../../shared/review/review.ts";
import { freeName, nameKey } from "../../../shared/text/file-names.ts";
import { retryWhileHeld } from "../../files/atomic-write.ts";
import { readingError, writingError } from "../../files/file-error.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { openRegularFile } from "../../files/regular-file.ts";
import { createWriter } from "../../files/write-in-pieces.ts";
import { CASE_FILE, type ReadCase, readCase } from "../cases/cases.ts";
import { type AddedReview, addReceivedReview, readReview, takeBackReview } from "../cases/review-file.ts";
import { casesById } from "./cases-by-id.ts";
import { DiskReader } from "./disk-reader.ts";
import { addReceivedFiles, takeBackFiles } from "./received-files.ts";

// threads of a browser: this runs in the caller's
configure({ useWebWorkers: false });

/**
 * A case that came: `new` in a folder of its own; `same`: that very version is here, no answer was written, and `files` says what
 * its attachments lacked or have differently; `conflict`: another
 * version of the case is here (`existing`), and what came lies beside it, once however often it comes. Either way the notes that came stand in the case that
 * was here: `notes` says how many of them are news.
 */
export type ReceivedCase = {
  readonly state: "new" | "same" | "conflict";
  readonly path: string;
  readonly title: string;
  readonly existing?: ReadCase;
  readonly received: ReadCase;
  readonly time: TimeOfReceived;
  readonly notes: number;
  readonly files?: ReceivedFiles;
};

/**
 * Takes the cases of a hand-over into a folder. Everything is unpacked aside and held against its hashes before one case is put in place,
 * and nothing is written over: where anything is wrong, nothing has changed (what was put in place is moved out again; a disk that
 * refuses even that keeps it, whole). Notes and sign-offs are added to those of a case that is here. Errors: `file-not-found`,
 * `file-unreadable`, `hand-over-invalid`, `hand-over-locked`; those of `readCase` for a case in it, and of `readReview` for one that is
 * here; `output-unwritable`, `cancelled`.
 * @param passwords each is tried
 * @param alsoHere further folders whose cases are here already
 * @param onProgress is told of each file that was unpacked, as `done` of `total`
 * @param stamp what a conflicting case is called after: 收到于 2026-05-20
 */
export async function receiveHandOver(
  file: string,
  into: string,
  {
    passwords,
    stamp,
    alsoHere = [],
    ...control
  }: { readonly passwords: readonly string[]; readonly stamp: string; readonly alsoHere?: readonly string[] } & Control,
): Promise<Result<readonly ReceivedCase[]>> {
  let handle: FileHandle;
  try {
    handle = await openRegularFile(file);
  } catch (error) {
    return fail(readingError(file, error));
  }
  const aside = join(into, `.guohe-received-${randomInt(2 ** 32)}`);
  const isNew = await access(into).then(
    () => false,
    () => true,
  );
  try {
    const opened = await openHandOver(handle, file, passwords);
    if (!opened.ok) return opened;
    await makeFolder(into);
    await mkdir(aside);
    const unpacked = await unpack(opened.value, file, aside, control);
    if (!unpacked.ok) return unpacked;
    return await putInPlace(opened.value.manifest, file, aside, { into, alsoHere, stamp });
  } catch (error) {
    return fail(writingError(into, error));
  } finally {
    await handle.close();
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    // a folder that was made for what did not come; one that holds anything stays
    if (isNew) await rmdir(into).catch(() => undefined);
  }
}

type Control = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Pick<Progress, "done" | "total">) => void };
type Opened = { readonly manifest: HandOver; readonly entries: ReadonlyMap<string, FileEntry>; readonly password: string | undefined };

const refuse = (file: string, cause: HandOverCause): { readonly ok: false; readonly error: AppError } => fail({ kind: "hand-over-invalid", file, cause });

/** Reads names and the manifest; nothing else is unpacked. */
async function openHandOver(handle: FileHandle, file: string, passwords: readonly string[]): Promise<Result<Opened>> {
  let all: readonly Entry[];
  try {
    all = await new ZipReader(new DiskReader(handle, (await handle.stat()).size)).getEntries();
  } catch {
    return refuse(file, { code: "not-a-hand-over" });
  }
  if (all.length > MOST_FILES) return refuse(file, { code: "too-large" });
  const entries = new Map<string, FileEntry>();
  const keys = new Set<string>();
  for (const entry of all) {
    if (entry.directory) continue;
    if (!isPathInside(entry.filename)) return refuse(file, { code: "unsafe-path", path: entry.filename });
    if (keys.size === keys.add(nameKey(entry.filename)).size) return refuse(file, { code: "twice", path: entry.filename });
    entries.set(entry.filename, entry);
  }
  const first = entries.get(HAND_OVER_FILE);
  if (first === undefined) return refuse(file, { code: "not-a-hand-over" });
  if (first.uncompressedSize > LARGEST_MANIFEST) return refuse(file, { code: "too-large" });
  const password = await passwordOf(first, passwords);
  if (!password.ok)
    return password.error === "locked"
      ? fail({ kind: "hand-over-locked", file, passwordsTried: passwords.length })
      : refuse(file, { code: "damaged", path: HAND_OVER_FILE });
  const manifest = readManifest(password.value.text);
  if (manifest === undefined) return refuse(file, { code: "damaged", path: HAND_OVER_FILE });
  if (manifest.formatVersion > HAND_OVER_FORMAT) return refuse(file, { code: "too-new" });
  const fault = faultOf(manifest, entries);
  return fault === undefined ? ok({ manifest, entries, password: password.value.password }) : refuse(file, fault);
}

async function passwordOf(
  entry: FileEntry,
  passwords: readonly string[],
): Promise<Result<{ readonly text: string; readonly password: string | undefined }, "locked" | "damaged">> {
  for (const password of entry.encrypted ? passwords : [undefined]) {
    const bytes = await contentOf(entry, password, LARGEST_MANIFEST).catch(() => undefined);
    if (bytes !== undefined) return ok({ text: new TextDecoder().decode(bytes), password });
  }
  return fail(entry.encrypted ? "locked" : "damaged");
}

function readManifest(text: string): HandOver | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = handOverSchema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the files in it are just those that the manifest names, and each case has its own. */
function faultOf({ cases, files }: HandOver, entries: ReadonlyMap<string, FileEntry>): HandOverCause | undefined {
  const named = new Map(files.map((one) => [one.path, one]));
  const folders = new Set(cases.map(({ folder }) => nameKey(folder)));
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) return { code: "too-large" };
  if (named.size < files.length || folders.size < cases.length) return { code: "damaged", path: HAND_OVER_FILE };
  for (const { folder } of cases) {
    if (folder.includes("/") || !isPathInside(folder) || folder.startsWith(".")) return { code: "unsafe-path", path: folder };
    if (!named.has(`${folder}/case.json`)) return { code: "missing", path: `${folder}/case.json` };
  }
  for (const path of entries.keys()) if (path !== HAND_OVER_FILE && !named.has(path)) return { code: "extra", path };
  for (const { path, bytes } of files) {
    const entry = entries.get(path);
    if (entry === undefined) return { code: "missing", path };
    if (entry.uncompressedSize !== bytes || !cases.some(({ folder }) => path.startsWith(`${folder}/`))) return { code: "damaged", path };
  }
  return undefined;
}

/** Unpacks every file aside and holds it against size and hash. */
async function unpack({ manifest, entries, password }: Opened, file: string, aside: string, { signal, onProgress }: Control): Promise<Result<undefined>> {
  for (const [index, { path, sha256, bytes }] of manifest.files.entries()) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    const entry = entries.get(path);
    const target = join(aside, ...path.split("/"));
    await makeFolder(dirname(target));
    const writer = await createWriter(target);
    const hash = createHash("sha256");
    let size = 0;
    try {
      await entry?.getData(
        new WritableStream<Uint8Array>({
          write: async (piece) => {
            size += piece.length;
            if (size > bytes) throw new Error("larger than said");
            hash.update(piece);
            await writer.write(piece);
          },
        }),
        { checkSignature: true, ...(password !== undefined && { password }) },
      );
    } catch {
      if (writer.failure !== undefined) return fail(writingError(target, writer.failure));
      return refuse(file, { code: "damaged", path });
    } finally {
      await writer.close();
    }
    if (size !== bytes || hash.digest("hex") !== sha256) return refuse(file, { code: "damaged", path });
    onProgress?.({ done: index + 1, total: manifest.files.length });
  }
  return signal?.aborted ? fail({ kind: "cancelled" }) : ok(undefined);
}

async function contentOf(entry: FileEntry, password: string | undefined, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (piece) => {
      size += piece.length;
      if (size > most) throw new Error("larger than said");
      pieces.push(piece);
    },
  });
  await entry.getData(sink, { checkSignature: true, ...(password !== undefined && { password }) });
  return Buffer.concat(pieces);
}

/** All that came is whole: each case takes a name that nothing has. */
async function putInPlace(
  { cases, files, createdAt }: HandOver,
  file: string,
  aside: string,
  { into, alsoHere, stamp }: { readonly into: string; readonly alsoHere: readonly string[]; readonly stamp: string },
): Promise<Result<readonly ReceivedCase[]>> {
  const came: { readonly folder: string; readonly read: ReadCase; readonly review: Review; readonly time: TimeOfReceived }[] = [];
  for (const { folder, id, savedAt } of cases) {
    if (savedAt !== undefined) await keepTimeOfSaving(join(aside, folder, CASE_FILE), savedAt);
    const read = await readCase(join(aside, folder));
    if (!read.ok) return read;
    if (read.value.case.id !== id) return refuse(file, { code: "damaged", path: `${folder}/case.json` });
    const review = await readReview(read.value.folder);
    if (!review.ok) return refuse(file, review.error.kind === "case-too-new" ? { code: "too-new" } : { code: "damaged", path: `${folder}/${REVIEW_FILE}` });
    const time = { kind: savedAt === undefined ? ("handed-over" as const) : ("saved" as const), at: savedAt ?? createdAt };
    came.push({ folder, read: read.value, review: review.value, time });
  }
  const here = await casesById([into, ...alsoHere]);
  for (const { read } of came) {
    const existing = here.get(read.case.id)?.[0];
    const review = existing && (await readReview(existing.folder));
    if (review && !review.ok) return review;
  }
  const taken = new Set((await readdir(into)).map(nameKey));
  const received: ReceivedCase[] = [];
  const placed: (readonly [from: string, to: string])[] = [];
  const added: AddedReview[] = [];
  const put: string[] = [];
  const takeBack = async () => {
    await takeBackFiles(put);
    for (const one of added) await takeBackReview(one);
    for (const [from, to] of placed.toReversed()) await retryWhileHeld(() => rename(to, from)).catch(() => undefined);
  };
  for (const { folder, read, review, time } of came) {
    const versions = here.get(read.case.id) ?? [];
    const [existing] = versions;
    const title = read.case.title ?? "";
    const notes = existing && (await addReceivedReview(existing, read.case, review));
    if (notes && !notes.ok) {
      await takeBack();
      return notes;
    }
    if (notes) added.push(notes.value);
    const news = notes ? countNews(notes.value.before, notes.value.after) : countNews(NO_REVIEW, review);
    // it may lie beside the own one since the file came for the first time
    const known = versions.find(({ base }) => base === read.base);
    if (existing !== undefined && known !== undefined) {
      const below = files.flatMap((one) => (one.path.startsWith(`${folder}/`) ? [{ ...one, path: one.path.slice(folder.length + 1) }] : []));
      try {
        const given = await addReceivedFiles(read.folder, below, known.folder, { stamp, onPut: (path) => put.push(path) });
        const state = known === existing ? "same" : "conflict";
        received.push({ state, path: known.folder, title, existing, received: known, time, notes: news, files: given });
      } catch (error) {
        await takeBack();
        throw error;
      }
      continue;
    }
    const name = freeName(existing === undefined ? folder : `${folder}（${stamp}）`, "", taken);
    taken.add(nameKey(name));
    const path = join(into, name);
    try {
      await retryWhileHeld(() => rename(read.folder, path));
    } catch (error) {
      await takeBack();
      throw error;
    }
    placed.push([read.folder, path]);
    const own = { ...read, folder: path, file: join(path, "case.json") };
    received.push({ state: existing === undefined ? "new" : "conflict", path, title, received: own, time, notes: news, ...(existing && { existing }) });
  }
  return ok(received);
}

/** A case that came was saved when it was, not when it was unpacked: of two versions that tells the newer one. */
async function keepTimeOfSaving(file: string, savedAt: string): Promise<void> {
  const at = Date.parse(savedAt);
  if (!Number.isNaN(at)) await utimes(file, new Date(), new Date(Math.min(at, Date.now()))).catch(() => undefined);
}

import { randomUUID } from "node:crypto";
import { open, readdir, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { AddedFile } from "../../../shared/attachments/received-files.ts";
import { isHandOverFile } from "../../../shared/desk/hand-over.ts";
import { comparePaths } from "../../../shared/documents/default-upload-names.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { type FoundFile, skipReason } from "../../../shared/files-first/found-file.ts";
import type { FoundFolder } from "../../../shared/ipc/found.ts";
import { portableName, portablePart } from "../../../shared/text/file-names.ts";
import { readingError, writingError } from "../../files/file-error.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readInPieces } from "../../files/regular-file.ts";
import { addAttachment } from "./add-attachment.ts";
import { CASE_FILE } from "./cases.ts";

/** A folder given by mistake may be a whole disk. */
const MOST_FILES = 500;
/** Folders below one another. */
const DEEPEST = 20;
/** What a killed program left is taken away after a day. */
const STALE_MS = 86_400_000;
/** Staging folders of this running program: what is in them may still be asked for, however old it is. */
const live = new Set<string>();

/** What is looked through at once: folders by their real paths, and how many files may be known before the rest is only named. */
type Walk = { readonly seen: Set<string>; readonly most: number; isCut: boolean };

type Known = { readonly path: string; readonly file: FoundFile };

/**
 * Files and folders that were given to begin a project with, until they are forgotten. Nothing of them is changed; only what a browser
 * sends, which tells no paths, is kept in the user's data meanwhile.
 */
export class FoundFiles {
  private readonly known = new Map<string, Known>();
  private readonly cases = new Map<string, { readonly path: string; readonly name: string; readonly kind: "case" | "hand-over" }>();
  private refused: AppError[] = [];
  private staging: string | undefined;

  /** All files of files and folders. A folder that is a case, or a hand-over, is named and not looked through. */
  async add(paths: readonly string[]): Promise<void> {
    const before = this.known.size;
    const walk: Walk = { seen: new Set(), most: before + 2 * MOST_FILES, isCut: false };
    for (const path of paths) await this.walk(path, "", walk, []);
    if (this.known.size - before > MOST_FILES) {
      const over = [...this.known.keys()].slice(before + MOST_FILES);
      for (const key of over) this.known.delete(key);
      this.refused.push({
        kind: "wrong-use",
        problem: { code: "too-many-files", most: MOST_FILES, left: over.length, ...(walk.isCut && { isAtLeast: true }) },
      });
    }
  }

  /** Keeps one file that a browser sent. @param name with the folders that it lay in. Errors: `output-unwritable` */
  async receive(name: string, content: AsyncIterable<Uint8Array>): Promise<Result<AddedFile>> {
    const parts = name.split("/").filter((part) => part !== "");
    const own = parts.at(-1) ?? "";
    const key = randomUUID();
    const folder = join(await this.stagingFolder(), key);
    const path = join(folder, portableName(portablePart(own), { characters: 120, instead: "file" }));
    try {
      await makeFolder(folder);
      const bytes = await writeFrom(path, content);
      this.put(key, path, own, parts.slice(0, -1).join("/"), bytes);
      return ok({ id: key, file: own, sha256: "", bytes });
    } catch (error) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      return fail(writingError(path, error));
    }
  }

  /** An empty folder for files that are made of those that were found; it goes when all are forgotten. Errors: `output-unwritable` */
  async ownFolder(): Promise<Result<string>> {
    const folder = join(await this.stagingFolder(), randomUUID());
    try {
      await makeFolder(folder);
      return ok(folder);
    } catch (error) {
      return fail(writingError(folder, error));
    }
  }

  list(): FoundFolder {
    const files = [...this.known.values()].map(({ file }) => file).sort((one, other) => comparePaths(placeOf(one), placeOf(other)));
    return { files, cases: [...this.cases].map(([key, { name, kind }]) => ({ key, name, kind })), refused: this.refused };
  }

  /** Where a file lies; `undefined`: it was forgotten. */
  pathOf(key: string): string | undefined {
    return this.known.get(key)?.path;
  }

  /** Where a case or a hand-over lies that was among what was given. */
  casePath(key: string): string | undefined {
    return this.cases.get(key)?.path;
  }

  /** Copies a file into a case, under its own name. Errors: those of `addAttachment`. */
  async copyInto(caseFolder: string, key: string): Promise<Result<AddedFile>> {
    const known = this.known.get(key);
    return known === undefined
      ? fail({ kind: "wrong-use", problem: { code: "unknown-request" } })
      : addAttachment(caseFolder, known.file.name, readInPieces(known.path));
  }

  /** Forgets those of these files, by their paths, that a browser sent, and takes them away; any other stays as it is. Gives the ones that went. */
  async forgetSent(paths: readonly string[]): Promise<readonly string[]> {
    const { staging } = this;
    const sent = [...this.known].filter(([, { path }]) => staging !== undefined && dirname(dirname(path)) === staging && paths.includes(path));
    for (const [key, { path }] of sent) {
      this.known.delete(key);
      await rm(dirname(path), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
    return sent.map(([, { path }]) => path);
  }

  /** Forgets all, and takes away what a browser sent. */
  async forget(): Promise<void> {
    const { staging } = this;
    this.known.clear();
    this.cases.clear();
    this.refused = [];
    this.staging = undefined;
    if (staging === undefined) return;
    await rm(staging, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    live.delete(staging);
  }

  /** @param above the real paths of the folders that it lies in */
  private async walk(path: string, folder: string, walk: Walk, above: readonly string[]): Promise<void> {
    const name = basename(path);
    try {
      const { isFolder, size } = await look(path);
      if (!isFolder) {
        if (isHandOverFile(name)) this.cases.set(randomUUID(), { path, name, kind: "hand-over" });
        else if (folder === "" && name === CASE_FILE) this.cases.set(randomUUID(), { path: dirname(path), name: basename(dirname(path)), kind: "case" });
        else this.put(randomUUID(), path, name, folder, size);
        return;
      }
      const real = await realpath(path);
      if (above.includes(real)) {
        this.refused.push({ kind: "file-unreadable", file: name, cause: { code: "link-loop" } });
        return;
      }
      // by a link to it, or given twice
      if (walk.seen.has(real)) return;
      if (folder.split("/").length > DEEPEST) {
        this.refused.push({ kind: "file-unreadable", file: name, cause: { code: "too-deep", levels: DEEPEST } });
        return;
      }
      walk.seen.add(real);
      const entries = await readdir(path);
      if (entries.includes(CASE_FILE)) {
        this.cases.set(randomUUID(), { path, name, kind: "case" });
        return;
      }
      const below = folder === "" ? name : `${folder}/${name}`;
      // what a program keeps for itself is named once, as a whole
      if (skipReason("x", below, 1) !== undefined) {
        this.put(randomUUID(), path, name, folder, 1, "other-program");
        return;
      }
      for (const entry of entries.sort(comparePaths)) {
        if (this.known.size >= walk.most) {
          walk.isCut = true;
          return;
        }
        await this.walk(join(path, entry), below, walk, [...above, real]);
      }
    } catch (error) {
      this.refused.push(readingError(name, error));
    }
  }

  private put(key: string, path: string, name: string, folder: string, bytes: number, skipped = skipReason(name, folder, bytes)): void {
    if ([...this.known.values()].some((known) => known.path === path)) return;
    if (isHandOverFile(name)) this.cases.set(key, { path, name, kind: "hand-over" });
    else this.known.set(key, { path, file: { key, name, folder, bytes, ...(skipped && { skipped }) } });
  }

  private async stagingFolder(): Promise<string> {
    if (this.staging === undefined) {
      const all = join(userDataFolder(), "incoming");
      const staging = join(all, randomUUID());
      this.staging = staging;
      live.add(staging);
      for (const path of (await readdir(all).catch(() => [])).map((name) => join(all, name))) {
        if (live.has(path)) continue;
        const old = await stat(path).catch(() => undefined);
        if (old && Date.now() - old.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined);
      }
      return staging;
    }
    return this.staging;
  }
}

const placeOf = ({ folder, name }: FoundFile) => (folder === "" ? name : `${folder}/${name}`);

async function look(path: string): Promise<{ readonly isFolder: boolean; readonly size: number }> {
  const found = await stat(path);
  return { isFolder: found.isDirectory(), size: found.size };
}

async function writeFrom(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(path, "wx");
  let bytes = 0;
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  return bytes;
}

import { readdir, rename, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { freeName, nameKey, UNNAMED_FOLDER as UNNAMED, unnamedFolder } from "../../../shared/text/file-names.ts";
import { retryWhileHeld } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { openByOthers, readLock } from "../../files/presence.ts";
import { caseKey } from "../cases/case-key.ts";
import { readCase, safeFolderName } from "../cases/cases.ts";
import { SAVE_LOCK_FILE } from "../cases/save-lock.ts";
import { readGuides } from "../guides/guides.ts";
import { lastBatch } from "../remembered/last-batch.ts";
import { recentFolders, replaceFolder } from "../remembered/recent-cases.ts";
import { caseFolders } from "../remembered/settings.ts";
import { readWrittenFiles } from "../remembered/written-files.ts";

/** The name of a folder for a copy of another project. */
export const copyFolder = (title: string | undefined): string => (title ? `${UNNAMED}（参照 ${title}）` : UNNAMED);
const COPY = new RegExp(`^${copyFolder("")}(?: \\d+)?$|^${UNNAMED}（参照 .+`, "u");

/** Folders of the user's data in which something is kept of a case by its place: unsaved answers, what was built, printed, submitted. */
const KEPT_BY_PLACE = ["unsaved", "builds", "documents", "print-packs", "submissions"];

/**
 * Folders that are still called 新项目 get the title of their project. Called while the program starts, before any case is open: a folder that
 * somebody has open, that lies elsewhere, or of which something is remembered by its place, keeps its name. Never fails.
 */
export async function nameNewFolders(): Promise<void> {
  const own = new Set(await caseFolders());
  for (const folder of await recentFolders()) {
    if (!basename(folder).startsWith(UNNAMED) || !own.has(resolve(dirname(folder)))) continue;
    await nameFolder(folder).catch(() => undefined);
  }
}

async function nameFolder(folder: string): Promise<void> {
  const read = await readCase(folder);
  const title = read.ok ? (read.value.case.title ?? "").trim() : "";
  if (title === "" || !(await isNamedByUs(basename(folder))) || (await isInUse(folder))) return;
  const parent = dirname(folder);
  const name = freeName(safeFolderName(title), "", new Set((await readdir(parent)).map(nameKey)));
  const target = join(parent, name);
  await retryWhileHeld(() => rename(folder, target));
  const remembered = await replaceFolder(folder, target);
  // a list that cannot be written would lose the project from sight
  if (!remembered.ok) await rename(target, folder);
}

/** Whether the program gave a folder its name before the project had a title; a name that was taken has a number. */
async function isNamedByUs(name: string): Promise<boolean> {
  if (COPY.test(name)) return true;
  const { guides } = await readGuides();
  const given = guides.flatMap(({ topics }) => topics.map((topic) => safeFolderName(unnamedFolder(topic.name))));
  return [name, name.replace(/ \d+$/u, "")].some((one) => given.includes(one));
}

/** Whether a program works in it, ended in it without leaving, or remembers something by its place. */
async function isInUse(folder: string): Promise<boolean> {
  if ((await readLock(folder)) !== undefined || (await openByOthers(folder)).length > 0 || (await isThere(join(folder, SAVE_LOCK_FILE)))) return true;
  const kept = await Promise.all(KEPT_BY_PLACE.map((place) => isThere(join(userDataFolder(), place, `${caseKey(folder)}.json`))));
  return kept.includes(true) || (await isInBatch(folder)) || (await isWrittenInto(folder));
}

async function isInBatch(folder: string): Promise<boolean> {
  const batch = await lastBatch(caseKey(dirname(folder)));
  return batch !== undefined && [...batch.results.map(({ key }) => key), ...batch.left].includes(caseKey(folder));
}

/** Whether it is known which documents in it, or in a folder of it, are as they were written. */
async function isWrittenInto(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const folders = [folder, ...entries.flatMap((entry) => (entry.isDirectory() ? [join(entry.parentPath, entry.name)] : []))];
  for (const one of folders) if ((await readWrittenFiles(one)).hashes.size > 0) return true;
  return false;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

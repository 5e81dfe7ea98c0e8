import { readdir, rename, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { freeName, nameKey } from "../../../shared/text/file-names.ts";
import { retryWhileHeld } from "../../files/atomic-write.ts";
import { openByOthers, readLock } from "../../files/lock.ts";
import { userDataFolder } from "../../files/paths.ts";
import { caseKey } from "../cases/case-key.ts";
import { readCase, safeFolderName } from "../cases/cases.ts";
import { SAVE_LOCK_FILE } from "../cases/save-lock.ts";
import { recentFolders, replaceFolder } from "../remembered/recent-cases.ts";
import { caseFolders } from "../remembered/settings.ts";

/** The program named it before the project had a title. */
const UNNAMED = /^新项目(?:$|[\s（(])/u;
/** Folders of the user's data in which something is kept of a case by its place: unsaved answers, what was built, printed, submitted. */
const KEPT_BY_PLACE = ["unsaved", "builds", "documents", "print-packs", "submissions"];

/**
 * Folders that are still called 新项目 get the title of their project. Called while the program starts, before any case is open: a folder that
 * somebody has open, that lies elsewhere, or of which something is remembered by its place, keeps its name. Never fails.
 */
export async function nameNewFolders(): Promise<void> {
  const own = new Set(await caseFolders());
  for (const folder of await recentFolders()) {
    if (!UNNAMED.test(basename(folder)) || !own.has(resolve(dirname(folder)))) continue;
    await nameFolder(folder).catch(() => undefined);
  }
}

async function nameFolder(folder: string): Promise<void> {
  const read = await readCase(folder);
  const title = read.ok ? (read.value.case.title ?? "").trim() : "";
  if (title === "" || (await isInUse(folder))) return;
  const parent = dirname(folder);
  const name = freeName(safeFolderName(title), "", new Set((await readdir(parent)).map(nameKey)));
  const target = join(parent, name);
  await retryWhileHeld(() => rename(folder, target));
  const remembered = await replaceFolder(folder, target);
  // a list that cannot be written would lose the project from sight
  if (!remembered.ok) await rename(target, folder);
}

/** Whether a program works in it, ended in it without leaving, or remembers something by its place. */
async function isInUse(folder: string): Promise<boolean> {
  if ((await readLock(folder)) !== undefined || (await openByOthers(folder)).length > 0 || (await isThere(join(folder, SAVE_LOCK_FILE)))) return true;
  const kept = await Promise.all(KEPT_BY_PLACE.map((place) => isThere(join(userDataFolder(), place, `${caseKey(folder)}.json`))));
  return kept.includes(true);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

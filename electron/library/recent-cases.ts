import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Result } from "../../shared/errors.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { writeAtomically } from "./atomic-write.ts";
import { readCase } from "./cases.ts";
import { userDataFolder } from "./paths.ts";
import { sha256 } from "./sha256.ts";

/** Recently opened case folders, newest first, in the user's data: at most 20. */
const KEPT = 20;
const recentSchema = z.array(z.looseObject({ folder: z.string().min(1) }));

const recentFile = () => join(userDataFolder(), "recent.json");

/** Opaque name of a case folder for the screens: they never see a path that they could send back changed. */
export const caseKey = (folder: string): string => sha256(resolve(folder)).slice(0, 32);

/** Folders that were opened, newest first; a broken list is an empty one. */
export async function recentFolders(): Promise<readonly string[]> {
  try {
    const parsed = recentSchema.safeParse(JSON.parse(await readFile(recentFile(), "utf8")));
    return parsed.success ? parsed.data.map((entry) => entry.folder) : [];
  } catch {
    return [];
  }
}

/** One change of the list at a time, so that two cases opened at once both stay on it. */
let remembering: Promise<unknown> = Promise.resolve();

/** Puts a folder on top of the list. */
export function rememberFolder(folder: string): Promise<Result<undefined>> {
  const remembered = remembering.then(async () => {
    const others = (await recentFolders()).filter((known) => resolve(known) !== resolve(folder));
    const entries = [resolve(folder), ...others].slice(0, KEPT).map((known) => ({ folder: known }));
    return writeAtomically(recentFile(), `${JSON.stringify(entries, null, 2)}\n`);
  });
  remembering = remembered.catch(() => undefined);
  return remembered;
}

/** The recent cases that can still be read. */
export async function recentCases(): Promise<readonly RecentCase[]> {
  const cases: RecentCase[] = [];
  for (const folder of await recentFolders()) {
    const read = await readCase(folder);
    if (!read.ok) continue;
    const { case: theCase, savedAt } = read.value;
    cases.push({ key: caseKey(folder), title: theCase.title ?? "", topic: theCase.topic, applicant: theCase.applicant?.name ?? "", folder, savedAt });
  }
  return cases;
}

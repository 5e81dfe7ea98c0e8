import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import type { KnownProject, RecentWorkspace } from "../../../shared/desk/workspace.ts";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { caseKey } from "../cases/case-key.ts";
import { dropOverviewCache, readOverviewCache } from "./overview-cache.ts";

/** Folders with many cases that were opened, newest first, in the user's data: at most 10. */
const KEPT = 10;
const listSchema = z.array(z.looseObject({ folder: z.string().min(1) }));

const listFile = () => join(userDataFolder(), "workspaces.json");

/** Workspaces that were opened, newest first; a broken list is an empty one. */
export async function workspaceFolders(): Promise<readonly string[]> {
  try {
    const parsed = listSchema.safeParse(JSON.parse(await readRegularText(listFile())));
    return parsed.success ? parsed.data.map(({ folder }) => folder) : [];
  } catch {
    return [];
  }
}

/** One change of the list at a time. */
let changing: Promise<unknown> = Promise.resolve();

function change(make: (folders: readonly string[]) => readonly string[]): Promise<Result<undefined>> {
  const changed = changing.then(async () => {
    const entries = make(await workspaceFolders()).map((folder) => ({ folder }));
    return writeAtomically(listFile(), `${JSON.stringify(entries, null, 2)}\n`);
  });
  changing = changed.catch(() => undefined);
  return changed;
}

/** Puts a folder on top of the list. Errors: those of `writeAtomically`. */
export const rememberWorkspace = (folder: string): Promise<Result<undefined>> =>
  change((known) => [resolve(folder), ...known.filter((other) => resolve(other) !== resolve(folder))].slice(0, KEPT));

/** Takes a folder off the list, with what was kept of it. Errors: those of `writeAtomically`. */
export async function forgetWorkspace(key: string): Promise<Result<undefined>> {
  const forgotten = await change((known) => known.filter((folder) => caseKey(folder) !== key));
  await dropOverviewCache(key);
  return forgotten;
}

/** A workspace as the screens list it. */
export async function describeWorkspace(folder: string): Promise<RecentWorkspace> {
  const found = await stat(folder).catch(() => undefined);
  const own = { key: caseKey(folder), name: basename(folder), folder };
  if (!found?.isDirectory()) return { ...own, missing: true };
  const projects = await knownProjects(own.key);
  return { ...own, ...(projects && { projects }) };
}

/** The projects of a workspace as they were kept when it was read last. */
async function knownProjects(key: string): Promise<readonly KnownProject[] | undefined> {
  const kept = await readOverviewCache(key);
  if (kept === undefined) return undefined;
  return Object.entries(kept.cases)
    .toSorted(([one], [other]) => one.localeCompare(other, "zh", { numeric: true }))
    .map(([path, { overview }]) => ({
      path,
      title: overview.title,
      ...(overview.applicant !== undefined && { applicant: overview.applicant }),
      lacks: overview.attachments,
      must: overview.lines.must,
    }));
}

import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../../shared/errors.ts";
import { writeAtomically } from "./atomic-write.ts";

/** Older versions of `case.json`: at least five minutes apart, the newest 50 (architecture.md, “Saving”). */
export const HISTORY_FOLDER = ".history";
const APART_MS = 5 * 60 * 1000;
const KEPT = 50;

const NAME = /^case-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.json$/;

/**
 * Keeps a version that is about to be replaced, unless one was kept less than five minutes before `now` (epoch ms).
 * @param always keeps it all the same: the version of another program, which is nowhere else
 */
export async function keepVersion(caseFolder: string, bytes: Uint8Array, now: number, always = false): Promise<Result<undefined>> {
  const folder = join(caseFolder, HISTORY_FOLDER);
  const versions = await listVersions(caseFolder);
  const newest = versions[0];
  if (!always && newest !== undefined && now - newest.keptAt < APART_MS && newest.keptAt <= now) return ok(undefined);
  const name = `case-${new Date(now).toISOString().replace(/[:.]/g, "-")}.json`;
  const written = await writeAtomically(join(folder, name), bytes);
  if (!written.ok) return written;
  for (const version of versions.slice(KEPT - 1)) await rm(join(folder, version.name), { force: true });
  return ok(undefined);
}

/** Kept versions, newest first; `keptAt` in epoch ms. Files of other names are left alone. */
export async function listVersions(caseFolder: string): Promise<readonly { readonly name: string; readonly keptAt: number }[]> {
  const names = await readdir(join(caseFolder, HISTORY_FOLDER)).catch(() => []);
  return names
    .flatMap((name) => {
      const keptAt = versionTime(name);
      return keptAt === undefined ? [] : [{ name, keptAt }];
    })
    .sort((a, b) => b.keptAt - a.keptAt);
}

/** When the version of this file name was kept, in epoch ms; `undefined`: no name of ours. */
export function versionTime(name: string): number | undefined {
  const [, date, hours, minutes, seconds, milliseconds] = NAME.exec(name) ?? [];
  return date === undefined ? undefined : Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
}

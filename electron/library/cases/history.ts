import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { checkInsideCase } from "../../files/inside-case.ts";
import { readRegularFile } from "../../files/regular-file.ts";

/** Older versions of `case.json`: at least five minutes apart, the newest 50. */
export const HISTORY_FOLDER = ".history";
const APART_MS = 5 * 60 * 1000;
const KEPT = 50;

const NAME = /^case-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.json$/;

/** When this program last kept a version of a folder, on the clock that only goes forward (ms). */
const lastKept = new Map<string, number>();

/**
 * Keeps a version that is about to be replaced, unless one was kept less than five minutes before `now` (epoch ms). Names
 * follow one another even when the clock of the computer was put back: the newest version then stands just after the one
 * before it, and not every save keeps one, which would push all older ones out.
 * @param always keeps it all the same: the version of another program, which is nowhere else
 */
export async function keepVersion(caseFolder: string, bytes: Uint8Array, now: number, always = false): Promise<Result<undefined>> {
  const folder = join(caseFolder, HISTORY_FOLDER);
  const place = await checkInsideCase(caseFolder, folder);
  if (!place.ok) return place;
  const versions = await listVersions(caseFolder);
  const newest = versions[0];
  const clockWentBack = newest !== undefined && newest.keptAt > now;
  const before = lastKept.get(caseFolder);
  const soon = clockWentBack ? before !== undefined && performance.now() - before < APART_MS : newest !== undefined && now - newest.keptAt < APART_MS;
  if (!always && soon) return ok(undefined);
  const at = newest === undefined ? now : Math.max(now, newest.keptAt + 1);
  const name = `case-${new Date(at).toISOString().replace(/[:.]/g, "-")}.json`;
  const written = await writeAtomically(join(folder, name), bytes);
  if (!written.ok) return written;
  lastKept.set(caseFolder, performance.now());
  for (const version of versions.slice(KEPT - 1)) await rm(join(folder, version.name), { force: true });
  return ok(undefined);
}

/** What lay on disk when a session of work began or ended: kept beside the others, of which it takes no place. */
const SESSIONS_KEPT = 6;
const SESSION_NAME = /^case-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3})Z-session\.json$/;

/**
 * Keeps what lies on disk when a case is opened or let go (`now`: epoch ms), unless the last one of these says the same:
 * damage to the file then costs no more than the last minutes of the session in which it comes. What is no whole case
 * and what cannot be written (a folder that is read-only) is passed over: opening never fails for it.
 */
export async function keepSession(caseFolder: string, bytes: Uint8Array, now: number): Promise<void> {
  const folder = join(caseFolder, HISTORY_FOLDER);
  if (!(await checkInsideCase(caseFolder, folder)).ok) return;
  const kept = (await readdir(folder).catch(() => [])).filter((name) => SESSION_NAME.test(name)).sort();
  const last = kept.at(-1);
  if (last !== undefined && Buffer.compare(await readRegularFile(join(folder, last)).catch(() => Buffer.alloc(0)), bytes) === 0) return;
  const at = Math.max(now, (sessionTime(last ?? "") ?? 0) + 1);
  const written = await writeAtomically(join(folder, `case-${new Date(at).toISOString().replace(/[:.]/g, "-")}-session.json`), bytes);
  if (!written.ok) return;
  for (const name of kept.slice(0, Math.max(0, kept.length + 1 - SESSIONS_KEPT))) await rm(join(folder, name), { force: true }).catch(() => undefined);
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

/** When the version of a session's beginning or end was kept, in epoch ms; `undefined`: none of these. */
export function sessionTime(name: string): number | undefined {
  const time = SESSION_NAME.exec(name)?.[1];
  return time === undefined ? undefined : versionTime(`case-${time}Z.json`);
}

/** When the version of this file name was kept, in epoch ms; `undefined`: no name of ours. */
export function versionTime(name: string): number | undefined {
  const [, date, hours, minutes, seconds, milliseconds] = NAME.exec(name) ?? [];
  return date === undefined ? undefined : Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
}

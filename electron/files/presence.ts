import { readdir, rm } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { pid } from "node:process";
import { z } from "zod";
import { writeAtomically } from "./atomic-write.ts";
import { checkIsThere } from "./inside-case.ts";
import { isRunning } from "./is-running.ts";
import { readRegularText } from "./regular-file.ts";
import { THIS_RUN } from "./this-run.ts";

/** The lock of a case: who has it open, where, and when they last said so. Advice for the next one, never a wall. */
export const LOCK_FILE = ".lock.json";
/** Who opens a case that somebody else has open leaves a mark of this name and his run's: the first one is told of it. */
const VISITOR = /^\.lock-[0-9a-f-]+\.json$/;
const HEARTBEAT_MS = 30_000;
const STALE_MS = 120_000;

const lockSchema = z.looseObject({ user: z.string(), machine: z.string(), pid: z.int(), run: z.string().optional(), heartbeat: z.iso.datetime() });
export type Lock = z.infer<typeof lockSchema>;

/** `heldBy` names another holder whose heartbeat is fresh; the case may be opened all the same. */
export type TakenLock = { readonly heldBy?: string; readonly release: () => Promise<void> };

/**
 * Takes the lock, or leaves a mark beside it where someone else holds it, and keeps its heartbeat until released. Never fails: it is
 * advice.
 */
export async function takeLock(caseFolder: string, now: () => number = Date.now): Promise<TakenLock> {
  await removeStaleVisitors(caseFolder, now);
  const heldBy = (await openByOthers(caseFolder, now))[0];
  const file = join(caseFolder, heldBy === undefined ? LOCK_FILE : `.lock-${THIS_RUN}.json`);
  // a folder that was moved meanwhile is not made again for its lock
  const beat = async () => {
    if ((await checkIsThere(caseFolder, file)).ok) await writeAtomically(file, `${JSON.stringify(ourLock(now()), null, 2)}\n`);
  };
  let beating = beat();
  await beating;
  const timer = setInterval(() => {
    beating = beat();
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    ...(heldBy !== undefined && { heldBy }),
    release: async () => {
      clearInterval(timer);
      // a beat under way would put the file back
      await beating;
      const current = await readLockFile(file);
      if (current && isOurs(current)) await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

/** Who else has a case open now: user and machine, as advice. `undefined`: nobody. */
export async function lockHolder(caseFolder: string, now: () => number = Date.now): Promise<string | undefined> {
  const held = await readLock(caseFolder);
  return held && !isOurs(held) && isFresh(held, now()) ? `${held.user}（${held.machine}）` : undefined;
}

/** All others who have a case open now, who came first before those who came to it: user and machine, as advice. */
export async function openByOthers(caseFolder: string, now: () => number = Date.now): Promise<readonly string[]> {
  const holder = await lockHolder(caseFolder, now);
  const others: string[] = holder === undefined ? [] : [holder];
  for (const file of await visitorFiles(caseFolder)) {
    const mark = await readLockFile(file);
    if (mark && !isOurs(mark) && isFresh(mark, now())) others.push(`${mark.user}（${mark.machine}）`);
  }
  return others;
}

const visitorFiles = async (caseFolder: string): Promise<readonly string[]> =>
  (await readdir(caseFolder).catch(() => [])).filter((name) => VISITOR.test(name)).map((name) => join(caseFolder, name));

/** Marks of programs that ended without taking theirs away. */
async function removeStaleVisitors(caseFolder: string, now: () => number): Promise<void> {
  for (const file of await visitorFiles(caseFolder)) {
    const mark = await readLockFile(file);
    if (mark && !isOurs(mark) && !isFresh(mark, now())) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** The lock as it stands on disk; a broken lock file is no lock. */
export const readLock = (caseFolder: string): Promise<Lock | undefined> => readLockFile(join(caseFolder, LOCK_FILE));

async function readLockFile(file: string): Promise<Lock | undefined> {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(await readRegularText(file)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * When the program that last had the case open was last alive, if it did not end properly: its lock is still there and
 * nobody holds it. ISO 8601 in UTC.
 */
export async function interruptedAt(caseFolder: string, now: () => number = Date.now): Promise<string | undefined> {
  const held = await readLock(caseFolder);
  return held && !isOurs(held) && !isFresh(held, now()) ? held.heartbeat : undefined;
}

function ourLock(now: number): Lock {
  return { user: userName(), machine: hostname(), pid, run: THIS_RUN, heartbeat: new Date(now).toISOString() };
}

const isOurs = (lock: Lock) => lock.machine === hostname() && lock.pid === pid && lock.run === THIS_RUN;

function isFresh(lock: Lock, now: number): boolean {
  // a heartbeat from the future is no more alive than an old one: the clock was put back, or the other one is wrong
  if (Math.abs(now - Date.parse(lock.heartbeat)) > STALE_MS) return false;
  // who had our own number before us has ended
  return lock.machine !== hostname() || (lock.pid !== pid && isRunning(lock.pid));
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "未知用户";
  }
}

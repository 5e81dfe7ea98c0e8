import { randomUUID } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { pid } from "node:process";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { fail, type Result } from "../../../shared/errors.ts";
import { errorCode, writingError } from "../../files/file-error.ts";
import { checkIsThere } from "../../files/inside-case.ts";
import { isRunning } from "../../files/is-running.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { THIS_RUN } from "../../files/this-run.ts";
import { CASE_FILE } from "./cases.ts";

/**
 * Whoever replaces `case.json` holds this file meanwhile: it is created exclusively (O_EXCL), so of two programs that
 * save at the same moment, on one machine or on a shared folder, one compares and renames before the other compares.
 * Unlike `.lock.json`, which is advice for a whole session, it is held for the milliseconds of one save.
 */
export const SAVE_LOCK_FILE = ".case-saving.json";

/** What a lock says of its holder; `token` tells one holding from every other, `at` is the time of the holder's clock, in milliseconds. */
const holderSchema = z.looseObject({ machine: z.string(), pid: z.int(), run: z.string(), token: z.string(), at: z.number().optional() });

/** A save takes milliseconds, on a slow share seconds. */
const WAIT_MS = 10_000;
/** Longer than any save takes: a holder of another machine that was switched off is told by this alone. */
const STALE_MS = 60_000;
/** A lock that names no holder yet was created microseconds ago, or by a program that ended before it could write into it. */
const UNNAMED_MS = 2_000;
const PAUSE_MS = 15;
/** Windows gives these for a moment while a file of the same name is being deleted. */
const PASSING = new Set(["EPERM", "EBUSY", "EACCES"]);
const PASSING_MS = 1_000;

/** What this program writes into a lock, other each time. */
const holding = () => `${JSON.stringify({ machine: hostname(), pid, run: THIS_RUN, token: randomUUID(), at: Date.now() })}\n`;

/** `file`: what is replaced under the lock and named in errors, where it is not `case.json`. */
export type SaveLockOptions = { readonly waitMs?: number; readonly staleMs?: number; readonly file?: string };

/** Whether the lock is still ours: a program that slept for minutes may have lost it. */
export type StillHeld = () => Promise<boolean>;

/**
 * Runs `work` while this program alone may replace the case of a folder. Errors: those of `work`; `output-unwritable`, for
 * `case.json` or `file`, when the lock cannot be had: the folder is gone or not writable, or another program holds it for too long.
 */
export async function withSaveLock<T>(
  caseFolder: string,
  work: (stillHeld: StillHeld) => Promise<Result<T>>,
  options: SaveLockOptions = {},
): Promise<Result<T>> {
  const lock = join(caseFolder, SAVE_LOCK_FILE);
  const own = holding();
  const taken = await take(caseFolder, lock, own, options);
  if (!taken.ok) return taken;
  try {
    return await work(async () => (await textOf(lock)) === own);
  } finally {
    await release(lock, own);
  }
}

async function take(caseFolder: string, lock: string, own: string, options: SaveLockOptions): Promise<Result<undefined>> {
  const { waitMs = WAIT_MS, staleMs = STALE_MS, file = join(caseFolder, CASE_FILE) } = options;
  const began = performance.now();
  for (;;) {
    try {
      await createExclusively(lock, own);
      return { ok: true, value: undefined };
    } catch (error) {
      const code = errorCode(error) ?? "";
      const waited = performance.now() - began;
      if (code === "EEXIST") {
        await removeStale(lock, staleMs);
        if (waited > waitMs) return fail({ kind: "output-unwritable", file, cause: { code: "save-locked" } });
      } else if (!PASSING.has(code) || waited > Math.min(waitMs, PASSING_MS)) {
        const there = await checkIsThere(caseFolder, file);
        return there.ok ? fail(writingError(file, error)) : there;
      }
      await setTimeout(1 + Math.random() * PAUSE_MS);
    }
  }
}

/** Throws the system's errors, `EEXIST` when somebody holds it; a lock that could not be written is not left half made. */
async function createExclusively(lock: string, content: string): Promise<void> {
  const handle = await open(lock, "wx");
  try {
    await handle.writeFile(content);
  } catch (error) {
    await rm(lock, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Only what we put there ourselves is taken away. */
async function release(lock: string, own: string): Promise<void> {
  if ((await textOf(lock)) === own) await rm(lock, { force: true, maxRetries: 3 }).catch(() => undefined);
}

/**
 * When this program first saw a lock as it is now, on its own clock: those of two machines differ, and that of a server
 * from both.
 */
const firstSeen = new Map<string, { readonly identity: string; readonly at: number }>();

/**
 * Takes a lock away whose holder has ended: its process, on this machine, is gone, or it has not changed for `staleMs`
 * (for `UNNAMED_MS` when it ended before its name was in it).
 * Two programs may find that at once, and the slower one must not take away what the quicker one has put there since:
 * whoever removes holds a second exclusive file and looks again.
 */
async function removeStale(lock: string, staleMs: number): Promise<void> {
  const found = await identityOf(lock);
  if (found === undefined || !isStale(lock, found, staleMs)) return;
  const removing = `${lock}.removing`;
  try {
    await createExclusively(removing, holding());
  } catch {
    // left by a program that ended in this very moment; two that find it at once are told apart by `StillHeld`
    const left = await identityOf(removing);
    if (left !== undefined && isStale(removing, left, staleMs)) await rm(removing, { force: true }).catch(() => undefined);
    return;
  }
  try {
    if ((await identityOf(lock))?.identity === found.identity) await rm(lock, { force: true }).catch(() => undefined);
  } finally {
    await rm(removing, { force: true }).catch(() => undefined);
  }
}

type Found = { readonly identity: string; readonly text: string };

function isStale(lock: string, { identity, text }: Found, staleMs: number): boolean {
  const unchanged = unchangedFor(lock, identity);
  if (unchanged >= staleMs || (text === "" && unchanged >= UNNAMED_MS)) return true;
  const holder = holderOf(text);
  if (holder === undefined || holder.machine !== hostname()) return false;
  // after a new start of the machine another program has the number; two programs of one machine have one clock
  if (holder.at !== undefined && Math.abs(Date.now() - holder.at) >= staleMs) return true;
  return holder.pid === pid ? holder.run !== THIS_RUN : !isRunning(holder.pid);
}

function unchangedFor(lock: string, identity: string): number {
  const now = performance.now();
  const seen = firstSeen.get(lock);
  if (seen?.identity === identity) return now - seen.at;
  firstSeen.set(lock, { identity, at: now });
  return 0;
}

/** What is there, told from what is there later even where both say nothing yet. */
async function identityOf(lock: string): Promise<Found | undefined> {
  const [text, found] = await Promise.all([textOf(lock), stat(lock).catch(() => undefined)]);
  return text === undefined || found === undefined ? undefined : { identity: `${found.ino} ${found.mtimeMs} ${text}`, text };
}

function holderOf(text: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const textOf = (lock: string): Promise<string | undefined> => readRegularText(lock).catch(() => undefined);

import { randomUUID } from "node:crypto";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { errorCode } from "../files/file-error.ts";
import { isRunning } from "../files/is-running.ts";
import { sha256 } from "../files/sha256.ts";
import { whatLiesAt } from "./earlier-output.ts";

/**
 * Where an output is made before it stands in its place. Node has no call that exchanges two folders, so replacing takes
 * two renames: `out` → `old`, `fresh` → `out`. `old` is made only when `fresh` and `zip` are whole and on disk; so
 * whoever finds `old` and nothing at `out` knows that `fresh` can take its place.
 */
export type StagingPaths = { readonly fresh: string; readonly old: string; readonly zip: string };

/** Outputs that this thread is making. */
const inWork = new Set<string>();

/**
 * The name of this machine as it stands in the names of staging folders: on a shared folder the number of a process says
 * nothing on another machine. Eight digits of its hash, for names of machines hold all kinds of characters.
 */
export const machineMark = (): string => `m${sha256(hostname()).slice(0, 8)}`;

/** What another machine began stays for a day: longer than any build takes, and than clocks differ. */
const FOREIGN_OLD_MS = 24 * 60 * 60 * 1000;

/** Places for one making of `out`; call `done` when it is over. */
export function stagingPaths(out: string): StagingPaths & { readonly done: () => void } {
  const tag = `${machineMark()}-${process.pid}.${threadId}-${randomUUID().slice(0, 8)}`;
  inWork.add(tag);
  const place = (kind: string) => join(dirname(out), `.${basename(out)}.guohe-${kind}-${tag}`);
  return { fresh: place("new"), old: place("old"), zip: place("zip"), done: () => inWork.delete(tag) };
}

/** The path without what names the place aside, which the user has never seen. */
export const asUserKnows = (path: string): string => path.replace(/([\\/])\.([^\\/]+)\.guohe-(?:new|old|zip)-[0-9a-fm.-]+(?=[\\/]|$)/g, "$1$2");

type Remains = {
  readonly kind: "new" | "old" | "zip";
  readonly tag: string;
  /** absent: of an earlier version of the program, on whatever machine */
  readonly machine: string | undefined;
  readonly process: number;
  readonly thread: number | undefined;
  readonly path: string;
};

/**
 * Takes up what a program that was killed left beside `out`: a replacing that was begun is brought to its end, all else
 * is taken away. What a running program is at work on stays, and what another machine began until it is a day old.
 * Throws the system's errors.
 */
export const recoverOutput = (out: string): Promise<void> => recover(out, (remains) => isDead(remains));

/** The same for a thread of this program that was ended while it made `out`. */
export const recoverFromThread = (out: string, thread: number): Promise<void> =>
  recover(out, async (remains) => (await isDead(remains)) || (isOfThisMachine(remains) && remains.process === process.pid && remains.thread === thread));

async function recover(out: string, isLeft: (remains: Remains) => Promise<boolean>): Promise<void> {
  const found = await orphanedStagingOf(out);
  const stays = new Set<string>();
  for (const remains of found) if (!(await isLeft(remains))) stays.add(remains.tag);
  for (const tag of new Set(found.map((remains) => remains.tag))) {
    if (stays.has(tag)) continue;
    const pathOf = (kind: Remains["kind"]) => found.find((remains) => remains.tag === tag && remains.kind === kind)?.path;
    const [fresh, old, zip] = [pathOf("new"), pathOf("old"), pathOf("zip")];
    const lying = await whatLiesAt(out);
    // somebody's own work stands there now: which of the two is wanted is not ours to say
    if (old !== undefined && (lying === "file" || lying === "not-ours")) continue;
    let placed = fresh === undefined;
    if (old !== undefined && lying === "nothing") {
      // an empty folder that somebody made meanwhile
      await rm(out, { recursive: true, force: true });
      const whole = fresh !== undefined && (await whatLiesAt(fresh)) === "ours";
      await rename(whole ? fresh : old, out);
      placed = whole;
      if (fresh !== undefined) await rm(fresh, { recursive: true, force: true });
    } else if (fresh !== undefined && !placed) {
      // half a ZIP must be gone before what says that it is only half
      if (zip !== undefined) await rm(zip, { force: true });
      await rm(fresh, { recursive: true, force: true });
    }
    if (zip !== undefined) await (placed ? rename(zip, `${out}.zip`) : rm(zip, { force: true }));
    if (old !== undefined) await rm(old, { recursive: true, force: true });
  }
}

async function orphanedStagingOf(out: string): Promise<readonly Remains[]> {
  const parent = dirname(out);
  const start = `.${basename(out)}.guohe-`;
  return (await entriesOf(parent)).flatMap((name): Remains[] => {
    if (!name.startsWith(start)) return [];
    const [, kind, tag, machine, owner, thread] = /^(new|old|zip)-((?:(m[0-9a-f]{8})-)?(\d+)(?:\.(\d+))?-[0-9a-f]+)$/.exec(name.slice(start.length)) ?? [];
    if (tag === undefined || (kind !== "new" && kind !== "old" && kind !== "zip")) return [];
    const numbers = { process: Number(owner), thread: thread === undefined ? undefined : Number(thread) };
    return [{ kind, tag, machine, ...numbers, path: join(parent, name) }];
  });
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return [];
    throw error;
  }
}

const isOfThisMachine = ({ machine }: Remains): boolean => machine === machineMark();

/** Nobody is at work on it any more; of another machine that is known by its age alone. */
async function isDead(remains: Remains): Promise<boolean> {
  if (!isOfThisMachine(remains)) return Date.now() - ((await stat(remains.path).catch(() => undefined))?.mtimeMs ?? 0) > FOREIGN_OLD_MS;
  if (remains.process === process.pid) return remains.thread === threadId && !inWork.has(remains.tag);
  return !isRunning(remains.process);
}

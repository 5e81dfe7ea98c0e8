import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fail, type Result } from "../../shared/errors.ts";
import { retryWhileHeld } from "../library/atomic-write.ts";
import { errorCode, writingError } from "../library/file-error.ts";
import { whatLiesAt } from "./earlier-output.ts";
import { syncFolder } from "./write-durably.ts";

/**
 * Fills a new folder aside and puts it in the place of `out` when it is whole; whatever fails, what stood at `out`
 * before still stands there. An earlier output of ours is replaced as a whole.
 * @param fill writes the content into the folder that it is given; its failure is passed on
 * Errors: `output-not-ours`, `output-is-file`, `output-unwritable`, and those of `fill`.
 */
export async function writeOutputFolder<T>(out: string, fill: (folder: string) => Promise<Result<T>>): Promise<Result<T>> {
  const parent = dirname(out);
  const tag = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const aside = join(parent, `.${basename(out)}.guohe-new-${tag}`);
  const old = join(parent, `.${basename(out)}.guohe-old-${tag}`);
  try {
    await mkdir(parent, { recursive: true });
    await clearRemains(out);
    const lying = await whatLiesAt(out);
    if (lying === "file") return fail({ kind: "output-is-file", file: out });
    if (lying === "not-ours") return fail({ kind: "output-not-ours", folder: out });
    await mkdir(aside);
    const filled = await fill(aside);
    if (!filled.ok) return filled;
    await syncTree(aside);
    await replace(out, aside, old);
    await syncFolder(parent);
    return filled;
  } catch (error) {
    // bugs are no failed writing: only errors of the operating system carry a code
    if (errorCode(error) === undefined) throw error;
    return fail(writingError(failedPath(error) ?? out, error));
  } finally {
    await rm(aside, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** The file that the system names, without the name of the folder aside, which the user has never seen. */
function failedPath(error: unknown): string | undefined {
  const path = error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : undefined;
  return path?.replace(/([\\/])\.([^\\/]+)\.guohe-new-[0-9a-f-]+(?=[\\/]|$)/, "$1$2");
}

async function replace(out: string, aside: string, old: string): Promise<void> {
  try {
    // an empty folder, or one with nothing but the system's litter
    await rmdir(out);
  } catch (error) {
    if (errorCode(error) === "ENOTEMPTY" || errorCode(error) === "EEXIST") {
      await retryWhileHeld(() => rename(out, old));
      try {
        await retryWhileHeld(() => rename(aside, out));
      } catch (failure) {
        await rename(old, out);
        throw failure;
      }
      await rm(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      return;
    }
    if (errorCode(error) !== "ENOENT") throw error;
  }
  await retryWhileHeld(() => rename(aside, out));
}

/** What a process that was killed left beside `out`: an output put aside comes back when nothing stands in its place. */
async function clearRemains(out: string): Promise<void> {
  const parent = dirname(out);
  const pattern = `.${basename(out)}.guohe-`;
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(pattern))) {
    const [, kind, pid] = /^(new|old|zip)-(\d+)-[0-9a-f]+$/.exec(name.slice(pattern.length)) ?? [];
    if (kind === undefined || isRunning(Number(pid))) continue;
    const path = join(parent, name);
    if (kind === "old" && (await whatLiesAt(out)) === "nothing") {
      await rm(out, { recursive: true, force: true });
      await rename(path, out);
    } else await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await syncTree(join(folder, entry.name));
  await syncFolder(folder);
}

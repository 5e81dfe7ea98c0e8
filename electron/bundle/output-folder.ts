import { mkdir, readdir, rename, rm, rmdir, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import { retryWhileHeld, syncFolder } from "../files/atomic-write.ts";
import { errorCode, writingError } from "../files/file-error.ts";
import { makeFolder } from "../files/make-folder.ts";
import { whatLiesAt } from "./earlier-output.ts";
import { asUserKnows, recoverOutput, type StagingPaths, stagingPaths } from "./orphaned-staging.ts";

export type OutputOptions = {
  /** a ZIP is made too and stands as `<out>.zip` */
  readonly zip?: boolean;
  /** bytes that the output takes about; asked for only when the disk was full. `undefined`: nobody knows */
  readonly spaceNeeded?: () => Promise<number | undefined>;
};

/**
 * Fills a new folder aside and puts it in the place of `out` when it is whole; whatever fails, what stood at `out`
 * before still stands there. An earlier output of ours is replaced as a whole.
 * @param fill writes the content into the folder and, where asked for, the ZIP to the path that it is given; its failure is passed on
 * Errors: `output-not-ours`, `output-is-file`, `output-unwritable`, and those of `fill`.
 */
export async function writeOutputFolder<T>(
  out: string,
  fill: (folder: string, zip: string) => Promise<Result<T>>,
  options: OutputOptions = {},
): Promise<Result<T>> {
  const { done, ...places } = stagingPaths(out);
  try {
    await makeFolder(dirname(out));
    await recoverOutput(out);
    const lying = await whatLiesAt(out);
    if (lying === "file") return fail({ kind: "output-is-file", file: out });
    if (lying === "not-ours") return fail({ kind: "output-not-ours", folder: out });
    await mkdir(places.fresh);
    const own = await folderIdentity(places.fresh);
    const filled = await fill(places.fresh, places.zip);
    // writing makes folders again: one that was taken away meanwhile is there again, without what was in it
    if ((await folderIdentity(places.fresh)) !== own && (filled.ok || isNoPath(filled.error))) return fail(takenAway(out));
    if (!filled.ok) return fail(asItSettles(filled.error));
    await syncTree(places.fresh);
    await putInPlace(out, places);
    if (options.zip === true) await retryWhileHeld(() => rename(places.zip, `${out}.zip`));
    await syncFolder(dirname(out));
    return filled;
  } catch (error) {
    // bugs are no failed writing: only errors of the operating system carry a code
    if (errorCode(error) === undefined) throw error;
    if (errorCode(error) === "ENOENT" && (await folderIdentity(places.fresh)) === undefined) return fail(takenAway(out));
    await clear(places);
    return fail(await outputError(out, error, options));
  } finally {
    await clear(places);
    done();
  }
}

/** Half a ZIP goes first: one that is found without its folder counts as whole. */
async function clear({ zip, fresh }: StagingPaths): Promise<void> {
  for (const path of [zip, fresh]) await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

/** Tells a folder from one of the same name that was made later; `undefined`: it is gone. */
async function folderIdentity(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined);
  return found && `${found.dev} ${found.ino}`;
}

/** The jobs that fill the folder name its files where they wrote them, aside: the user knows the place where they were to be. */
function asItSettles(error: AppError): AppError {
  return "file" in error && error.file !== undefined ? { ...error, file: asUserKnows(error.file) } : error;
}

const isNoPath = (error: AppError): boolean => error.kind === "file-not-found" || (error.kind === "output-unwritable" && error.cause.code === "no-path");

const takenAway = (out: string): AppError => ({
  kind: "output-unwritable",
  file: out,
  cause: { code: "output-taken-away" },
});

async function outputError(out: string, error: unknown, { spaceNeeded }: OutputOptions): Promise<AppError> {
  const path = error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : undefined;
  const known = writingError(path === undefined ? out : asUserKnows(path), error);
  if (errorCode(error) !== "ENOSPC" || known.kind !== "output-unwritable") return known;
  const needed = await spaceNeeded?.();
  if (needed === undefined) return known;
  const { bavail, bsize } = await statfs(dirname(out));
  return { ...known, space: { needed, free: bavail * bsize } };
}

async function putInPlace(out: string, { fresh, old }: StagingPaths): Promise<void> {
  try {
    // an empty folder, or one with nothing but the system's litter
    await rmdir(out);
  } catch (error) {
    if (errorCode(error) === "ENOTEMPTY" || errorCode(error) === "EEXIST") {
      await retryWhileHeld(() => rename(out, old));
      try {
        await retryWhileHeld(() => rename(fresh, out));
      } catch (failure) {
        // when another machine has put its own there in this very moment, that one stays
        await retryWhileHeld(() => rename(old, out));
        throw failure;
      }
      await rm(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      return;
    }
    if (errorCode(error) !== "ENOENT") throw error;
  }
  await retryWhileHeld(() => rename(fresh, out));
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await syncTree(join(folder, entry.name));
  await syncFolder(folder);
}

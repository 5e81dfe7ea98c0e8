import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Case } from "../../shared/case.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { writeAtomically } from "./atomic-write.ts";
import { CASE_FILE, caseText, freeNameIn } from "./cases.ts";
import { errorCode, readingError, writingError } from "./file-error.ts";
import { keepVersion } from "./history.ts";
import { checkIsThere } from "./inside-case.ts";
import { sha256 } from "./sha256.ts";

export type SaveRequest = {
  readonly folder: string;
  /** SHA-256 of the bytes that the caller last read or wrote */
  readonly base: string;
  readonly case: Case;
  /** epoch ms */
  readonly now: number;
  /** keeps the version that is replaced, however soon after the last kept one: before an older version is restored */
  readonly keep?: boolean;
};

/** One save at a time for each folder, so that two quick saves cannot both find the old hash. */
const running = new Map<string, Promise<unknown>>();

/** Hashes of versions that another program wrote under our hands: when the user later lets ours replace one, it is kept. */
const foreign = new Set<string>();

/**
 * Saves a case (architecture.md, “Saving”). When another program changed the file since `base`, that file stays as it
 * is, ours is kept beside it, and `case-changed-on-disk` names both. Further errors: `output-unwritable`.
 */
export async function saveCase(request: SaveRequest): Promise<Result<{ readonly base: string; readonly savedAt: string }>> {
  const before = running.get(request.folder) ?? Promise.resolve();
  const saving = before.then(() => save(request));
  running.set(
    request.folder,
    saving.catch(() => undefined),
  );
  return saving;
}

async function save({ folder, base, case: theCase, now, keep = false }: SaveRequest): Promise<Result<{ readonly base: string; readonly savedAt: string }>> {
  const file = join(folder, CASE_FILE);
  const text = caseText(theCase);
  const hash = sha256(text);
  const onDisk = await bytesOnDisk(file);
  if (!onDisk.ok) return onDisk;
  const there = onDisk.value === undefined ? await checkIsThere(folder, file) : ok(undefined);
  if (!there.ok) return there;
  const old = onDisk.value;
  if (old !== undefined && sha256(old) !== base) {
    // the same words written by another door are no conflict
    if (sha256(old) === hash) return saved(file, hash);
    const theirs = sha256(old);
    foreign.add(theirs);
    const kept = join(folder, await freeNameIn(folder, `case-未合并-${stamp(now)}`));
    const written = await writeAtomically(kept, text);
    return written.ok ? fail({ kind: "case-changed-on-disk", file, kept, base: theirs }) : written;
  }
  if (hash === base && old !== undefined) return saved(file, hash);
  if (old !== undefined) {
    const versioned = await keepVersion(folder, old, now, keep || foreign.has(base));
    if (!versioned.ok) return versioned;
  }
  const written = await writeAtomically(file, text);
  if (!written.ok) return written;
  const checked = await checkWritten(file, hash, old);
  if (!checked.ok) return checked;
  return saved(file, hash);
}

async function bytesOnDisk(file: string): Promise<Result<Uint8Array | undefined>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok(undefined) : fail(readingError(file, error));
  }
}

/** A nearly full disk can cut a file short without an error: read it back, and put the old one in place again. */
async function checkWritten(file: string, hash: string, old: Uint8Array | undefined): Promise<Result<undefined>> {
  const written = await bytesOnDisk(file);
  if (written.ok && written.value !== undefined && sha256(written.value) === hash) return ok(undefined);
  if (old !== undefined) await writeAtomically(file, old);
  return fail({ kind: "output-unwritable", file, cause: "写入后再读，内容不完整；磁盘可能已满" });
}

async function saved(file: string, base: string): Promise<Result<{ readonly base: string; readonly savedAt: string }>> {
  try {
    return ok({ base, savedAt: (await stat(file)).mtime.toISOString() });
  } catch (error) {
    return fail(writingError(file, error));
  }
}

const stamp = (now: number) => new Date(now).toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "");

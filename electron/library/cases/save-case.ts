import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Case } from "../../../shared/case/case.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError, writingError } from "../../files/file-error.ts";
import { checkIsThere } from "../../files/inside-case.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { CASE_FILE, caseText, freeNameIn } from "./cases.ts";
import { keepVersion } from "./history.ts";
import { type StillHeld, withSaveLock } from "./save-lock.ts";

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

/** One save at a time for each folder, in the order in which they were asked for; `withSaveLock` keeps other programs off. */
const running = new Map<string, Promise<unknown>>();

/** Hashes of versions that another program wrote meanwhile: when the user later lets ours replace one, it is kept. */
const foreign = new Set<string>();

/**
 * Saves a case. When another program changed the file since `base`, that file stays as it
 * is, ours is kept beside it, and `case-changed-on-disk` names both. Further errors: `output-unwritable`.
 */
export async function saveCase(request: SaveRequest): Promise<Result<Saved>> {
  const before = running.get(request.folder) ?? Promise.resolve();
  const saving = before.then(() => save(request));
  running.set(
    request.folder,
    saving.catch(() => undefined),
  );
  return saving;
}

type Saved = { readonly base: string; readonly savedAt: string };

async function save(request: SaveRequest): Promise<Result<Saved>> {
  const file = join(request.folder, CASE_FILE);
  const text = caseText(request.case);
  const onDisk = await bytesOnDisk(file);
  if (!onDisk.ok) return onDisk;
  // the same text, written here or by another program, needs no saving
  if (onDisk.value !== undefined && sha256(onDisk.value) === sha256(text)) return saved(file, sha256(text));
  return withSaveLock(request.folder, (stillHeld) => replace(request, file, text, stillHeld));
}

/** Compares and replaces, while no other program of ours does. */
async function replace({ folder, base, now, keep = false }: SaveRequest, file: string, text: string, stillHeld: StillHeld): Promise<Result<Saved>> {
  const hash = sha256(text);
  const onDisk = await bytesOnDisk(file);
  if (!onDisk.ok) return onDisk;
  const old = onDisk.value;
  const there = old === undefined ? await checkIsThere(folder, file) : ok(undefined);
  if (!there.ok) return there;
  if (old !== undefined && sha256(old) === hash) return saved(file, hash);
  if (old !== undefined && sha256(old) !== base) return keepNextTo(folder, file, old, text, now);
  if (old !== undefined) {
    const versioned = await keepVersion(folder, old, now, keep || foreign.has(base));
    if (!versioned.ok) return versioned;
  }
  const meanwhile: { theirs?: Uint8Array } = {};
  const written = await writeAtomically(file, text, async (staged) => {
    const whole = await bytesOnDisk(staged);
    if (!whole.ok || whole.value === undefined || sha256(whole.value) !== hash) return fail(incomplete(file));
    if (!(await stillHeld())) return fail({ kind: "output-unwritable", file, cause: { code: "save-overtaken" } });
    // a program that knows nothing of our lock may have written since
    const present = await bytesOnDisk(file);
    if (!present.ok) return present;
    if (present.value === undefined || isSame(present.value, old)) return ok(undefined);
    meanwhile.theirs = present.value;
    return fail({ kind: "cancelled" });
  });
  if (meanwhile.theirs !== undefined) return keepNextTo(folder, file, meanwhile.theirs, text, now);
  return written.ok ? checkWritten(folder, file, text, old, now) : written;
}

/** Another program's version stays in its place, whatever it is; ours is kept next to it. */
async function keepNextTo(folder: string, file: string, theirs: Uint8Array, text: string, now: number): Promise<Result<Saved>> {
  const base = sha256(theirs);
  foreign.add(base);
  const kept = join(folder, await freeNameIn(folder, `case-未合并-${stamp(now)}`));
  const written = await writeAtomically(kept, text);
  return written.ok ? fail({ kind: "case-changed-on-disk", file, kept, base }) : written;
}

async function bytesOnDisk(file: string): Promise<Result<Uint8Array | undefined>> {
  try {
    return ok(await readRegularFile(file));
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok(undefined) : fail(readingError(file, error));
  }
}

/**
 * Reads back what was written. The beginning of our text alone is damage, as a nearly full disk or a lost share leaves it:
 * the old version is put in place again. Anything else is what another program has written since, and is never taken for
 * damage.
 */
async function checkWritten(folder: string, file: string, text: string, old: Uint8Array | undefined, now: number): Promise<Result<Saved>> {
  const ours = Buffer.from(text);
  const written = await bytesOnDisk(file);
  if (!written.ok || written.value === undefined) return fail(incomplete(file));
  const found = written.value;
  if (isSame(found, ours)) return saved(file, sha256(ours));
  if (!isSame(found, ours.subarray(0, found.length))) return keepNextTo(folder, file, found, text, now);
  if (old !== undefined) await writeAtomically(file, old);
  return fail(incomplete(file));
}

const incomplete = (file: string): AppError => ({ kind: "output-unwritable", file, cause: { code: "write-incomplete" } });

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;

async function saved(file: string, base: string): Promise<Result<Saved>> {
  try {
    return ok({ base, savedAt: (await stat(file)).mtime.toISOString() });
  } catch (error) {
    return fail(writingError(file, error));
  }
}

const stamp = (now: number) => new Date(now).toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "");

import { readdir, rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseCase } from "../../../shared/case/case.ts";
import { readLeniently, repairJson } from "../../../shared/case/lenient-case.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { CaseVersion, FolderLook, ReadVersion } from "../../../shared/ipc.ts";
import { retryWhileHeld, writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError, writingError } from "../../files/file-error.ts";
import { checkInsideCase } from "../../files/inside-case.ts";
import { parseJson } from "../../files/parse-json.ts";
import { openByOthers } from "../../files/presence.ts";
import { readSmallFile } from "../../files/read-small-file.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { CASE_FILE, freeNameIn } from "./cases.ts";
import { HISTORY_FOLDER, keepSession, keepVersion, listVersions, sessionTime, versionTime } from "./history.ts";
import { reviewStamp } from "./review-file.ts";
import { withSaveLock } from "./save-lock.ts";
import { readUnsaved } from "./unsaved.ts";

/** What begins the names of damaged files that were put aside. */
const DAMAGED = "case-损坏-";

/**
 * Every version of a case that lies in its folder, newest first: `case.json`, older ones, copies that a sync service, a
 * second machine or a conflict left beside it, damaged ones put aside, and what could not be saved.
 */
export async function caseVersions(folder: string): Promise<readonly CaseVersion[]> {
  const unsaved = await readUnsaved(folder);
  const found = await Promise.all([
    describe(folder, "disk", "disk", CASE_FILE),
    ...(await versionNames(folder)).map(({ id, kind, name }) => describe(folder, id, kind, name)),
  ]);
  const versions = found.flatMap((version) => (version === undefined ? [] : [version]));
  const apart: readonly CaseVersion[] = unsaved ? [{ id: "unsaved", kind: "unsaved", name: CASE_FILE, at: unsaved.at }] : [];
  return [...apart, ...versions].sort((one, other) => other.at.localeCompare(one.at));
}

function keptKind(name: string): CaseVersion["kind"] {
  if (versionTime(name) !== undefined) return "history";
  return sessionTime(name) === undefined ? "settled" : "session";
}

type Named = { readonly id: string; readonly kind: CaseVersion["kind"]; readonly name: string };

async function versionNames(folder: string): Promise<readonly Named[]> {
  const beside = (await readdir(folder).catch(() => [])).filter((name) => isCopy(name) || name.startsWith(DAMAGED));
  const kept = await readdir(join(folder, HISTORY_FOLDER)).catch(() => []);
  return [
    ...beside.map((name): Named => ({ id: `copy/${name}`, kind: name.startsWith(DAMAGED) ? "damaged" : "copy", name })),
    ...kept.filter((name) => name.endsWith(".json")).map((name): Named => ({ id: `history/${name}`, kind: keptKind(name), name })),
  ];
}

/**
 * Whether a file beside `case.json` is another version of it: case (冲突副本).json, case-DESKTOP-123.json,
 * case.sync-conflict-….json, 副本 case.json, and our own case-未合并-….json.
 */
export function isCopy(name: string): boolean {
  return name !== CASE_FILE && /case.*\.json$/i.test(name) && !name.startsWith(".") && !name.startsWith(DAMAGED);
}

/** One version with its time; `undefined` when it is gone meanwhile. */
async function describe(folder: string, id: string, kind: CaseVersion["kind"], name: string): Promise<CaseVersion | undefined> {
  const file = fileOf(folder, id);
  if (file === undefined) return undefined;
  try {
    const bytes = await readSmallFile(file);
    const time = versionTime(name) ?? sessionTime(name) ?? (await stat(file)).mtimeMs;
    const problem = problemOf(bytes, file);
    return { id, kind, name, at: new Date(time).toISOString(), ...(problem && { problem }) };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    return { id, kind, name, at: new Date(0).toISOString(), problem: readingError(file, error) };
  }
}

function problemOf(bytes: Uint8Array, file: string): AppError | undefined {
  const value = parseJson(bytes, file);
  if (!value.ok) return value.error;
  const parsed = parseCase(value.value, file);
  return parsed.ok ? undefined : parsed.error;
}

/** The file of a version id; ids come from the screens, so none may lead out of the two folders. */
function fileOf(folder: string, id: string): string | undefined {
  if (id === "disk") return join(folder, CASE_FILE);
  const [, place, name] = /^(copy|history)\/([^/\\]+)$/.exec(id) ?? [];
  if (name === undefined || name !== basename(name) || !name.endsWith(".json")) return undefined;
  return place === "copy" ? join(folder, name) : join(folder, HISTORY_FOLDER, name);
}

/**
 * Reads one version; of a damaged one what can still be read of it (`partial`). Errors: those of `readCase`,
 * `wrong-use` for an id that is none.
 */
export async function readVersion(folder: string, id: string): Promise<Result<ReadVersion>> {
  if (id === "unsaved") {
    const unsaved = await readUnsaved(folder);
    return unsaved ? ok({ id, ...unsaved }) : fail({ kind: "wrong-use", problem: { code: "nothing-unsaved" } });
  }
  const file = fileOf(folder, id);
  if (file === undefined) return fail({ kind: "wrong-use", problem: { code: "no-such-version" } });
  try {
    const bytes = await readSmallFile(file);
    const at = new Date(versionTime(basename(file)) ?? sessionTime(basename(file)) ?? (await stat(file)).mtimeMs).toISOString();
    const value = parseJson(bytes, file);
    const parsed = value.ok ? parseCase(value.value, file) : value;
    if (parsed.ok) return ok({ id, at, case: parsed.value, ...(id === "disk" && { base: sha256(bytes) }) });
    const rest = readLeniently(value.ok ? value.value : repairJson(new TextDecoder().decode(bytes)));
    return rest ? ok({ id, at, case: rest.case, partial: true }) : parsed;
  } catch (error) {
    return fail(readingError(file, error));
  }
}

/** Keeps the case as it lies on disk at the beginning or end of a session; a damaged one and one of a newer format are left alone. */
export async function keepSessionVersion(folder: string): Promise<void> {
  const file = join(folder, CASE_FILE);
  const bytes = await readRegularFile(file).catch(() => undefined);
  if (bytes !== undefined && problemOf(bytes, file) === undefined) await keepSession(folder, bytes, Date.now());
}

/** The newest version that is whole, to stand in for a damaged `case.json`. */
export const newestWhole = (versions: readonly CaseVersion[]): CaseVersion | undefined =>
  versions.find((version) => version.kind !== "disk" && version.problem === undefined);

/** Puts a damaged `case.json` aside, whatever it holds, and a version in its place. Errors: those of `readVersion`, `output-unwritable`. */
export const rescueCase = (folder: string, id: string, now: number): Promise<Result<undefined>> => withSaveLock(folder, () => replaceDamaged(folder, id, now));

async function replaceDamaged(folder: string, id: string, now: number): Promise<Result<undefined>> {
  const version = await readVersion(folder, id);
  if (!version.ok) return version;
  const file = join(folder, CASE_FILE);
  const damaged = await readRegularFile(file).catch(() => undefined);
  if (damaged !== undefined && damaged.length > 0) {
    const name = await freeNameIn(folder, `${DAMAGED}${new Date(now).toISOString().slice(0, 19).replace(/[:T]/g, "-")}`);
    const aside = await writeAtomically(join(folder, name), damaged);
    if (!aside.ok) return aside;
  }
  return writeAtomically(file, `${JSON.stringify(version.value.case, null, 2)}\n`);
}

/** Moves a copy beside the case among the older versions, under its own name. Errors: `wrong-use`, `output-unwritable`, `output-is-link`. */
export async function settleCopy(folder: string, id: string, now: number): Promise<Result<undefined>> {
  const file = id.startsWith("copy/") ? fileOf(folder, id) : undefined;
  if (file === undefined) return fail({ kind: "wrong-use", problem: { code: "no-such-copy" } });
  const place = await checkInsideCase(folder, join(folder, HISTORY_FOLDER));
  if (!place.ok) return place;
  try {
    // the folder of older versions may not be there yet
    const current = await readRegularFile(join(folder, CASE_FILE)).catch(() => undefined);
    if (current !== undefined && (await listVersions(folder)).length === 0) await keepVersion(folder, current, now);
    const settled = join(folder, HISTORY_FOLDER, `${new Date(now).toISOString().replace(/[:.]/g, "-")} ${basename(file)}`);
    await retryWhileHeld(() => rename(file, settled));
    return ok(undefined);
  } catch (error) {
    return fail(writingError(file, error));
  }
}

/** What lies in the folder now. */
export async function lookAtFolder(folder: string): Promise<FolderLook> {
  const copies = (
    await Promise.all((await versionNames(folder)).filter(({ kind }) => kind === "copy").map(({ id, kind, name }) => describe(folder, id, kind, name)))
  ).flatMap((version) => (version === undefined ? [] : [version]));
  const review = await reviewStamp(folder);
  const openBy = await openByOthers(folder);
  const rest = { copies, ...(review !== undefined && { review }), ...(openBy.length > 0 && { openBy }) };
  const file = join(folder, CASE_FILE);
  try {
    const bytes = await readSmallFile(file);
    return { base: sha256(bytes), at: (await stat(file)).mtime.toISOString(), ...rest };
  } catch {
    return rest;
  }
}

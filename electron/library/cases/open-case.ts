import { stat } from "node:fs/promises";
import { readLeniently } from "../../../shared/case/lenient-case.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { OpenedCase } from "../../../shared/ipc.ts";
import { parseJson } from "../../files/parse-json.ts";
import { readSmallFile } from "../../files/read-small-file.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { caseVersions, newestWhole, readVersion } from "./case-versions.ts";
import { locateCase, type ReadCase, readCase } from "./cases.ts";

/** A case as a screen can show it: whole, read-only, or an older version in place of a damaged one. */
export type ShownCase = ReadCase & Pick<OpenedCase, "readOnly" | "rescue">;

/**
 * Reads a case for the screens. One of a newer format comes read-only with all that is understood; instead of a damaged
 * or lost `case.json` comes the newest whole version, for the user to take or leave. Nothing is written. Errors: those
 * of `readCase` when there is nothing to show.
 */
export async function readForScreen(path: string): Promise<Result<ShownCase>> {
  const read = await readCase(path);
  if (read.ok) return read;
  const located = await locateCase(path);
  if (!located.ok) return located;
  const { folder, file } = located.value;
  // what lies beside a ZIP is another case
  if (read.error.kind === "file-unreadable" && read.error.cause.code === "zip-archive") return read;
  if (read.error.kind === "case-too-new") return readNewer(folder, file, read.error);
  const versions = await caseVersions(folder);
  const from = newestWhole(versions);
  const version = from && (await readVersion(folder, from.id));
  if (from === undefined || !version?.ok) return read;
  const base = await readRegularFile(file).then(sha256, () => "");
  return ok({ folder, file, case: version.value.case, base, savedAt: from.at, rescue: { problem: read.error, from, versions } });
}

async function readNewer(folder: string, file: string, error: AppError): Promise<Result<ShownCase>> {
  const bytes = await readSmallFile(file);
  const value = parseJson(bytes, file);
  const known = value.ok ? readLeniently(value.value) : undefined;
  if (known === undefined) return fail(error);
  const savedAt = (await stat(file)).mtime.toISOString();
  return ok({ folder, file, case: known.case, base: sha256(bytes), savedAt, readOnly: { formatVersion: known.formatVersion, hidden: known.hidden } });
}

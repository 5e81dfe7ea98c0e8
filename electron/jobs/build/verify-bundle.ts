import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { VerifyReport } from "../../../shared/report.ts";
import { besideBundle } from "../../bundle/earlier-output.ts";
import { MANIFEST, parseManifest } from "../../bundle/manifest.ts";
import { recoverOutput } from "../../bundle/orphaned-staging.ts";
import { readingError } from "../../files/file-error.ts";
import { folderEntries } from "../../files/folder-files.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { sha256OfFile } from "../../files/sha256.ts";

/**
 * Compares a finished bundle folder with its manifest: files whose bytes changed, that are gone, or that are not listed.
 * The output of `build` is taken too: its bundle lies one folder below.
 * Errors: `file-not-found` when there is no folder, `not-a-bundle` when it holds no manifest, `manifest-invalid`, `file-unreadable`.
 */
export async function verifyBundle(folder: string): Promise<Result<VerifyReport>> {
  try {
    await takeUp(resolve(folder));
    const entries = await folderEntries(folder);
    if (entries.includes(MANIFEST)) return await verifyFolder(folder);
    if (!entries.includes(`bundle/${MANIFEST}`)) return fail({ kind: "not-a-bundle", folder });
    const report = await verifyFolder(join(folder, "bundle"));
    if (!report.ok) return report;
    const below = (paths: readonly string[]) => paths.map((path) => `bundle/${path}`);
    const extra = [...besideBundle(entries), ...below(report.value.extra)];
    return ok({ ok: report.value.ok && extra.length === 0, changed: below(report.value.changed), missing: below(report.value.missing), extra });
  } catch (error) {
    return fail(readingError(folder, error));
  }
}

/** A replacing that a killed program began is brought to its end first: the folder's own, or that of the package around it. */
async function takeUp(folder: string): Promise<void> {
  for (const output of basename(folder) === "bundle" ? [dirname(folder), folder] : [folder]) {
    // where nothing may be renamed, what can be read is read all the same
    await recoverOutput(output).catch(() => undefined);
  }
}

async function verifyFolder(folder: string): Promise<Result<VerifyReport>> {
  const place = join(folder, MANIFEST);
  let reading = place;
  try {
    const manifest = parseManifest(await readRegularText(place), place);
    if (!manifest.ok) return manifest;
    // file systems differ in how they keep accents: names are compared in one form
    const lying = new Map((await folderEntries(folder)).map((entry) => [entry.normalize("NFC"), entry]));
    const listed = new Set([MANIFEST, ...manifest.value.files.map((file) => file.path.normalize("NFC"))]);
    const changed: string[] = [];
    const missing: string[] = [];
    for (const file of manifest.value.files) {
      const entry = lying.get(file.path.normalize("NFC"));
      if (entry === undefined) {
        missing.push(file.path);
        continue;
      }
      reading = join(folder, ...entry.split("/"));
      const same = (await stat(reading)).size === file.bytes && (await sha256OfFile(reading)) === file.sha256;
      if (!same) changed.push(file.path);
    }
    // an empty folder whose files are gone is reported by those files
    const isKnown = (name: string) => listed.has(name) || (name.endsWith("/") && [...listed].some((path) => path.startsWith(name)));
    const extra = [...lying].filter(([name]) => !isKnown(name)).map(([, entry]) => entry);
    return ok({ ok: changed.length + missing.length + extra.length === 0, changed, missing, extra });
  } catch (error) {
    return fail(readingError(reading, error));
  }
}

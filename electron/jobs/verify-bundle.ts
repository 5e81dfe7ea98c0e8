import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { VerifyReport } from "../../shared/report.ts";
import { folderEntries } from "../bundle/folder-files.ts";
import { MANIFEST, parseManifest } from "../bundle/manifest.ts";
import { sha256OfFile } from "../bundle/verify-output.ts";
import { readingError } from "../library/file-error.ts";

/**
 * Compares a finished bundle folder with its manifest: files whose bytes changed, that are gone, or that are not listed.
 * Errors: `file-not-found` when there is no folder or no manifest, `manifest-invalid`, `file-unreadable`.
 */
export async function verifyBundle(folder: string): Promise<Result<VerifyReport>> {
  const place = join(folder, MANIFEST);
  let reading = place;
  try {
    const manifest = parseManifest(await readFile(place, "utf8"), place);
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
    // an empty folder whose files are gone is told of by those files
    const isKnown = (name: string) => listed.has(name) || (name.endsWith("/") && [...listed].some((path) => path.startsWith(name)));
    const extra = [...lying].filter(([name]) => !isKnown(name)).map(([, entry]) => entry);
    return ok({ ok: changed.length + missing.length + extra.length === 0, changed, missing, extra });
  } catch (error) {
    return fail(readingError(reading, error));
  }
}

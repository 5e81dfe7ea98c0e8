import { join } from "node:path";
import { PACKAGE_NOTE } from "../../shared/documents/package-note.ts";
import { folderEntries } from "../files/folder-files.ts";
import { readRegularText } from "../files/regular-file.ts";
import { MANIFEST, parseManifest } from "./manifest.ts";

/** What lies at the place of an output: nothing (or an empty folder), an earlier output of ours, somebody else's work, or no folder at all. */
export type AtPlace = "nothing" | "ours" | "not-ours" | "file";

/**
 * Looks whether a folder may be replaced. Ours is a bundle (a manifest, and no file that it does not list) or the output
 * of `build` (`bundle/` such a bundle, `documents/`, `check.json`, a note). A file that somebody added makes it not ours: it
 * would be lost. Throws the system's error when the folder cannot be read.
 */
export async function whatLiesAt(folder: string): Promise<AtPlace> {
  let entries: readonly string[];
  try {
    entries = await folderEntries(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return "nothing";
    if (code === "ENOTDIR") return "file";
    throw error;
  }
  if (entries.length === 0) return "nothing";
  if (entries.includes(MANIFEST)) return (await isBundle(folder, entries)) ? "ours" : "not-ours";
  return (await isBuild(folder, entries)) ? "ours" : "not-ours";
}

async function isBundle(folder: string, entries: readonly string[]): Promise<boolean> {
  const manifest = parseManifest(await readRegularText(join(folder, MANIFEST)), MANIFEST);
  if (!manifest.ok) return false;
  const listed = new Set([MANIFEST, ...manifest.value.files.map((file) => file.path)]);
  return entries.every((entry) => listed.has(entry.normalize("NFC")) || listed.has(entry) || entry.endsWith("/"));
}

async function isBuild(folder: string, entries: readonly string[]): Promise<boolean> {
  const within = entries.filter((entry) => entry.startsWith("bundle/")).map((entry) => entry.slice("bundle/".length));
  if (besideBundle(entries).length > 0 || !entries.includes("check.json")) return false;
  return within.length === 0 || (within.includes(MANIFEST) && (await isBundle(join(folder, "bundle"), within)));
}

/** What lies in the output of `build` beside its bundle and does not belong there. */
export function besideBundle(entries: readonly string[]): readonly string[] {
  const own = ["check.json", PACKAGE_NOTE];
  return entries.filter((entry) => !entry.startsWith("bundle/") && !own.includes(entry.normalize("NFC")) && !/^documents\/([^/]+\.(docx|pdf))?$/.test(entry));
}

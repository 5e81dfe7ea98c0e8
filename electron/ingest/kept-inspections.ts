import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { writeAtomically } from "../files/atomic-write.ts";
import { userDataFolder } from "../files/paths.ts";
import { readRegularText } from "../files/regular-file.ts";
import { sha256 } from "../files/sha256.ts";
import { productVersion } from "../files/version.ts";
import { type FileInspection, type InspectedAs, inspectedAs, parseInspection } from "./inspection.ts";
import type { PageChanges } from "./page-changes.ts";

/** Raised when what is seen in a page changes within a version of the product. */
const INSPECTOR = 6;
/** All inspections together are at most so large; a page takes about 130 bytes. */
export const MOST_BYTES = 32 << 20;
const CHECKSUM_LENGTH = 64;

/** Run from source, the inspector is another after each change: only a home of its own, as tests have, keeps anything. */
const isKept = () => !import.meta.url.endsWith(".ts") || env.GUOHE_HOME !== undefined;

const inspectionsFolder = () => join(userDataFolder(), "inspections");

let version: Promise<string> | undefined;

/** The inspector of this program, as inspections name it. */
export async function inspectorVersion(): Promise<string> {
  version ??= productVersion();
  return `${await version}-${INSPECTOR}`;
}

const fileOf = (wanted: InspectedAs) => join(inspectionsFolder(), `${sha256(JSON.stringify(wanted))}.txt`);

/**
 * The inspection of this content, if one is kept: with the sizes of pages treated as wanted, or otherwise where that makes no
 * difference to this file. What is damaged, of another program or of another file counts as none.
 */
export async function keptInspection(wanted: InspectedAs): Promise<FileInspection | undefined> {
  const exact = await readKept(wanted);
  if (exact) return exact;
  const other = await readKept({ ...wanted, keepSizes: !wanted.keepSizes });
  return other?.oddSizes ? undefined : other;
}

/** As `keptInspection`, for pages on which nothing is stamped: where they end matters to nothing that was seen on them. */
export async function keptForUnstamped(wanted: InspectedAs): Promise<FileInspection | undefined> {
  const kept = (await keptInspection(wanted)) ?? (await readKept({ ...wanted, keepSizes: !wanted.keepSizes }));
  return kept && { ...kept, asGiven: kept.asGiven && (kept.keepSizes === wanted.keepSizes || !kept.oddSizes) };
}

async function readKept(wanted: InspectedAs): Promise<FileInspection | undefined> {
  if (!isKept()) return undefined;
  const file = fileOf(wanted);
  try {
    const text = await readRegularText(file);
    const content = text.slice(CHECKSUM_LENGTH + 1);
    if (sha256(content) !== text.slice(0, CHECKSUM_LENGTH)) return undefined;
    const found = parseInspection(JSON.parse(content), wanted);
    const now = new Date();
    if (found) await utimes(file, now, now).catch(() => undefined);
    return found;
  } catch {
    return undefined;
  }
}

/** Whether an inspection of this content is kept already. */
export async function isInspected(contentSha256: string, keepSizes: boolean, changes: PageChanges | undefined): Promise<boolean> {
  return (await keptInspection(inspectedAs(contentSha256, await inspectorVersion(), keepSizes, changes))) !== undefined;
}

/** Keeps an inspection; where that is not possible, the file is inspected again the next time. */
export async function keepInspection(inspection: FileInspection, mostBytes = MOST_BYTES): Promise<void> {
  if (!isKept()) return;
  const { inspector, sha256: content, keepSizes, turns } = inspection;
  const text = JSON.stringify(inspection);
  const written = await writeAtomically(fileOf({ inspector, sha256: content, keepSizes, turns }), `${sha256(text)}\n${text}`);
  if (written.ok) await forgetOldest(mostBytes).catch(() => undefined);
}

/** Takes away what was used longest ago until the rest is no larger than allowed. */
async function forgetOldest(mostBytes: number): Promise<void> {
  const folder = inspectionsFolder();
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { path: join(folder, name), size, mtimeMs };
    }),
  );
  let bytes = 0;
  for (const { path, size } of files.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
    bytes += size;
    if (bytes > mostBytes) await rm(path, { force: true });
  }
}

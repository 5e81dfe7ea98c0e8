import { KeptFiles } from "../files/kept-files.ts";
import { productVersion } from "../files/version.ts";
import { type FileInspection, type InspectedAs, inspectedAs, parseInspection } from "./inspection.ts";
import type { PageChanges } from "./page-changes.ts";

/** Raised when what is seen in a page changes within a version of the product. */
const INSPECTOR = 7;
/** All inspections together are at most so large; a page takes about 130 bytes. */
const MOST_BYTES = 32 << 20;
const kept = new KeptFiles("inspections", MOST_BYTES);

let version: Promise<string> | undefined;

/** The inspector of this program, as inspections name it. */
export async function inspectorVersion(): Promise<string> {
  version ??= productVersion();
  return `${await version}-${INSPECTOR}`;
}

const keyOf = (wanted: InspectedAs) => JSON.stringify(wanted);

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
  const found = (await keptInspection(wanted)) ?? (await readKept({ ...wanted, keepSizes: !wanted.keepSizes }));
  return found && { ...found, asGiven: found.asGiven && (found.keepSizes === wanted.keepSizes || !found.oddSizes) };
}

const readKept = (wanted: InspectedAs): Promise<FileInspection | undefined> => kept.read(keyOf(wanted), (value) => parseInspection(value, wanted));

/** Whether an inspection of this content is kept already. */
export async function isInspected(contentSha256: string, keepSizes: boolean, changes: PageChanges | undefined): Promise<boolean> {
  return (await keptInspection(inspectedAs(contentSha256, await inspectorVersion(), keepSizes, changes))) !== undefined;
}

/** Keeps an inspection; where that is not possible, the file is inspected again the next time. */
export async function keepInspection(inspection: FileInspection, mostBytes = MOST_BYTES): Promise<void> {
  const { inspector, sha256: content, keepSizes, turns } = inspection;
  await kept.keep(keyOf({ inspector, sha256: content, keepSizes, turns }), inspection, mostBytes);
}

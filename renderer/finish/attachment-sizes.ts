import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import type { PreviewedBundle } from "../../shared/ipc.ts";

/**
 * How large the single file of an attachment is. `real`: as it was written, with its `pages`; else the file that it will be made of.
 * `shown`: of all together, what the rows above come to as they are shown.
 */
export type PaperSize = { readonly bytes: number; readonly shown?: number; readonly largest: number; readonly real: boolean; readonly pages?: number };

/** The size of an attachment's single file: of its parts where it was split, with the largest of them. `undefined`: not known. */
export function paperSize(paper: PlannedAttachment, preview: PreviewedBundle | undefined, built: BuiltPackage | undefined): PaperSize | undefined {
  // 附件03_… whole, 附件03-1_… in parts
  const name = new RegExp(`^files/附件0*${paper.number}(-\\d+)?_`, "u");
  const parts = (built?.report.bundle.files ?? []).filter(({ path }) => name.test(path));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const sizes = parts.map(({ bytes: own }) => own);
  if (parts.length > 0) return { bytes: sum(sizes), largest: Math.max(...sizes), real: true, pages: sum(parts.map(({ pages }) => pages)) };
  const bytes = preview?.papers.find(({ key }) => key === paper.key)?.bytes;
  return bytes === undefined ? undefined : { bytes, largest: bytes, real: false };
}

/** All attachments together; `real` when every one is. */
export function totalSize(sizes: readonly (PaperSize | undefined)[]): PaperSize | undefined {
  const known = sizes.filter((size) => size !== undefined);
  if (known.length === 0) return undefined;
  return {
    bytes: known.reduce((sum, { bytes }) => sum + bytes, 0),
    shown: known.reduce((sum, { bytes }) => sum + shownBytes(bytes), 0),
    largest: Math.max(...known.map(({ largest }) => largest)),
    real: known.length === sizes.length && known.every(({ real }) => real),
  };
}

const MEGABYTE = 1024 * 1024;

/** As it is shown, in hundredths of a megabyte. */
const shownBytes = (bytes: number): number => (Math.max(1, Math.round((bytes / MEGABYTE) * 100)) * MEGABYTE) / 100;

/** Megabytes with two decimals; the smallest file reads 0.01. */
export const megabytes = (bytes: number): string => (shownBytes(bytes) / MEGABYTE).toFixed(2);

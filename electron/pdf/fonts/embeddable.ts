/// <reference path="./fontkit.d.ts" />
import type { Font } from "fontkit";

/** Bits of fsType in the table OS/2 (OpenType specification, “OS/2”, fsType). */
const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

/** Where fsType stands in the table. */
const FS_TYPE = 8;

/**
 * Whether a font's licence lets us embed a subset of it in a PDF that is printed: 0 means it may be installed anywhere; of
 * several usages, which old fonts have, the least restrictive counts; without the table nothing is permitted.
 */
export function mayEmbedSubset(bytes: Buffer, font: Font): boolean {
  const table = font.directory.tables["OS/2"];
  if (table === undefined || table.length < FS_TYPE + 2) return false;
  const type = bytes.readUInt16BE(table.offset + FS_TYPE);
  if ((type & (NO_SUBSETTING | BITMAP_ONLY)) !== 0) return false;
  return (type & RESTRICTED) === 0 || (type & (PREVIEW_AND_PRINT | EDITABLE)) !== 0;
}

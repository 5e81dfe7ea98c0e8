import { stat } from "node:fs/promises";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { readingError } from "../files/file-error.ts";
import { readRegularFile } from "../files/regular-file.ts";
import { sha256 } from "../files/sha256.ts";
import type { PageChanges } from "./page-changes.ts";
import type { PageLook } from "./page-looks.ts";

/** A file on the disk, as it was at some moment: `size` in bytes, `mtimeMs` when it was written last. */
export type StoredFile = { readonly path: string; readonly size: number; readonly mtimeMs: number };

/** The bytes of an attachment, and the name that messages and the manifest give it. */
export type LoadedAttachment = {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** nobody but who loaded them holds the bytes: they may be freed once they are used */
  readonly own?: true;
  /** where the bytes lie, as it was before they were loaded */
  readonly stored?: StoredFile;
  /** of the input, also where `bytes` are those of an earlier single file */
  readonly sha256: string;
  /** what the user wants done to its pages; done already where it is `reused` */
  readonly changes?: PageChanges;
  readonly reused?: Reused;
  /** folder where the PDF that a program makes of a Word file is kept */
  readonly conversions?: string;
};

/** `bytes` are what an earlier bundle of ours was made of, and this is what was found in it then. */
export type Reused = {
  readonly sha256: string;
  readonly kind: "pdf" | "image";
  readonly compressed: boolean;
  readonly looks: readonly PageLook[];
  readonly warnings: readonly BundleWarning[];
  readonly untouched?: Uint8Array;
};

/** Reads a file whole, under the name that messages give it. Errors: `file-unreadable`. */
export async function loadFile(path: string, file: string): Promise<Result<LoadedAttachment>> {
  try {
    const { size, mtimeMs } = await stat(path);
    const bytes = await readRegularFile(path);
    return ok({ file, bytes, own: true, stored: { path, size, mtimeMs }, sha256: sha256(bytes) });
  } catch (error) {
    const problem = readingError(file, error);
    return fail(problem);
  }
}

import type { FileCause } from "../../shared/causes.ts";
import type { AppError } from "../../shared/errors.ts";

/** The operating system's code of a failed file operation (`ENOENT`), if the error carries one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The system's codes that we know. `ENXIO`: a socket or a pipe without its other end. */
const CAUSES = {
  EACCES: "no-permission",
  EPERM: "no-permission-or-busy",
  EBUSY: "busy",
  ENOSPC: "disk-full",
  EROFS: "disk-read-only",
  EISDIR: "is-folder",
  ENOTDIR: "not-below-folder",
  ENOENT: "no-path",
  ENOTEMPTY: "folder-exists",
  EEXIST: "file-exists",
  EMFILE: "too-many-open",
  ENAMETOOLONG: "name-too-long",
  EFBIG: "file-too-large",
  ELOOP: "link-loop",
  ETXTBSY: "busy",
  NOT_REGULAR: "not-regular",
  ENXIO: "not-regular",
  EDQUOT: "disk-quota",
  EIO: "disk-fault",
} as const satisfies Readonly<Record<string, FileCause["code"]>>;

const isKnown = (code: string): code is keyof typeof CAUSES => Object.hasOwn(CAUSES, code);

/** Why a file operation failed. */
export function fileCause(error: unknown): FileCause {
  const code = errorCode(error);
  if (code !== undefined && isKnown(code)) return { code: CAUSES[code] };
  return { code: "system", detail: error instanceof Error ? error.message : String(error) };
}

/** A failed reading as an expected failure. */
export function readingError(file: string, error: unknown): AppError {
  return errorCode(error) === "ENOENT" ? { kind: "file-not-found", file } : { kind: "file-unreadable", file, cause: fileCause(error) };
}

/** A failed writing as an expected failure. */
export function writingError(file: string, error: unknown): AppError {
  return { kind: "output-unwritable", file, cause: fileCause(error) };
}

import type { AppError } from "../../shared/errors.ts";

/** The operating system's code of a failed file operation (`ENOENT`), if the error carries one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The cause of `ENOENT`. */
export const NO_PATH = "路径不存在";

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被别的程序占用",
  EBUSY: "文件正被别的程序占用",
  ENOSPC: "磁盘空间不足",
  EROFS: "磁盘是只读的",
  EISDIR: "这是一个文件夹，不是文件",
  ENOTDIR: "路径中有一段不是文件夹",
  ENOENT: NO_PATH,
  ENOTEMPTY: "那里已有同名的文件夹，可能由另一台电脑或另一个程序同时生成；它没有改动",
  EEXIST: "同名文件已存在",
  EMFILE: "打开的文件过多",
  ENAMETOOLONG: "文件名过长",
  EFBIG: "文件过大，不是申报项目的文件",
  ELOOP: "链接指向自己",
  ETXTBSY: "文件正被别的程序占用",
  NOT_REGULAR: "它不是普通文件（是管道、设备一类），请换成一个普通文件",
  ENXIO: "它不是普通文件（是管道、设备一类），请换成一个普通文件",
  EDQUOT: "磁盘配额已用完",
  EIO: "磁盘读写出错",
};

/** Why a file operation failed, in Chinese where the system's code is known. */
export function fileCause(error: unknown): string {
  const code = errorCode(error);
  const known = code === undefined ? undefined : CAUSES[code];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

/** A failed reading as an expected failure. */
export function readingError(file: string, error: unknown): AppError {
  return errorCode(error) === "ENOENT" ? { kind: "file-not-found", file } : { kind: "file-unreadable", file, cause: fileCause(error) };
}

/** A failed writing as an expected failure. */
export function writingError(file: string, error: unknown): AppError {
  return { kind: "output-unwritable", file, cause: fileCause(error) };
}

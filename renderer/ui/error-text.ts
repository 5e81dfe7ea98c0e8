import type { AppError } from "../../shared/errors.ts";
import { errorText as fullText } from "../../shared/messages/error-text.ts";

/** A failure in the words of the screens: what the command line's options do, these have controls for. */
export const errorText = (error: AppError): string =>
  fullText(error)
    .replace(/（--[a-z-]+）/g, "")
    .replace("请用 --password-file 提供密码，或先去掉密码", "请在“附件”中打开它，输入密码，或先去掉密码");

/** A failure in words that name a file by its name alone, where the folder is known; `files`: the full paths, for a title. */
export function shortErrorText(error: AppError): { readonly words: string; readonly files: readonly string[] } {
  if (error.kind === "case-changed-on-disk") {
    return { words: errorText({ ...error, file: nameOf(error.file), kept: nameOf(error.kept) }), files: [error.file, error.kept] };
  }
  if (
    error.kind === "case-invalid" ||
    error.kind === "file-unreadable" ||
    error.kind === "file-not-found" ||
    error.kind === "output-unwritable" ||
    error.kind === "output-is-link"
  ) {
    return { words: errorText({ ...error, file: nameOf(error.file) }), files: [error.file] };
  }
  return { words: errorText(error), files: [] };
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) || path;

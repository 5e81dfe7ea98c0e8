import type { AppError } from "../../shared/errors.ts";
import { errorText as textFor } from "../../shared/messages/error-text.ts";

/** A failure in the words of the window. */
export const errorText = (error: AppError): string => textFor(error, "window");

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

import type { AppError } from "../../shared/errors.ts";
import { faultText, errorText as textFor } from "../../shared/messages/error-text.ts";
import { lastPart } from "../../shared/text/file-names.ts";

/** A failure in the words of the window. */
export const errorText = (error: AppError): string => textFor(error, "window");

/** A failure in words that name a file by its name alone, where the folder is known; `files`: the full paths, for a title. */
export function shortErrorText(error: AppError): { readonly words: string; readonly files: readonly string[] } {
  const { short, files } = withShortNames(error);
  return { words: errorText(short), files };
}

/** Why a file in a list cannot be read, in one line; what to do about it stands where the file is opened. */
export const shortFaultText = (error: AppError): string => faultText(withShortNames(error).short);

/** Why an attachment cannot be read, in words that stand beside its name and do not say it again. */
export function errorTextBeside(error: AppError): string {
  if (!("file" in error)) return errorText(error);
  // what is to be done depends on its type
  const file = `x${/\.[^./\\]*$/.exec(error.file)?.[0] ?? ""}`;
  return errorText({ ...error, file }).replace(new RegExp(`^附件“${file}”的?`), "");
}

function withShortNames(error: AppError): { readonly short: AppError; readonly files: readonly string[] } {
  switch (error.kind) {
    case "case-changed-on-disk":
      return { short: { ...error, file: lastPart(error.file), kept: lastPart(error.kept) }, files: [error.file, error.kept] };
    case "case-invalid":
    case "case-too-new":
    case "file-unreadable":
    case "file-not-found":
    case "output-unwritable":
    case "output-is-link":
      return { short: { ...error, file: lastPart(error.file) }, files: [error.file] };
    default:
      return { short: error, files: [] };
  }
}

import { errorFile, errorText } from "../../shared/error-text.ts";
import type { AppError } from "../../shared/errors.ts";

/** An error as the reports of commands carry it. */
export function failureReport(failure: AppError) {
  const file = errorFile(failure);
  return { kind: failure.kind, message: errorText(failure), ...(file === undefined ? {} : { file }) };
}

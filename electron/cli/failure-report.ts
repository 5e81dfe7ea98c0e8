import type { AppError } from "../../shared/errors.ts";
import { errorFile, errorPage, failureText } from "../../shared/messages/error-text.ts";

/** An error as the reports of commands carry it; `others`: what else stands in the way, each in the same form. */
export function failureReport(failure: AppError) {
  const { others = [] } = failure;
  return { ...oneFailure(failure), ...(others.length === 0 ? {} : { others: others.map(oneFailure) }) };
}

function oneFailure({ others: _, ...failure }: AppError) {
  const file = errorFile(failure);
  const page = errorPage(failure);
  return { kind: failure.kind, message: failureText(failure), ...(file === undefined ? {} : { file }), ...(page === undefined ? {} : { page }) };
}

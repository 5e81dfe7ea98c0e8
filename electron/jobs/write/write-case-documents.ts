import type { Result } from "../../../shared/errors.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { checkOutputPlace } from "../../library/cases/output-place.ts";
import type { JobControl } from "../../workers/progress.ts";
import { checkCaseFolder } from "../check/check-case.ts";
import { type Written, writeDocuments } from "./write-documents.ts";

/** `path`: case folder or `case.json`; `out`: absolute. `only`: one document, written although nothing asks for it; absent: all that apply. `base`: as of `checkCaseFolder`. */
export type WriteCaseRequest = {
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly only?: { readonly document: string; readonly subject?: string | undefined };
  readonly base?: string | undefined;
  /** as of `writeDocuments` */
  readonly byTitle?: boolean;
};

/** Checks a case and writes its documents. Errors: those of `checkCaseFolder`, `checkOutputPlace` and `writeDocuments`. */
export async function writeCaseDocuments(
  { path, out, moment, only, base, byTitle = false }: WriteCaseRequest,
  control: JobControl = {},
): Promise<Result<Written>> {
  const checked = await checkCaseFolder(path, { moment, base });
  if (!checked.ok) return checked;
  const place = await checkOutputPlace(checked.value.folder, out);
  if (!place.ok) return place;
  const wanted = only === undefined ? {} : { only: [only.document], ...(only.subject === undefined ? {} : { subject: only.subject }) };
  return writeDocuments({ ...checked.value, ...wanted, out, byTitle }, control);
}

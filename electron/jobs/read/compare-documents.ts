import { basename } from "node:path";
import type { Case } from "../../../shared/case/case.ts";
import type { AppError, Result } from "../../../shared/errors.ts";
import type { CaseDifference } from "../../../shared/reading/case-difference.ts";
import { compareWithCase } from "../../../shared/reading/compare-case.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { docxPages } from "../../documents/docx-pages.ts";
import { fileType } from "../../ingest/file-type.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { readText } from "../../reading/read-text.ts";

/** `unread`: pages without text that no engine read. */
export type ComparedDocument = { readonly file: string; readonly differences: readonly CaseDifference[]; readonly unread: readonly number[] };

type Reading = { readonly passwords: readonly string[]; readonly signal: AbortSignal };

/** The text of a .docx, a PDF or a picture. Errors: those of `loadFile`, `docxPages` and `readText`. */
export async function textOfDocument(
  path: string,
  { passwords, signal }: Reading,
): Promise<Result<{ readonly pages: readonly PageText[]; readonly unread: readonly number[] }, AppError>> {
  const loaded = await loadFile(path, basename(path));
  if (!loaded.ok) return loaded;
  const { file, bytes } = loaded.value;
  const type = fileType(bytes, file);
  if (type.kind === "word" && type.ending === "docx") {
    const read = docxPages(bytes, file);
    return read.ok ? { ok: true, value: { pages: read.value, unread: [] } } : read;
  }
  const read = await readText(loaded.value, { ocr: true, passwords, freesBytes: true, signal });
  return read.ok ? { ok: true, value: { pages: read.value.pages, unread: read.value.unread.map(({ page }) => page) } } : read;
}

/** What each document says otherwise than a case; one that cannot be read holds up none of the others. */
export async function compareDocuments(theCase: Case, files: readonly string[], reading: Reading): Promise<readonly Result<ComparedDocument, AppError>[]> {
  const found: Result<ComparedDocument, AppError>[] = [];
  for (const path of files) {
    const read = await textOfDocument(path, reading);
    found.push(read.ok ? { ok: true, value: { file: path, differences: compareWithCase(read.value.pages, theCase), unread: read.value.unread } } : read);
  }
  return found;
}

import { stat } from "node:fs/promises";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { readRegularFile } from "../files/regular-file.ts";

/** What drafts are made of and written to: texts, and files that are not there yet. */

/** An official document as plain text has some ten thousand characters. */
const LARGEST_TEXT = 2_000_000;

export const DOCX_OPTION = { name: "out", value: "文件", help: "草稿写到此 .docx 文件（不覆盖已有的文件）" };

/** The plain text of an official document. Errors: `file-unreadable`. */
export async function readText(file: string): Promise<Result<string>> {
  const { readingError } = await import("../files/file-error.ts");
  try {
    const { size } = await stat(file);
    if (size > LARGEST_TEXT) return fail({ kind: "file-unreadable", file, cause: { code: "text-too-large", bytes: size, limit: LARGEST_TEXT } });
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(await readRegularFile(file)));
  } catch (error) {
    if (error instanceof TypeError) return fail({ kind: "file-unreadable", file, cause: { code: "not-utf8-text" } });
    return fail(readingError(file, error));
  }
}

/** Whether anything stands at this path. */
export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Writes a draft as .docx where no file is yet. Errors: `output-is-file`, those of writing. */
export async function writeDocx(content: DocumentContent, out: string): Promise<Result<undefined>> {
  if (await exists(out)) return fail({ kind: "output-is-file", file: out });
  const { renderDocx } = await import("../documents/docx.ts");
  const { writeAtomically } = await import("../files/atomic-write.ts");
  const docx = renderDocx(content);
  if (!docx.ok) return docx;
  const written = await writeAtomically(out, docx.value);
  return written.ok ? ok(undefined) : written;
}

import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { AgreementPages } from "../../../shared/case/part-agreements.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { portableName } from "../../../shared/text/file-names.ts";
import { partName } from "../../../shared/text/part-name.ts";
import { writingError } from "../../files/file-error.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { withoutWord } from "../../ingest/without-word.ts";
import { openForReading } from "../../reading/read-text.ts";
import type { JobControl } from "../../workers/progress.ts";

/** `path`: where the file lies; `parts`: the pages of each part; `out`: an empty folder for the parts; `passwords`: each is tried on an encrypted file. */
export type PartFileRequest = {
  readonly path: string;
  readonly parts: readonly AgreementPages[];
  readonly out: string;
  readonly passwords: readonly string[];
};

/**
 * Writes each part of a file as a PDF of its own, pages as they are, and tells their paths in the order of the parts. The file itself stays as
 * it is. Errors: those of `loadFile`, of converting a Word file and of opening; `wrong-use` where a page is not there; `output-unwritable`.
 */
export async function partFile({ path, parts, out, passwords }: PartFileRequest, { signal }: JobControl = {}): Promise<Result<readonly string[], AppError>> {
  const name = basename(path);
  const loaded = await loadFile(path, name);
  const readable = loaded.ok ? await withoutWord(loaded.value, { signal }) : loaded;
  const opened = readable.ok ? await openForReading(readable.value, passwords, signal) : readable;
  if (!opened.ok) return opened;
  const source = await PDFDocument.load(opened.value.pdf.bytes, { updateMetadata: false, throwOnInvalidObject: false });
  if (parts.some(({ from, to }) => from > to || to > source.getPageCount())) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
  const written: string[] = [];
  for (const part of parts) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const pages = Array.from({ length: part.to - part.from + 1 }, (_, index) => part.from - 1 + index);
    for (const page of await pdf.copyPages(source, pages)) pdf.addPage(page);
    const target = join(out, portableName(partName(name, part), { characters: 120, instead: "part.pdf" }));
    try {
      await writeFile(target, await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }), { flag: "wx" });
    } catch (error) {
      return fail(writingError(target, error));
    }
    written.push(target);
  }
  return ok(written);
}

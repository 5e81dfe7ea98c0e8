import { PDFDocument } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { readingError } from "../../files/file-error.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { Checkpoint, Stopped } from "../../workers/checkpoint.ts";
import type { JobControl } from "../../workers/progress.ts";

/** `lists`: 上传清单 of one case each, by their paths, in the order of the sheets; `out`: the PDF of all. */
export type UploadListsRequest = { readonly lists: readonly string[]; readonly out: string };

/** `without`: lists that could not be read, by their places among those that were asked for. */
export type UploadListsReport = { readonly pages: number; readonly without: readonly number[] };

/**
 * Joins the upload lists of many cases into one PDF to be printed at once. A list that cannot be read is told and holds up none of the
 * others. Errors: that of the first list where none can be read; `output-unwritable`, `cancelled`.
 */
export async function joinUploadLists({ lists, out }: UploadListsRequest, control: JobControl = {}): Promise<Result<UploadListsReport, AppError>> {
  const checkpoint = new Checkpoint(control);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const without: number[] = [];
  let first: AppError | undefined;
  try {
    for (const [index, list] of lists.entries()) {
      await checkpoint.pass({ code: "reading-cases" }, index, lists.length);
      const source = await openList(list);
      if (source.ok) for (const page of await pdf.copyPages(source.value, source.value.getPageIndices())) pdf.addPage(page);
      else {
        without.push(index);
        first ??= source.error;
      }
    }
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    throw error;
  }
  if (first !== undefined && without.length === lists.length) return fail(first);
  pdf.setTitle(`上传清单　${lists.length - without.length}个项目`, { showInWindowTitleBar: true });
  pdf.setProducer("国合申报匣");
  pdf.setLanguage("zh-CN");
  const pages = pdf.getPageCount();
  const written = await writeAtomically(out, await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
  return written.ok ? ok({ pages, without }) : written;
}

async function openList(path: string): Promise<Result<PDFDocument, AppError>> {
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(path);
  } catch (error) {
    return fail(readingError(path, error));
  }
  try {
    return ok(await PDFDocument.load(bytes, { updateMetadata: false }));
  } catch {
    return fail({ kind: "attachment-damaged", file: path, cause: { code: "not-parsed" } });
  }
}

import { ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { convertWord } from "./convert-word.ts";
import { fileType } from "./file-type.ts";
import type { LoadedAttachment } from "./loaded-attachment.ts";
import type { ReadingOptions } from "./prepare-attachment.ts";
import { openPrepared, type ReadAttachment } from "./read-attachment.ts";
import { readInThread } from "./reading-client.ts";

/**
 * Reads an attachment from outside: Word files by way of the user's own program, all else in the thread for that, with
 * its limit of time, stopped at every page. Close `seen` after use. Throws `Stopped`. Errors: those of `readInThread` and `convertWord`.
 */
export async function readSafely(loaded: LoadedAttachment, reading: ReadingOptions, pdfium: Pdfium, checkpoint: Checkpoint): Promise<Result<ReadAttachment>> {
  const { bytes, file } = loaded;
  const type = fileType(bytes);
  const converted =
    type.kind === "word" ? await checkpoint.during(convertWord(bytes, type.ending, file, { kept: loaded.conversions, signal: checkpoint.signal })) : undefined;
  if (converted && !converted.ok) return converted;
  const onPage = (page: number, pages: number) => checkpoint.tell(`读取 ${file}`, page, pages);
  const prepared = await checkpoint.during(readInThread(converted?.value.bytes ?? bytes, file, reading, { onPage, signal: checkpoint.signal }));
  if (!prepared.ok) return prepared;
  const opened = await openPrepared(prepared.value, pdfium);
  return ok(converted ? { ...opened, warnings: [convertedWarning(file, converted.value.program), ...opened.warnings] } : opened);
}

const convertedWarning = (file: string, program: string): BundleWarning => ({
  file,
  kind: "converted",
  message: `${file} 是 Word 文档，已用本机的 ${program} 转换为 PDF 后装订。字体、分页可能与原文档不同，请逐页核对。`,
});

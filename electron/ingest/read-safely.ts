import { ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import { sha256 } from "../files/sha256.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { convertWord } from "./convert-word.ts";
import { fileType } from "./file-type.ts";
import { inspectedAs } from "./inspection.ts";
import { inspectorVersion, keepInspection, keptInspection } from "./kept-inspections.ts";
import type { LoadedAttachment } from "./loaded-attachment.ts";
import type { ReadingOptions } from "./prepare-attachment.ts";
import { openInspected, openPrepared, type ReadAttachment } from "./read-attachment.ts";
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
  const opened = await readAsInspected(converted?.value.bytes ?? bytes, converted ? undefined : loaded.sha256, file, reading, pdfium, checkpoint);
  if (!opened.ok || !converted) return opened;
  return ok({ ...opened.value, warnings: [bundleWarning(file, { code: "converted", program: converted.value.program }), ...opened.value.warnings] });
}

/** @param known the SHA-256 of these bytes, where it is known */
async function readAsInspected(
  bytes: Uint8Array,
  known: string | undefined,
  file: string,
  reading: ReadingOptions,
  pdfium: Pdfium,
  checkpoint: Checkpoint,
): Promise<Result<ReadAttachment>> {
  // pages of an earlier bundle are known from there
  const wanted = reading.looks ? undefined : inspectedAs(known || sha256(bytes), await inspectorVersion(), reading.keepSizes, reading.changes);
  const kept = wanted && (await keptInspection(wanted));
  const direct = kept && !reading.changes ? await openInspected(bytes, file, kept, pdfium) : undefined;
  if (direct) return ok(direct);
  const onPage = (page: number, pages: number) => checkpoint.tell({ code: "reading-file", file }, page, pages);
  const options = kept ? { ...reading, inspected: kept.pages } : reading;
  const prepared = await checkpoint.during(readInThread(bytes, file, options, { onPage, signal: checkpoint.signal }));
  if (!prepared.ok) return prepared;
  const { inspected } = prepared.value;
  if (wanted && inspected) await keepInspection({ formatVersion: 1, ...wanted, ...inspected });
  return ok(await openPrepared(prepared.value, pdfium));
}

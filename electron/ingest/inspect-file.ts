import { sha256 } from "../files/sha256.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { readInThread } from "./decoding-client.ts";
import { fileType } from "./file-type.ts";
import { inspectedAs } from "./inspection.ts";
import { inspectorVersion, isInspected, keepInspection } from "./kept-inspections.ts";
import type { LoadedAttachment } from "./loaded-attachment.ts";
import type { ReadingOptions } from "./prepare-attachment.ts";

/**
 * Inspects a file ahead of the build and keeps what was seen. A Word file is left to the build, which may ask the user's
 * own program for it; what cannot be read is reported there. Throws `Stopped`.
 */
export async function inspectFile({ bytes, file, sha256: known }: LoadedAttachment, reading: ReadingOptions, checkpoint: Checkpoint): Promise<void> {
  const { kind } = fileType(bytes);
  if (kind === "word" || kind === "other" || kind === "broken") return;
  const hash = known || sha256(bytes);
  if (await isInspected(hash, reading.keepSizes, reading.changes)) return;
  const onPage = (page: number, pages: number) => checkpoint.tell({ code: "inspecting-file", file }, page, pages);
  const prepared = await checkpoint.during(readInThread(bytes, file, reading, { onPage, signal: checkpoint.signal }));
  const inspected = prepared.ok ? prepared.value.inspected : undefined;
  if (inspected) await keepInspection({ formatVersion: 1, ...inspectedAs(hash, await inspectorVersion(), reading.keepSizes, reading.changes), ...inspected });
}

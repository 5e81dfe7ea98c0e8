import { isDeepStrictEqual } from "node:util";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { sha256 } from "../files/sha256.ts";
import type { LoadedAttachment, Reused } from "../ingest/loaded-attachment.ts";
import { recordedChanges } from "../ingest/page-changes.ts";
import type { BundleInput } from "./bundle-input.ts";
import { looksFrom, type RecordedAttachment } from "./bundle-record.ts";
import { type EarlierBundle, earlierOriginal, earlierSingle } from "./earlier-bundle.ts";
import type { KeptNumbers } from "./lay-out-bundle.ts";

/** The numbers of an earlier bundle, for one that keeps them. */
export const keptNumbers = ({ record }: EarlierBundle): KeptNumbers => ({
  ranges: new Map(record.attachments.map(({ key, numbers }) => [key, numbers])),
  front: record.front,
  lastPage: record.lastPage,
  papers: { of: new Map(record.attachments.map(({ key, number }) => [key, number])), last: record.lastNumber },
});

/**
 * The same input, where each attachment that an earlier bundle was made of, unchanged and under the same settings, comes
 * from its single file there. What can not be taken from there, whatever the cause, is read as always.
 */
export function withReuse(input: BundleInput, earlier: EarlierBundle, settings: BundleSettings): BundleInput {
  return {
    ...input,
    load: async (planned) => {
      const loaded = await input.load(planned);
      if (!loaded.ok) return loaded;
      const found = earlier.record.attachments.find((recorded) => isSame(recorded, loaded.value) && fits(recorded, earlier, settings));
      const reused = found && (await reuse(found, loaded.value, earlier));
      return reused ?? loaded;
    },
  };
}

const isSame = ({ source: { file: _, sha256: hash, ...changes } }: RecordedAttachment, loaded: LoadedAttachment) =>
  hash === loaded.sha256 && isDeepStrictEqual(changes, recordedChanges(loaded.changes));

/** Pages brought to A4, pictures compressed and files made PDF/A are what they were only under the same settings. */
function fits({ compressed }: RecordedAttachment, { record: { settings: then } }: EarlierBundle, now: BundleSettings): boolean {
  const sameLimits = then.maxFileBytes === now.maxFileBytes && then.maxTotalBytes === now.maxTotalBytes && then.recompress === now.recompress;
  const samePdfA = then.pdfa === now.pdfa && (!now.pdfa || then.pdfaPictures === now.pdfaPictures);
  return then.keepSizes === now.keepSizes && samePdfA && (!compressed || sameLimits);
}

async function reuse(recorded: RecordedAttachment, loaded: LoadedAttachment, earlier: EarlierBundle): Promise<Result<LoadedAttachment> | undefined> {
  const single = await earlierSingle(earlier, recorded);
  if (!single.ok || single.value === undefined) return undefined;
  const original = await earlierOriginal(earlier, recorded);
  if (!original.ok) return undefined;
  return ok({ ...loaded, bytes: single.value, reused: reusedFrom(recorded, single.value, original.value, loaded.file) });
}

/** What an earlier bundle knows of an attachment whose pages are `bytes`. */
export function reusedFrom(recorded: RecordedAttachment, bytes: Uint8Array, untouched: Uint8Array | undefined, file: string): Reused {
  const { kind, compressed, looks, warnings } = recorded;
  return {
    sha256: sha256(bytes),
    kind,
    compressed,
    looks: looksFrom(looks),
    warnings: warnings.map((warning) => ({ file, ...warning })),
    ...(untouched && { untouched }),
  };
}

import { bundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { withUploadLimits } from "../../../shared/documents/upload-limits.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { CompressionPreview } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { FitToSize } from "../../bundle/fit-to-size.ts";
import { readSafely } from "../../ingest/read-attachment.ts";
import { openPdfium } from "../../pdf/pdfium.ts";
import { Checkpoint, Stopped } from "../../workers/checkpoint.ts";
import type { JobControl } from "../../workers/progress.ts";
import { checkCaseFolder } from "../check/check-case.ts";
import { bundleInput } from "./plan-bundle-input.ts";

/** `path`: case folder or `case.json`; `out`: where the package would lie. `passwords`: each is tried on encrypted attachments. `base`: as of `checkCaseFolder`. */
export type PreviewRequest = {
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
  readonly base?: string | undefined;
};

/**
 * What compressing the pictures of a case would come to under the limits that it sets, page by page: the same reading and
 * coding as the build's, and nothing is written. The user decides on it before anything is compressed.
 * Errors: those of checking a case and of reading attachments; `cancelled`.
 */
export async function previewCompression(request: PreviewRequest, control: JobControl = {}): Promise<Result<CompressionPreview>> {
  try {
    return await preview(request, new Checkpoint(control));
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    throw error;
  }
}

async function preview({ path, out, moment, base, passwords = [] }: PreviewRequest, checkpoint: Checkpoint): Promise<Result<CompressionPreview>> {
  const checked = await checkCaseFolder(path, { moment, base });
  if (!checked.ok) return checked;
  const settings = bundleSettings(withUploadLimits(checked.value.case.bundle, checked.value.guide.upload), { recompress: true });
  const input = await bundleInput({ kind: "case", checked: checked.value }, out, true, settings.include);
  if (!input.ok) return input;
  const pdfium = await openPdfium();
  const fit = await FitToSize.open(input.value, settings, pdfium, checkpoint);
  if (!fit.ok) return fit;
  const tooLarge: CompressionPreview["tooLarge"][number][] = [];
  let before = 0;
  let after = 0;
  try {
    for (const [index, planned] of input.value.attachments.entries()) {
      await checkpoint.pass({ code: "reading-attachments" }, index, input.value.attachments.length);
      const loaded = await input.value.load(planned);
      if (!loaded.ok) return loaded;
      const { changes } = loaded.value;
      const asGiven = await readSafely(loaded.value, { passwords, keepSizes: settings.keepSizes, ...(changes && { changes }) }, pdfium, checkpoint);
      if (!asGiven.ok) return asGiven;
      before += asGiven.value.upload.length;
      const read = await fit.value.fitted(planned, loaded.value, asGiven.value);
      if (!read.ok) return read;
      const bytes = read.value.upload.length;
      read.value.seen.close();
      after += bytes;
      if (settings.maxFileBytes !== undefined && bytes > settings.maxFileBytes) tooLarge.push({ file: loaded.value.file, bytes });
    }
  } finally {
    await fit.value.close();
  }
  const { maxFileBytes, maxTotalBytes } = settings;
  return ok({
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(maxTotalBytes === undefined ? {} : { maxTotalBytes }),
    before,
    after,
    files: fit.value.compressed,
    tooLarge,
  });
}

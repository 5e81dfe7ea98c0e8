import type { Attachment } from "../../../shared/case/case.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { inspectFile } from "../../ingest/inspect-file.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { changesOf, type PageChanges } from "../../ingest/page-changes.ts";
import { Checkpoint, Stopped } from "../../workers/checkpoint.ts";
import type { JobControl } from "../../workers/progress.ts";

/** An attachment as the case registers it, as far as its pages go. */
export type AttachmentToInspect = Pick<Attachment, "file"> & Pick<PageChanges, "pageTurns">;

/** `folder`: of the case. `passwords`: each is tried on encrypted attachments. `keepSizes`: as the case's bundle settings say. */
export type InspectionRequest = {
  readonly folder: string;
  readonly attachments: readonly AttachmentToInspect[];
  readonly keepSizes: boolean;
  readonly passwords: readonly string[];
};

/**
 * Inspects the attachments of a case one after the other, each page told as a step that is called as the file is. What
 * cannot be found or read is passed over: the build tells of it. Errors: `cancelled`.
 */
export async function inspectAttachments(
  { folder, attachments, keepSizes, passwords }: InspectionRequest,
  control: JobControl = {},
): Promise<Result<undefined>> {
  const checkpoint = new Checkpoint(control);
  try {
    for (const attachment of attachments) {
      if (control.signal?.aborted) throw new Stopped();
      const found = await findAttachmentFile(folder, { file: attachment.file });
      const loaded = found.ok ? await loadFile(found.value.path, attachment.file) : found;
      if (!loaded.ok) continue;
      const changes = changesOf({ pageTurns: attachment.pageTurns, pageOrder: undefined });
      await inspectFile(loaded.value, { passwords, keepSizes, ...(changes.pageTurns && { changes }) }, checkpoint);
    }
    return ok(undefined);
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    throw error;
  }
}

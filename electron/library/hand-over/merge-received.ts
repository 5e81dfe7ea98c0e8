import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Case } from "../../../shared/case/case.ts";
import { replacedAttachment } from "../../../shared/case/edit-attachments.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { attachmentsTaken, mergedCase } from "../../../shared/versions/merge-cases.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { readInPieces } from "../../files/regular-file.ts";
import { sha256OfFile } from "../../files/sha256.ts";
import { addAttachment } from "../cases/add-attachment.ts";
import { caseText, type ReadCase, readCase } from "../cases/cases.ts";
import { keepVersion } from "../cases/history.ts";
import { saveCase } from "../cases/save-case.ts";

/** A case that was merged: as it was before, and the hash of what was saved. */
export type MergedCase = { readonly folder: string; readonly before: Case; readonly base: string };

type CopiedFile = { readonly file: string; readonly sha256: string };

export type MergeRequest = {
  /** both as they were when a person chose */
  readonly own: ReadCase;
  readonly received: ReadCase;
  readonly guide: Guide | undefined;
  /** keys of the lines of which the received side is taken */
  readonly fromReceived: ReadonlySet<string>;
  /** epoch ms */
  readonly now: number;
};

/**
 * Makes one of a case and of another version of it in a folder of its own, and saves it in one go. Both versions stay among the older
 * ones; the files of attachments that are taken are copied, none is replaced, and the own one stays as an earlier file. What is said of
 * another content than that of the file (its hash, its seal, who checked it) falls away with it. Errors: `case-not-as-shown` when either was changed
 * since a person chose; those of `readCase`, `findAttachmentFile`, `addAttachment` and `saveCase`.
 */
export async function mergeReceived({ own, received, guide, fromReceived, now }: MergeRequest): Promise<Result<MergedCase>> {
  for (const shown of [own, received]) {
    const read = await readCase(shown.folder);
    if (!read.ok) return read;
    if (read.value.base !== shown.base) return fail({ kind: "case-not-as-shown", file: shown.file });
  }
  const files = await copyFiles(own.folder, received, attachmentsTaken(received.case, fromReceived));
  if (!files.ok) return files;
  const merged = mergedCase(own.case, received.case, guide, fromReceived);
  const differing = await attachmentFilesThatDiffer(own, received);
  const attachments = merged.attachments?.map((attachment) => {
    const taken = files.value.get(attachment.id);
    if (taken === undefined) return attachment;
    // those that the received one replaced lie in the other folder
    const former = own.case.attachments?.find(({ id }) => id === attachment.id);
    const earlier = former && [...(former.earlierFiles ?? []), former.file].filter((one) => one !== taken.file);
    const isThatFile = attachment.sha256 ? attachment.sha256 === taken.sha256 : differing.get(attachment.id) !== "other";
    return { ...(isThatFile ? attachment : replacedAttachment(attachment, taken)), file: taken.file, earlierFiles: earlier };
  });
  const kept = await keepVersion(own.folder, Buffer.from(caseText(received.case)), now, true);
  if (!kept.ok) return kept;
  const saved = await saveCase({ folder: own.folder, base: own.base, case: { ...merged, ...(attachments && { attachments }) }, now, keep: true });
  return saved.ok ? ok({ folder: own.folder, before: own.case, base: saved.value.base }) : saved;
}

/**
 * The attachments of which both versions say the same and whose files differ all the same, by their ids: those whose own file is missing,
 * and those of another content. What cannot be read of the received one is none.
 */
export async function attachmentFilesThatDiffer(own: ReadCase, received: ReadCase): Promise<ReadonlyMap<string, "missing" | "other">> {
  const differ = new Map<string, "missing" | "other">();
  for (const attachment of received.case.attachments ?? []) {
    const here = own.case.attachments?.find(({ id }) => id === attachment.id);
    if (here === undefined || !isDeepStrictEqual(here, attachment)) continue;
    const came = await findAttachmentFile(received.folder, attachment);
    if (!came.ok) continue;
    const present = await findAttachmentFile(own.folder, here);
    if (!present.ok) differ.set(attachment.id, "missing");
    else if ((await sha256OfFile(present.value.path)) !== (await sha256OfFile(came.value.path))) differ.set(attachment.id, "other");
  }
  return differ;
}

/** The files of these attachments as they are in the case now, by the attachments' ids. */
async function copyFiles(folder: string, received: ReadCase, ids: readonly string[]): Promise<Result<ReadonlyMap<string, CopiedFile>>> {
  const copied = new Map<string, CopiedFile>();
  for (const attachment of received.case.attachments ?? []) {
    if (!ids.includes(attachment.id)) continue;
    const found = await findAttachmentFile(received.folder, attachment);
    if (!found.ok) return found;
    const added = await addAttachment(folder, basename(found.value.path), readInPieces(found.value.path));
    if (!added.ok) return added;
    copied.set(attachment.id, { file: added.value.file, sha256: added.value.sha256 });
  }
  return ok(copied);
}

/** Puts a merged case back as it was. Errors: those of `saveCase`; what was saved since stays then. */
export const takeBackMerge = ({ folder, before, base }: MergedCase, now: number) => saveCase({ folder, base, case: before, now, keep: true });

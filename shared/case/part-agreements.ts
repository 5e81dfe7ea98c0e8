import { lastPart, withoutEnding } from "../text/file-names.ts";
import type { Agreement, Attachment, Case } from "./case.ts";
import { freeId } from "./edit-agreements.ts";
import { type PrintedTextOf, withAttachmentsAdded, withFileReplaced } from "./edit-attachments.ts";

/** Pages of a file that are one agreement, from 1, both included. */
export type AgreementPages = { readonly from: number; readonly to: number };

/** A file with the pages of one agreement, as it was copied into the case. */
export type PartFile = Pick<Attachment, "id" | "file" | "sha256" | "pages">;

/**
 * The case after a file with several agreements was parted: the first part takes the place of the file, which is noted as its earlier one
 * and stays whole; each further part becomes the original of the next agreement that has none, or of a new one of the same kind. The very
 * same case where the attachment is not there or nothing was parted.
 */
export function withFileParted(theCase: Case, attachment: string, parts: readonly PartFile[], printed: PrintedTextOf): Case {
  const whole = theCase.attachments?.find(({ id }) => id === attachment);
  const [first, ...others] = parts;
  if (!whole || !first || others.length === 0) return theCase;
  const agreements = theCase.agreements ?? [];
  const own = agreements.find(({ id }) => id === whole.for) ?? (agreements.length === 1 ? agreements[0] : undefined);
  const replaced = withFileReplaced(theCase, attachment, first, printed);
  let next: Case = {
    ...replaced,
    attachments: (replaced.attachments ?? []).map((one) => (one.id === attachment && own ? { ...one, for: own.id } : one)),
  };
  for (const part of others) next = withFurtherPart(next, whole.slot, own, part);
  return next;
}

function withFurtherPart(theCase: Case, slot: string, own: Agreement | undefined, { id, file, sha256, pages }: PartFile): Case {
  const agreements = theCase.agreements ?? [];
  const withFile = new Set((theCase.attachments ?? []).flatMap((one) => (one.slot === slot && one.unplaced !== true ? (one.for ?? []) : [])));
  const behind = agreements.slice(own ? agreements.indexOf(own) + 1 : 0);
  const waiting = behind.find((agreement) => (agreement.kind ?? own?.kind) === own?.kind && !withFile.has(agreement.id));
  const subject = waiting?.id ?? freeId(theCase, "agreement", agreements.length + 1);
  const entered: Agreement = { id: subject, ...(own?.kind && { kind: own.kind }), title: titleOf(file) };
  const known: Case = waiting ? theCase : { ...theCase, agreements: [...agreements, entered] };
  const attachment: Attachment = { id, file, ...(sha256 && { sha256 }), ...(pages && { pages }), slot, for: subject, state: "received" };
  return withAttachmentsAdded(known, [attachment]);
}

const titleOf = (file: string): string => withoutEnding(lastPart(file)).trim();

/** Whether a file that was read holds several agreements that can be parted: all its pages are read, and stand in the order that they have in the file. */
export function canPart(
  { pageOrder }: Pick<Attachment, "pageOrder">,
  { agreements, unread }: { readonly agreements: readonly unknown[]; readonly unread: readonly unknown[] },
): boolean {
  return agreements.length > 1 && unread.length === 0 && (pageOrder ?? []).length === 0;
}

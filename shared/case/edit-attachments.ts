import type { Attachment, Case } from "./case.ts";
import { withFaultsOfScan } from "./translation-faults.ts";

/** Changes of the list of attachments. Pure: the case that is given, and every attachment that is not meant, stays the same object. */

/** A slot for attachments, and for which agreement or partner. */
export type SlotPlace = { readonly slot: string; readonly for?: string | undefined };

/** The text of a slot's letter as it is now, to be kept with its scan: a later change of an answer then marks the scan as outdated. */
export type PrintedText = Pick<Attachment, "wordsSha256" | "words">;
export type PrintedTextOf = (slot: string, subject?: string) => PrintedText;

/** Where attachments that nobody has placed are kept meanwhile. */
export const UNPLACED_SLOT = "other";

type Placing = Pick<Attachment, "slot" | "for" | "unplaced"> & PrintedText;

/** What a place says of an attachment; without one it waits among 其他材料 for somebody to confirm its place. */
export function placing(place: SlotPlace | undefined, printed: PrintedTextOf): Placing {
  if (place === undefined) return { slot: UNPLACED_SLOT, unplaced: true };
  return { slot: place.slot, ...(place.for === undefined ? {} : { for: place.for }), ...printed(place.slot, place.for ?? undefined) };
}

const withAttachments = (theCase: Case, change: (attachments: readonly Attachment[]) => readonly Attachment[]): Case => ({
  ...theCase,
  attachments: [...change(theCase.attachments ?? [])],
});

const withChanged = (theCase: Case, id: string, change: (attachment: Attachment) => Attachment): Case =>
  withAttachments(theCase, (attachments) => attachments.map((attachment) => (attachment.id === id ? change(attachment) : attachment)));

/** The case with further attachments at the end of its list. */
export const withAttachmentsAdded = (theCase: Case, added: readonly Attachment[]): Case =>
  withAttachments(theCase, (attachments) => [...attachments, ...added]);

/** The case without an attachment; nothing is said of its file. */
export const withoutAttachment = (theCase: Case, id: string): Case =>
  withAttachments(theCase, (attachments) => attachments.filter((attachment) => attachment.id !== id));

/** The case with attachments (by id) in the places that were confirmed for them. */
export function withAttachmentsPlaced(theCase: Case, places: ReadonlyMap<string, SlotPlace>, printed: PrintedTextOf): Case {
  return withAttachments(theCase, (attachments) =>
    attachments.map((attachment) => {
      const place = places.get(attachment.id);
      if (!place) return attachment;
      const { unplaced: _unplaced, for: _for, ...rest } = attachment;
      return { ...rest, ...placing(place, printed) };
    }),
  );
}

/** Whether somebody has said that an attachment bears a seal, and whose. */
export const bearsSeal = ({ sealedBy }: Pick<Attachment, "sealedBy">): boolean => sealedBy !== undefined && sealedBy !== null && sealedBy !== "none";

/** How an attachment stands that nobody has checked. */
export const uncheckedState = (attachment: Pick<Attachment, "sealedBy">) => (bearsSeal(attachment) ? ("sealed-scan" as const) : ("received" as const));

/** An attachment that nobody has checked, whatever was said before. */
export function withoutCheck({ checkedBy: _by, checkedOn: _on, checkedNames: _names, ...attachment }: Attachment): Attachment {
  return { ...attachment, state: uncheckedState(attachment) };
}

/** What holds for an attachment in any place: who checked it, and the letter that it was compared with, belonged to the old one. */
export function withoutPlace(attachment: Attachment) {
  const { unplaced: _unplaced, for: _for, wordsSha256: _hash, words: _words, ...rest } = withoutCheck(attachment);
  return rest;
}

/** The case with an attachment in another place, as `withoutPlace` has it. */
export const withAttachmentMoved = (theCase: Case, id: string, place: SlotPlace, printed: PrintedTextOf): Case =>
  withChanged(theCase, id, (attachment) => ({ ...withoutPlace(attachment), ...placing(place, printed) }));

/** The case with an attachment that waits for somebody to say where it belongs. */
export const withAttachmentUnplaced = (theCase: Case, id: string): Case =>
  withChanged(theCase, id, (attachment) => ({ ...withoutPlace(attachment), ...placing(undefined, () => ({})) }));

type NewFile = Pick<Attachment, "file" | "givenName" | "sha256" | "pages">;

/** An attachment with another file: what was said of the old one (its name and hash, its seal, who checked it, its turned pages) does not hold for it. */
export function replacedAttachment(attachment: Attachment, file: NewFile): Attachment {
  const {
    givenName: _name,
    sha256: _hash,
    pages: _pages,
    state: _state,
    sealedBy: _seal,
    checkedBy: _by,
    checkedOn: _on,
    checkedNames: _names,
    pageTurns: _turns,
    pageOrder: _order,
    wordsSha256: _textHash,
    words: _text,
    ...rest
  } = attachment;
  return {
    ...rest,
    file: file.file,
    ...(file.givenName ? { givenName: file.givenName } : {}),
    ...(file.sha256 ? { sha256: file.sha256 } : {}),
    ...(file.pages ? { pages: file.pages } : {}),
    state: "received",
    earlierFiles: [...(attachment.earlierFiles ?? []).filter((earlier) => earlier !== file.file), attachment.file],
  };
}

/** The case with another file for an attachment, as `replacedAttachment` has it. The old file is noted, the latest last, and can be put back. */
export function withFileReplaced(theCase: Case, id: string, file: NewFile, printed: PrintedTextOf): Case {
  return withChanged(theCase, id, (attachment) => ({
    ...replacedAttachment(attachment, file),
    ...printed(attachment.slot, attachment.for ?? undefined),
  }));
}

/**
 * `isScan`: the file shows what was printed, not a later text of it: nothing is known of the words of one with a text of its own.
 * `keepsCheck`: who checked what was printed, or found faults in it, has read the scan's words too, as of a translation that was held against its original.
 */
export type ScanFacts = { readonly isScan?: boolean; readonly keepsCheck?: boolean };

/**
 * The case with the scan of a print (by its id) in the place of the attachment that was printed for the seal: one entry, the file
 * that was printed is noted as its earlier one, what was printed is kept with the scan, and so is the scan's id. Whether the seal is on it a person says.
 * Where one of both is not there, the case as it is.
 */
export function withScanInPlaceOf(theCase: Case, printed: string, scan: string, { isScan = true, keepsCheck = false }: ScanFacts = {}): Case {
  const [former, own] = [printed, scan].map((id) => theCase.attachments?.find((attachment) => attachment.id === id));
  if (former === undefined || own === undefined || former === own) return theCase;
  const hash = own.wordsSha256 ?? (isScan ? (former.wordsSha256 ?? former.sha256) : undefined);
  const text = { ...(hash && { wordsSha256: hash }), ...(own.words && { words: own.words }) };
  const check: Partial<Attachment> =
    isScan && keepsCheck && former.state === "checked"
      ? {
          state: "checked",
          ...(former.checkedBy && { checkedBy: former.checkedBy }),
          ...(former.checkedOn && { checkedOn: former.checkedOn }),
          ...(former.checkedNames && { checkedNames: former.checkedNames }),
        }
      : {};
  // what was noted of the scan's own pages stays
  const pages: Partial<Attachment> = {
    ...(own.pageTurns && { pageTurns: own.pageTurns }),
    ...(own.pageOrder && { pageOrder: own.pageOrder }),
    ...(own.languages && { languages: own.languages }),
  };
  const known = isScan && keepsCheck ? withFaultsOfScan(theCase, former, own) : theCase;
  const replaced = withFileReplaced(known, printed, own, () => text);
  return withoutAttachment(
    withChanged(replaced, printed, (attachment) => ({
      ...attachment,
      ...pages,
      ...check,
      earlierIds: [...(former.earlierIds ?? []), ...(own.earlierIds ?? []), scan],
    })),
    scan,
  );
}

/**
 * The case with a newer version of a paper (by its id) in the place of the older one: one entry, the older file is noted as its earlier
 * one and can be put back, and what was noted of the newer one's own pages stays. Where one of both is not there, the case as it is.
 */
export function withVersionReplaced(theCase: Case, older: string, newer: string, printed: PrintedTextOf): Case {
  const own = theCase.attachments?.find(({ id }) => id === newer);
  if (own === undefined || older === newer || !theCase.attachments?.some(({ id }) => id === older)) return theCase;
  const { id: _id, file: _file, earlierFiles: _files, earlierIds, besides: _besides, ...facts } = own;
  const replaced = withFileReplaced(theCase, older, own, printed);
  return withoutAttachment(
    withChanged(replaced, older, (attachment) => ({
      ...attachment,
      ...facts,
      earlierFiles: [...new Set([...(own.earlierFiles ?? []), ...(attachment.earlierFiles ?? [])])],
      earlierIds: [...(attachment.earlierIds ?? []), ...(earlierIds ?? []), newer],
    })),
    newer,
  );
}

/** The case in which two attachments of one place stay beside each other: the one is no newer version of the other. */
export const withBothKept = (theCase: Case, id: string, other: string): Case =>
  withChanged(theCase, id, (attachment) => ({ ...attachment, besides: [...(attachment.besides ?? []), other] }));

/**
 * The case with further facts of one attachment; `undefined` takes a fact away. One that another program put in, or that came before its letter
 * could be written, gets the text of its letter when its scan is first called sealed or checked: that is what it will be compared with.
 */
export function withAttachmentDescribed(theCase: Case, id: string, facts: Partial<Attachment>, printed: PrintedTextOf): Case {
  return withChanged(theCase, id, (attachment) => {
    const isKnownNow = facts.state === "sealed-scan" || facts.state === "checked";
    const text = isKnownNow && !attachment.wordsSha256 ? printed(attachment.slot, attachment.for ?? undefined) : {};
    const next: Attachment = { ...attachment, ...text, ...facts };
    for (const [name, value] of Object.entries(facts)) if (value === undefined) Reflect.deleteProperty(next, name);
    return next;
  });
}

/** What follows for an attachment once it is known whose seal is on it: it is a sealed scan, unless somebody has checked it already. */
function sealFacts({ state }: Attachment, sealedBy: NonNullable<Attachment["sealedBy"]>): Partial<Attachment> {
  if (state === "checked") return { sealedBy };
  return { sealedBy, state: sealedBy === "none" ? "received" : "sealed-scan" };
}

/** The case with attachments (by id) that bear the same seal, as one step. */
export function withSealOn(theCase: Case, ids: readonly string[], sealedBy: NonNullable<Attachment["sealedBy"]>, printed: PrintedTextOf): Case {
  const papers = (theCase.attachments ?? []).filter(({ id }) => ids.includes(id));
  return papers.reduce((former, paper) => withAttachmentDescribed(former, paper.id, sealFacts(paper, sealedBy), printed), theCase);
}

/** The case with two attachments exchanged, by their ids; an order of the bundle that names both follows. */
export function withAttachmentsExchanged(theCase: Case, one: string, other: string): Case {
  const exchanged = (id: string) => (id === one ? other : id === other ? one : id);
  const byId = new Map((theCase.attachments ?? []).map((attachment) => [attachment.id, attachment]));
  const order = theCase.bundle?.order;
  const next = withAttachments(theCase, (attachments) => attachments.map((attachment) => byId.get(exchanged(attachment.id)) ?? attachment));
  return order?.includes(one) && order.includes(other) ? { ...next, bundle: { ...theCase.bundle, order: order.map(exchanged) } } : next;
}

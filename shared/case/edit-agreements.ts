import type { Agreement, Case } from "./case.ts";
import { withAttachmentMoved } from "./edit-attachments.ts";

/** Changes of the list of agreements. Pure: the case that is given stays as it is. */

type Signatory = NonNullable<Agreement["signatories"]>[number];

/** The case with these signatures of an agreement (by its id), in the place of those that it had. */
export function withSignatories(theCase: Case, agreement: string, signatories: readonly Signatory[]): Case {
  return {
    ...theCase,
    agreements: (theCase.agreements ?? []).map((one) => (one.id === agreement ? { ...one, signatories: [...signatories] } : one)),
  };
}

export type AgreementKind = NonNullable<Agreement["kind"]>;

/**
 * What is known of an agreement by its file alone: the slot that the file belongs into, and so the kind; `partner`: the id of
 * the partner that it is with, where the place or the file names one; `title`: a first title, to be corrected by hand.
 */
export type AgreementOfFile = { readonly slot: string; readonly kind: AgreementKind; readonly partner?: string; readonly title: string };

/**
 * The case with an agreement registered for attachments (by id): those of one place are files of one agreement. An agreement
 * of the kind with this partner that has no file in the slot takes them; only where there is none, a new one is entered, of
 * which nothing is said but what `known` says. Agreements that are registered, and attachments of these, stay as they are.
 */
export function withAgreementFromFile(theCase: Case, attachments: readonly string[], known: AgreementOfFile): Case {
  const registered = new Set((theCase.agreements ?? []).map(({ id }) => id));
  const all = theCase.attachments ?? [];
  const files = all.filter(({ id, for: subject }) => attachments.includes(id) && !registered.has(subject ?? ""));
  if (files.length === 0) return theCase;
  const withFile = new Set(all.flatMap(({ slot, for: subject, unplaced }) => (slot === known.slot && unplaced !== true ? (subject ?? []) : [])));
  const waiting = (theCase.agreements ?? []).find((agreement) => isAgreementOf(agreement, known) && !withFile.has(agreement.id));
  const id = waiting?.id ?? freeId(theCase, "agreement", (theCase.agreements ?? []).length + 1);
  const entered: Case = waiting ? theCase : { ...theCase, agreements: [...(theCase.agreements ?? []), newAgreement(id, known)] };
  const staying = new Set(files.flatMap((file) => (file.slot === known.slot && file.unplaced !== true ? [file.id] : [])));
  let next: Case = { ...entered, attachments: all.map((one) => (staying.has(one.id) ? { ...one, for: id } : one)) };
  for (const file of files) if (!staying.has(file.id)) next = withAttachmentMoved(next, file.id, { slot: known.slot, for: id }, () => ({}));
  return next;
}

/** Of this kind with this partner; a file that names no partner goes to an agreement that names none either. */
export const isAgreementOf = ({ kind, partners }: Agreement, { kind: wanted, partner }: Pick<AgreementOfFile, "kind" | "partner">): boolean =>
  (kind ?? wanted) === wanted && (partner === undefined ? (partners ?? []).length === 0 : (partners ?? []).includes(partner));

const newAgreement = (id: string, { kind, title, partner }: AgreementOfFile): Agreement => ({
  id,
  kind,
  title,
  ...(partner === undefined ? {} : { partners: [partner] }),
});

/** An id that nothing in the case bears: `prefix` and a number, `first` or the next that is free. */
export function freeId(theCase: Case, prefix: string, first: number): string {
  const taken = JSON.stringify(theCase);
  let number = first;
  while (taken.includes(`"${prefix}-${number}"`)) number += 1;
  return `${prefix}-${number}`;
}

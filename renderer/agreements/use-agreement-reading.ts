import { useState } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { unsettledAgreements } from "../../shared/wizard/agreement-elements.ts";
import { type DocumentReading, useDocumentReading } from "../reader/use-reading.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { uncheckedCopies } from "./copy-check.tsx";

/** The original of an agreement as it is read. `isSkipped`: nothing on the screen needs that; `read` reads it all the same. */
export type AgreementReading = DocumentReading & { readonly isSkipped: boolean; readonly read: () => void };

/**
 * Has the original of an agreement read, unless all is confirmed and somebody has checked its files: another file in their place is unchecked again, and
 * is read. What is compared with a translation is read in any case.
 */
export function useAgreementReading(agreement: Agreement, copy: readonly Attachment[], translation: readonly Attachment[]): AgreementReading {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const [asked, setAsked] = useState<string>();
  const isSettled =
    copy.length > 0 &&
    translation.length === 0 &&
    (agreement.languages ?? []).length > 0 &&
    copy.every(({ sealedBy }) => sealedBy) &&
    uncheckedCopies(copy).length === 0 &&
    !unsettledAgreements(theCase, guide).includes(agreement.id);
  // what is confirmed and checked while it is being read is read to its end
  if (guide !== undefined && !isSettled && asked !== agreement.id) setAsked(agreement.id);
  const isWanted = asked === agreement.id || !isSettled;
  const reading = useDocumentReading(copy, [], isWanted);
  return { ...reading, isSkipped: !isWanted && reading.state === undefined && reading.error === undefined, read: () => setAsked(agreement.id) };
}

import { useEffect, useState } from "react";
import type { Agreement, Attachment, Case } from "../../shared/case/case.ts";
import { translationStamp } from "../../shared/case/translation-faults.ts";
import { filesOfAgreement } from "../../shared/facts/paper-differences.ts";
import { AGREEMENT_ELEMENTS } from "../../shared/guide/check-kinds.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { elementState, signatureState } from "../../shared/wizard/agreement-elements.ts";
import { useDocumentReading } from "../reader/use-reading.ts";
import { useChecked } from "../state/checked.ts";
import { noteInCase, useOpenCase } from "../state/open-case.ts";
import { readOfFiles, useReadings } from "../state/readings.ts";

/**
 * Has a file read that came while the case is open where answers on its agreement are filled in already, and one whose answers are filled in otherwise
 * while the case is open; and has noted in the case what the files of agreements say otherwise than is filled in: once one is read, on whatever screen, and
 * again with each answer that changes.
 */
export function DifferencesNoted() {
  const states = useReadings((readings) => readings.states);
  const guide = useChecked((state) => state.guide);
  const agreements = useOpenCase((state) => state.case?.agreements);
  const attachments = useOpenCase((state) => state.case?.attachments);
  const applicant = useOpenCase((state) => state.case?.applicant);
  const partners = useOpenCase((state) => state.case?.partners);
  const units = useOpenCase((state) => state.case?.units);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever a reading is held against
  useEffect(() => {
    const now = useOpenCase.getState().case;
    const reads = now && guide ? (agreements ?? []).flatMap((agreement) => readingOf(now, agreement, guide) ?? []) : [];
    if (!guide || reads.length === 0) return;
    // what reads a text brings the tables of all languages with it
    void import("../../shared/wizard/note-differences.ts").then(({ withDifferencesNoted }) => {
      noteInCase((theCase) =>
        (theCase.agreements ?? []).reduce((noted, agreement) => {
          const read = readingOf(noted, agreement, guide);
          return read ? withDifferencesNoted(noted, agreement.id, read, guide) : noted;
        }, theCase),
      );
      useReadings.setState({ noted: new Set(reads) });
    });
  }, [states, guide, agreements, attachments, applicant, partners, units]);
  const theCase = useOpenCase.getState().case;
  const [before] = useState(() => new Map(theCase && guide ? copiesOf(theCase, guide).map(({ id, stamp }) => [id, stamp] as const) : []));
  const isOther = ({ id, stamp, isFilledIn }: ReturnType<typeof copiesOf>[number]) => isFilledIn && before.get(id) !== stamp;
  const came = theCase && guide ? copiesOf(theCase, guide).filter(isOther) : [];
  return came.map(({ id, copy }) => <ReadInBackground key={id} copy={copy} />);
}

function ReadInBackground({ copy }: { readonly copy: readonly Attachment[] }) {
  useDocumentReading(copy);
  return null;
}

/** The agreements that have files, each with a stamp of these and of what they may say otherwise, and whether anything of one is filled in as confirmed. */
const copiesOf = (theCase: Case, guide: Guide) =>
  (theCase.agreements ?? []).flatMap((agreement) => {
    const { copy } = filesOfAgreement(theCase, agreement, guide);
    const isFilledIn =
      AGREEMENT_ELEMENTS.some((element) => elementState(agreement, element) === "stated") ||
      (agreement.signatories ?? []).some((signatory) => signatureState(signatory) === "stated");
    const signers = (agreement.signatories ?? []).map(({ party, name, unit, date }) => [party, name, unit, date]);
    const stamp = JSON.stringify([translationStamp(copy), signers, agreement.term?.start, agreement.term?.end]);
    return copy.length > 0 ? [{ id: agreement.id, copy, stamp, isFilledIn }] : [];
  });

/** What was read in the files that an agreement has now; `undefined`: not all of them yet. */
function readingOf(theCase: Case, agreement: Agreement, guide: Guide): ReadDocument | undefined {
  const { copy } = filesOfAgreement(theCase, agreement, guide);
  if (copy.length === 0) return undefined;
  return readOfFiles(useReadings.getState().states, useOpenCase.getState().opened?.key ?? "", copy);
}

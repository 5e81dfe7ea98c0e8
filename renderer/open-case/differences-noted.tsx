import { useEffect } from "react";
import type { Agreement, Case } from "../../shared/case/case.ts";
import { orderOf } from "../../shared/case/page-changes.ts";
import { filesOfAgreement } from "../../shared/facts/paper-differences.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { useChecked } from "../state/checked.ts";
import { noteInCase, useOpenCase } from "../state/open-case.ts";
import { documentName, useReadings } from "../state/readings.ts";

/**
 * Has noted in the case what the files of agreements say otherwise than is filled in: once one is read, on whatever screen, and again with each answer
 * that changes.
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
    if (!now || !guide || !(agreements ?? []).some((agreement) => readingOf(now, agreement, guide))) return;
    // what reads a text brings the tables of all languages with it
    void import("../../shared/wizard/note-differences.ts").then(({ withDifferencesNoted }) =>
      noteInCase((theCase) =>
        (theCase.agreements ?? []).reduce((noted, agreement) => {
          const read = readingOf(noted, agreement, guide);
          return read ? withDifferencesNoted(noted, agreement.id, read, guide) : noted;
        }, theCase),
      ),
    );
  }, [states, guide, agreements, attachments, applicant, partners, units]);
  return null;
}

/** What was read in the files that an agreement has now; `undefined`: not all of them yet. */
function readingOf(theCase: Case, agreement: Agreement, guide: Guide): ReadDocument | undefined {
  const { copy } = filesOfAgreement(theCase, agreement, guide);
  if (copy.length === 0) return undefined;
  const files = copy.map(({ file, pages, pageOrder }) => ((pageOrder ?? []).length > 0 ? { file, order: orderOf({ pageOrder }, pages ?? 0) } : { file }));
  const name = documentName(
    useOpenCase.getState().opened?.key ?? "",
    { files },
    copy.map(({ sha256 }) => sha256 ?? ""),
  );
  const state = useReadings.getState().states.get(name);
  return state?.kind === "done" ? state.read : undefined;
}

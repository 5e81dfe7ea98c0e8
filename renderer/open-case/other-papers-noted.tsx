import { useEffect, useState } from "react";
import type { Attachment, Case } from "../../shared/case/case.ts";
import { isLookedAtForPlace, isReadForPlace, stampInPlace } from "../../shared/facts/other-paper.ts";
import type { Guide, GuideSlot } from "../../shared/guide/guide.ts";
import { useDocumentReading } from "../reader/use-reading.ts";
import { useChecked } from "../state/checked.ts";
import { noteInCase, useOpenCase } from "../state/open-case.ts";
import { noteReadForPlace } from "../state/read-for-place.ts";
import { readOfFiles, useReadings } from "../state/readings.ts";

/**
 * Has the letters and proofs read that come to their places while the case is open, and has noted in the case, once one is read on whatever screen, that
 * it is another paper than its place is for, or a letter with other answers than the case has now. Agreements are read where they are checked.
 */
export function OtherPapersNoted() {
  const states = useReadings((readings) => readings.states);
  const guide = useChecked((state) => state.guide);
  const theCase = useOpenCase((state) => state.case);
  const files = theCase && guide ? filesIn(theCase, guide, isReadForPlace) : [];
  const [before] = useState(() => new Set(files.map(stampInPlace)));
  useEffect(() => {
    const key = useOpenCase.getState().opened?.key ?? "";
    const reads = theCase && guide ? filesIn(theCase, guide, isLookedAtForPlace).flatMap((one) => (readOfFiles(states, key, [one]) ? [one.id] : [])) : [];
    if (!guide || reads.length === 0) return;
    // what reads a text brings the tables of all languages with it
    void import("../../shared/attachments/note-other-paper.ts").then(({ withOtherPaperNoted }) => {
      noteInCase((now) =>
        reads.reduce((noted, id) => {
          const attachment = noted.attachments?.find((one) => one.id === id);
          const read = attachment && readOfFiles(useReadings.getState().states, key, [attachment]);
          return read ? withOtherPaperNoted(noted, id, read, guide) : noted;
        }, now),
      );
    });
  }, [states, guide, theCase]);
  return files.flatMap((one) => (before.has(stampInPlace(one)) ? [] : [<ReadInBackground key={one.id} attachment={one} />]));
}

function ReadInBackground({ attachment }: { readonly attachment: Attachment }) {
  const { id } = attachment;
  const { isPending } = useDocumentReading([attachment]);
  useEffect(() => (isPending ? noteReadForPlace(id) : undefined), [id, isPending]);
  return null;
}

const filesIn = ({ attachments }: Case, guide: Guide, isOf: (slot: GuideSlot, guide: Guide) => boolean): readonly Attachment[] => {
  const slots = new Set(guide.slots.flatMap((slot) => (isOf(slot, guide) ? [slot.id] : [])));
  return (attachments ?? []).filter(({ slot, unplaced, state }) => slots.has(slot) && unplaced !== true && state !== "generated");
};

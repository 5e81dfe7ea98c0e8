import type { SlotReport } from "../../shared/report.ts";
import { firstChanges } from "../../shared/text/compare-texts.ts";
import { widthUnits } from "../../shared/text/width-units.ts";
import { WriteAgain } from "../components/writing.tsx";
import { useCase } from "../state/open-case.ts";
import { type PlannedDocument, usePlannedDocuments } from "../state/planned-documents.ts";
import { goToPage } from "../state/route.ts";
import { MarkedChanges } from "../ui/change-list.tsx";
import { FileName } from "../ui/file-name.tsx";
import { text } from "../ui/text.ts";

type Props = { readonly document: string; readonly subject: string | undefined };

/** The letter of a place as it can be written now. */
function useWritten(document: string | undefined, subject: string | undefined): PlannedDocument | undefined {
  const planned = usePlannedDocuments().find((one) => one.document.id === document && (subject === undefined || one.subject === subject));
  return planned?.outcome.kind === "written" ? planned : undefined;
}

/** The letter that takes the place of an outdated scan, to be printed and sealed again. */
export function LetterAgain({ document, subject }: Props) {
  const planned = useWritten(document, subject);
  return planned === undefined ? null : <WriteAgain planned={planned} />;
}

/** As wide as three lines of a card, in signs of half width. */
const THREE_LINES = 90;

/** A checked paper that is to be checked once more: what changed, and the way to where that is done. */
function CheckAgain({ slot }: { readonly slot: SlotReport }) {
  const agreement = useCase().agreements?.find(({ id }) => id === slot.for);
  const { change = "", nowNamed } = slot;
  // of a long name its beginning and its end
  const isLong = nowNamed !== undefined && widthUnits(change) > THREE_LINES;
  return (
    <p className="slot-change">
      <span className={isLong ? undefined : "slot-why"} title={change}>
        {isLong ? text.attachments.renamedTo : change}
        {isLong && <FileName name={nowNamed} lines={2} />}
      </span>
      {agreement && (
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "agreements", agreement: agreement.id })}>
          {text.agreements.checkEach}
        </button>
      )}
    </p>
  );
}

type WhyProps = {
  readonly slot: SlotReport;
  /** the letter whose place it is */
  readonly document: string | undefined;
  /** for so many characters of what changed there is room */
  readonly most?: number;
};

/** Why a sealed paper no longer holds, and what to do about it. */
export function WhyOutdated({ slot, document, most = Number.POSITIVE_INFINITY }: WhyProps) {
  const planned = useWritten(document, slot.for);
  if (slot.state !== "outdated") return slot.change ? <CheckAgain slot={slot} /> : null;
  return (
    <>
      {slot.changes ? (
        <MarkedChanges changes={firstChanges(slot.changes, most)} />
      ) : (
        <p className="slot-change">{slot.change || text.attachments.outdated.why}</p>
      )}
      <p className="slot-change">{planned === undefined ? text.attachments.outdated.own : text.attachments.outdated.again}</p>
    </>
  );
}

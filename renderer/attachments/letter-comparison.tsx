import { useEffect, useMemo } from "react";
import { isSaidToBe, otherPaperIn } from "../../shared/attachments/note-other-paper.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { otherPaperText } from "../../shared/check/other-papers.ts";
import type { CaseDifference } from "../../shared/reading/case-difference.ts";
import { compareLetter } from "../../shared/reading/compare-letter.ts";
import type { SlotReport } from "../../shared/report.ts";
import { groupDigits } from "../../shared/text/money.ts";
import { FieldLink } from "../components/field-link.tsx";
import { useChecked, useFieldName } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import type { ReadingState } from "../state/readings.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";

const words = text.papers.letter;

type Props = {
  readonly attachment: Attachment;
  readonly slot: SlotReport;
  readonly reading: ReadingState | undefined;
  readonly onShow: (page: number) => void;
  /** in how many places the scan says something else */
  readonly onCompared: (differences: number) => void;
};

/**
 * What the scan of one of our letters says otherwise than the case does now. A hint alone: what recognition does not read is not
 * compared, so that no difference is no proof (ADR 0020).
 */
export function LetterComparison({ attachment, slot, reading, onShow, onCompared }: Props) {
  const letter = useChecked(({ guide }) => guide?.slots.find(({ id, document }) => id === slot.slot && document !== undefined));
  const isLetter = letter !== undefined;
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const read = reading?.kind === "done" ? reading.read : undefined;
  const differences = useMemo(() => (isLetter && read && theCase ? compareLetter(read.pages, theCase) : []), [isLetter, read, theCase]);
  const other = useMemo(() => (read && theCase && guide ? otherPaperIn(theCase, attachment, read, guide) : undefined), [read, theCase, guide, attachment]);
  // asked only where it is told: the whole text is gone through for it
  const isAsked = (other === undefined || other.kind === "letter") && differences.length === 0;
  const isFound = useMemo(() => !isAsked || !letter || !read || isSaidToBe(letter, read.pages), [isAsked, letter, read]);
  useEffect(() => onCompared(differences.length), [differences, onCompared]);
  if (!isLetter) return null;
  return (
    <section className="letter-comparison" aria-labelledby="letter-comparison-title">
      <h2 id="letter-comparison-title">{words.title}</h2>
      {other && other.kind !== "letter" && guide ? (
        <ControlNote kind="must">{otherPaperText(other, guide)}</ControlNote>
      ) : (
        <Compared reading={reading} differences={differences} isFound={isFound} onShow={onShow} />
      )}
    </section>
  );
}

type ComparedProps = Pick<Props, "reading" | "onShow"> & {
  readonly differences: readonly CaseDifference[];
  /** the letter's title or a sentence of it is in the text: without that no difference says anything */
  readonly isFound: boolean;
};

function Compared({ reading, differences, isFound, onShow }: ComparedProps) {
  if (reading?.kind === "failed" || reading?.kind === "stopped") return <p className="second">{words.unread}</p>;
  if (reading?.kind !== "done") return <p className="second">{words.reading}</p>;
  const { pages, unread } = reading.read;
  if (pages.length === unread.length || !pages.some(({ lines }) => lines.length > 0)) return <p className="second">{words.unread}</p>;
  if (differences.length === 0 && !isFound) return <p className="second">{words.notFound}</p>;
  return (
    <>
      {differences.length === 0 ? <p className="second">{words.result(0)}</p> : <ControlNote kind="advice">{words.result(differences.length)}</ControlNote>}
      <ul>
        {differences.map((difference) => (
          <Difference key={`${difference.field} ${difference.place.page} ${difference.found}`} difference={difference} onShow={onShow} />
        ))}
      </ul>
      <p className="meta">{words.limits}</p>
    </>
  );
}

function Difference({ difference: { field, answer, found, place }, onShow }: { readonly difference: CaseDifference; readonly onShow: Props["onShow"] }) {
  const name = useFieldName(field);
  const now = field.startsWith("budget.") ? `${groupDigits(Number(answer))}元` : answer;
  return (
    <li>
      {words.differs(name, found, now)}
      <PlaceLink label={words.showPage(name, place.page)} onClick={() => onShow(place.page)}>
        {words.page(place.page)}
      </PlaceLink>
      {answer !== "" && <FieldLink path={field}>{words.toAnswer}</FieldLink>}
    </li>
  );
}

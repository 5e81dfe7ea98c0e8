import "./difference-side.css";
import type { Attachment } from "../../shared/case/case.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { type DifferenceKind, isOfClause } from "../../shared/reading/translation/difference.ts";
import { type WrittenPlace, writtenOf } from "../../shared/reading/translation/place.ts";
import { PlaceQuote } from "../components/place-quote.tsx";
import { PlaceStrip } from "../reader/place-strip.tsx";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";
import { WholeDays } from "../ui/whole-days.tsx";

const words = text.agreements.differences;

type Props = {
  /** of the difference */
  readonly name: string;
  readonly kind: DifferenceKind;
  readonly files: readonly Attachment[];
  /** the page on which it was recognised */
  readonly scanned: PageText | undefined;
  readonly label: string;
  readonly place: WrittenPlace | undefined;
  /** what is said where it has nothing there */
  readonly absent: string;
  /** with the sentence in which it stands */
  readonly isOpen: boolean;
  readonly onShow: (page: number) => void;
};

/** What one side says where a translation differs, with the way to its page; opened, its whole sentence, and of a scan what is on the page. */
export function DifferenceSide({ name, kind, files, scanned, label, place, absent, isOpen, onShow }: Props) {
  return (
    <>
      <p>
        <span className="third">{label}</span>
        <span className={place ? "grow" : "grow second"}>
          {place === undefined ? absent : isOpen ? <PlaceQuote place={place} /> : <WholeDays>{writtenOf(place, isOfClause(kind))}</WholeDays>}
        </span>
        {place && (
          <PlaceLink label={words.pageOf(label, place.page, name)} onClick={() => onShow(place.page)}>
            {words.page(place.page)}
          </PlaceLink>
        )}
      </p>
      {isOpen && place && <PlaceStrip files={files} scanned={scanned} place={place} label={label} />}
    </>
  );
}

import "./difference-side.css";
import type { Attachment } from "../../shared/case/case.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { type DifferenceKind, isOfClause } from "../../shared/reading/translation/difference.ts";
import { quoteOf, type WrittenPlace, writtenOf } from "../../shared/reading/translation/place.ts";
import { wholeIndexOf } from "../../shared/reading/whole-index.ts";
import { PageStrip } from "../reader/page-strip.tsx";
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
  const line = (
    <p>
      <span className="third">{label}</span>
      <span className={place ? "grow" : "grow second"}>
        {place === undefined ? absent : isOpen ? <Quote place={place} /> : <WholeDays>{writtenOf(place, isOfClause(kind))}</WholeDays>}
      </span>
      {place && (
        <PlaceLink label={words.pageOf(label, place.page, name)} onClick={() => onShow(place.page)}>
          {words.page(place.page)}
        </PlaceLink>
      )}
    </p>
  );
  if (!isOpen || !scanned || !place) return line;
  // what was recognised stands below what is on the page: it is no word of the file
  return (
    <>
      {line}
      <p className="strip-line">
        <span className="third" />
        <PageStrip attachments={files} page={scanned} place={place} alt={words.strip(label, place.page)} />
      </p>
    </>
  );
}

/** A sentence with the words that differ marked in it. */
function Quote({ place }: { readonly place: WrittenPlace }) {
  const { written } = place;
  const quote = quoteOf(place);
  const at = wholeIndexOf(quote, written);
  if (at < 0) return <WholeDays>{quote}</WholeDays>;
  return (
    <>
      <WholeDays>{quote.slice(0, at)}</WholeDays>
      <mark>
        <WholeDays>{written}</WholeDays>
      </mark>
      <WholeDays>{quote.slice(at + written.length)}</WholeDays>
    </>
  );
}

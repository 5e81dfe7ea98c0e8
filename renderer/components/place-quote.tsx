import { quoteOf, type WrittenPlace } from "../../shared/reading/translation/place.ts";
import { wholeIndexOf } from "../../shared/reading/whole-index.ts";
import { WholeDays } from "../ui/whole-days.tsx";

/** The sentence in which something is written, with that marked in it. */
export function PlaceQuote({ place }: { readonly place: WrittenPlace }) {
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

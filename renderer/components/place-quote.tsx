import { quoteOf, type WrittenPlace } from "../../shared/reading/translation/place.ts";
import { wholeIndexOf } from "../../shared/reading/whole-index.ts";
import { MarkedWords } from "../ui/marked-words.tsx";

/** The sentence in which something is written, with that marked in it. */
export function PlaceQuote({ place }: { readonly place: WrittenPlace }) {
  const quote = quoteOf(place);
  return <MarkedWords words={quote} marked={place.written} at={wholeIndexOf(quote, place.written)} />;
}

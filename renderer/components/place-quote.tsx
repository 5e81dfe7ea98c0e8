import { blanksBack } from "../../shared/reading/blanks-back.ts";
import { quoteOf, type WrittenPlace } from "../../shared/reading/translation/place.ts";
import { wholeIndexOf } from "../../shared/reading/whole-index.ts";
import { MarkedWords } from "../ui/marked-words.tsx";

/** The sentence in which something is written, with that marked in it. */
export function PlaceQuote({ place }: { readonly place: WrittenPlace }) {
  const quote = quoteOf(place);
  const at = wholeIndexOf(quote, place.written);
  const shown = (words: string) => blanksBack(words, place.confidence < 1);
  if (at < 0) return <MarkedWords words={shown(quote)} marked="" at={at} />;
  const [before, marked, behind] = [quote.slice(0, at), place.written, quote.slice(at + place.written.length)].map(shown) as [string, string, string];
  return <MarkedWords words={`${before}${marked}${behind}`} marked={marked} at={before.length} />;
}

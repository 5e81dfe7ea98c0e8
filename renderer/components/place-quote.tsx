import { blanksBack } from "../../shared/reading/blanks-back.ts";
import { quoteOf, type WrittenPlace, writtenAt } from "../../shared/reading/translation/place.ts";
import { MarkedWords } from "../ui/marked-words.tsx";

/** The sentence in which something is written, with that marked in it. */
export function PlaceQuote({ place }: { readonly place: WrittenPlace }) {
  const quote = quoteOf(place);
  const own = writtenAt(place);
  const at = own < 0 ? own : own + quote.indexOf(place.quote);
  const shown = (words: string) => blanksBack(words, place.confidence < 1);
  if (at < 0) return <MarkedWords words={shown(quote)} marked="" at={at} />;
  const before = shown(quote.slice(0, at));
  const marked = shown(place.written);
  return <MarkedWords words={`${before}${marked}${shown(quote.slice(at + place.written.length))}`} marked={marked} at={before.length} />;
}

import type { BodyLine } from "../body-lines.ts";
import { wholePlace } from "../whole-quotes.ts";
import type { ReadElement } from "./element.ts";

const ELEMENTS = ["term", "content", "inputs", "division", "ip", "benefitSplit", "platform", "laboratory", "team"] as const;
type Quoted = { readonly [E in (typeof ELEMENTS)[number]]: ReadElement };

/** The elements of an agreement, each quoted in whole sentences, rows and labelled lines. @param lines of its document */
export function withWholeQuotes<T extends Quoted>(read: T, lines: readonly BodyLine[]): T {
  return { ...read, ...Object.fromEntries(ELEMENTS.map((element) => [element, whole(read[element], lines)])) };
}

function whole(element: ReadElement, lines: readonly BodyLine[]): ReadElement {
  const places = element.places.map((place) => wholePlace(place, lines));
  const [first] = places;
  return first === undefined ? element : { ...element, quote: first.quote, places };
}

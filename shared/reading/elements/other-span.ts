import type { ReadDuration } from "../dates.ts";
import { FROM_START, IN_FORCE, OTHER_SPAN } from "../vocabulary/term-words.ts";
import { wordsIn } from "../vocabulary/words.ts";
import { partsOf, type Reader } from "./reader.ts";

/** Notice, prolongation, what goes on afterwards: told by the part of the sentence in which the span stands. */
export function isOtherSpan(reader: Reader, folded: string, span: ReadDuration): boolean {
  let at = 0;
  for (const part of partsOf(folded)) {
    const from = folded.indexOf(part, at);
    at = from + part.length;
    if (span.from < from || span.from >= at) continue;
    const before = part.slice(0, span.from - from);
    const after = part.slice(span.to - from, span.to - from + 44);
    const other = wordsIn(OTHER_SPAN, reader.languages);
    // a first time and its prolongation may stand in one part: what comes before the span counts more
    const first = other.exec(before);
    if (first && !wordsIn(IN_FORCE, reader.languages).test(before.slice(first.index))) return true;
    // expires four years after the Effective Date: from that day on
    if (FROM_START.test(after)) return false;
    return (
      /^['’s]*\s*(?:written |prior |advance |schriftliche\w* )?(?:notice|kundigungsfrist|vorher|preavis|antelacion|preavviso|antecedencia)|^\s*(?:前|内|以内|before|prior|after|nach|apres|despues|dopo|apos|后)/u.test(
        after,
      ) ||
      (other.test(after) && !wordsIn(IN_FORCE, reader.languages).test(before) && !/unless|除非|,|automatic/u.test(after))
    );
  }
  return false;
}

import type { ReadDuration } from "../dates.ts";
import { SECRECY } from "../vocabulary/provisions.ts";
import { AGREEMENT, ENDS_AFTER, ENDS_BEHIND, FROM_START, IN_FORCE, OTHER_SPAN } from "../vocabulary/term-words.ts";
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
    if (ENDS_AFTER.test(before) || ENDS_BEHIND.test(part.slice(span.to - from))) return NOTICE.test(part);
    const other = wordsIn(OTHER_SPAN, reader.languages);
    // a first time and its prolongation may stand in one part: what comes before the span counts more
    const first = other.exec(before);
    if (first && !wordsIn(IN_FORCE, reader.languages).test(before.slice(first.index))) return true;
    // expires four years after the Effective Date: from that day on
    if (FROM_START.test(after)) return false;
    return (
      /^['’s]*\s*(?:written |prior |advance |schriftliche\w* )?(?:notice|kundigungsfrist|vorher|preavis|antelacion|preavviso|antecedencia)|^\s*(?:前|内|以内|before|prior|after|nach|danach|daruber hinaus|apres|suivant|despues|siguientes|posteriores|dopo|successivi|apos|seguintes|subsequentes|daarna|nadien|darefter|deretter|derefter|jalkeen|pote|后)/u.test(
        after,
      ) ||
      (other.test(after) && !wordsIn(IN_FORCE, reader.languages).test(before) && !/unless|除非|,|automatic/u.test(after))
    );
  }
  return false;
}

/** 保密义务继续有效三年: a span in front of which its part of the sentence speaks of secrecy and of no agreement. */
export function isOfSecrecy({ has }: Reader, folded: string, span: ReadDuration): boolean {
  const before = partsOf(folded.slice(0, span.from)).at(-1) ?? "";
  return has(SECRECY, before) && !has(AGREEMENT, before);
}

/** Time given to somebody, or a duty that outlives the agreement. */
const NOTICE =
  /notice|kundig|frist(?![a-z])|widerruf|preavis|denonc|resili|preaviso|antelacion|denuncia|preavviso|disdetta|recesso|antecedencia|rescis|opzeg|uppsag|oppsig|opsig|irtisan|wypowiedz|vypoved|geheim|secret|segret|sigil|sekretess|taushet|tavshed/u;

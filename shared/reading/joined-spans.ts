import { hasHan } from "../text/han.ts";

/** A span of time in folded text. */
type Span = { readonly months: number; readonly from: number; readonly to: number };

/** A word that adds months to years, or nothing at all between them; a comma or a blank in Chinese begins something else. */
const ADDED = /^(?:,?\s*(?:and|und|et|y|e|en|och|og|ja|es)\s+|\s+|\s*[零又加]\s*|)$/u;
/** What the months behind years are said of instead: six months' notice, 六个月前, 6个月内; not in 三年零六个月内有效. */
const OF_THEIR_OWN =
  /^['’]?s?['’]?\s*(?:(?:written|prior|advance|previous|schriftliche\w*)\s+)*(?:notice|before|prior|ahead|vor(?:her)?(?![a-z])|avant|preavis|antes|prima|antelacion|preavviso|以?(?:前|内(?!有效))|之[前内]|书面|通知|提前)/u;

/** Years and the months on top of them are one span: three (3) years and six (6) months, 两年零六个月. */
export function joinedSpans(spans: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last && text.slice(last.to, span.from);
    const isChinese = hasHan(text.slice(span.from, span.to));
    const isAdded = between !== undefined && ADDED.test(between) && !(isChinese && /^\s+$/u.test(between));
    if (last && isAdded && span.months < 12 && last.months % 12 === 0 && !OF_THEIR_OWN.test(text.slice(span.to)))
      joined[joined.length - 1] = { months: last.months + span.months, from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

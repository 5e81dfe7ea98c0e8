import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import { translatedQuote } from "../../shared/reading/translation/translated-quote.ts";
import type { PlaceMark } from "../reader/page-marks.ts";
import type { ElementRow } from "./element-line.ts";
import type { Quoted } from "./read-words.ts";

/** What the translation says where the opened line has its passages. */
export function translatedMarks(opened: ElementRow | undefined, clauses: readonly ClausePair[]): readonly PlaceMark[] {
  if (!opened) return [];
  const places = (opened.reading?.proposal?.places ?? []).flatMap(({ quote }) => {
    const found = translatedQuote(clauses, quote);
    return found ? [{ page: found.page, quote: found.text, lines: found.lines }] : [];
  });
  return places.length > 0 ? [{ key: opened.key, kind: "strong", tone: "accent", places }] : [];
}

/**
 * The passages of all lines, that of the opened one strongly, each with the number of its line; and seals, as hints.
 * @param looked of several passages of the opened line the one that somebody went to: that alone is strong
 */
export function marksOf(rows: readonly ElementRow[], opened: ElementRow | undefined, looked: Quoted | undefined): readonly PlaceMark[] {
  return rows.flatMap((row, index): readonly PlaceMark[] => {
    const proposal = row.reading?.proposal;
    if (!proposal || row.kind === "seal") return [];
    const tone = proposal.status === "unclear" ? "lack" : "accent";
    const mark = { key: row.key, label: String(index + 1), tone } as const;
    const place = row === opened ? proposal.places.find(({ page, quote }) => page === looked?.page && quote === looked.quote) : undefined;
    if (!place) return [{ ...mark, kind: row === opened ? "strong" : "weak", places: proposal.places }];
    const others = proposal.places.filter((one) => one !== place);
    return [
      { ...mark, kind: "weak", places: others },
      { ...mark, key: `${row.key} ${place.page} ${place.quote}`, kind: "strong", places: [place] },
    ];
  });
}

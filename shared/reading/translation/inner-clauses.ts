import { clauseNumber } from "../numbering.ts";
import { chineseNumber } from "../numbers.ts";
import type { Paragraph } from "../paragraphs.ts";
import { ordinal } from "./ordinal.ts";

/** “1.2”, “Section 7.3.”, 第三条 in the midst of a paragraph: behind the end of a sentence, and in front of words. */
const INNER =
  /(?:^|(?<=[.。;；:：!?！？)）”"]\s*)|(?<=\p{Script=Han}\s+))(?:(?:section|article|clause)\s+)?(?<part>\d{1,2})\.(?<place>\d{1,2})\.?(?=\s+\p{L}|\p{Script=Han})|(?<=[。；]\s*)第(?<article>[一二三四五六七八九十]{1,3})条(?=\s|[：:]|\p{Script=Han}{2,12}[：:。])/gu;

type Inner = { readonly from: number; readonly part: number; readonly place: number };

/**
 * A paragraph that holds several numbered clauses one behind the other, as condensed translations have them, as a paragraph for each: 第一条
 * 设立。1.1 … 1.2 …. Numbers that do not follow one another are figures of the text.
 */
export function innerClauses(paragraph: Paragraph): readonly Paragraph[] {
  if (paragraph.isCell) return [paragraph];
  const starts = rowIn(numbersIn(paragraph), ownNumber(paragraph)).filter((from) => from > 0);
  return [0, ...starts].map((from, index) => stretch(paragraph, from, starts[index] ?? paragraph.text.length));
}

const numbersIn = ({ folded }: Paragraph): readonly Inner[] =>
  [...folded.matchAll(INNER)].map(({ index, groups = {} }) =>
    groups.article === undefined
      ? { from: index, part: Number(groups.part), place: Number(groups.place) }
      : { from: index, part: 0, place: chineseNumber(groups.article) ?? 0 },
  );

/** The number of the article that the paragraph begins with. */
function ownNumber({ folded, text }: Paragraph): number | undefined {
  const number = clauseNumber(folded, text);
  return number && number.rank < 6 && !number.isAnnex ? ordinal(number.label) : undefined;
}

/** Where the numbers that follow one another begin: 1.1, 1.2, 1.3; below their own article one alone is enough, and one may be left out. */
function rowIn(numbers: readonly Inner[], own: number | undefined): readonly number[] {
  const starts = new Set<number>();
  for (const [index, one] of numbers.entries()) {
    const before = numbers.slice(0, index).findLast(({ part }) => part === one.part);
    const isBelow = one.part === own && one.place > (before?.place ?? 0);
    if (isBelow) starts.add(one.from);
    else if (before?.place === one.place - 1) starts.add(before.from).add(one.from);
  }
  return [...starts].toSorted((one, other) => one - other);
}

function stretch({ text, folded, lines, ...rest }: Paragraph, from: number, to: number): Paragraph {
  const start = from + (/^\s*/u.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = start + text.slice(start, to).trimEnd().length;
  const first = Math.max(
    0,
    lines.findLastIndex((one) => one.from <= start),
  );
  return {
    ...rest,
    text: text.slice(start, end),
    folded: folded.slice(start, end),
    lines: lines.slice(first).flatMap(({ line, from: at }) => (at >= end ? [] : [{ line, from: Math.max(0, at - start) }])),
  };
}

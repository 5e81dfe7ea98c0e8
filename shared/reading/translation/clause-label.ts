/** “§ 4”, “第三条”, “Article 5”, “9.1” at the beginning of a clause; nothing is known here of the words of other languages. */
const NUMBER =
  /^(?:§+\s*\d+[a-z]?|第\s*[\d一二三四五六七八九十百零〇]+\s*条|(?:article|artikel|articolo|art[ií]culo|section|clause|art\.)\s*\d+|\d{1,2}(?:\.\d{1,2})*)(?=[\s.)、:：]|$)/iu;

/** The longest line that stands for a clause without a number. */
const LONGEST = 28;

/** The number of a clause as its first line prints it; absent where that has none. */
export const clauseNumberIn = (line: string): string | undefined => NUMBER.exec(line)?.[0].replace(/\s+/gu, " ");

/** How clauses that follow one another are told in a list: the first and the last by their numbers, one alone by its whole first line. */
export function clausesLabel(firstLines: readonly string[], range: (first: string, last: string) => string): string {
  const [first = ""] = firstLines;
  const last = firstLines.at(-1) ?? "";
  const short = (line: string) => clauseNumberIn(line) ?? (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
  return firstLines.length === 1 ? first : range(short(first), short(last));
}

/** Whether the first line of a clause is its heading: short, and with a number of its own or without any figure, as no date or amount is. */
export const isClauseHead = (line: string): boolean => line.length < 60 && (clauseNumberIn(line) !== undefined || !/\d/u.test(line));

import { lastDayOfSpan } from "../../text/calendar.ts";
import type { Paragraph } from "../paragraphs.ts";
import { placeIn } from "../translation/place.ts";
import { MONTH_WORDS } from "../vocabulary/month-words.ts";
import { CALENDAR_YEAR, FISCAL_YEAR } from "../vocabulary/period-words.ts";
import type { ProofPeriod } from "./proof-extension.ts";

/**
 * A time told in whole years of an office (专题二·申报主体要求): 令和8年度～令和10年度, which begin in April; the financial years 2026/27 to
 * 2028/29, where the paper tells on which day such a year begins; the calendar years 2027, 2028 and 2029.
 */
export function inYears(paragraphs: readonly Paragraph[]): ProofPeriod | undefined {
  const isJapanese = paragraphs.some(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text));
  const begins = firstOfYear(paragraphs);
  for (const paragraph of paragraphs) {
    const found = YEARS_IN_SIGNS.exec(paragraph.folded);
    if (found) {
      const [first, last] = [yearInSigns(found[1], found[2]), yearInSigns(found[3] ?? found[1], found[4])];
      // a year of an office begins in April in Japan, in January in China
      const day = begins ?? (isJapanese || found[1] !== undefined ? "04-01" : "01-01");
      if (first < last && first > 1990) return spanOf(paragraph, found, first, last, day);
    }
    for (const list of paragraph.folded.matchAll(YEARS)) {
      const years = [...list[0].matchAll(YEAR)].map(([, year = "", next]) => ({ year: Number(year), next: next === undefined ? undefined : Number(next) }));
      const [one, another] = [years[0], years.at(-1)];
      if (!one || !another) continue;
      // 2027-2029 are three years, 2026-2027 is one that begins in the first of them
      const isFiscal = years.every(({ year, next }) => next !== undefined && next % 100 === (year + 1) % 100);
      const last = isFiscal || another.next === undefined ? another.year : 2000 + (another.next % 100);
      const isCalendar = CALENDAR.test(list[0]) || isCalendarYear(paragraph.folded);
      const day = isCalendar ? "01-01" : begins;
      if (day === undefined || !(last > one.year || isFiscal)) continue;
      // of years that begin in spring, 2027 may be the first or the second, unless the paper tells by which it is called
      const called = isFiscal || day.endsWith("01-01") ? undefined : calledBy(paragraphs);
      if (called !== undefined) return spanOf(paragraph, list, one.year + called, last + called, day);
      if (isFiscal !== day.endsWith("01-01")) return spanOf(paragraph, list, one.year, last, day);
    }
  }
  return begins === undefined ? undefined : inColumns(paragraphs, begins);
}

/** Columns 2026/27, 2027/28 and 2028/29 of a table, in a paper that tells on which day such a year begins. */
function inColumns(paragraphs: readonly Paragraph[], day: string): ProofPeriod | undefined {
  const cells = paragraphs.flatMap((paragraph) => {
    const found = paragraph.isCell ? COLUMN_OF_YEAR.exec(paragraph.folded.trim()) : null;
    const year = Number(found?.[1]);
    return found && Number(found[2]) % 100 === (year + 1) % 100 ? [{ paragraph, year }] : [];
  });
  const [first] = cells;
  let last = first?.year ?? 0;
  while (cells.some(({ year }) => year === last + 1)) last++;
  if (!first || last === first.year || cells.some(({ year }) => year < first.year || year > last)) return undefined;
  const start = `${first.year}-${day}`;
  return {
    start,
    end: lastDayOfSpan(start, (last - first.year + 1) * 12),
    place: placeIn(first.paragraph, 0, first.paragraph.text.length),
  };
}
const COLUMN_OF_YEAR = /^(?:fy|financial year|exercice|ejercicio|esercizio)? ?((?:19|20)\d{2}) ?[-/] ?((?:19|20)?\d{2})$/u;

/** “Is called by the calendar year in which it begins”: 0; in which it ends: -1. */
function calledBy(paragraphs: readonly Paragraph[]): number | undefined {
  for (const { folded } of paragraphs) {
    const found = CALLED_BY.exec(folded);
    if (found) return found[1] === undefined ? -1 : 0;
  }
  return undefined;
}
const CALLED_BY =
  /(?:called|named|designated|referred to|numbered|labell?ed|known|denoted|bezeichnet|benannt|designee?s?|denommee?s?|denominad|design[ao]|denominat|indicat|aangeduid|genoemd|benamns|betegnes|nimetaan|nach dem|naar het|以|按)[^.;。]{0,60}(?:years?|jahr[es]*|annee|ano|anno|jaar|ar|vuoden|年)[^.;。]{0,24}?(?:(begins?|starts?|commences?|beginnt|anfangt|commence|debute|empieza|comienza|inicia|inizia|comeca|begint|aanvangt|borjar|begynner|alkaa|开始)|ends?|closes?|endet|s'acheve|finit|se termine|termina|acaba|finisce|si conclude|eindigt|slutar|slutter|paattyy|结束)/u;

const spanOf = (paragraph: Paragraph, found: RegExpExecArray | RegExpMatchArray, first: number, last: number, day: string): ProofPeriod => {
  const [from, start] = [found.index ?? 0, `${first}-${day}`];
  return { start, end: lastDayOfSpan(start, (last - first + 1) * 12), place: placeIn(paragraph, from, from + found[0].length) };
};

const ERA = "(令和|平成)?\\s?(元|\\d{1,4})\\s?年度";
const YEARS_IN_SIGNS = new RegExp(`${ERA}\\s*(?:[(（][^()（）]*[)）])?\\s*(?:から|より|[~～〜-]|至|、)\\s*${ERA}`, "u");
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };
const yearInSigns = (era = "", year = "") => (ERAS[era] ?? 0) + (year === "元" ? 1 : Number(year));

/** The financial years 2026/27, 2027/28 and 2028/29 */
const ONE_YEAR = "(?:19|20)\\d{2}(?:\\s?[-/]\\s?(?:(?:19|20)\\d{2}|\\d{2}))?(?!\\d)";
const YEARS = new RegExp(
  `(?<![\\p{L}])(?:${FISCAL_YEAR}|${CALENDAR_YEAR})[^.;\\d]{0,24}?\\s?${ONE_YEAR}(?:年度?)?(?:\\s*(?:,|、|and|und|et|y|e|en|och|og|ja|to|until|through|bis|au|al?|hasta|ate|tot(?: en met)?|till?|-|~|至|到|和|及)+\\s*(?:fy ?)?${ONE_YEAR}(?:年度?)?)*`,
  "gu",
);
const YEAR = /((?:19|20)\d{2})(?:\s?[-/]\s?((?:19|20)\d{2}|\d{2})(?!\d))?/gu;
const CALENDAR = new RegExp(`^(?:${CALENDAR_YEAR})`, "u");
/** … qui coïncident avec l'année civile */
const isCalendarYear = (text: string) =>
  new RegExp(
    `(?:coincid|corrispond|correspond|identical|entsprech|gleich|equal|same as|coincident|overeenkom|相同|一致|即)[^.;]{0,40}(?:${CALENDAR_YEAR})`,
    "u",
  ).test(text);

/** The fiscal year runs from 1 April to 31 March, l'exercice commence le 1er avril: on which day such a year begins. */
function firstOfYear(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { folded } of paragraphs) {
    const found = BEGINS.exec(folded);
    const word = found?.[1] ?? found?.[2];
    if (word !== undefined && readsMonth(word) > 0) return `${String(readsMonth(word)).padStart(2, "0")}-01`;
    const number = found?.[3];
    if (number !== undefined) return `${number.padStart(2, "0")}-01`;
  }
  return undefined;
}
/** The month that a word tells, from 1 on: the longest that fits, červenec is no červen. */
function readsMonth(word: string): number {
  const fits = MONTH_WORDS.map((words) => Math.max(0, ...words.filter((one) => word.startsWith(one)).map(({ length }) => length)));
  return Math.max(...fits) === 0 ? 0 : fits.indexOf(Math.max(...fits)) + 1;
}
const BEGINS = new RegExp(
  `(?:${FISCAL_YEAR}|会计年|营业年度|决算期)[^.;\\d]{0,60}(?:(?<!\\d)0?1(?:st|er|\\.|º|o)?(?: of| de| d'| di)? ?(\\p{L}{3,10})|(?:on|from|am|le|el|il|em|op) (\\p{L}{3,10}) 1(?:st)?(?!\\d)|(1[0-2]|0?[1-9])月1日)`,
  "u",
);

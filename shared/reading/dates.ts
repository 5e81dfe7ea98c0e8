import { dayBefore, YEAR_IN_WORDS, yearAfter } from "./dates-in-words.ts";
import { CHINESE_NUMBER, chineseNumber, englishOrdinal, englishYear, withDaysAsPrinted, withNoughts, withoutBoxes } from "./numbers.ts";
import { inOurEra, OTHER_ERAS } from "./other-calendars.ts";
import { remembered } from "./remembered.ts";
import { DATE_WORDS } from "./vocabulary/label-words.ts";
import { MONTH_WORDS } from "./vocabulary/month-words.ts";

/**
 * A date in folded text: ISO, and where it stands. Of a month alone, `date` is its first day and `last` its last. `other`: what an
 * American means by it, where that is another day (5/6/2026).
 */
export type ReadDate = { readonly date: string; readonly last: string; readonly from: number; readonly to: number; readonly other?: string };

const MONTH = MONTH_WORDS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const WORD = `(${MONTH})[a-z]{0,8}\\.?`;
const YEAR = "((?:19|20)\\d{2})";
const DAY = "(\\d{1,2})";
const AFTER_DAY = '\\s*(?:"|st|nd|rd|th|er|η|º|°|ª|o|\\.|-?(?:jen|en|an|in|tol|ig|je|a|\\.?\\s*paivana))?\\s*';
const OF = "(?:\\s*(?:day\\s+)?(?:of|de|del|di|d'|den|do|,)?\\s*)";
const YEAR_OF = "(?:[\\s,.]*(?:de|del|di|dell'anno|del ano|d[eo] l'an(?:nee)?|(?:in|of) the year(?: of our lord)?|of|des jahres|im jahre?|ev)?[\\s,.]*)";
const C = CHINESE_NUMBER;
const LABEL_OF_DAY = `(?<![a-z])${DATE_WORDS}\\s*[:：]?\\s*`;
const PLACE = "^\\s*(?:[\\p{L} '-]{2,30},\\s*)?(?:(?:den|le|il|am|el|dne|dnia)\\s+)?";

type Form = {
  readonly form: RegExp;
  readonly parts: (match: RegExpExecArray, before: ReadDate | undefined) => readonly [number | undefined, number | undefined, number | undefined];
};

const number = (text: string | undefined) => (text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : chineseNumber(text));
const month = (text: string | undefined) => {
  // the longest word that fits wins: cervenec is no cerven, julius no jul
  let best = 0;
  let found: number | undefined;
  for (const [index, words] of MONTH_WORDS.entries())
    for (const word of words) if (text?.startsWith(word) && word.length > best) [best, found] = [word.length, index + 1];
  return found;
};

const FORMS: readonly Form[] = [
  ...OTHER_ERAS,
  // 2026年8月1日, 二〇二六年八月一日
  {
    form: new RegExp(`(\\d{4}|${C}{4})\\s*年\\s*(\\d{1,2}|${C}{1,3})\\s*月\\s*(\\d{1,2}|${C}{1,3})\\s*[日曰目号]`, "gu"),
    parts: ([, y, m, d]) => [number(y), number(m), number(d)],
  },
  // 26年7月20日; not 平成29年
  {
    form: /(?<![\d年第])(?<!(?:明治|大正|昭和|平成|令和|民[国國])\s*)([23]\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu,
    parts: ([, y, m, d]) => [number(`20${y}`), number(m), number(d)],
  },
  // 至12月31日, of the year of the date before it
  {
    form: /(?<=[至到－\-~—]\s*)(\d{1,2})\s*月\s*(\d{1,2})\s*[日曰]/gu,
    parts: ([, m, d], before) => [before && Number(before.date.slice(0, 4)), number(m), number(d)],
  },
  {
    form: new RegExp(`(\\d{4}|${C}{4})\\s*年\\s*(\\d{1,2}|${C}{1,3})\\s*月(?!\\s*[\\d${C.slice(1, -1)}])`, "gu"),
    parts: ([, y, m]) => [number(y), number(m), undefined],
  },
  // no year that ends a date: 1.9.2026 - 3.12.2029
  {
    form: /(?<!\d)(?<!\d\1\s?\d{1,2}([./])\s?)((?:19|20)\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/gu,
    parts: ([, , y, m, d]) => [number(y), number(m), number(d)],
  },
  {
    // 07–12/2025 is from July to December
    form: new RegExp(`(?<!\\d)(?!\\d{1,2}\\s*[-–]\\s*\\d{1,2}\\s*[./])(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*${YEAR}(?!\\d)`, "gu"),
    parts: ([, d, m, y]) => dayFirst(number(d), number(m), number(y)),
  },
  // 14.05.26, 14/5/26, alone, behind a place or the label of a day: the number of a document looks alike
  {
    form: new RegExp(
      `(?<![\\d./])(?:(\\d{2})\\.(\\d{2})\\.|(\\d{1,2})\\/(\\d{1,2})\\/)([23]\\d)(?:(?<=${LABEL_OF_DAY}\\S{6,8})(?![\\d./]*\\d)|(?<=${PLACE}\\S{6,8})(?=[\\s.,;)_]*$))`,
      "gu",
    ),
    parts: ([, d, m, first, second, y]) => dayFirst(number(d ?? first), number(m ?? second), number(`20${y}`)),
  },
  // 14/5 2026
  { form: new RegExp(`(?<![\\d./])(\\d{1,2})\\s?[./]\\s?(\\d{1,2})\\s+${YEAR}(?!\\d)`, "gu"), parts: ([, d, m, y]) => [number(y), number(m), number(d)] },
  // 2026-0511: an engine lost a stroke
  { form: /(?<!\d)((?:19|20)\d{2})[-/.](\d{2})(\d{2})(?!\d)/gu, parts: ([, y, m, d]) => [number(y), number(m), number(d)] },
  // 2026.09—2029.08: a month is told from other figures by the one that it goes to
  {
    form: /(?<![\d.])((?:19|20)\d{2})[./](0[1-9]|1[0-2])(?=\s*[-~至到]+\s*20\d{2}[./]\d{2}(?![\d./]))/gu,
    parts: ([, y, m]) => [number(y), number(m), undefined],
  },
  { form: /(?<=(?:19|20)\d{2}[./]\d{2}\s*[-~至到]+\s*)(20\d{2})[./](0[1-9]|1[0-2])(?![\d./])/gu, parts: ([, y, m]) => [number(y), number(m), undefined] },
  // 1 August 2026, 1er septembre 2026, 12June2025, the 2nd day of April 2026
  { form: new RegExp(`(?<!\\d)${DAY}${AFTER_DAY}${OF}${WORD}${YEAR_OF}${YEAR}(?!\\d)`, "gu"), parts: ([, d, m, y]) => [number(y), month(m), number(d)] },
  // 9/February/2026, 09-Feb-2026
  { form: new RegExp(`(?<!\\d)(\\d{1,2})\\s*[/-]\\s*${WORD}\\s*[/.-]+\\s*${YEAR}(?!\\d)`, "gu"), parts: ([, d, m, y]) => [number(y), month(m), number(d)] },
  // August 1, 2026
  { form: new RegExp(`(?<![a-z])${WORD}\\s*${DAY}(?:st|nd|rd|th)?\\s*,?\\s*${YEAR}(?!\\d)`, "gu"), parts: ([, m, d, y]) => [number(y), month(m), number(d)] },
  // 2026. július 1-jén, 2026 August 1
  { form: new RegExp(`(?<!\\d)${YEAR}[\\s.]*(?:ev|m\\.)?\\s*${WORD}\\s*${DAY}(?!\\d)`, "gu"), parts: ([, y, m, d]) => [number(y), month(m), number(d)] },
  // the tenth day of June, two thousand and twenty-six
  {
    form: new RegExp(
      `((?:twenty|thirty)?[\\s-]?[a-z]+(?:st|nd|rd|th))\\s+day\\s+of\\s+${WORD},?\\s*(${YEAR}|two\\s+thousand(?:\\s+and)?\\s+[a-z]+(?:-[a-z]+)?)`,
      "gu",
    ),
    parts: ([, d, m, y]) => [number(y?.trim()) ?? englishYear(y ?? ""), month(m), englishOrdinal(d?.trim() ?? "")],
  },
  // ngày 3 tháng 6 năm 2026
  { form: new RegExp(`(?:ngay\\s+)?${DAY}\\s+thang\\s+${DAY}\\s+nam\\s+${YEAR}`, "gu"), parts: ([, d, m, y]) => [number(y), number(m), number(d)] },
  // mit Ablauf des Jahres 2029, fin 2029: the last day of a year
  {
    form: new RegExp(
      `(?<![a-z])(?:(?:ablauf|ende|schluss) (?:de[sr] )?(?:kalender)?(?:jahres? )?|fin (?:de l'annee )?|finales? (?:del?(?: ano)? )|fine (?:del(?:l'anno)? )?|eind(?:e)? (?:van (?:het jaar )?)?)${YEAR}(?!\\d|\\.\\d)`,
      "gu",
    ),
    parts: ([, y]) => [number(y), 12, 31],
  },
  // until the end of 2029, 至2029年底
  {
    form: new RegExp(`(?<=(?<![a-z])(?:until|till|to|ate)\\s+(?:the\\s+|a\\s+|ao\\s+)?)(?:end of(?: the year)?|fim de|slutet av) ${YEAR}(?!\\d)`, "gu"),
    parts: ([, y]) => [number(y), 12, 31],
  },
  { form: /(?<=[至到]\s*)((?:19|20)\d{2})\s*年\s*(?:年?底|年?末)/gu, parts: ([, y]) => [number(y), 12, 31] },
  // August 2026
  { form: new RegExp(`(?<![a-z\\d])(?<!\\d[.\\s]*)${WORD}${YEAR_OF}${YEAR}(?!\\d)`, "gu"), parts: ([, m, y]) => [number(y), month(m), undefined] },
];

/** 8/13/2026 is the American way; whatever can be a day first is. */
function dayFirst(
  day: number | undefined,
  monthOfYear: number | undefined,
  year: number | undefined,
): readonly [number | undefined, number | undefined, number | undefined] {
  return monthOfYear !== undefined && monthOfYear > 12 ? [year, day, monthOfYear] : [year, monthOfYear, day];
}

/** Of a date in figures whose day could be the month as well: 5/6/2026; with full stops the day is first everywhere. */
function otherWay(written: string, date: string): Pick<ReadDate, "other"> {
  const [year = "", monthOfYear = "", day = ""] = date.split("-");
  const isEither = /^\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]/.test(written) && Number(day) <= 12 && day !== monthOfYear;
  return isEither ? { other: `${year}-${day}-${monthOfYear}` } : {};
}

/**
 * The dates of folded text in its order, in Chinese, English and the other languages of partners, as figures or in words;
 * blanks may be missing and o, l stand for 0, 1 as engines read them.
 */
export const readDates = remembered((text): readonly ReadDate[] => {
  if (!MAY_HOLD.test(text)) return [];
  const fixed = inOurEra(withDaysAsPrinted(withNoughts(withoutBoxes(text))))
    .replace(FIRST_OF_MONTH, "1º")
    .replace(/(?<=\d)[ol|](?=\d|\b)|(?<![a-z])[ol|](?=\d)|(?<=\d)o(?=\d)/gu, (sign) => (sign === "o" ? "0" : "1"));
  // before the forms of a month alone: cinco dias do mês de outubro de 2026
  const found: ReadDate[] = [...datesInWords(fixed)];
  for (const { form, parts } of FORMS) {
    for (const match of fixed.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && to > one.from)) continue;
      const before = found
        .filter((one) => one.to <= from)
        .toSorted((a, b) => a.to - b.to)
        .at(-1);
      const days = daysOf(...parts(match, before));
      if (days) found.push({ ...days, ...otherWay(match[0], days.date), from, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
});

/** A year of two or four figures, in words, or a month of a Chinese day: most texts hold none, and are left at once. */
const MAY_HOLD = new RegExp(`[12][\\dol|]{3}|[月年]|[./][0-3]\\d|${YEAR_IN_WORDS}`, "u");

/** 1º de março, folded: the sign of an ordinal and no nought. */
const FIRST_OF_MONTH =
  /(?<!\d)1o(?=\s+(?:de |di )?(?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre))/gu;

const MONTH_WORD = new RegExp(`(?<![a-z])${WORD}`, "gu");

/** Dates of which the day or the year is a word. */
function datesInWords(text: string): readonly ReadDate[] {
  return [...text.matchAll(MONTH_WORD)].flatMap(({ 0: word, 1: name, index }) => {
    const day = dayBefore(text.slice(0, index));
    const year = day && yearAfter(text.slice(index + word.length));
    if (!day || !year || !(day.isWord || year.isWord)) return [];
    const days = daysOf(year.year, month(name), day.day);
    return days ? [{ ...days, from: index - day.length, to: index + word.length + year.length }] : [];
  });
}

const two = (value: number) => String(value).padStart(2, "0");

function daysOf(
  year: number | undefined,
  monthOfYear: number | undefined,
  day: number | undefined,
): { readonly date: string; readonly last: string } | undefined {
  if (year === undefined || monthOfYear === undefined || year < 1900 || year > 2100 || monthOfYear < 1 || monthOfYear > 12) return undefined;
  const days = new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
  const start = `${year}-${two(monthOfYear)}-`;
  if (day === undefined) return { date: `${start}01`, last: `${start}${days}` };
  return day < 1 || day > days ? undefined : { date: `${start}${two(day)}`, last: `${start}${two(day)}` };
}

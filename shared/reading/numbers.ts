import { NUMBER_WORDS, SPAN_NUMBER_WORDS } from "./vocabulary/calendar-words.ts";
import { COMPOUND_NUMBERS } from "./vocabulary/compound-numbers.ts";

const DIGITS = "〇一二三四五六七八九";
const FORMAL: Readonly<Record<string, string>> = {
  零: "〇",
  壹: "一",
  贰: "二",
  貳: "二",
  叁: "三",
  参: "三",
  參: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  陸: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  萬: "万",
  億: "亿",
  两: "二",
  兩: "二",
  廿: "二十",
  卅: "三十",
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What days, years and clauses are counted with. */
export const CHINESE_NUMBER = "[〇零一二三四五六七八九十百壹贰叁参肆伍陆柒捌玖拾佰两廿卅]";
/** The same and what amounts are written with. */
export const CHINESE_FIGURES = "[〇零一二三四五六七八九十百千万亿壹贰貳叁参參肆伍陆陸柒捌玖拾佰仟萬億两兩]";

/** 五 → 5, 肆 → 4, 四十二 → 42, 二〇二六 → 2026, 七万五千 → 75000, 柒拾万零叁仟伍佰 → 703500; `undefined` for what is no number. */
export function chineseNumber(text: string): number | undefined {
  const signs = [...text].flatMap((sign) => [...(FORMAL[sign] ?? sign)]);
  if (signs.length === 0 || signs.some((sign) => !`${DIGITS}十百千万亿`.includes(sign))) return undefined;
  if (signs.every((sign) => DIGITS.includes(sign))) return Number(signs.map((sign) => DIGITS.indexOf(sign)).join(""));
  return scaled(signs.join(""), "亿", 1e8, (part) => scaled(part, "万", 1e4, belowTenThousand));
}

/** What stands before a sign times its size, and what follows it. */
function scaled(text: string, sign: string, size: number, read: (part: string) => number | undefined): number | undefined {
  const [upper = "", lower, ...more] = text.split(sign);
  if (lower === undefined) return read(text);
  const [high, low] = [read(upper), lower === "" ? 0 : read(lower)];
  return high === undefined || high === 0 || low === undefined || more.length > 0 ? undefined : high * size + low;
}

/** Two figures in a row (十一二, 二三十) are a guess of two numbers and no number. */
function belowTenThousand(text: string): number | undefined {
  let [sum, digit, smallest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const sign of text) {
    const place = PLACES[sign];
    if (place === undefined ? digit > 0 : place >= smallest) return undefined;
    sum += place === undefined ? 0 : (digit === 0 ? 1 : digit) * place;
    digit = place === undefined ? DIGITS.indexOf(sign) : 0;
    smallest = place ?? smallest;
  }
  return sum + digit;
}

/** zero is left empty: the place of a unit that is none. */
export const ENGLISH_UNITS: readonly string[] = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
export const ENGLISH_TENS: readonly string[] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ENGLISH = ["zero", ...ENGLISH_UNITS.slice(1)];
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fifth: 5, eighth: 8, ninth: 9, twelfth: 12, twentieth: 20, thirtieth: 30 };
const ENGLISH_BELOW_100 = `(?:(?:${ENGLISH_TENS.join("|")})(?:[\\s-]*(?:${ENGLISH.slice(1, 10).join("|")}))?|${ENGLISH.toReversed().join("|")})`;

/** A number up to 99 in words of any known language, as it stands in folded text. */
const COUNTING = [...NUMBER_WORDS, ...COMPOUND_NUMBERS, ...SPAN_NUMBER_WORDS];
export const NUMBER_IN_WORDS = `(?:${ENGLISH_BELOW_100}|${COUNTING.flatMap(([, words]) => words)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;

/** five → 5, forty-two → 42, negyvennyolc → 48; folded text. */
export function numberOfWords(text: string): number | undefined {
  const english = englishNumber(text);
  if (english !== undefined) return english;
  return COUNTING.find(([, words]) => words.some((word) => new RegExp(`^(?:${word})$`, "u").test(text)))?.[0];
}

function englishNumber(text: string): number | undefined {
  const small = ENGLISH.indexOf(text);
  if (small >= 0) return small;
  const tens = ENGLISH_TENS.findIndex((word) => text.startsWith(word));
  if (tens < 0) return undefined;
  const rest = text.slice(ENGLISH_TENS[tens]?.length ?? 0).replace(/^[\s-]+/, "");
  const ones = rest === "" ? 0 : ENGLISH.indexOf(rest);
  return ones < 0 || ones > 9 ? undefined : (tens + 2) * 10 + ones;
}

/** tenth → 10, twenty-first → 21. */
export function englishOrdinal(text: string): number | undefined {
  const known = ORDINALS[text];
  if (known !== undefined) return known;
  const [, tens, last] = /^(twenty|thirty)[\s-]+(\w+)$/.exec(text) ?? [];
  if (tens !== undefined && last !== undefined) {
    const ones = englishOrdinal(last);
    return ones === undefined ? undefined : (tens === "twenty" ? 20 : 30) + ones;
  }
  return text.endsWith("th") ? englishNumber(text.slice(0, -2)) : undefined;
}

/** two thousand and twenty-six → 2026. */
export function englishYear(text: string): number | undefined {
  const [, rest] = /^two\s+thousand(?:\s+and)?\s+(.+)$/.exec(text.trim()) ?? [];
  const years = rest === undefined ? undefined : englishNumber(rest.trim());
  return years === undefined ? undefined : 2000 + years;
}

/** 二O二六年, 二0二六年, 二仑二六年: what an engine, and many a keyboard, makes of the nought of a Chinese year. */
const NOUGHT =
  /(?<=[二一][九〇]?)[o0○◯仑仓](?=[〇零一二三四五六七八九]{1,2}\s*年|[〇零一二三四五六七八九][o0○◯仑仓]\s*年)|(?<=[二一][九〇o0○◯仑仓][〇零一二三四五六七八九])[o0○◯仑仓](?=\s*年)/gu;

/** The same text with that nought as it is meant; each character stays in its place. */
export const withNoughts = (text: string): string => text.replace(NOUGHT, "〇");

/** lst for 1st, Ju1y, 0ctober, 2026。8。1: a day in figures as engines misread it. */
const MISREAD_DAY: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?<=(?<![a-z\d])\d?)l(?=st(?![a-z]))/gu, "1"],
  [/(?<=(?<![a-z])(?:ju|apri|abri|avri))1(?![\d./-])/gu, "l"],
  [/(?<!\d)0(?=(?:cto|tto|kto|ctu|utu)b[a-z]{2})/gu, "o"],
  [/(?<=(?<!\d)(?:19|20)\d{2}\s?)。(?=\s?\d{1,2}\s?[。.]\s?\d{1,2}(?!\d))|(?<=(?<!\d)(?:19|20)\d{2}\s?[。.]\s?\d{1,2}\s?)。(?=\s?\d{1,2}(?!\d))/gu, "."],
];
/** The same text with those signs as they are meant; each character stays in its place. */
export const withDaysAsPrinted = (text: string): string => MISREAD_DAY.reduce((own, [sign, meant]) => own.replace(sign, meant), text);

/** 【2026】年【8】月, _36_ months: the brackets or lines of a form around a figure become blanks, as many signs as before. */
export const withoutBoxes = (text: string): string => text.replace(BOXED, (box) => box.replace(/[^\p{L}\p{Nd}]/gu, " "));
const BOXED = new RegExp(
  `(?:[【〔\\[「『]\\s*|_+\\s*)(?:\\d{1,4}|${CHINESE_NUMBER}{1,4})(?:\\s*[】〕\\]」』]|\\s*_+)(?=\\s*(?:个?月|年(?!度)|[日号]|(?:years?|months?)(?![a-z])))`,
  "gu",
);

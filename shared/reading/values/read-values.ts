import { readDates } from "../dates.ts";
import { readDurations } from "../durations.ts";
import { folded } from "../folded.ts";
import { CHINESE_FIGURES, chineseNumber } from "../numbers.ts";
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf, sameCurrency, THOUSANDS_AFTER, THOUSANDS_BEFORE } from "./currencies.ts";
import { fractionsIn, sharesOfMillions } from "./fractions.ts";
import { largeNumbersIn } from "./large-numbers.ts";
import { monthsIn } from "./months.ts";
import { numberWordsIn } from "./number-words.ts";

export type ValueKind = "date" | "amount" | "percentage" | "number" | "reference";

/**
 * What a text says in figures or words, with where it is written (from 0, end not included). Values are compared, spellings are
 * not: 180.000 is 180,000. `numbers`: what the figures may mean, several where a separator leaves it open (1.500).
 */
export type ReadValue = {
  readonly kind: ValueKind;
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly number[];
  /** ISO; of a date */
  readonly date?: string;
  /** the same figures with month and day exchanged: 3/4/2026 is either, in English */
  readonly alsoDate?: string;
  /** ISO 4217; of an amount */
  readonly currency?: string;
  /** of a span of years or months */
  readonly months?: number;
  /** in figures: numbers in words may be said in other ways */
  readonly isFigure: boolean;
  /** a third, 四分之三: a share in words, with its percentage; it says the same as figures, and nothing more precise */
  readonly isFraction?: true;
  /** one of the two figures of a ratio, whose order says whose share each is */
  readonly isRatio?: true;
};

/** Those of further languages are read before their own money alone: elsewhere the same letters are other words. */
const SCALES: readonly (readonly [number, string])[] = [
  [1e6, "trieu(?= (?:dong|vnd))|млн\\.?(?= руб)|миллион(?:ов|а)?(?= руб)|milyon(?= (?:tl|turk))|juta(?= rupiah)|ล้าน(?=\\s?บาท)|백만(?=\\s?원)"],
  [1e9, "ty(?= (?:dong|vnd))|млрд\\.?(?= руб)|milyar(?= (?:tl|turk))|mili(?:ar|yar)(?= rupiah)"],
  [1e3, "nghin(?= (?:dong|vnd))|тыс\\.?(?= руб)|тысяч[аи]?(?= руб)|천(?=\\s?원)"],
  [1e8, "亿|억(?=\\s?원)"],
  [1e7, "千万"],
  [
    1e6,
    "百万|mio\\.?(?![a-z])|mill?ion(?:en|s|i|er|es)?(?![a-z])|millones(?![a-z])|milhoes(?![a-z])|milhao(?![a-z])|milioni(?![a-z])|milionów|miljon(?:er|aa)?(?![a-z])|miljoonaa?(?![a-z])|millio(?![a-z])|mln(?![a-z])|m(?=\\s?(?:[€$¥£]|(?:eur|usd|chf|gbp|cny|rmb|yuans?)(?![a-z]))(?!\\s?\\d))|(?<=(?:[€$¥£]|(?<![a-z])(?:eur|usd|chf|gbp|cny|rmb|aud|cad|nzd|sgd))\\s?\\d+(?:[.,]\\d+)?\\s?)m(?![a-z])",
  ],
  [1e9, "milliarden?(?![a-z])|milliards?(?![a-z])|billion(?![a-z])|bn(?![a-z])|mrd\\.?(?![a-z])"],
  [1e7, "crores?(?![a-z])"],
  [1e5, "lakhs?(?![a-z])"],
  [1e4, "万"],
  [
    1e3,
    "千|thousand(?![a-z])|tausend(?![a-z])|tsd\\.?(?![a-z])|mille(?![a-z])|mila(?![a-z])|mil(?![a-z])|tuhatta(?![a-z])|tusen(?![a-z])|ezer(?![a-z])|k(?![a-z])|t(?:is|ys)\\.(?=\\s?(?:kc|czk|eur|€|zl|pln))|t(?=\\s?(?:€|eur|chf)(?!\\s?\\d))",
  ],
];
const SCALE = SCALES.map(([, words]) => words).join("|");
const FIGURES = new RegExp(
  `(?<!\\d)(?<!\\d[.,])(\\d{1,2}(?:,\\d{2})+,\\d{3}(?![\\d,])(?:\\.\\d{1,2})?|\\d{1,3}(?:[ '.,]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?)(?:\\s?(${SCALE}))?`,
  "gu",
);
const WORD_SCALE = new RegExp(`^[ -]?(${SCALE})`, "u");
const MEASURE =
  "处|株|架|艘|辆|头|尾|只|公顷|亩|组|根|颗|枚|幅|场|层|方(?!面)|国|校|名|位|个|台|套|次|天|日|周|人|小时|项|份|篇|条|倍|期|所|家|座|间|种|批|轮|吨|[微纳毫厘]?米|公里|平方|立方|年|月|学时|户|对|门|册|元|欧元|美元|英镑|日元|韩元|瑞士|瑞典|挪威|丹麦|捷克|澳|加元|加拿大|新元|新西兰|新加坡|港|智利|墨西哥|比索|福林|克朗|泰铢|卢布|雷亚尔|南非|兰特|兹罗提|新?谢克尔|[%％]";
const CHINESE = new RegExp(`(?<!第)(${CHINESE_FIGURES}+)(?=\\s*(?:\\([^)]{1,6}\\)\\s*)?(?:${MEASURE}))`, "gu");
const PERCENT_AFTER =
  /^\s*(?:%|per ?cent(?![a-z])|prozent(?![a-z])|pour ?cent(?![a-z])|por ?ciento(?![a-z])|por ?cento(?![a-z])|per cento|procents?(?![a-z])|prosentti?a?|szazalek|per hundra)/u;
/** 千分之一, 万分之五, 0,5 ‰. */
const PER_MILLE = new RegExp(`(?:(?<tenth>[千万])分之\\s*(?<part>\\d+(?:[.,]\\d+)?|${CHINESE_FIGURES}+)|(?<![\\d.,])(?<mille>\\d+(?:[.,]\\d+)?)\\s*‰)`, "gu");
const PERCENT_BEFORE = /百分之\s*$/u;
const REFERENCE_BEFORE =
  /(?:第|§§?\s*|(?<![a-z])(?:articles?|art\.?|sections?|clauses?|artikel|absatz|abs\.|paragraphs?|articulo|clausula|articolo|artigo|annex|appendix|anlage|annexe|附件|附表)\s*(?:no\.?\s*)?)\s*$/u;
const REFERENCE_AFTER = /^\s*(?:条|款|章|节|项|代|期|届|页)/u;

type Found = { readonly from: number; readonly to: number; readonly numbers: readonly number[]; readonly isFigure: boolean };

/** The values of a text in its order. @param languages ISO 639-1 codes of the languages whose numbers in words are read */
export function readValues(raw: string, languages: readonly string[] = []): readonly ReadValue[] {
  // a small figure above the line belongs to a unit or a note
  const text = folded(raw.replace(/[¹²³]/gu, " ")).replace(/(?<=\s)dias del mes(?= de)/gu, " ".repeat(12));
  const isDayFirst = !languages.includes("en") && languages.some((code) => code !== "zh");
  const days = readDates(text);
  const dates = [...days, ...monthsIn(text, days)].map(
    ({ from, to, date, last }): ReadValue => ({
      kind: "date",
      from,
      to,
      numbers: [],
      date: date === last ? date : `${date}/${last}`,
      ...(isDayFirst ? {} : swapped(text.slice(from, to), date)),
      isFigure: true,
    }),
  );
  const durations = readDurations(text).filter((one) => !dates.some((date) => overlaps(one, date)));
  const fractions = fractionsIn(text).map(
    ({ from, to, percent }): ReadValue => ({ kind: "percentage", from, to, numbers: [percent], isFigure: false, isFraction: true }),
  );
  const found: ReadValue[] = [
    ...dates,
    ...fractions.filter((one) => !durations.some((other) => overlaps(one, other)) && !dates.some((other) => overlaps(one, other))),
    ...durations.map(
      (one): ReadValue => ({
        kind: "number",
        from: one.from,
        to: one.to,
        numbers: figuresIn(text.slice(one.from, one.to)),
        months: one.months,
        isFigure: /\d/.test(text.slice(one.from, one.to)),
      }),
    ),
  ];
  for (const { index, 0: all, groups } of text.matchAll(PER_MILLE)) {
    const figures = groups?.part ?? groups?.mille ?? "";
    const amount = /^\d/.test(figures) ? writtenNumber(figures).at(-1) : chineseNumber(figures);
    if (amount !== undefined)
      found.push({ kind: "percentage", from: index, to: index + all.length, numbers: [round(amount / (groups?.tenth === "万" ? 100 : 10))], isFigure: true });
  }
  found.push(...sharesByTens(text));
  found.push(...daysBeside(text, found));
  let end = 0;
  for (const number of numbersIn(text, languages).toSorted((one, other) => one.from - other.from)) {
    if (found.some((one) => overlaps(one, number))) continue;
    const value = valueAt(text, number, end);
    found.push(value);
    end = value.to;
  }
  return ratiosIn(
    text,
    found.toSorted((one, other) => one.from - other.from),
  );
}

/** 五五分成, 三七比例: each of two figures is a share in tens. */
function sharesByTens(text: string): readonly ReadValue[] {
  return [
    ...text.matchAll(
      /(?<!第|\p{Script=Han}十)([一二三四五六七八九])([一二三四五六七八九])(?=(?:的)?(?:分成|比例|分配|分账)|开(?!\p{Script=Han})|(?<=按.{0,8})(?:分享|开(?![发展])))/gu,
    ),
  ].flatMap(({ 1: one = "", 2: other = "", index }) => {
    const shares = [chineseNumber(one) ?? 0, chineseNumber(other) ?? 0];
    if (shares[0] === undefined || shares[1] === undefined || shares[0] + shares[1] !== 10) return [];
    return shares.map(
      (share, at): ReadValue => ({ kind: "percentage", from: index + at, to: index + at + 1, numbers: [share * 10], isFigure: false, isRatio: true }),
    );
  });
}

/** 7 : 3 says what 70 : 30 says; an hour (7:30) is no ratio. */
function ratiosIn(text: string, values: readonly ReadValue[]): readonly ReadValue[] {
  const shares = new Map<ReadValue, readonly number[]>();
  for (const [index, one] of values.entries()) {
    const other = values[index + 1];
    const [left, right] = [one.numbers[0], other?.numbers[0]];
    if (!other || left === undefined || right === undefined || one.kind !== other.kind) continue;
    if ((one.kind !== "number" && one.kind !== "percentage") || !/^\s*(?:[:：]|比)\s*$/u.test(text.slice(one.to, other.from))) continue;
    const isSmall = one.kind === "number" && left > 0 && right > 0 && left <= 10 && right <= 10;
    if (!isSmall && round(left + right) !== 100) continue;
    shares.set(one, isSmall ? [round((left / (left + right)) * 100)] : []);
    shares.set(other, isSmall ? [round((right / (left + right)) * 100)] : []);
  }
  return values.map((value) => {
    const share = shares.get(value);
    return share === undefined ? value : { ...value, numbers: [...value.numbers, ...share], isRatio: true };
  });
}

/** The other day of a span within a month: 9–11 December 2025, 2025年12月9日至11日. */
function daysBeside(text: string, values: readonly ReadValue[]): readonly ReadValue[] {
  return values.flatMap(({ kind, date, from, to }): readonly ReadValue[] => {
    if (kind !== "date" || date === undefined || date.includes("/")) return [];
    const isChinese = text.slice(from, to).endsWith("日");
    const match = (isChinese ? DAY_AFTER : DAY_BEFORE).exec(isChinese ? text.slice(to) : text.slice(0, from));
    const [day, at] = [Number(match?.[1]), isChinese ? to + (match?.[0].indexOf(match[1] ?? "") ?? 0) : (match?.index ?? 0)];
    const own = Number(date.slice(8));
    if (!match || day < 1 || (isChinese ? day <= own || day > 31 : day >= own)) return [];
    const end = isChinese ? to + match[0].length : at + (match[1] ?? "").length;
    if (values.some((one) => one.from < end && at < one.to)) return [];
    return [{ kind, from: at, to: end, numbers: [], date: `${date.slice(0, 8)}${String(day).padStart(2, "0")}`, isFigure: true }];
  });
}
const DAY_BEFORE = /(?<![\d./])(\d{1,2})\.?\s*(?:-|to|and|bis|und|au|et|al|y|e|a)\s*(?:the |el |il |le )?$/u;
const DAY_AFTER = /^\s*(?:至|到|-|~|和|、)\s*(\d{1,2})\s*日/u;

function swapped(written: string, date: string): { readonly alsoDate?: string } {
  if (!/^\d{1,2}\s*([/-])\s*\d{1,2}\s*\1/.test(written)) return {};
  const [year, month, day] = date.split("-");
  return Number(day) > 12 ? {} : { alsoDate: `${year}-${day}-${month}` };
}

const overlaps = (one: { readonly from: number; readonly to: number }, other: { readonly from: number; readonly to: number }) =>
  one.from < other.to && other.from < one.to;

/** Rs. 14.862 million, PKR 1.125 billion: nobody counts thousands of millions with a stop in English. */
const isDecimal = (figures: string, scale: string | undefined) =>
  /^\d{1,3}\.\d{3}$/u.test(figures) && /^(?:million|billion|crores?|lakhs?)$/u.test(scale ?? "");

function figuresIn(text: string): readonly number[] {
  return [...text.matchAll(FIGURES)].flatMap(([, figures = ""]) => writtenNumber(figures));
}

function numbersIn(text: string, languages: readonly string[]): readonly Found[] {
  const found: Found[] = [];
  const add = (one: Found) => {
    if (!found.some((other) => overlaps(one, other))) found.push(one);
  };
  for (const { 0: all, 1: figures = "", 2: scale, index } of text.matchAll(FIGURES)) {
    const written = text.slice(index + all.length - (scale?.length ?? 0));
    // £1.2m: what tells a million from metres stands before the figures
    const factor = scale === undefined ? 1 : (SCALES.find(([, words]) => new RegExp(`^(?:${words})`, "u").test(written))?.[0] ?? (scale === "m" ? 1e6 : 1));
    add({
      from: index,
      to: index + all.length,
      numbers: (isDecimal(figures, scale) ? [Number(figures)] : writtenNumber(figures)).map((value) => round(value * factor)),
      isFigure: true,
    });
  }
  for (const { 1: figures = "", index } of text.matchAll(CHINESE)) {
    const value = chineseNumber(figures);
    // one is an article too, and 万一, 一亿分 are no figures of a text
    if (value !== undefined && value > 1 && !UNIT_ALONE.test(figures)) add({ from: index, to: index + figures.length, numbers: [value], isFigure: false });
  }
  for (const { 1: figures = "", index } of text.matchAll(new RegExp(`百分之\\s*(${CHINESE_FIGURES}+)`, "gu"))) {
    const value = chineseNumber(figures);
    if (value !== undefined) add({ from: index + 3, to: index + 3 + figures.length, numbers: [value], isFigure: false });
  }
  for (const { 1: figures = "", index, 0: all } of text.matchAll(/([一二三四五六七八九])成(?![为立果功本员品都])/gu))
    add({ from: index, to: index + all.length, numbers: [(chineseNumber(figures) ?? 0) * 10], isFigure: false });
  for (const { value, from, to } of sharesOfMillions(text)) add({ from, to, numbers: [round(value)], isFigure: false });
  for (const { value, from, to } of largeNumbersIn(text, languages)) add({ from, to, numbers: [value], isFigure: false });
  for (const { value, from, to } of numberWordsIn(text, languages)) {
    const scale = WORD_SCALE.exec(text.slice(to, to + 24));
    const factor = scale === null ? 1 : (SCALES.find(([, words]) => new RegExp(`^(?:${words})`, "u").test(scale[1] ?? ""))?.[0] ?? 1);
    add({ from, to: to + (scale?.[0].length ?? 0), numbers: [value * factor], isFigure: false });
  }
  return found;
}

/** 单位：千欧元 names the unit of a table. */
const UNIT_ALONE = /^[百千万亿]+$/u;
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** What figures may mean: a separator before three figures is that of thousands, or, where it stands once, of decimals. */
export function writtenNumber(figures: string): readonly number[] {
  const plain = figures.replace(/[ ']/g, "");
  const separators = plain.match(/[.,]/g) ?? [];
  if (separators.length === 0) return [Number(plain)];
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const decimals = plain.length - last - 1;
  const asDecimal = Number(`${plain.slice(0, last).replace(/[.,]/g, "")}.${plain.slice(last + 1)}`);
  const asWhole = Number(plain.replace(/[.,]/g, ""));
  const isRepeated = separators.length > 1 && separators.every((one) => one === separators[0]);
  if (isRepeated) return [asWhole];
  if (separators.length > 1 || decimals !== 3 || plain.startsWith("0")) return [asDecimal];
  return [asWhole, asDecimal];
}

/** @param end where the value before it ends: its currency is not this one's */
function valueAt(text: string, { from, to, numbers, isFigure }: Found, end: number): ReadValue {
  const [before, after] = [text.slice(Math.max(end, from - 14), from), text.slice(to, to + 26)];
  if (text.slice(from, to).endsWith("成")) return { kind: "percentage", from, to, numbers, isFigure };
  const percent = PERCENT_AFTER.exec(after);
  if (percent) return { kind: "percentage", from, to: to + percent[0].length, numbers, isFigure };
  const share = PERCENT_BEFORE.exec(before);
  if (share) return { kind: "percentage", from: from - share[0].length, to, numbers, isFigure };
  const reference = REFERENCE_BEFORE.exec(before);
  if (reference && (!before.trimEnd().endsWith("第") || REFERENCE_AFTER.test(after))) return { kind: "reference", from, to, numbers, isFigure };
  const [ahead, behind] = [CURRENCY_BEFORE.exec(before), CURRENCY_AFTER.exec(after)];
  const currency = (ahead && currencyOf(ahead[1] ?? "")) || (behind && currencyOf(behind[1] ?? ""));
  if (currency) {
    const start = ahead && currencyOf(ahead[1] ?? "") ? from - ahead[0].length : from;
    const end = behind && (start === from || /^\s*元/u.test(behind[0])) ? to + behind[0].length : to;
    return { kind: "amount", from: start, to: end, numbers: numbers.slice(0, 1), currency, isFigure };
  }
  const [thousands, ofThousands] = [THOUSANDS_BEFORE.exec(before), THOUSANDS_AFTER.exec(after)];
  const inThousands = currencyOf(thousands?.[1] ?? ofThousands?.[1] ?? "");
  if (inThousands !== undefined) {
    const edges = { from: from - (thousands?.[0].length ?? 0), to: thousands ? to : to + (ofThousands?.[0].length ?? 0) };
    return { kind: "amount", ...edges, numbers: numbers.slice(0, 1).map((one) => one * 1000), currency: inThousands, isFigure };
  }
  // R600,000 and Rp1.275.000: rand and rupiah, where the figures are grouped as a sum is
  const letters = /(?<![a-z])(rp?)\.? ?$/u.exec(before);
  if (letters && (letters[1] === "r" ? /^\d{1,3}(?:[ ,]\d{3})+/u : /^\d{1,3}(?:[.,]\d{3})+/u).test(text.slice(from, to)))
    return { kind: "amount", from: from - letters[0].length, to, numbers: numbers.slice(0, 1), currency: letters[1] === "r" ? "ZAR" : "IDR", isFigure };
  // a letter before the figures makes a name of them: WP1, DP26
  return { kind: "number", from, to, numbers, isFigure: isFigure && !/[a-z]$/u.test(before) && !/^(?:d|g)(?![a-z])/u.test(after) };
}

/** Whether two values say the same, whatever their spelling. */
export function sameValue(one: ReadValue, other: ReadValue): boolean {
  if (one.date !== undefined || other.date !== undefined)
    return (
      one.date === other.date || (one.alsoDate !== undefined && one.alsoDate === other.date) || (other.alsoDate !== undefined && other.alsoDate === one.date)
    );
  if (one.months !== undefined && other.months !== undefined) return one.months === other.months;
  if (one.currency !== undefined && other.currency !== undefined && !sameCurrency(one.currency, other.currency)) return false;
  return one.numbers.some((value) => other.numbers.includes(value));
}

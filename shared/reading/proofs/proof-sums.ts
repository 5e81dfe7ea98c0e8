import type { Paragraph } from "../paragraphs.ts";
import { type ReadValue, readValues } from "../values/read-values.ts";

const isSum = ({ kind, isFigure }: ReadValue) => kind === "amount" && isFigure;
/** 21 000 000 (двадцать один миллион) рублей: the words of the figures stand before their money. */
const WORDS_BETWEEN = /(?<=\d)\s*[(（][^()（）\d]{6,160}[)）]\s*(?=\p{L})/gu;
/** The sums of a text, also where their words stand between them and their money. */
export function sumsIn(text: string, languages: readonly string[]): readonly ReadValue[] {
  const read = readValues(text, languages);
  const own = read.flatMap((one, index) => (isSum(one) && one.numbers[0] !== 0 ? [withLargeBefore(text, one, read[index - 1])] : []));
  const further = [...text.matchAll(WORDS_BETWEEN)].flatMap(({ 0: words, index }) => {
    // the money behind the words is read as if it stood behind the figures
    const bare = `${text.slice(0, index)} ${text.slice(index + words.length)}`;
    const sum = readValues(bare, languages).find((one) => isSum(one) && one.from < index && one.to > index);
    return sum && !own.some(({ from, to }) => from < index && to >= index) ? [{ ...sum, to: sum.to + words.length - 1 }] : [];
  });
  return further.length === 0 ? own : [...own, ...further].toSorted((one, other) => one.from - other.from);
}
/** 1億2,500万円, 3万5000元: the larger unit stands right before the smaller one. */
function withLargeBefore(text: string, sum: ReadValue, before: ReadValue | undefined): ReadValue {
  const [large = 0, small = 0] = [before?.numbers[0], sum.numbers[0]];
  const unit = before?.kind === "number" && before.isFigure && before.to === sum.from ? LARGE_UNIT.exec(text.slice(before.from, before.to))?.[0] : undefined;
  if (!before || unit === undefined || small >= (/[亿億억]/u.test(unit) ? 1e8 : 1e4)) return sum;
  return { ...sum, from: before.from, numbers: [large + small] };
}
const LARGE_UNIT = /[亿億억万萬만]$/u;

/** Words in brackets behind a sum, or told to be its words: it is the sum that the paper is about. */
const LARGE =
  "thousand|hundred|mil[lj]?i?[oy]n|milij[oa]n|tisu[cć]|hiljad|tuhat|tausend|hundert|mill[eio]|cent|(?<![a-z])mil(?![a-z])|mila|duizend|honderd|tus[eie]n|hundra|tuhat|tuhan|sata|ezer|szaz|tysi|tisic|тысяч|миллион|nghin|trieu|(?<![a-z])bin(?![a-z])|yuz|(?<![a-z])(?:crore|lakh)s?(?![a-z])|พัน|ล้าน|แสน|[壹贰叁肆伍陆柒捌玖拾佰仟万]";
const IN_WORDS = new RegExp(
  `^(?: ?(?:m\\.? ?n\\.?|mxn|pesos|only))?[^\\p{L}\\d(（]{0,4}(?:[(（](?=[^()（）]{0,60}(?:${LARGE}))[^()（）\\d]{8,200}(?:(?:/\\d{1,2}|\\d{1,2} ?/ ?100)[^()（）\\d]{0,24})?[)）]|,? ?(?:in worten|azaz|slownie|bang chu|en toutes lettres)(?![a-z]))`,
  "u",
);

/** 贰佰壹拾陆萬元整（MOP2,160,000.00）: in words first. */
const WORDS_BEFORE =
  /[壹贰叁肆伍陆柒捌玖拾佰仟萬万亿零整圆元]{5,}\s*[(（]\s*$|(?<![a-z])(?:thousand|hundred|tausend|euros?|mila|mille|mil|cientos|tys[a-z]+)[a-z ]{0,34}[(（]\s*$/u;
/** Whether a sum is told in words too: in brackets behind it, in the line below, or before it. */
export const isInWords = (paragraph: Paragraph, { from, to }: ReadValue, next: Paragraph | undefined) => {
  const rest = paragraph.folded.slice(to);
  return IN_WORDS.test(rest.trim() === "" ? (next?.folded ?? "") : rest) || WORDS_BEFORE.test(paragraph.folded.slice(0, from));
};

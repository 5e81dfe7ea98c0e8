import { folded } from "../folded.ts";
import { chineseNumber } from "../numbers.ts";
import { type ReadValue, readValues, sameValue } from "../values/read-values.ts";
import { MONTH_WORDS } from "../vocabulary/month-words.ts";

/** A value of a text that is compared with its translation. `code`: figures that count nothing, noughts in front and all, such as a postcode. */
export type ComparedValue = ReadValue & { readonly code?: string };

/** The values of a text, days without a year (5月1日, 1. Mai) as one date each, not as two numbers. */
export function comparedValues(text: string, languages: readonly string[]): readonly ComparedValue[] {
  const values = readValues(text, languages);
  const plain = folded(text);
  const days = daysWithoutYear(text, plain).filter((day) => !values.some((one) => one.kind === "date" && overlaps(one, day)));
  const others = values.filter((one) => !days.some((day) => overlaps(one, day)));
  return [...others.map((value) => withCode(value, plain)), ...days].toSorted((one, other) => one.from - other.from);
}

const overlaps = (one: { readonly from: number; readonly to: number }, other: { readonly from: number; readonly to: number }) =>
  one.from < other.to && other.from < one.to;

const POSTCODE_BEFORE = /(?:邮编|邮政编码|(?<![a-z])(?:postcode|postal code|zip(?: code)?|plz))\s*[:：]?\s*$/u;

function withCode(value: ReadValue, plain: string): ComparedValue {
  const written = plain.slice(value.from, value.to);
  if (value.kind !== "number" || !/^\d{3,}$/u.test(written)) return value;
  return written.startsWith("0") || POSTCODE_BEFORE.test(plain.slice(0, value.from)) ? { ...value, code: written } : value;
}

/** Whole names of months: beginnings such as “set” and “mar” are other words behind a number. */
const MONTH = `(${MONTH_WORDS.flat()
  .filter((word) => word.length > 3 || ["mai", "may", "maj", "mei"].includes(word))
  .join("|")})(?![a-z])`;
const CN = "[一二三四五六七八九十]{1,3}";
const CHINESE_DAY = new RegExp(`(?<!\\d)(\\d{1,2}|${CN})\\s*月\\s*(\\d{1,2}|${CN})\\s*[日号]`, "gu");
const DAY_FIRST = new RegExp(`(?<![\\d.,:/])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s*(?:of |de |di )?${MONTH}`, "gu");
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,%]*\\d|[a-z])`, "gu");

function daysWithoutYear(text: string, plain: string): readonly ReadValue[] {
  const figure = (written: string | undefined) => (/^\d/u.test(written ?? "") ? Number(written) : chineseNumber(written ?? ""));
  const monthOf = (word: string | undefined) => MONTH_WORDS.findIndex((words) => word !== undefined && words.includes(word)) + 1;
  // “Article 3 may” is no day
  const isMonth = (index: number, all: string, word: string | undefined) => word !== "may" || text.charAt(index + all.lastIndexOf(word)) === "M";
  return [
    ...[...plain.matchAll(CHINESE_DAY)].flatMap((found) => dayOf(found, figure(found[1]), figure(found[2]))),
    ...[...plain.matchAll(DAY_FIRST)].flatMap((found) => (isMonth(found.index, found[0], found[2]) ? dayOf(found, monthOf(found[2]), figure(found[1])) : [])),
    ...[...plain.matchAll(MONTH_FIRST)].flatMap((found) => (isMonth(found.index, found[0], found[1]) ? dayOf(found, monthOf(found[1]), figure(found[2])) : [])),
  ];
}

function dayOf({ index, 0: all }: RegExpExecArray, month: number | undefined, day: number | undefined): readonly ReadValue[] {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return [];
  const two = (value: number) => String(value).padStart(2, "0");
  return [{ kind: "date", from: index, to: index + all.length, numbers: [], date: `${NO_YEAR}${two(month)}-${two(day)}`, isFigure: true }];
}
/** In front of a day without a year (ISO 8601). */
const NO_YEAR = "--";

/** Whether two values say the same: codes by their signs, a day without a year like that day of any year. */
export function sameComparedValue(one: ComparedValue, other: ComparedValue): boolean {
  if (one.code !== undefined || other.code !== undefined) return codeOf(one) === codeOf(other);
  if (one.date?.startsWith(NO_YEAR) || other.date?.startsWith(NO_YEAR)) return one.date?.slice(-5) === other.date?.slice(-5);
  return sameValue(one, other);
}

const codeOf = ({ code, numbers }: ComparedValue): string => code ?? String(numbers[0] ?? "");

/** Whether values may be set against each other where they differ: a postcode stands against no month, and a span in words against no plain number. */
export function areOneSort(one: ComparedValue | undefined, other: ComparedValue | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if (one.code !== undefined || other.code !== undefined) return Math.min(codeOf(one).length, codeOf(other).length) >= SHORTEST_CODE;
  return (one.isFigure && other.isFigure) || (one.months === undefined) === (other.months === undefined);
}
const SHORTEST_CODE = 3;

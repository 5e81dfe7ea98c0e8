import { compareUnit, type UnitNames } from "../guide/unit-names.ts";
import { completed } from "../text/calendar.ts";
import { compareNames, plainLetters } from "../text/compare-names.ts";
import { hasHan } from "../text/han.ts";
import { folded, simplified } from "./folded.ts";
import { isMisreadOf } from "./misread-names.ts";
import { mayBeReadAs } from "./unreadable-characters.ts";
import { readValues } from "./values/read-values.ts";

/** Whether a file says something else than what is filled in. What cannot be told, or may be the same said otherwise, is no difference. */

/** A text of the file, and whether it was recognised in a picture. */
export type ReadText = { readonly read: string; readonly isScan: boolean };

/** Another person. One of several names, a name in two scripts, an initial and a title are none. */
export const isOtherPerson = (typed: string, read: ReadText): boolean => inOneScript(typed, read.read).length > 0 && !isSamePerson(typed, read);

/** The same person, by a name in one script; initials may be. */
export const isSamePerson = (typed: string, { read, isScan }: ReadText): boolean =>
  inOneScript(typed, read).some(([one, other]) => compareNames(one, other) !== "different") || (isScan && isMisread(read, typed));

/** What is written in one script is compared by that; a Chinese name and a foreign one may be of the same person. */
const inOneScript = (typed: string, read: string) =>
  namesIn(typed).flatMap((one) => namesIn(read).flatMap((other) => (hasHan(one) === hasHan(other) ? [[one, other] as const] : [])));

const BETWEEN_NAMES = /[、，；;/／（）()]|(?<=\p{Script=Han}),/u;

/** The names in a text, each in both of its scripts where it has two: 李娜 Na Li. */
const namesIn = (text: string): readonly string[] => {
  const parts = hasHan(text) && /\p{Script=Latin}/u.test(text) ? [text.replace(/\p{Script=Latin}+/gu, " "), text.replace(/\p{Script=Han}+/gu, " ")] : [text];
  return parts.flatMap((part) => part.split(BETWEEN_NAMES)).flatMap((one) => (/\p{Letter}{2}/u.test(one) ? [simplified(one).trim()] : []));
};

/** Of a short name an engine misreads one sign. */
function isMisread(read: string, typed: string): boolean {
  if (mayBeReadAs(read, typed)) return true;
  const [one, other] = [[...bare(read)], [...bare(typed)]];
  return one.length === other.length && one.length > 1 && one.filter((sign, at) => sign !== other[at]).length === 1;
}

/** Another unit. A name in another script, a short one, initials, or a part of the unit are none. */
export function isOtherUnit(typed: string, { read, isScan }: ReadText, unitNames: UnitNames): boolean {
  if (hasHan(typed) !== hasHan(read) || compareUnit(typed, [read], unitNames) !== "different") return false;
  const [one, other] = [bare(typed), bare(read)];
  if (one.includes(other) || other.includes(one) || isShortFor(typed, read) || isShortFor(read, typed)) return false;
  return !(isScan && (isMisreadOf(read, typed) || mayBeReadAs(read, typed)));
}

/** 上海交大 of 上海交通大学, ETH of Eidgenössische Technische Hochschule; 上海大学 is no short name of 上海交通大学. */
function isShortFor(short: string, long: string): boolean {
  const [one, other] = [bare(short), bare(long)];
  if (one.length < 2 || one.length >= other.length) return false;
  if (hasHan(short)) return !WHOLE_NAME.test(one) && isWithin([...one], [...other]);
  const [few, many] = [wordsOf(short), wordsOf(long)];
  const initials = many.map((word) => word.charAt(0));
  return few.every((word) => many.includes(word) || (word.length > 1 && isWithin([...word], initials)));
}

const WHOLE_NAME = /(?:大学|学院|研究所|研究院|科学院|医院|公司|集团|中心|实验室|基金会)$/u;
const isWithin = (few: readonly string[], many: readonly string[]): boolean => {
  let at = 0;
  for (const one of many) if (one === few[at]) at += 1;
  return at === few.length;
};
const wordsOf = (text: string): readonly string[] => plainLetters(text).match(/\p{Letter}+/gu) ?? [];
const bare = (text: string) => simplified(plainLetters(folded(text))).replace(/[^\p{Letter}\p{Number}]/gu, "");

/** Whether words stand in a text, however both are spaced and spelled. */
export const standsIn = (words: string, text: string): boolean => bare(words) !== "" && bare(text).includes(bare(words));

/**
 * Another day: not one that the same words also mean, such as any day of a month that is named without a day. Days are ISO.
 * @param isReckoned the day may be counted from a span: others count it to the day before, or from another day of that month
 */
export function isOtherDay(typed: string, read: string, words: readonly string[], isReckoned = false): boolean {
  const said = words.flatMap(daysIn).filter(({ first, last }) => isBetween(read, first, last));
  if (typed === read || said.some(({ first, last, also }) => also === typed || isBetween(typed, first, last))) return false;
  return !isReckoned || said.length > 0 || daysBetween(typed, read) > MOST_RECKONED;
}

/** Whether a text says this day in figures or words. */
export const saysDay = (day: string, text: string): boolean => daysIn(text).some(({ first, last, also }) => isBetween(day, first, last) || also === day);

const MOST_RECKONED = 31;
const isBetween = (day: string, first: string, last: string) => first <= day && day <= last;
const daysIn = (text: string) =>
  readValues(text).flatMap(({ date, alsoDate: also }) => {
    if (date === undefined) return [];
    const [first = date, last = first] = date.split("/");
    return [{ first, last, also }];
  });
const daysBetween = (one: string, other: string) => Math.abs(completed(one, other, "days"));

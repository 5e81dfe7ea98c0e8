import { numberWordsOf } from "./values/number-words.ts";

/** Days and years as notaries write them in folded text: quince de abril de dos mil veintiséis, le dix-sept avril deux mille vingt-six. */

const THOUSANDS: Readonly<Record<string, string>> = {
  en: "two thousand(?: and)?",
  de: "zweitausend",
  fr: "deux[ -]mille?",
  es: "dos mil",
  it: "duemila",
  pt: "dois mil(?: e)?",
};
const FIRST_DAY = "premier|primero?|primo|primeiro|uno|ersten?|um";

type Word = { readonly value: number; readonly form: RegExp };

const wordsOf = (language: string, most: number) => numberWordsOf(language).filter(([value]) => value <= most);
const longestFirst = (words: readonly string[]) => words.toSorted((one, other) => other.length - one.length).join("|");

const languages = Object.keys(THOUSANDS);
const days: readonly Word[] = [
  { value: 1, form: new RegExp(`^(?:${FIRST_DAY})$`, "u") },
  ...languages.flatMap((language) => wordsOf(language, 31).map(([value, word]) => ({ value, form: new RegExp(`^(?:${word})$`, "u") }))),
];
const DAY = `${longestFirst(languages.flatMap((language) => wordsOf(language, 31).map(([, word]) => word)))}|${FIRST_DAY}`;
const DAY_BEFORE = new RegExp(`(?<![a-z-])(${DAY}|\\d{1,2})\\s*(?:er|º|°|o|\\.)?\\s+(?:dias?\\s+)?(?:(?:del|do)\\s+mes\\s+)?(?:del?|di|do|of)?\\s*$`, "u");
const years = languages.map((language) => ({
  words: wordsOf(language, 99).map(([value, word]): Word => ({ value, form: new RegExp(`^(?:${word})$`, "u") })),
  form: new RegExp(
    `^[\\s,]*(?:(?:del?|di|do|of)\\s+)?(?:(?:ano|anno|annee|year|jahre?)\\s+)?${THOUSANDS[language]}[\\s-]*(${longestFirst(wordsOf(language, 99).map(([, word]) => word))})(?![a-z])`,
    "u",
  ),
}));
const FIGURE_YEAR = /^[\s,.]*(?:(?:del?|di|do|of)\s+)?(?:(?:ano|anno|annee|year)\s+)?((?:19|20)\d{2})(?!\d)/u;

/** The day that stands before a month, in words or figures. @param before the text up to the month */
export function dayBefore(before: string): { readonly day: number; readonly length: number; readonly isWord: boolean } | undefined {
  const match = DAY_BEFORE.exec(before.slice(-44));
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const isWord = !/^\d/.test(word);
  const day = isWord ? days.find(({ form }) => form.test(word))?.value : Number(word);
  return day === undefined ? undefined : { day, length: match[0].length, isWord };
}

/** The year that stands behind a month, in words or figures. @param after the text behind the month */
export function yearAfter(after: string): { readonly year: number; readonly length: number; readonly isWord: boolean } | undefined {
  const figures = FIGURE_YEAR.exec(after);
  if (figures) return { year: Number(figures[1]), length: figures[0].length, isWord: false };
  for (const { words, form } of years) {
    const match = form.exec(after);
    const value = match && words.find((one) => one.form.test(match[1] ?? ""))?.value;
    if (match && value !== undefined && value !== null) return { year: 2000 + value, length: match[0].length, isWord: true };
  }
  return undefined;
}

import { numberWordsOf } from "./values/number-words.ts";

/** Days and years as notaries write them in folded text: quince de abril de dos mil veintiséis, le dix-sept avril deux mille vingt-six. */

const THOUSANDS: Readonly<Record<string, string>> = {
  en: "two thousand(?: and)?",
  de: "zweitausend",
  fr: "deux[ -]mille?",
  es: "dos mil",
  it: "duemila",
  pt: "dois mil(?: e)?",
  nl: "tweeduizend(?:en)?",
};
/** How the words of a year begin. */
export const YEAR_IN_WORDS = Object.values(THOUSANDS)
  .map((words) => words.replaceAll(" ", "\\s+"))
  .join("|");
/** am dritten März 2027, the fifteenth of May 2026. */
const ORDINALS: Readonly<Record<string, (word: string, value: number) => string>> = {
  de: (word, value) => (value === 3 ? "dritten?" : value === 7 ? "sieb(?:en)?ten?" : value === 8 ? "achten?" : `${word}${value < 20 ? "t" : "st"}en?`),
  en: (word, value) => ENGLISH_ORDINALS[value] ?? `${word.replace(/y$/u, "ie")}th`,
};
const ENGLISH_ORDINALS: Readonly<Record<number, string>> = {
  1: "first",
  2: "second",
  3: "third",
  5: "fifth",
  8: "eighth",
  9: "ninth",
  12: "twelfth",
  20: "twentieth",
  21: "twenty[- ]first",
  22: "twenty[- ]second",
  23: "twenty[- ]third",
  25: "twenty[- ]fifth",
  28: "twenty[- ]eighth",
  29: "twenty[- ]ninth",
  30: "thirtieth",
  31: "thirty[- ]first",
};
const FIRST_DAY = "first|eerste|een|premier|primero?|primo|primeiro|uno|ersten?|um";

type Word = { readonly value: number; readonly form: RegExp };

const wordsOf = (language: string, most: number) => numberWordsOf(language).filter(([value]) => value <= most);
const daysOf = (language: string): readonly (readonly [number, string])[] => {
  const ordinal = ORDINALS[language];
  const cardinals = wordsOf(language, 31);
  return ordinal === undefined ? cardinals : [...cardinals, ...cardinals.map(([value, word]) => [value, ordinal(word, value)] as const)];
};
const longestFirst = (words: readonly string[]) => words.toSorted((one, other) => other.length - one.length).join("|");

const languages = Object.keys(THOUSANDS);
const days: readonly Word[] = [
  { value: 1, form: new RegExp(`^(?:${FIRST_DAY})$`, "u") },
  ...languages.flatMap((language) => daysOf(language).map(([value, word]) => ({ value, form: new RegExp(`^(?:${word})$`, "u") }))),
];
const DAY = `${longestFirst(languages.flatMap((language) => daysOf(language).map(([, word]) => word)))}|${FIRST_DAY}`;
const DAY_BEFORE = new RegExp(
  `(?<![a-z-])(${DAY}|\\d{1,2})\\s*(?:er|º|°|o|st|nd|rd|th|\\.)?(?:\\s*\\([a-z\\d ]{1,20}\\))?\\s+(?<counted>dias?\\s+|day\\s+)?(?<month>(?:del|do|du)\\s+(?:mese?|mois)\\s+)?(?:del?|di|do|of)?\\s*$`,
  "u",
);
const years = languages.map((language) => ({
  words: wordsOf(language, 99).map(([value, word]): Word => ({ value, form: new RegExp(`^(?:${word})$`, "u") })),
  form: new RegExp(
    `^[\\s,]*(?:(?:del?|di|do|of|in|im|des)\\s+)?(?:the\\s+)?(?:(?:ano|anno|(?:l')?an(?:nee)?|year|jahre?s?)\\s+(?:de\\s+|of our lord\\s+)?)?${THOUSANDS[language]}[\\s-]*(${longestFirst(wordsOf(language, 99).map(([, word]) => word))})(?![a-z]|\\s+hundred)`,
    "u",
  ),
}));
const FIGURE_YEAR =
  /^[\s,.]*(?:(?:del?|di|do|of|in|im|des)\s+)?(?:the\s+)?(?:(?:ano|anno|(?:l')?an(?:nee)?|year|jahre?s?)\s+(?:de\s+|of our lord\s+)?)?((?:19|20)\d{2})(?!\d)/u;

/** The day that stands before a month, in words or figures; `isWord`: as notaries write it, aos 29 dias do mês de. @param before the text up to the month */
export function dayBefore(before: string): { readonly day: number; readonly length: number; readonly isWord: boolean } | undefined {
  const match = DAY_BEFORE.exec(before.slice(-60));
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const isWord = !/^\d/.test(word);
  const day = isWord ? days.find(({ form }) => form.test(word))?.value : Number(word);
  const isSolemn = isWord || match.groups?.month !== undefined || /dias/u.test(match.groups?.counted ?? "");
  return day === undefined ? undefined : { day, length: match[0].length, isWord: isSolemn };
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

import { type NumberWord, numberWordsOf } from "./number-words.ts";

/** How hundreds and thousands stand between smaller numbers: two hundred and fifty thousand, zweihundertfünfzigtausend. */
const LARGE: Readonly<Record<string, { readonly hundred: string; readonly thousand: string; readonly join: string; readonly one: string }>> = {
  en: { hundred: "hundred", thousand: "thousand", join: "(?:[ -]and)?[ -]", one: "one|an?" },
  de: { hundred: "hundert", thousand: "tausend", join: "(?:und)?", one: "eine?" },
};

type Language = { readonly form: RegExp; readonly valueOf: (text: string) => number };
const known = new Map<string, Language | undefined>();

function languageOf(code: string): Language | undefined {
  if (!known.has(code)) known.set(code, madeLanguage(code));
  return known.get(code);
}

function madeLanguage(code: string): Language | undefined {
  const parts = LARGE[code];
  if (!parts) return undefined;
  const { hundred, thousand, join, one } = parts;
  const words: readonly NumberWord[] = [...numberWordsOf(code), [1, one]];
  const small = `(?:${words
    .map(([, word]) => word)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})`;
  const hundreds = `(?:${small}${join})?${hundred}(?:${join}${small})?`;
  const below = `(?:${hundreds}|${small})`;
  const whole = words.map(([value, word]) => ({ value, form: new RegExp(`^(?:${join})?(?:${word})(?:${join})?$`, "u") }));
  const smallOf = (text: string) => whole.find(({ form }) => form.test(text))?.value ?? 0;
  const belowThousand = (text: string) => {
    const [count = "", rest] = text.split(hundred);
    return rest === undefined ? smallOf(count) : (smallOf(count) || 1) * 100 + smallOf(rest);
  };
  return {
    form: new RegExp(`(?<![a-z-])(?:(?:${below}${join})?${thousand}(?:${join}${below})?|${hundreds})(?![a-z])`, "gu"),
    valueOf: (text) => {
      const [count = "", rest] = text.split(thousand);
      return rest === undefined ? belowThousand(count) : (belowThousand(count) || 1) * 1000 + belowThousand(rest);
    },
  };
}

/** Numbers of hundreds and thousands in English and German words of folded text. @param codes ISO 639-1 */
export function largeNumbersIn(text: string, codes: readonly string[]): readonly { readonly value: number; readonly from: number; readonly to: number }[] {
  return codes.flatMap((code) => {
    const language = languageOf(code);
    return language
      ? [...text.matchAll(language.form)].map(({ 0: all, index }) => ({ value: language.valueOf(all), from: index, to: index + all.length }))
      : [];
  });
}

import { numberWordsOf } from "./number-words.ts";

/** How a language writes hundreds and thousands, and what stands between the parts. `one`: the article that may count them. */
type Parts = { readonly join: string; readonly one: string; readonly hundred: string; readonly hundreds?: readonly string[]; readonly thousand: string };

const LARGE: Readonly<Record<string, Parts>> = {
  en: { join: "(?:[ -]and)?[ -]", one: "one|an?", hundred: "hundred", thousand: "thousand" },
  de: { join: "(?:und)? ?", one: "eine?", hundred: "hundert", thousand: "tausend" },
  fr: { join: "[ -]", one: "une?", hundred: "cents?", thousand: "mille?" },
  es: {
    join: "(?: y)? ",
    one: "un",
    hundred: "cien(?:to)?",
    hundreds: ["dosc", "tresc", "cuatroc", "quin", "seisc", "setec", "ochoc", "novec"].map((stem) => `${stem}ient[oa]s`),
    thousand: "mil",
  },
  it: { join: "(?: e)? ?", one: "uno?", hundred: "cento", thousand: "mila|mille" },
  pt: {
    join: "(?: e)? ",
    one: "uma?",
    hundred: "cento|cem",
    hundreds: ["duzent", "trezent", "quatrocent", "quinhent", "seiscent", "setecent", "oitocent", "novecent"].map((stem) => `${stem}[oa]s`),
    thousand: "mil",
  },
};
/** A million in the languages of partners, folded. */
export const MILLION = "mill?ion(?:en|es|[sei])?|millon(?:es)?|milhao|milhoes";

type Language = { readonly form: RegExp; readonly valueOf: (text: string) => number };
const known = new Map<string, Language | undefined>();

function languageOf(code: string): Language | undefined {
  if (!known.has(code)) known.set(code, madeLanguage(code));
  return known.get(code);
}

function madeLanguage(code: string): Language | undefined {
  const parts = LARGE[code];
  if (!parts) return undefined;
  const { join, one, hundred, hundreds = [], thousand } = parts;
  const scale = `(?:${MILLION}|${thousand}|${hundred})`;
  const words = [...numberWordsOf(code), ...hundreds.map((word, index) => [(index + 2) * 100, word] as const)];
  const small = `(?:${words
    .map(([, word]) => word)
    .toSorted((a, b) => b.length - a.length)
    .join("|")}|(?:${one})(?=${join}${scale}))`;
  const values = words.map(([value, word]) => ({ value, form: new RegExp(`^(?:${word})$`, "u") }));
  const smallOf = (text: string) => values.find(({ form }) => form.test(text))?.value ?? 1;
  const token = new RegExp(`(?<million>${MILLION})|(?<thousand>${thousand})|(?<hundred>${hundred})|${small}`, "gu");
  const large = `(?:${thousand}|${hundred}|${hundreds.length > 0 ? hundreds.join("|") : "(?!)"}|(?<=${small}${join})(?:${MILLION}))`;
  return {
    form: new RegExp(`(?<![a-z-])(?:(?:${small}|${scale})${join})*${large}(?:${join}(?:${scale}|${small}))*(?![a-z])`, "gu"),
    valueOf: (text) => {
      let [sum, thousands, current] = [0, 0, 0];
      for (const { 0: word, groups } of text.matchAll(token))
        if (groups?.million !== undefined) [sum, thousands, current] = [sum + (thousands + current || 1) * 1e6, 0, 0];
        else if (groups?.thousand !== undefined) [thousands, current] = [thousands + (current || 1) * 1000, 0];
        else current = groups?.hundred === undefined ? current + smallOf(word) : (current || 1) * 100;
      return sum + thousands + current;
    },
  };
}

/** Numbers of hundreds, thousands and millions in words of folded text: dos mil quinientos, centoquarantacinquemila. @param codes ISO 639-1 */
export function largeNumbersIn(text: string, codes: readonly string[]): readonly { readonly value: number; readonly from: number; readonly to: number }[] {
  return codes.flatMap((code) => {
    const language = languageOf(code);
    return language
      ? [...text.matchAll(language.form)].map(({ 0: all, index }) => ({ value: language.valueOf(all), from: index, to: index + all.length }))
      : [];
  });
}

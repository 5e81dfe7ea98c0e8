import { ENGLISH_TENS, ENGLISH_UNITS } from "../numbers.ts";
import { NUMBER_WORDS } from "../vocabulary/calendar-words.ts";

/**
 * Numbers in words, 2 to 100, as they stand in folded text (small letters, no accents). One is left out: it is an article in most
 * languages. Compounds are made from units and tens as each language joins them.
 */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  en: ENGLISH_UNITS,
  de: [
    "",
    "ein",
    "zwei",
    "drei",
    "vier",
    "funf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwolf",
    "dreizehn",
    "vierzehn",
    "funfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
  ],
  fr: [
    "",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
  ],
  es: [
    "",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
  ],
  it: [
    "",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
  ],
  pt: [
    "",
    "um",
    "dois",
    "tres",
    "quatro",
    "cinco",
    "seis",
    "sete",
    "oito",
    "nove",
    "dez",
    "onze",
    "doze",
    "treze",
    "catorze",
    "quinze",
    "dezesseis",
    "dezessete",
    "dezoito",
    "dezenove",
  ],
  nl: [
    "",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
  ],
};

/** 20 to 90, 100. */
const TENS: Readonly<Record<string, readonly string[]>> = {
  en: [...ENGLISH_TENS, "(?:one|a) hundred"],
  de: ["zwanzig", "dreiss?ig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig", "(?:ein)?hundert"],
  fr: ["vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingts?", "nonante", "cent"],
  es: ["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien"],
  it: ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta", "cento"],
  pt: ["vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa", "cem"],
  nl: ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig", "honderd"],
};

const MORE: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  fr: [
    [70, "soixante-dix"],
    [75, "soixante-quinze"],
    [90, "quatre-vingt-dix"],
  ],
  pt: [
    [2, "duas"],
    [14, "quatorze"],
    [16, "dezasseis"],
    [17, "dezassete"],
    [19, "dezanove"],
  ],
  it: [
    [21, "ventuno"],
    [28, "ventotto"],
  ],
};

const COMPOUND: Readonly<Record<string, (tens: string, unit: string, value: number) => string>> = {
  en: (tens, unit) => `${tens}[- ]?${unit}`,
  de: (tens, unit) => `${unit}und${tens}`,
  fr: (tens, unit, value) => (value % 10 === 1 ? `${tens}[- ]et[- ]${unit}` : `${tens.replace("s?", "")}[- ]${unit}`),
  es: (tens, unit, value) => (value < 30 ? `veinti${unit}` : `${tens} y ${unit}`),
  it: (tens, unit) => `${tens}${unit}`,
  pt: (tens, unit) => `${tens} e ${unit}`,
  nl: (tens, unit) => `${unit}en${tens}`,
};

export type NumberWord = readonly [number, string];

/** Numbers below a hundred in words, as patterns on folded text. */
export function numberWordsOf(language: string): readonly NumberWord[] {
  const units = UNITS[language];
  const tens = TENS[language];
  const compound = COMPOUND[language];
  if (!units || !tens || !compound) return NUMBER_WORDS.flatMap(([value, words]) => (value === 1 ? [] : words.map((word): NumberWord => [value, word])));
  const found: NumberWord[] = [...(MORE[language] ?? [])];
  for (const [value, word] of units.entries()) if (value > 1) found.push([value, word]);
  for (const [index, word] of tens.entries()) {
    const value = (index + 2) * 10;
    found.push([value, word]);
    if (value < 100) for (let unit = 1; unit < 10; unit++) found.push([value + unit, compound(word, units[unit] ?? "", value + unit)]);
  }
  return found;
}

type Matcher = { readonly form: RegExp; readonly words: readonly { readonly value: number; readonly form: RegExp }[] };
const matchers = new Map<string, Matcher>();

function matcherOf(language: string): Matcher {
  const known = matchers.get(language);
  if (known) return known;
  const words = numberWordsOf(language).toSorted((one, other) => other[1].length - one[1].length);
  const made = {
    form: new RegExp(`(?<![a-z-])(?:${words.map(([, word]) => word).join("|")})(?![a-z])`, "gu"),
    words: words.map(([value, word]) => ({ value, form: new RegExp(`^(?:${word})$`, "u") })),
  };
  matchers.set(language, made);
  return made;
}

/** The numbers in words of folded text, in the languages given (ISO 639-1). */
export function numberWordsIn(text: string, languages: readonly string[]): readonly { readonly value: number; readonly from: number; readonly to: number }[] {
  const found: { value: number; from: number; to: number }[] = [];
  for (const language of languages) {
    if (language === "zh") continue;
    const { form, words } = matcherOf(language);
    for (const { 0: word, index } of text.matchAll(form)) {
      const value = words.find((one) => one.form.test(word))?.value;
      const [from, to] = [index, index + word.length];
      if (value !== undefined && !found.some((one) => from < one.to && to > one.from)) found.push({ value, from, to });
    }
  }
  return found.toSorted((one, other) => one.from - other.from);
}

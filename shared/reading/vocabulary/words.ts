import { pattern } from "../folded.ts";

/**
 * Words of each language (ISO 639-1) as they stand in folded text: beginnings of words, so that endings may differ; a blank stands
 * for any number of blanks; the rest is the notation of regular expressions. “ | ” stands between two of them.
 */
export type WordTable = Readonly<Partial<Record<string, string>>>;

/** Related languages are told apart badly in short texts: each brings the words of the others. */
const RELATED: readonly (readonly string[])[] = [
  ["sv", "no", "da"],
  ["es", "pt", "ca"],
  ["cs", "sk"],
];

/** The languages whose words are looked for in a document: Chinese and English always, others as it is written in. */
export function vocabularyLanguages(found: readonly string[]): readonly string[] {
  return [...new Set(["zh", "en", ...found.flatMap((one) => RELATED.find((group) => group.includes(one)) ?? [one])])];
}

const compiled = new Map<WordTable, Map<string, RegExp>>();

/** The words of some languages as one pattern on folded text. */
export function wordsIn(table: WordTable, languages: readonly string[]): RegExp {
  const own = compiled.get(table) ?? new Map<string, RegExp>();
  compiled.set(table, own);
  const key = languages.join(",");
  const known = own.get(key);
  if (known) return known;
  const made = pattern(languages.flatMap((language) => table[language]?.split(" | ") ?? []));
  own.set(key, made);
  return made;
}

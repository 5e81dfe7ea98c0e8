import { pattern } from "../folded.ts";
import ca from "./languages/ca.json" with { type: "json" };
import cs from "./languages/cs.json" with { type: "json" };
import da from "./languages/da.json" with { type: "json" };
import de from "./languages/de.json" with { type: "json" };
import en from "./languages/en.json" with { type: "json" };
import es from "./languages/es.json" with { type: "json" };
import fi from "./languages/fi.json" with { type: "json" };
import fr from "./languages/fr.json" with { type: "json" };
import hu from "./languages/hu.json" with { type: "json" };
import it from "./languages/it.json" with { type: "json" };
import ja from "./languages/ja.json" with { type: "json" };
import ms from "./languages/ms.json" with { type: "json" };
import nl from "./languages/nl.json" with { type: "json" };
import no from "./languages/no.json" with { type: "json" };
import pl from "./languages/pl.json" with { type: "json" };
import pt from "./languages/pt.json" with { type: "json" };
import ro from "./languages/ro.json" with { type: "json" };
import ru from "./languages/ru.json" with { type: "json" };
import sv from "./languages/sv.json" with { type: "json" };
import tr from "./languages/tr.json" with { type: "json" };
import vi from "./languages/vi.json" with { type: "json" };
import zh from "./languages/zh.json" with { type: "json" };

/** What is looked for in each language; a language may lack some of it. */
export type WordTable = keyof typeof en | keyof typeof zh;

/**
 * The words by ISO 639-1, one file for each language: words as they stand in folded text, and beginnings of words, so that endings may
 * differ; a blank stands for any number of blanks; the rest is the notation of regular expressions.
 */
export const LANGUAGES: Readonly<Record<string, Readonly<Partial<Record<WordTable, readonly string[]>>>>> = {
  zh,
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  sv,
  no,
  da,
  fi,
  hu,
  pl,
  cs,
  ro,
  tr,
  vi,
  ms,
  ru,
  ja,
  ca,
};

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

const compiled = new Map<string, RegExp>();

/** The words of some languages as one pattern on folded text. */
export function wordsIn(table: WordTable, languages: readonly string[]): RegExp {
  const key = `${table} ${languages.join(",")}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = pattern(languages.flatMap((language) => LANGUAGES[language]?.[table] ?? []));
  compiled.set(key, made);
  return made;
}

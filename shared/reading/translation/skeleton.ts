import { countryName } from "../../text/countries.ts";
import { chineseDate } from "../../text/dates.ts";
import { groupDigits } from "../../text/money.ts";
import { languagesOfPages } from "../languages.ts";
import type { PageText } from "../page-text.ts";
import { lineAt, type Paragraph } from "../paragraphs.ts";
import { unitsIn } from "../parties.ts";
import { countriesIn } from "../values/named-countries.ts";
import { readValues } from "../values/read-values.ts";
import { headLength, type Section, sectionsOf } from "./sections.ts";
import { chineseNames, latinNames } from "./written-names.ts";

/** A paragraph of an original that is to be translated: its number, its text, and what is carried over into the translation. */
export type SkeletonPart = { readonly page: number; readonly heading: string | undefined; readonly original: string; readonly carried: readonly string[] };

/**
 * What a translation of a document has to give, paragraph by paragraph: clauses numbered as in the original (第3条), names as they are
 * written, dates, amounts, shares and countries as Chinese writes them. The words themselves are left to the translator.
 */
export function translationSkeleton(pages: readonly PageText[]): readonly SkeletonPart[] {
  const languages = [...new Set(languagesOfPages(pages).flat())];
  return partsOf(sectionsOf(pages), languages);
}

function partsOf({ number, isAnnex, rank, paragraphs, parts, isSignature }: Section, languages: readonly string[]): readonly SkeletonPart[] {
  const own = paragraphs.map((paragraph, index) => ({
    page: lineAt(paragraph, 0)?.page ?? 1,
    heading: index === 0 && number !== undefined ? headingOf(number, isAnnex, rank) : undefined,
    original: paragraph.text,
    carried: carriedOver(paragraph, languages, index === 0 && number !== undefined ? headLength(paragraph) : 0, isSignature),
  }));
  return [...own, ...parts.flatMap((part) => partsOf(part, languages))];
}

/** Chapters and articles by their name, what is inside of them by the number alone. */
function headingOf(number: number, isAnnex: boolean, rank: number): string {
  if (isAnnex) return `附件${number}`;
  if (rank <= 1) return `第${number}章`;
  return rank <= 3 ? `第${number}条` : `（${number}）`;
}

/** Titles that a person's name follows. */
const PERSON_TITLE = /(?:Prof|Dr|Mr|Ms|Mrs|Herr|Frau|Ing)\.?\s+$/u;

/** @param head where the clause's number ends @param isSignature where every name is that of a person or unit; elsewhere nouns may have capitals */
function carriedOver(paragraph: Paragraph, languages: readonly string[], head: number, isSignature: boolean): readonly string[] {
  const values = readValues(paragraph.text, languages)
    .filter(({ kind, isFigure, from }) => from >= head && (kind === "date" || kind === "amount" || kind === "percentage" || (kind === "number" && isFigure)))
    .map(({ kind, date, from, to, numbers, currency }) => {
      if (date !== undefined && !date.includes("/")) return chineseDate(date);
      if (kind === "amount" && currency !== undefined) return `${groupDigits(numbers[0] ?? 0)} ${currency}`;
      return kind === "percentage" ? `${numbers[0]}%` : paragraph.text.slice(from, to).trim();
    });
  const persons = latinNames(paragraph).filter(({ from }) => isSignature || PERSON_TITLE.test(paragraph.text.slice(0, from)));
  const names = [...unitsIn(paragraph.text), ...[...persons, ...chineseNames(paragraph)].map(({ text }) => text)];
  const countries = countriesIn(paragraph.text).flatMap(({ code }) => countryName(code) ?? []);
  return [...new Set([...names, ...countries, ...values])];
}

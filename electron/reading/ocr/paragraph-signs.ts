import type { Language } from "./ocr-files.ts";

/** Laws and contracts in these number their clauses with §; in the others a dollar before a figure is money. */
const WITH_SIGN: ReadonlySet<Language> = new Set(["deu", "pol", "ces", "hun", "fin", "swe"]);
/** What Tesseract makes of § before a number: it stands where a word begins. */
const LIKE_SIGN = /(?<!\S)[8$&S](\s?)(\d{1,3})(?!\d)/gu;
/** The heading of a clause alone on its line: a sum goes on with its size or in small letters. */
const LIKE_HEADING = /^[$&](\s?)(\d{1,2})(?=\s+(?!(?:Mi[ol]|Mill|Mrd|Mld|Tsd|Taus|Mld|US)\p{L}*\b)\p{Lu}\p{Ll}+(?:[-,]?\s\p{L}+){0,7}$)/u;

/** Whether a line that Tesseract has read may have the sign of a paragraph, which its data hardly knows. */
export const mayHaveParagraphSign = (text: string, language: Language): boolean => WITH_SIGN.has(language) && text.search(LIKE_SIGN) >= 0;

/** What is to the right of the last such sign may be left out, but for so many letters, wide as they may be. */
const BEHIND_SIGN = 4;
const WIDER = 1.25;

/** Up to which share of a line its signs of paragraphs, and the numbers behind them, reach at most. */
export function shareWithSigns(text: string): number {
  const ends = [...text.matchAll(LIKE_SIGN)].map(({ index, 0: { length } }) => index + length);
  return Math.min(1, ((Math.max(...ends) + BEHIND_SIGN) / text.length) * WIDER);
}

/**
 * Sets § where PP-OCR has seen the number alone: it knows figures and the dollar well and leaves § out, of which it knows nothing; and in the
 * heading of a clause, for which it may take a badly printed sign for a dollar too.
 * @param latin the line as Tesseract has read it; @param other as PP-OCR has read it with letters as wide as they are
 */
export function withParagraphSigns(latin: string, other: string): string {
  const glued = other.replaceAll(/\s/gu, "");
  return latin
    .replace(LIKE_HEADING, "§$1$2")
    .replaceAll(LIKE_SIGN, (whole, gap: string, number: string) =>
      new RegExp(`(?<![\\d$&])${number}(?!\\d)`, "u").test(glued) && !new RegExp(`[8$&]${number}(?!\\d)`, "u").test(glued) ? `§${gap}${number}` : whole,
    );
}

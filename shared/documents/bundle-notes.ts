import { hasWholeChineseText, isChinese } from "../facts/facts.ts";
import { languageNames } from "../text/language-names.ts";

/** 申报要求第11条（a） → 第11条（a）; `undefined` stays so. */
export function shortPlace(place: string): string;
export function shortPlace(place: string | undefined): string | undefined;
export function shortPlace(place: string | undefined): string | undefined {
  return place?.replace(/^申报要求(?=第)/, "");
}

/** What the index says of the languages of an original (readings D5, E7): 中文、德文双语，无需译件. `undefined`: Chinese alone, or unanswered. */
export function languageText(languages: readonly string[], wholeChineseText: boolean | null | undefined): string | undefined {
  if (languages.length === 0 || languages.every(isChinese)) return undefined;
  const names = languageNames(languages).join("、");
  const whole = hasWholeChineseText(languages, wholeChineseText);
  // a few Chinese lines make no second text
  if (whole === true) return `${names}${languages.length === 2 ? "双语" : ""}，无需译件`;
  return whole === false && languages.some(isChinese) ? `${names}，无完整中文文本` : names;
}

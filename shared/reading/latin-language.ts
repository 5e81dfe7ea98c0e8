import { eld } from "eld/extrasmall";

/** Too few words tell nothing: names alone look like any language. */
const FEWEST_WORDS = 3;

/**
 * ISO 639-1 code of the language of a text in Latin script, `undefined` where its words do not tell. Norwegian is `no`.
 * Found by eld (Apache-2.0), which counts groups of letters; its smallest data set was as good as the next larger on lines of agreements.
 */
export function latinLanguage(text: string): string | undefined {
  const words = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) return undefined;
  const found = eld.detect(text);
  return found.language === "" || !found.isReliable() ? undefined : found.language;
}

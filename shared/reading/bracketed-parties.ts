import { folded } from "./folded.ts";

type Called = { readonly name: string; readonly aliases: Set<string> };

/** A name, and in a bracket what it is called afterwards. */
const CALLED_IN_BRACKET = /(\p{Lu}[^()“”„«»"\n;:]{3,90}?)\s*[(–—-]\s*[^()“”„«»"\d]{3,40}[“„«"]\s*([^”“»"]{2,24}?)\s*[”“»"]/gu;

/**
 * Parties of which no word of a unit is known, in whatever language: … университетом, Россия (далее — «ПУ»). None where the text names
 * fewer than two with those that are known.
 */
export function bracketedParties(text: string, known: readonly { readonly aliases: ReadonlySet<string> }[]): readonly Called[] {
  const called = [...text.matchAll(CALLED_IN_BRACKET)].flatMap(([, name = "", alias = ""]) => {
    const own = folded(alias);
    return known.some(({ aliases }) => aliases.has(own)) ? [] : [{ name: (name.split(",")[0] ?? name).trim(), aliases: new Set([own]) }];
  });
  return called.length + known.length >= 2 ? called : [];
}

import { languagesOfPages } from "../languages.ts";
import type { PageText } from "../page-text.ts";
import type { Paragraph } from "../paragraphs.ts";
import type { ClausePair } from "./clause-pairs.ts";
import type { TranslationDifference } from "./difference.ts";
import { type Item, itemsOf, type Node, sectionOf } from "./section-nodes.ts";
import { allParagraphs } from "./sections.ts";
import { chineseNames, latinNames, standsIn, wordSet } from "./written-names.ts";

const KINDS = ["date", "amount", "percentage", "number", "name", "country", "clause"] as const;
export type ComparedKind = (typeof KINDS)[number];

/** How many of a kind were compared, and how many of them were found the same on the other side. */
export type Coverage = { readonly compared: number; readonly same: number };

/** How much of each kind was compared: what the original has of it, names in Latin letters those that the translation repeats. */
export type ComparedCounts = Readonly<Record<ComparedKind, Coverage>>;

export const comparedKinds: readonly ComparedKind[] = KINDS;

/** What was found: `clauses` of both, side by side; `differing`: the values that are told as differences. */
type Found = { readonly differences: readonly TranslationDifference[]; readonly clauses: readonly ClausePair[]; readonly differing: readonly Item[] };

/** What a comparison of an original with its translation looked at; all else a person reads. @param nodes of both, whose values were matched */
export function comparedCounts(original: readonly PageText[], nodes: readonly [Node, Node], found: Found): ComparedCounts {
  const [one, other] = nodes;
  const items = itemsOf(one);
  const differs = (item: Item) => found.differing.some(({ paragraph, from }) => paragraph === item.paragraph && from === item.from);
  const values = (kind: string): Coverage => {
    const own = items.filter((item) => item.kind === kind && (kind !== "number" || item.value?.isFigure === true));
    return { compared: own.length, same: own.filter((item) => item.hasEqual && !differs(item)).length };
  };
  const clauses = found.clauses.filter((pair) => pair.original !== undefined);
  return {
    date: values("date"),
    amount: values("amount"),
    percentage: values("percentage"),
    number: values("number"),
    name: names(original, allParagraphs(sectionOf(one)), allParagraphs(sectionOf(other)), found.differences),
    country: values("country"),
    clause: { compared: clauses.length, same: clauses.filter(({ translation }) => translation !== undefined).length },
  };
}

/** Names in Latin letters of the translation that are those of the original or like one of them, and Chinese ones that the original holds already. */
function names(
  pages: readonly PageText[],
  original: readonly Paragraph[],
  translation: readonly Paragraph[],
  differences: readonly TranslationDifference[],
): Coverage {
  const isForeign = !languagesOfPages(pages).some((languages) => languages[0] === "zh" && languages.length === 1);
  const known = wordSet(original.map(({ text }) => text));
  const written = translation.map(({ text }) => text).join("\n");
  const differing = new Set(differences.flatMap(({ kind, translation: place }) => (kind === "name" && place ? [place.written] : [])));
  const latin = [...new Set(translation.flatMap(latinNames).map(({ text }) => text))];
  const chinese = [...new Set((isForeign ? original.flatMap(chineseNames) : []).map(({ text }) => text))];
  const same = latin.filter((name) => standsIn(name, known));
  const like = latin.filter((name) => !same.includes(name) && differing.has(name));
  return { compared: same.length + like.length + chinese.length, same: same.length + chinese.filter((name) => written.includes(name)).length };
}

import { languagesOfPages } from "../languages.ts";
import type { PageText } from "../page-text.ts";
import type { ClausePair } from "./clause-pairs.ts";
import type { TranslationDifference } from "./difference.ts";
import { pairedPage } from "./paired-page.ts";
import { placeIn, type WrittenPlace } from "./place.ts";
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
  const values = (kind: ValueKind): Coverage => {
    const own = itemsOf(one).filter((item) => kindOf(item) === kind);
    return { compared: own.length, same: own.filter((item) => item.hasEqual && !isAmong(found.differing, item)).length };
  };
  const clauses = found.clauses.filter((pair) => pair.original !== undefined);
  return {
    date: values("date"),
    amount: values("amount"),
    percentage: values("percentage"),
    number: values("number"),
    name: names(original, one, other, found.differences),
    country: values("country"),
    clause: { compared: clauses.length, same: clauses.filter(({ translation }) => translation !== undefined).length },
  };
}

type ValueKind = Exclude<ComparedKind, "name" | "clause">;

/** The kind that a value is counted with; numbers in words alone may be said in other ways. */
function kindOf({ kind, value }: Item): ValueKind | undefined {
  if (kind === "date" || kind === "amount" || kind === "percentage" || kind === "country") return kind;
  return kind === "number" && value?.isFigure === true ? kind : undefined;
}

const isAmong = (items: readonly Item[], item: Item) => items.some(({ paragraph, from }) => paragraph === item.paragraph && from === item.from);

/** A value or name of the original that was not found in the translation, and that no difference tells: where it is, and the page beside which a person looks. */
export type Unmatched = { readonly kind: ComparedKind; readonly original: WrittenPlace; readonly translationPage?: number };

/** What a count of a comparison has as not found. @param lost values of clauses that are missing as a whole, which is told already */
export function unmatchedPlaces(original: readonly PageText[], nodes: readonly [Node, Node], found: Found, lost: ReadonlySet<Item>): readonly Unmatched[] {
  const [one, other] = nodes;
  const values = itemsOf(one).flatMap((item) => {
    const kind = kindOf(item);
    return kind === undefined || item.hasEqual || lost.has(item) || isAmong(found.differing, item) ? [] : [{ ...item, kind }];
  });
  const written = textOf(other);
  const names = (isForeign(original) ? allParagraphs(sectionOf(one)).flatMap(chineseNames) : []).filter(
    ({ text }, index, all) => !written.includes(text) && all.findIndex((name) => name.text === text) === index,
  );
  return [...values, ...names.map((name) => ({ ...name, kind: "name" as const }))].map(({ kind, paragraph, from, to }) => {
    const place = placeIn(paragraph, from, to);
    const translationPage = pairedPage(found.clauses, "original", place.page);
    return { kind, original: place, ...(translationPage !== undefined && { translationPage }) };
  });
}

const textOf = (node: Node): string =>
  allParagraphs(sectionOf(node))
    .map(({ text }) => text)
    .join("\n");
const isForeign = (pages: readonly PageText[]): boolean => !languagesOfPages(pages).some((languages) => languages[0] === "zh" && languages.length === 1);

/** Names in Latin letters of the translation that are those of the original or like one of them, and Chinese ones that the original holds already. */
function names(pages: readonly PageText[], one: Node, other: Node, differences: readonly TranslationDifference[]): Coverage {
  const [original, translation] = [allParagraphs(sectionOf(one)), allParagraphs(sectionOf(other))];
  const known = wordSet(original.map(({ text }) => text));
  const written = textOf(other);
  const differing = new Set(differences.flatMap(({ kind, translation: place }) => (kind === "name" && place ? [place.written] : [])));
  const latin = [...new Set(translation.flatMap(latinNames).map(({ text }) => text))];
  const chinese = [...new Set((isForeign(pages) ? original.flatMap(chineseNames) : []).map(({ text }) => text))];
  const same = latin.filter((name) => standsIn(name, known));
  const like = latin.filter((name) => !same.includes(name) && differing.has(name));
  return { compared: same.length + like.length + chinese.length, same: same.length + chinese.filter((name) => written.includes(name)).length };
}

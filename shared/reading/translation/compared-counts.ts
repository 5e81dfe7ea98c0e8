import { languagesOfPages } from "../languages.ts";
import type { PageText } from "../page-text.ts";
import type { ClausePair } from "./clause-pairs.ts";
import { documentNode, itemsOf, sectionOf } from "./section-nodes.ts";
import { allParagraphs } from "./sections.ts";
import { chineseNames, latinNames } from "./written-names.ts";

const KINDS = ["date", "amount", "percentage", "number", "name", "country", "clause"] as const;
export type ComparedKind = (typeof KINDS)[number];

/** How much of each kind was compared: what the original has of it, names in Latin letters those that the translation repeats. */
export type ComparedCounts = Readonly<Record<ComparedKind, number>>;

export const comparedKinds: readonly ComparedKind[] = KINDS;

/** What a comparison of an original with its translation looked at; all else a person reads. @param clauses those of both, side by side */
export function comparedCounts(original: readonly PageText[], translation: readonly PageText[], clauses: readonly ClausePair[]): ComparedCounts {
  const [one, other] = [documentNode(original), documentNode(translation)];
  const items = itemsOf(one);
  const of = (kind: string) => items.filter((item) => item.kind === kind && (kind !== "number" || item.value?.isFigure === true)).length;
  const isForeign = !languagesOfPages(original).some((languages) => languages[0] === "zh" && languages.length === 1);
  const latin = allParagraphs(sectionOf(other)).flatMap(latinNames);
  const chinese = isForeign ? allParagraphs(sectionOf(one)).flatMap(chineseNames) : [];
  return {
    date: of("date"),
    amount: of("amount"),
    percentage: of("percentage"),
    number: of("number"),
    name: new Set([...latin, ...chinese].map(({ text }) => text)).size,
    country: of("country"),
    clause: clauses.filter(({ original: own, translation: translated }) => own !== undefined && translated !== undefined).length,
  };
}

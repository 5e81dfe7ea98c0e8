import { topicsOf } from "../clause-headings.ts";
import { languagesOfPages } from "../languages.ts";
import { clauseNumber } from "../numbering.ts";
import type { PageText } from "../page-text.ts";
import type { Paragraph } from "../paragraphs.ts";
import { countriesIn, type NamedCountry } from "../values/named-countries.ts";
import { statesIn } from "../values/us-states.ts";
import { vocabularyLanguages } from "../vocabulary/words.ts";
import { type ComparedValue, comparedValues } from "./compared-values.ts";
import type { DifferenceKind } from "./difference.ts";
import { type Marked, pairSections } from "./pair-sections.ts";
import { headLength, type Section, sectionsOf } from "./sections.ts";

/** A value, and whether its clause has found it on the other side. */
export type Item = {
  readonly kind: DifferenceKind | "reference";
  readonly value: ComparedValue | undefined;
  readonly country: string | undefined;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  found: boolean;
  hasEqual: boolean;
};

export type Node = Marked & { readonly items: Item[]; readonly parts: readonly Node[]; readonly isPreamble: boolean };

/** The parts of a document with the values in them. */
export const documentNode = (pages: readonly PageText[]): Node => nodeOf(sectionsOf(pages), [...new Set(languagesOfPages(pages).flat())], true);

export const sectionOf = ({ section }: Node) => section;
export const itemsOf = (node: Node): readonly Item[] => [...node.items, ...node.parts.flatMap(itemsOf)];

function nodeOf(section: Section, languages: readonly string[], isPreamble: boolean): Node {
  const items = itemsIn(section.paragraphs, languages, section.number !== undefined);
  const parts = section.parts.map((part) => nodeOf(part, languages, false));
  const marks = new Set([...items.flatMap(markOf), ...parts.flatMap((part) => [...part.marks])]);
  const length = section.paragraphs.reduce((sum, { text }) => sum + text.length, 0) + parts.reduce((sum, part) => sum + part.length, 0);
  return { section, items, parts, marks, length, isPreamble, topics: topicsOfSection(section, languages) };
}

/** What the heading of a numbered part announces, in whatever language: “Publication” is no 知识产权. */
function topicsOfSection({ number, paragraphs }: Section, languages: readonly string[]): ReadonlySet<string> {
  const first = paragraphs[0];
  if (number === undefined || !first) return new Set();
  const rest = first.folded.slice(clauseNumber(first.folded, first.text)?.length ?? 0).trim();
  const heading = rest.length <= LONGEST_HEADING && !/[.。;；]$/u.test(rest) ? rest : /^[^.:：。;；]{2,56}(?=[.:：。])/u.exec(rest)?.[0];
  return heading === undefined ? new Set() : topicsOf(heading, vocabularyLanguages(languages));
}
const LONGEST_HEADING = 60;

/** What a value is, whatever the language: what two parts may have in common. */
const markOf = ({ value, country }: Item): readonly string[] =>
  country === undefined
    ? value?.date === undefined
      ? value?.months === undefined
        ? (value?.numbers ?? []).slice(0, 1).map(String)
        : [`${value.months} months`]
      : [value.date]
    : [country.slice(0, 2)];

function itemsIn(paragraphs: readonly Paragraph[], languages: readonly string[], isNumbered: boolean): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const head = isNumbered && index === 0 ? headLength(paragraph) : 0;
    for (const value of comparedValues(paragraph.text, languages)) {
      if (value.from < head) continue;
      items.push({
        kind: value.kind,
        value,
        country: undefined,
        paragraph,
        from: value.from,
        to: value.to,
        at: at + value.from,
        found: false,
        hasEqual: false,
      });
    }
    for (const { code, part = code, from, to } of placesIn(paragraph.text))
      items.push({ kind: "country", value: undefined, country: part, paragraph, from, to, at: at + from, found: false, hasEqual: false });
    at += paragraph.text.length;
  }
  return items;
}

/** The countries of a text and the states of the United States; 美国特拉华州 and “Delaware, USA” are one place. */
function placesIn(text: string): readonly NamedCountry[] {
  const states = statesIn(text);
  const isBeside = (one: NamedCountry, state: NamedCountry) =>
    one.code === state.code && /^[\s,，的(（]*$/u.test(text.slice(Math.min(one.to, state.to), Math.max(one.from, state.from)));
  // where a state bears a country's name, it is the state that is named
  const others = countriesIn(text).filter((one) => !states.some((state) => (one.from < state.to && state.from < one.to) || isBeside(one, state)));
  return [...others, ...states].toSorted((one, other) => one.from - other.from);
}

/** A part of the original and the part that translates it. */
export type Pair = { readonly original: Node; readonly translation: Node };

/** Pairs the parts of two parts, from the outermost inwards: `missing` are those of the original without a partner. */
export function pair(
  original: Node,
  translation: Node,
  pairs: Pair[],
  missing: Node[],
  renumbered: Pair[],
  ratio = translation.length / Math.max(1, original.length),
): void {
  const left = belowHeading(original, translation, ratio);
  if (left.length > 0) {
    pairs.push({ original: { ...original, items: original.section.paragraphs.length > 1 ? [] : original.items, parts: [] }, translation });
    missing.push(...left);
    return;
  }
  if (original.parts.length === 0 || translation.parts.length === 0) {
    pairs.push({ original: merged(original), translation: merged(translation) });
    return;
  }
  pairs.push({ original, translation });
  const [signed, signedToo] = [original.parts.find(isSignature), translation.parts.find(isSignature)];
  if (signed && signedToo) pairs.push({ original: signed, translation: signedToo });
  const [clauses, others] = [original.parts.filter((part) => !isSignature(part)), translation.parts.filter((part) => !isSignature(part))];
  for (const { original: left, translation: right } of pairSections(clauses, others)) {
    if (left && right) {
      pair(left, right, pairs, missing, renumbered, ratio);
      if (left.section.number !== undefined && right.section.number !== undefined && left.section.number !== right.section.number)
        renumbered.push({ original: left, translation: right });
    } else if (left) missing.push(left);
  }
  if (signed && !signedToo) missing.push(signed);
}

/** What a clause says below its heading where the translation has the heading alone. @param ratio how long the translation is for its original */
function belowHeading({ section, parts, length, items, ...rest }: Node, translation: Node, ratio: number): readonly Node[] {
  const [heading, ...body] = section.paragraphs;
  const isAlone = translation.parts.length === 0 && translation.section.paragraphs.length === 1 && translation.items.length === 0;
  if (!heading || section.number === undefined || !isAlone || heading.text.length > LONGEST_HEADING || translation.length > length * ratio * 0.6) return [];
  if (parts.length > 0) return parts;
  if (body.length === 0) return [];
  return [{ ...rest, items: items.filter(({ paragraph }) => paragraph !== heading), length, section: { ...section, paragraphs: body }, parts: [] }];
}

export const isSignature = ({ section }: Node) => section.isSignature;
const merged = (node: Node): Node => (node.parts.length === 0 ? node : { ...node, items: [...itemsOf(node)], parts: [] });

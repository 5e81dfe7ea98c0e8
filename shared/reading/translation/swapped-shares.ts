import { folded } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";
import { partiesOf } from "../parties.ts";
import { isUnsure, type TranslationDifference } from "./difference.ts";
import { placeIn } from "./place.ts";
import type { Item, Node, Pair } from "./section-nodes.ts";

/** What a party is called, folded; the parties in the order of the preamble. */
type Names = readonly (readonly string[])[];

/**
 * Two shares or amounts that a clause gives to the parties the other way round: 40 % to A and 60 % to B, but 60% 归A. Both sides say the
 * same figures, so that only the party beside each tells. Where a party is not surely told, nothing is reported.
 */
export function swappedShares(pairs: readonly Pair[], original: Node, translation: Node): readonly TranslationDifference[] {
  const [names, named] = [namesOf(original), namesOf(translation)];
  const others = isReversed(names, named) ? named.toReversed() : named;
  const areKnown = names.length === 2 && others.length === 2;
  return pairs.flatMap(({ original: left, translation: right }) =>
    KINDS.flatMap((kind) => {
      const [mine, theirs] = [twoOf(left.items, kind), twoOf(right.items, kind)];
      if (!mine || !theirs) return [];
      const kinds = areKnown ? [] : kindsIn(mine, theirs);
      const [here, there] = areKnown || kinds.length === 2 ? [holdersOf(mine, areKnown ? names : kinds), holdersOf(theirs, areKnown ? others : kinds)] : [];
      const isOneRatio = isRatio(mine) || isRatio(theirs);
      if (!isOneRatio && (!here || !there)) return [];
      const isSameOrder = isEqual(mine[0], theirs[0]) && isEqual(mine[1], theirs[1]);
      const isOtherOrder = isEqual(mine[0], theirs[1]) && isEqual(mine[1], theirs[0]);
      // a ratio without parties beside it follows the order of the other side
      const isSameParty = here === undefined || there === undefined || here === there;
      if (isEqual(mine[0], mine[1]) || isSameOrder === isOtherOrder || isSameParty === isSameOrder) return [];
      const [one, other] = [placeOf(mine), placeOf(theirs)];
      return [{ kind, original: one, translation: other, isUnsure: isUnsure(one, other) }];
    }),
  );
}

/** “35% goes to the University, 65% to the Company”: the two kinds of units that both sides of a clause name, whoever the parties are. */
const kindsIn = (mine: Two, theirs: Two): Names =>
  KINDS_OF_UNIT.filter((kind) => [mine, theirs].every(([{ paragraph }]) => kind.some((word) => paragraph.folded.includes(word))));

/** Whether a translation names the parties in the other order: told by what both sides call them. */
function isReversed(names: Names, others: Names): boolean {
  const labels = (party: readonly string[] | undefined) => new Set(party?.map((name) => LABELS.find(([form]) => form.test(name))?.[1] ?? name));
  const alike = (one: number, other: number) => [...labels(names[one])].some((name) => labels(others[other]).has(name));
  return (alike(0, 1) || alike(1, 0)) && !alike(0, 0) && !alike(1, 1);
}
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:甲方|(?:party|partei|partie|parte|part) a)$/u, "甲方"],
  [/^(?:乙方|(?:party|partei|partie|parte|part) b)$/u, "乙方"],
];
const isRatio = ([one, other]: Two) => one.value?.isRatio === true && other.value?.isRatio === true;

const KINDS = ["percentage", "amount"] as const;
type Two = readonly [Item, Item];

/** The only two values of a kind in a clause, in one paragraph. */
function twoOf(items: readonly Item[], kind: (typeof KINDS)[number]): Two | undefined {
  const [one, other, ...more] = items.filter((item) => item.kind === kind || (kind === "percentage" && item.value?.isRatio === true));
  return one && other && more.length === 0 && one.paragraph === other.paragraph ? [one, other] : undefined;
}

const isEqual = (one: Item, other: Item) => one.value?.numbers.some((value) => other.value?.numbers.includes(value) === true) === true;
const placeOf = ([one, other]: Two) => placeIn(one.paragraph, one.from, other.to);

function namesOf({ section }: Node): Names {
  const parties = partiesOf(section.paragraphs.map(({ text }) => text)).map(({ name, aliases }) => [...aliases, folded(name)].filter((one) => one.length > 1));
  // “the University” is the one of them that is a university
  const kinds = parties.map((names) => KINDS_OF_UNIT.filter((kind) => kind.some((word) => names.some((name) => name.includes(word)))));
  return parties.map((names, index) => [
    ...names,
    ...(kinds[index] ?? []).filter((kind) => kinds.every((other, at) => at === index || !other.includes(kind))).flat(),
  ]);
}

/** What units are called by in the languages of partners, folded, and in Chinese. */
const KINDS_OF_UNIT: readonly (readonly string[])[] = [
  ["university", "universitat", "universite", "universidad", "universita", "universidade", "universiteit", "大学"],
  ["hochschule", "高等学校", "高校"],
  ["institute", "institut", "instituto", "istituto", "instituut", "研究所", "研究院"],
  ["academy", "akademie", "academie", "academia", "accademia", "科学院", "学院"],
  ["centre", "center", "zentrum", "centro", "centrum", "中心"],
  ["laboratory", "laboratoire", "laboratorio", "labor", "实验室"],
  ["company", "gesellschaft", "gmbh", "societe", "sociedad", "empresa", "societa", "azienda", "公司"],
  ["hospital", "krankenhaus", "klinikum", "hopital", "ospedale", "医院"],
  ["observatory", "observatoire", "observatorio", "osservatorio", "sternwarte", "天文台"],
];

/** Which party has the first of two values: `first` or `second` of the preamble; `undefined` where no party stands beside each. */
function holdersOf(two: Two, names: Names): "first" | "second" | undefined {
  const [one, other] = two;
  const text = one.paragraph.folded;
  const mentions = mentionsIn(one.paragraph, names);
  const before = (item: Item) => mentions.findLast(({ to }) => to <= item.from);
  const after = (item: Item) => mentions.find(({ from }) => from >= item.to);
  if (isRatio(two) || (LISTED.test(text.slice(one.to, other.from)) && RESPECTIVELY.test(text))) return listedFirst(mentions, one, text);
  const ways = [
    { holders: [before(one), before(other)], between: (item: Item, at: Mention) => text.slice(at.to, item.from) },
    { holders: [after(one), after(other)], between: (item: Item, at: Mention) => text.slice(item.to, at.from) },
  ].flatMap(({ holders: [a, b], between }) => {
    if (!a || !b || a.party === b.party) return [];
    return [between(one, a), between(other, b)].every((words) => words.length <= FARTHEST && !/[,，;；。]/u.test(words)) ? [a.party] : [];
  });
  const parties = [...new Set(ways)];
  return parties.length === 1 ? (parties[0] === 0 ? "first" : "second") : undefined;
}

/** Of “A and B … 30 : 70” and “A and B … 30 % and 70 % respectively” the parties have the values in their order. */
function listedFirst(mentions: readonly Mention[], one: Item, text: string): "first" | "second" | undefined {
  const [first, last] = mentions.filter(({ to }) => to <= one.from).slice(-2);
  if (!first || !last || first.party === last.party || !LISTED.test(text.slice(first.to, last.from))) return undefined;
  return first.party === 0 ? "first" : "second";
}

const LISTED = /^\s*(?:[:：、,/]|和|与|及|and|und|et|y|e|och|og)\s*(?:the\s*)?$/u;
const RESPECTIVELY = /分别|respectively|jeweils|respectivement|respectivamente|rispettivamente/u;
const FARTHEST = 40;
type Mention = { readonly party: number; readonly from: number; readonly to: number };

function mentionsIn(paragraph: Paragraph, names: Names): readonly Mention[] {
  const found: Mention[] = [];
  for (const [party, own] of names.entries())
    for (const name of own.toSorted((a, b) => b.length - a.length))
      for (let from = paragraph.folded.indexOf(name); from >= 0; from = paragraph.folded.indexOf(name, from + name.length)) {
        const to = from + name.length;
        const isInWord = /^[a-z]/u.test(name) && (/[a-z]$/u.test(paragraph.folded.slice(0, from)) || /^[a-z]/u.test(paragraph.folded.slice(to)));
        if (!isInWord && !found.some((one) => from < one.to && one.from < to)) found.push({ party, from, to });
      }
  return found.toSorted((a, b) => a.from - b.from);
}

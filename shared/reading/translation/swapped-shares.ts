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
  const [names, others] = [namesOf(original), namesOf(translation)];
  if (names.length !== 2 || others.length !== 2) return [];
  return pairs.flatMap(({ original: left, translation: right }) =>
    KINDS.flatMap((kind) => {
      const [mine, theirs] = [twoOf(left.items, kind), twoOf(right.items, kind)];
      if (!mine || !theirs) return [];
      const [here, there] = [holdersOf(mine, names), holdersOf(theirs, others)];
      if (!here || !there) return [];
      const isSameOrder = isEqual(mine[0], theirs[0]) && isEqual(mine[1], theirs[1]);
      const isOtherOrder = isEqual(mine[0], theirs[1]) && isEqual(mine[1], theirs[0]);
      if (isEqual(mine[0], mine[1]) || isSameOrder === isOtherOrder || (here === there) === isSameOrder) return [];
      const [one, other] = [placeOf(mine), placeOf(theirs)];
      return [{ kind, original: one, translation: other, isUnsure: isUnsure(one, other) }];
    }),
  );
}

const KINDS = ["percentage", "amount"] as const;
type Two = readonly [Item, Item];

/** The only two values of a kind in a clause, in one paragraph. */
function twoOf(items: readonly Item[], kind: (typeof KINDS)[number]): Two | undefined {
  const [one, other, ...more] = items.filter((item) => item.kind === kind);
  return one && other && more.length === 0 && one.paragraph === other.paragraph ? [one, other] : undefined;
}

const isEqual = (one: Item, other: Item) => one.value?.numbers.some((value) => other.value?.numbers.includes(value) === true) === true;
const placeOf = ([one, other]: Two) => placeIn(one.paragraph, one.from, other.to);

function namesOf({ section }: Node): Names {
  return partiesOf(section.paragraphs.map(({ text }) => text)).map(({ name, aliases }) => [...aliases, folded(name)].filter((one) => one.length > 1));
}

/** Which party has the first of two values: `first` or `second` of the preamble; `undefined` where no party stands beside each. */
function holdersOf([one, other]: Two, names: Names): "first" | "second" | undefined {
  const mentions = mentionsIn(one.paragraph, names);
  const before = (item: Item) => mentions.findLast(({ to }) => to <= item.from);
  const after = (item: Item) => mentions.find(({ from }) => from >= item.to);
  const ways = [
    { holders: [before(one), before(other)], gap: (item: Item, at: Mention) => item.from - at.to },
    { holders: [after(one), after(other)], gap: (item: Item, at: Mention) => at.from - item.to },
  ].flatMap(({ holders: [a, b], gap }) => {
    if (!a || !b || a.party === b.party) return [];
    const far = Math.max(gap(one, a), gap(other, b));
    return far <= FARTHEST ? [{ party: a.party, far }] : [];
  });
  const [best] = ways.toSorted((a, b) => a.far - b.far);
  return best && (best.party === 0 ? "first" : "second");
}

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

import type { PageText } from "../page-text.ts";
import { sameCurrency } from "../values/currencies.ts";
import { type ClausePair, clausePairs } from "./clause-pairs.ts";
import { type ComparedCounts, comparedCounts, type Unmatched, unmatchedPlaces } from "./compared-counts.ts";
import { areOneSort } from "./compared-values.ts";
import { isUnsure, type TranslationDifference } from "./difference.ts";
import { isReadOtherwise, scannedIn } from "./doubtful-value.ts";
import { matchItems, withUnheaded } from "./match-items.ts";
import { missingParts } from "./missing-parts.ts";
import { nameDifferences } from "./name-differences.ts";
import { beginningIn, placeIn } from "./place.ts";
import { same } from "./same-item.ts";
import { documentNode, type Item, itemsOf, type Node, type Pair, pair, sectionOf } from "./section-nodes.ts";
import { allParagraphs, firstLine } from "./sections.ts";
import { swappedShares } from "./swapped-shares.ts";
import { type TableRows, tableRows } from "./table-rows.ts";

/** Where a translation says something else than its original, the clauses of both side by side, and how much was compared for that. */
export type Comparison = {
  readonly differences: readonly TranslationDifference[];
  readonly clauses: readonly ClausePair[];
  readonly compared: ComparedCounts;
  readonly unmatched: readonly Unmatched[];
};

/**
 * Compares an original with its translation, all in the order of the original (申报要求第11条（a）: 须附中文译件). Clauses are
 * paired by number, values and order before anything in them is compared; values are compared, not spellings (180.000 is
 * 180,000), names as they are written. A clause that stands elsewhere in the translation is found there.
 */
export function compareTranslation(original: readonly PageText[], translation: readonly PageText[]): Comparison {
  const [one, other] = [documentNode(original), documentNode(translation)];
  const pairs: Pair[] = [];
  const missing: Node[] = [];
  const renumbered: Pair[] = [];
  pair(one, other, pairs, missing, renumbered);
  const passages = withUnheaded(pairs, missing).map((own) => ({ ...own, rows: tableRows(own.original, own.translation) }));
  const contested = new Set(passages.flatMap(matchPassage));
  const [allLeft, allRight] = [itemsOf(one), itemsOf(other)];
  const gone = new Set(missing.flatMap(itemsOf));
  matchItems(
    allLeft.filter((item) => !item.found && !gone.has(item) && item.kind !== "country"),
    allRight.filter((item) => !item.found && item.kind !== "country"),
    (item, partner) => !(contested.has(item) && contested.has(partner)),
  );
  for (const item of gone) for (const partner of allRight) if (same(item, partner)) [item.hasEqual, partner.hasEqual] = [true, true];
  const left = passages.map((own) => leftovers(own.original, own.translation, own.rows, contested));
  const scans = { original: scannedIn(original), translation: scannedIn(translation) };
  const differences = [
    ...passages.flatMap((own, index) => differencesIn(own, left[index] ?? [])),
    ...nameDifferences(
      original,
      pairs.map(({ original: left, translation: right }) => ({ original: left.section, translation: right.section })),
      allParagraphs(sectionOf(one)),
      allParagraphs(sectionOf(other)),
      scans,
    ),
    ...swappedShares(pairs, one, other),
    ...renumbered.filter((own) => !isOneNumber(own)).map(clauseNumbers),
    ...missingParts(original, sectionOf(one), missing),
  ]
    .map((own) => (isReadOtherwise(own, scans) ? { ...own, isUnsure: true } : own))
    .toSorted(inOrder);
  const clauses = clausePairs(original, translation, differences);
  const differing = left.flat().flatMap(({ items }) => items);
  const found = { differences, clauses, differing };
  return {
    differences,
    clauses,
    compared: comparedCounts(original, [one, other], found),
    unmatched: unmatchedPlaces(original, [one, other], found, gone),
  };
}

type Passages = Pair & { readonly rows: TableRows };

/** Matches what two passages say, row by row where they hold tables; what is contested in them may not be found elsewhere. */
function matchPassage({ original: { items: left }, translation: { items: right }, rows }: Passages): readonly Item[] {
  const inRows = rows.pairs.flatMap(({ original, translation, isAnchored }) => {
    matchItems(original.items, translation.items);
    return isAnchored && !rows.isLost ? contestedIn(original.items, translation.items) : [];
  });
  const ofRows = new Set(inRows);
  matchItems(left, right, (item, partner) => !ofRows.has(item) && !ofRows.has(partner));
  return [...inRows, ...contestedIn(left, right)];
}

/** What two passages say differently; of tables, and of running text, of which too little goes together to tell, that alone. */
function differencesIn({ original, translation, rows }: Passages, found: readonly Leftover[]): readonly TranslationDifference[] {
  const isOfTable = ({ items }: Leftover) => items.some(isTable);
  const [inTables, inText] = [found.filter(isOfTable), found.filter((entry) => !isOfTable(entry))];
  const told = (entries: readonly Leftover[], isLost: boolean, isPart: (item: Item) => boolean): readonly TranslationDifference[] => {
    if (!isLost || entries.length === 0) return entries.map(({ difference }) => difference);
    const [one, other] = [original.items.find(isPart), translation.items.find(isPart)].map((item) => item && beginningIn(item.paragraph, 48));
    return one ? [{ kind: "unaligned", original: one, ...(other && { translation: other }), isUnsure: isUnsure(one, other) }] : [];
  };
  return [...told(inText, isLostText(original, translation, inText), isRunning), ...told(inTables, rows.isLost, isTable)];
}

const isTable = ({ paragraph }: Item) => paragraph.isCell;
const isRunning = (item: Item) => !isTable(item);

/** Whether next to nothing that running text says goes together with the other side: pages in another order, or another text altogether. */
function isLostText(original: Node, translation: Node, left: readonly Leftover[]): boolean {
  const values = ({ items }: Node) => items.filter((item) => isRunning(item) && item.kind !== "country" && item.kind !== "reference");
  const [mine, theirs] = [values(original), values(translation)];
  const matched = Math.min(...[mine, theirs].map((items) => items.filter(({ found, hasEqual }) => found || hasEqual).length));
  return mine.length > 0 && theirs.length > 0 && left.length >= MOST_TOLD && matched < Math.max(mine.length, theirs.length) * LEAST_MATCHED;
}
/** Fewer differences are told one by one, whatever stands beside them. */
const [MOST_TOLD, LEAST_MATCHED] = [5, 1 / 3];

/** Figures for which their own clause has another one of their kind on the other side: elsewhere they are found by chance, or exchanged. */
function contestedIn(left: readonly Item[], right: readonly Item[]): readonly Item[] {
  return CONTESTED.flatMap((wanted) => {
    const open = (items: readonly Item[]) => items.filter(({ kind, value, found }) => kind === wanted && value?.isFigure === true && !found);
    const [mine, theirs] = [open(left), open(right)];
    return mine.length > 0 && theirs.length > 0 ? [...mine, ...theirs] : [];
  });
}
const CONTESTED = ["number", "percentage", "amount"] as const;

const PRECISE: ReadonlySet<string> = new Set(["date", "amount", "percentage"]);
/** A word for a small number is compared with numbers alone: “eleven” is no share. */
const comparable = (one: Item, other: Item) =>
  areOneSort(one.value, other.value) &&
  ((one.kind === other.kind && !isHomeBesideAbroad(one, other)) ||
    (isPlain(one) && isPlain(other) && isLargeOrFigure(one) && isLargeOrFigure(other) && (one.kind === "number" || other.kind === "number")));
/**
 * China, left out where a Chinese text needs not say it (外商独资企业), and a country that is added to a foreign name are no difference; the
 * law that governs is one.
 */
const isHomeBesideAbroad = (one: Item, other: Item) => isHome(one) !== isHome(other) && !(isLaw(one) && isLaw(other));
const isHome = ({ country }: Item) => country === "CN";
const isLaw = ({ paragraph, from, to }: Item) => /法(?:律|规)?|(?<!\p{L})law/u.test(paragraph.folded.slice(Math.max(0, from - 24), to + 16));
const isPlain = ({ kind }: Item) => kind !== "country" && kind !== "date" && kind !== "reference";
const isLargeOrFigure = ({ value }: Item) => value?.isFigure === true || (value?.numbers[0] ?? 0) >= 100;

type Leftover = { readonly difference: TranslationDifference; readonly items: readonly Item[] };

/** What is left over on each side of a pair of clauses: two of a kind are one difference, a figure without a partner is left out or added. */
function leftovers(left: Node, right: Node, rows: TableRows, contested: ReadonlySet<Item>): readonly Leftover[] {
  const found: Leftover[] = [];
  const tell = (kind: Item["kind"], item: Item | undefined, partner: Item | undefined) =>
    found.push({ difference: difference(kind, item, partner), items: [item, partner].filter((one) => one !== undefined) });
  const pairs: { readonly item: Item; partner: Item }[] = [];
  const [mine, theirs] = [left.items.filter(({ found: isFound }) => !isFound), right.items.filter(({ found: isFound }) => !isFound)];
  const [length, otherLength] = [left.length || 1, right.length || 1];
  const taken = new Set<Item>();
  // as many values on both sides are told by their order, such as the cells of a table
  const isOneOrder = left.items.length === right.items.length;
  const placeOf = (item: Item, { items }: Node, own: number) => (isOneOrder ? items.indexOf(item) / items.length : item.at / own);
  // those nearest to each other first
  const pairUp = (candidates: (one: Item, other: Item) => boolean) => {
    const distance = (item: Item, one: Item) => Math.abs(placeOf(item, left, length) - placeOf(one, right, otherLength)) + (one.kind === item.kind ? 0 : 0.3);
    const all = mine.flatMap((item) =>
      theirs.filter((one) => candidates(item, one) && rows.mayFace(item, one)).map((partner) => ({ item, partner, far: distance(item, partner) })),
    );
    for (const { item, partner } of all.toSorted((a, b) => a.far - b.far)) {
      if (taken.has(item) || taken.has(partner)) continue;
      taken.add(item).add(partner);
      pairs.push({ item, partner });
    }
  };
  const isNew = (one: Item, other: Item) => comparable(one, other) && !one.hasEqual && !other.hasEqual && isFirm(one, other);
  pairUp((one, other) => isNew(one, other) && one.kind === other.kind && one.value?.isFigure === true && other.value?.isFigure === true);
  pairUp(isNew);
  pairUp(
    (one, other) =>
      comparable(one, other) &&
      one.hasEqual !== other.hasEqual &&
      isFirm(one, other) &&
      (one.kind !== "number" || (one.value?.isFigure === true && other.value?.isFigure === true)),
  );
  // exchanged with another clause
  pairUp((one, other) => comparable(one, other) && one.kind === other.kind && contested.has(one) && contested.has(other));
  uncross(pairs);
  for (const { item, partner } of pairs)
    if (!pairs.some((other) => follows(item, other.item) && follows(partner, other.partner)))
      tell(item.kind === "number" && partner.kind !== "reference" ? partner.kind : item.kind, whole(item, mine), whole(partner, theirs));
  const isTold = (item: Item, others: readonly Item[]) => others.some((one) => taken.has(one) && (isAgain(item, one) || isAgain(one, item)));
  for (const item of mine) if (!taken.has(item) && (isAlone(item, left) || isLostCell(item, rows)) && !isTold(item, mine)) tell(item.kind, item, undefined);
  for (const item of theirs)
    if (!taken.has(item) && (isAlone(item, right) || isLostCell(item, rows)) && !isTold(item, theirs)) tell(item.kind, undefined, item);
  return found;
}

/** A value with what says it again in brackets behind it. */
function whole(item: Item, items: readonly Item[]): Item {
  const again = items.find((one) => isAgain(one, item));
  return again ? { ...item, to: again.to + (/^\s*[)）]/u.exec(again.paragraph.text.slice(again.to))?.[0].length ?? 0) } : item;
}

/** What stands in the order of the original stands in that order in the translation: 50 : 50 and 60 : 40 are told from left to right. */
function uncross(pairs: { readonly item: Item; partner: Item }[]): void {
  for (const one of pairs)
    for (const other of pairs) {
      const isSamePlace = one.item.paragraph === other.item.paragraph && one.partner.paragraph === other.partner.paragraph;
      if (isSamePlace && one.item.kind === other.item.kind && one.partner.kind === other.partner.kind)
        if (one.item.from < other.item.from && one.partner.from > other.partner.from) [one.partner, other.partner] = [other.partner, one.partner];
    }
}

const BRACKET = /^\s*整?\s*[(（]\s*$/u;
const isBehind = (one: Item, before: Item, between: RegExp) =>
  one.paragraph === before.paragraph && one.from >= before.to && between.test(one.paragraph.text.slice(before.to, one.from));
/** The second number of a ratio, or what is said again in brackets, is no difference of its own: 60 : 40, 壹拾万元整（￥100,000）. */
const follows = (one: Item, before: Item) =>
  (one.kind === "number" && isBehind(one, before, /^\s*[:：/(（]\s*$/u)) ||
  (one.kind === "amount" && isOneCurrency(one, before) && isBehind(one, before, BRACKET));
const isOneCurrency = ({ value: one }: Item, { value: other }: Item) =>
  one?.currency === undefined || other?.currency === undefined || sameCurrency(one.currency, other.currency);
/** A value that stands twice, in words and in figures: thirty (30). */
const isAgain = (one: Item, before: Item) => same(one, before) && isBehind(one, before, BRACKET);

/** Numbers in words alone may be said in other ways; two of them make a difference where both count something. */
const isFirm = (one: Item, other: Item) =>
  one.value === undefined ||
  other.value === undefined ||
  one.value.isFigure ||
  other.value.isFigure ||
  (one.value.numbers[0] ?? 0) > 2 ||
  (other.value.numbers[0] ?? 0) > 2 ||
  one.value.months !== undefined;

/** A date, amount or share that stands on one side alone, and a figure of a clause; addresses are shortened. */
function isAlone({ kind, value, hasEqual }: Item, node: Node): boolean {
  if (hasEqual || kind === "country" || kind === "reference" || value?.isFraction === true) return false;
  if (PRECISE.has(kind)) return true;
  return !node.isPreamble && value?.isFigure === true && (value.numbers[0] ?? 0) > 12;
}

/** “8 sets” in a row of a table whose other side was found: smaller figures are told there too, those of a running number aside. */
const isLostCell = (item: Item, { isAnchored }: TableRows): boolean =>
  item.kind === "number" &&
  !item.hasEqual &&
  item.value?.isFigure === true &&
  (item.value.numbers[0] ?? 0) > 2 &&
  isAnchored(item) &&
  /\p{L}/u.test(item.paragraph.text.slice(0, item.from) + item.paragraph.text.slice(item.to));

function difference(kind: Item["kind"], original: Item | undefined, translation: Item | undefined): TranslationDifference {
  const [one, other] = [
    original && placeIn(original.paragraph, original.from, original.to),
    translation && placeIn(translation.paragraph, translation.from, translation.to),
  ];
  const isCell = [original, translation].some((item) => item !== undefined && isTable(item));
  return {
    kind: kind === "reference" ? "number" : kind,
    ...(one && { original: one }),
    ...(other && { translation: other }),
    isUnsure: isUnsure(one, other),
    ...(isCell && { isInTable: true }),
  };
}

function clauseNumbers({ original, translation }: Pair): TranslationDifference {
  const [one, other] = [original, translation].map(({ section }) => {
    const paragraph = firstLine(section);
    return paragraph && beginningIn(paragraph, 24);
  });
  return { kind: "clause-number", ...(one && { original: one }), ...(other && { translation: other }), isUnsure: isUnsure(one, other) };
}

/** “7. 1” and “21” are 7.1 and 2.1 as an engine reads them: the signs of both numbers are the same, and only the stop is not. */
function isOneNumber({ original, translation }: Pair): boolean {
  const [one, other] = [original, translation].map(({ section }) => /^\d[\d.\s]*/u.exec(firstLine(section)?.folded ?? "")?.[0].replace(/[.\s]/gu, ""));
  return one !== undefined && one === other;
}

function inOrder(one: TranslationDifference, other: TranslationDifference): number {
  const place = ({ original, translation }: TranslationDifference) => original ?? translation;
  const [a, b] = [place(one), place(other)];
  return (a?.page ?? 0) - (b?.page ?? 0) || (a?.lines[0]?.box.top ?? 0) - (b?.lines[0]?.box.top ?? 0);
}

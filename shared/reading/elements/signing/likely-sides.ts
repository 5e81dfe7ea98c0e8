import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { likelySigners, type Signer } from "../../learned/likely-signers.ts";
import { clauseNumber } from "../../numbering.ts";
import type { Paragraph } from "../../paragraphs.ts";
import type { Party } from "../../parties.ts";
import { sameName } from "../../same-name.ts";
import { NAMED_FOR_NOTICES, SPEAKS_FOR_HIMSELF, TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import { FOR_SIDE, isHeadOfSide, RECOMMENDS, SALUTATION, WITNESS, WITNESS_WITHIN, WITNESSES } from "../../vocabulary/signing-words.ts";
import { isSamePerson } from "./same-person.ts";
import { ACROSS_PAGE, isQuoteOf, type Signatory, type SignBlock, type SignLine, type SignSide } from "./sign-line.ts";
import { contactsIn, listsOfAnnexes } from "./sign-notices.ts";
import { ownUnit } from "./sign-units.ts";

/**
 * Who likely signs, by weights learned from labelled lines, where the patterns leave it open: `likelyBlock` makes a block of the lines around each
 * likely name, which is read as any other block is, and `completed` puts what was found so to what the patterns found. Example: below 甲方（盖章）：某大学 the
 * patterns name nobody, and 晏红 stands alone within the lines of that side: she signs for it.
 */

/** How many lines above and below a name may be of its side. */
const [MOST_ABOVE, MOST_BELOW] = [9, 6];
/** Longer paragraphs are no line of a side, nor shorter ones that end as sentences do. */
const [LONGEST, LONGEST_SENTENCE] = [96, 50];
/** How far left of its name what belongs to a column may begin, and how far apart two columns stand at least. */
const [SLACK, LEAST_APART] = [14, 60];
/** 致：上海某研究所, above a letter. */
const WRITTEN_TO = /^致\s*[:：]/u;
/** Above or in front of those who witness, take note or speak for themselves, and how many lines above a name. */
const NO_PARTY = /(?<![a-z])(?:i am|we are)(?: [a-z]+){0,3} not (?:a )?part/u;
const ASIDE = [WITNESS, WITNESSES, WITNESS_WITHIN, TAKES_NOTE, RECOMMENDS, SPEAKS_FOR_HIMSELF, NAMED_FOR_NOTICES, NO_PARTY];
const MOST_ASIDE = 3;

/** Namens Harbour Station: for whom, and no name; Per Hansen is one. */
const FOR_SOMEBODY = /^(?:namens|voor|for|fur|pour|on behalf of|im namen|au nom)\s/u;

/** A signer, and where the side stands from left to right. */
type Anchor = Signer & { readonly left: number; readonly right: number };

const isBeside = (one: SignLine, other: SignLine) =>
  one.box.top < other.box.top + other.box.height - 2 &&
  one.box.top + one.box.height > other.box.top + 2 &&
  Math.abs(one.box.left - other.box.left) > LEAST_APART;

/** From the name of a signer to that of the next one beside it; the whole page where nobody stands beside it. */
function anchored(signers: readonly Signer[]): readonly Anchor[] {
  return signers.map((one) => {
    const { left } = one.line.box;
    const lefts = signers.filter((other) => other !== one && isBeside(one.line, other.line)).map(({ line }) => line.box.left);
    if (lefts.length === 0) return { ...one, ...ACROSS_PAGE };
    return { ...one, left: left - SLACK, right: Math.min(...lefts.filter((other) => other > left), ACROSS_PAGE.right) - SLACK };
  });
}

const isText = ({ text, folded: own, isCell }: Paragraph) =>
  (text.length > LONGEST && !FOR_SIDE.test(own)) ||
  /[。；;]\s*$/u.test(text) ||
  (/\.\s*$/u.test(text) && text.length > LONGEST_SENTENCE) ||
  (!isCell && clauseNumber(own, text)?.isAnnex === true);

const isDay = ({ text }: SignLine) => readDates(folded(text)).length > 0;

/** The lines of a column next to a name, up to the next name or the text. */
function linesBeside(
  column: readonly SignLine[],
  ends: ReadonlySet<SignLine>,
  at: number,
): { readonly above: readonly SignLine[]; readonly below: readonly SignLine[] } {
  const above = column.slice(Math.max(0, at - MOST_ABOVE), at);
  const below = column.slice(at + 1, at + 1 + MOST_BELOW);
  const last = below.findIndex((line) => ends.has(line));
  return { above: above.slice(above.findLastIndex((line) => ends.has(line)) + 1), below: last < 0 ? below : below.slice(0, last) };
}

/** A block of those who likely sign: a side for each, of the lines around the name. */
export function likelyBlock(paragraphs: readonly Paragraph[], parties: readonly Party[]): SignBlock | undefined {
  const lines = paragraphs.flatMap((one) => one.lines.map(({ line }) => line));
  // a letter names whom it is written to, and who gets a copy
  if (paragraphs.some(({ folded: own }) => SALUTATION.test(own) || WRITTEN_TO.test(own))) return undefined;
  const isAside = ({ text }: SignLine) => ASIDE.some((words) => words.test(folded(text).trim()));
  const isBelowAside = (line: SignLine) => lines.slice(Math.max(0, lines.indexOf(line) - MOST_ASIDE), lines.indexOf(line) + 1).some(isAside);
  const contacts = contactsIn(paragraphs);
  const isListOfAnnex = listsOfAnnexes(paragraphs);
  const whereIs = new Map(paragraphs.flatMap((one, at) => one.lines.map(({ line }) => [line, at] as const)));
  const isListed = (line: SignLine) => {
    const at = whereIs.get(line) ?? -1;
    const own = paragraphs[at];
    return own !== undefined && (contacts.has(own) || isListOfAnnex(paragraphs.slice(at, at + MOST_BELOW), at, at + MOST_BELOW));
  };
  const isForSide = ({ name }: Signer) => FOR_SOMEBODY.test(folded(name));
  const anchors = anchored(likelySigners(lines, parties).filter((one) => !isForSide(one) && !isBelowAside(one.line) && !isListed(one.line)));
  const ends = new Set<SignLine>([...paragraphs.filter(isText).flatMap((one) => one.lines.map(({ line }) => line)), ...anchors.map(({ line }) => line)]);
  const begins = (line: SignLine) => isHeadOfSide(line) || ownUnit({ lines: [line] }, parties) !== undefined;
  const runs = anchors.map((anchor) => {
    const { page } = anchor.line;
    const column = lines.filter((line) => line.page === page && line.box.left + Math.min(line.box.width, SLACK) > anchor.left && line.box.left < anchor.right);
    return { anchor, ...linesBeside(column, ends, column.indexOf(anchor.line)) };
  });
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  const unitsAbove = first.above.some(begins);
  const daysAbove = !unitsAbove && first.above.some(isDay) && !last.below.some(isDay);
  // what stands between two names is of the first of them up to where the second begins
  const isOfNext = (line: SignLine) => (unitsAbove && begins(line)) || (daysAbove && isDay(line));
  const isTop = ({ line, left }: Anchor) => !anchors.some((other) => other.line.box.top < line.box.top - 4 && (other.left === left || other.left === 0));
  const sides = runs.map(({ anchor, above, below }): SignSide => {
    const from = above.findIndex(isOfNext);
    const own = from >= 0 ? above.slice(from) : isTop(anchor) ? above : above.filter(({ row }) => row === anchor.line.row);
    const to = below.findIndex(isOfNext);
    return { lines: [...own, anchor.line, ...(to < 0 ? below : below.slice(0, to))], left: anchor.left, right: anchor.right, signer: anchor };
  });
  const at = paragraphs.findIndex((one) => one.lines.some(({ line }) => line === sides[0]?.lines[0]));
  return { sides, shared: [], before: paragraphs.slice(Math.max(0, at - 4), at), at };
}

type Likely = () => readonly Signatory[];

function isOne({ name: one }: Signatory, { name: other }: Signatory): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = [folded(one), folded(other)];
  return first.includes(second) || second.includes(first) || isSamePerson(one, other, true);
}

const isOneUnit = ({ unit: one }: Signatory, { unit: other }: Signatory) => one !== undefined && other !== undefined && (one === other || sameName(one, other));

/** Whether nothing is open: two and more, each another person and for a unit of its own. */
const areWhole = (all: readonly Signatory[]) =>
  all.length > 1 &&
  all.every(
    (one, index) => one.name !== undefined && one.unit !== undefined && !all.slice(0, index).some((other) => isOneUnit(one, other) || isOne(one, other)),
  );

/** Whether the line that names one stands among those of a side: as the same line, or as one that was made from it. */
const isWithin = (one: Signatory, { lines }: Signatory) =>
  one.lines
    .filter(isQuoteOf(one))
    .some((name) =>
      lines.some(
        ({ page, box }) =>
          page === name.page &&
          box.top < name.box.top + name.box.height &&
          name.box.top < box.top + box.height &&
          box.left < name.box.left + name.box.width &&
          name.box.left < box.left + box.width,
      ),
    );

/**
 * Those that patterns find; where they find at most one, and no day: those who likely sign, if these are all there, each for another unit, and
 * none that patterns name is missing. Where several sides are found, or a day, nobody is put in their place: a side without a name takes the one
 * that likely stands within its own lines.
 */
export function completed(read: readonly Signatory[], likely: Likely): readonly Signatory[] {
  if (areWhole(read)) return read;
  const others = likely();
  const named = read.filter(({ name }) => name !== undefined);
  const isOpen = read.length < 2 && read.every(({ date }) => date === undefined);
  const isMore = others.length > named.length && others.length >= read.length && named.every((one) => others.some((other) => isOne(one, other)));
  if (isOpen && isMore && areWhole(others)) return others;
  const isRead = (other: Signatory) => named.some((one) => isOne(one, other) || (one.page === other.page && one.quote === other.quote));
  const free = others.filter((other) => !isRead(other));
  return read.map((one) => {
    const fit = one.name === undefined ? free.find((other) => isOneUnit(one, other) && isWithin(other, one)) : undefined;
    return fit ? withName(one, fit) : one;
  });
}

/** The side with the name, and with the day where it has none. */
function withName(side: Signatory, { name, quote, date, dateLine }: Signatory): Signatory {
  return { ...side, quote, ...(name !== undefined && { name }), ...(side.date === undefined && date !== undefined && dateLine && { date, dateLine }) };
}

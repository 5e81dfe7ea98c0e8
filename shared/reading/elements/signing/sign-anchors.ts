import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { likelySigners, type Signer } from "../../learned/likely-signers.ts";
import { clauseNumber } from "../../numbering.ts";
import type { Paragraph } from "../../paragraphs.ts";
import type { Party } from "../../parties.ts";
import { NAMED_FOR_NOTICES, SPEAKS_FOR_HIMSELF, TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import { FOR_SIDE, isHeadOfSide, RECOMMENDS, SALUTATION, WITNESS, WITNESS_WITHIN, WITNESSES } from "../../vocabulary/signing-words.ts";
import type { SignBlock } from "./sign-blocks.ts";
import { ACROSS_PAGE, type SignLine, type SignSide } from "./sign-line.ts";
import { contactsIn, listsOfAnnexes } from "./sign-notices.ts";
import { ownUnit } from "./sign-units.ts";

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
  const anchors = anchored(likelySigners(lines, parties).filter(({ line }) => !isBelowAside(line) && !isListed(line)));
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

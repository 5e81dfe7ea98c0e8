import type { PageText } from "../page-text.ts";
import { type Paragraph, pageOf, rowOf } from "../paragraphs.ts";
import { originalPlaces, type TranslationDifference } from "./difference.ts";
import { pairSections } from "./pair-sections.ts";
import type { WrittenPlace } from "./place.ts";
import { documentNode, isSignature, type Node } from "./section-nodes.ts";
import { allParagraphs } from "./sections.ts";

/**
 * A passage of a clause as it is printed, lines joined, the page on which it begins, and where its lines stand.
 * `row`: of what stands beside others, in a table or a signing block, the row that they share.
 */
export type Passage = {
  readonly text: string;
  readonly page: number;
  readonly lines: WrittenPlace["lines"];
  readonly row?: number | undefined;
  /** read from a picture */
  readonly isRecognised?: boolean;
};

/**
 * A clause beside the one that translates it; one of the sides is absent where it has no partner. `differences`: places (from 0) in the
 * list of differences of those that stand in it; that of a missing page stands in each clause of the page.
 */
export type ClausePair = { readonly original?: readonly Passage[]; readonly translation?: readonly Passage[]; readonly differences: readonly number[] };

/** The clauses of an original and its translation side by side, in the order of the original (申报要求第11条（a）: 须附中文译件). */
export function clausePairs(
  original: readonly PageText[],
  translation: readonly PageText[],
  differences: readonly TranslationDifference[],
): readonly ClausePair[] {
  const [one, other] = [documentNode(original), documentNode(translation)];
  const sides = one.parts.length === 0 || other.parts.length === 0 ? [{ original: allOf(one), translation: allOf(other) }] : partsBeside(one, other);
  return sides
    .filter((side) => (side.original ?? side.translation ?? []).length > 0)
    .map((side) => ({ ...side, differences: differences.flatMap((difference, index) => (standsIn(difference, side) ? [index] : [])) }));
}

/** Whether nothing was found to differ in a pair, both sides of which are there. */
export const isAlike = ({ original, translation, differences }: ClausePair): boolean =>
  original !== undefined && translation !== undefined && differences.length === 0;

type Sides = Omit<ClausePair, "differences">;

function partsBeside(one: Node, other: Node): readonly Sides[] {
  const clauses = pairSections(
    one.parts.filter((part) => !isSignature(part)),
    other.parts.filter((part) => !isSignature(part)),
  );
  const [signed, signedToo] = [one.parts.find(isSignature), other.parts.find(isSignature)];
  return [
    { original: passages(one.section.paragraphs), translation: passages(other.section.paragraphs) },
    ...clauses.map((pair) => sidesOf(pair.original, pair.translation)),
    ...(signed || signedToo ? [sidesOf(signed, signedToo)] : []),
  ];
}

const sidesOf = (one: Node | undefined, other: Node | undefined): Sides => ({
  ...(one && { original: allOf(one) }),
  ...(other && { translation: allOf(other) }),
});
const allOf = ({ section }: Node) => passages(allParagraphs(section));
const passages = (paragraphs: readonly Paragraph[]): readonly Passage[] =>
  paragraphs.map((paragraph) => ({
    text: paragraph.text,
    page: pageOf(paragraph) ?? 1,
    lines: paragraph.lines.map(({ line: { page, box } }) => ({ page, box })),
    ...(paragraph.isBeside && { row: rowOf(paragraph) }),
    ...(paragraph.lines.some(({ line }) => line.confidence < 1) && { isRecognised: true }),
  }));

/** Whether what differs stands in a pair: in its original, or in its translation where the original has nothing there. */
function standsIn(difference: TranslationDifference, side: Sides): boolean {
  const { original, translation } = difference;
  return original ? originalPlaces(difference).some((place) => holds(side.original, place)) : translation !== undefined && holds(side.translation, translation);
}

/** The same words may stand elsewhere: those on the very lines of the place. */
const holds = (passages: readonly Passage[] | undefined, { quote, lines: [first] }: WrittenPlace): boolean =>
  passages?.some(
    ({ text, lines }) =>
      text.includes(quote) && lines.some(({ page, box: { left, top } }) => page === first?.page && left === first.box.left && top === first.box.top),
  ) === true;

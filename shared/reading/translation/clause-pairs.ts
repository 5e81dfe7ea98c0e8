import type { PageText } from "../page-text.ts";
import { type Paragraph, pageOf, rowOf } from "../paragraphs.ts";
import type { TranslationDifference } from "./difference.ts";
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
};

/**
 * A clause beside the one that translates it; one of the sides is absent where it has no partner. `differences`: places (from 0) in the
 * list of differences of those that stand in it.
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
  const told = new Set<number>();
  return sides
    .filter((side) => (side.original ?? side.translation ?? []).length > 0)
    .map((side) => {
      const own = differences.flatMap((difference, index) => (!told.has(index) && standsIn(difference, side) ? [index] : []));
      for (const index of own) told.add(index);
      return { ...side, differences: own };
    });
}

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
  }));

/** Whether what differs stands in a pair: in its original, or in its translation where the original has nothing there. */
function standsIn({ original, translation }: TranslationDifference, side: Sides): boolean {
  const holds = (place: WrittenPlace | undefined, texts: readonly Passage[] | undefined) =>
    place !== undefined && texts?.some(({ text }) => text.includes(place.quote)) === true;
  return original ? holds(original, side.original) : holds(translation, side.translation);
}

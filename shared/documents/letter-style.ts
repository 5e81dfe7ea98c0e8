import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import type { PageStyle } from "./blocks.ts";

/**
 * What a unit may want of its letters beyond the house style: the head of a 信函 (GB/T 9704-2012, 10.1) in red or the
 * unit's own paper, whose head is left blank; the number of the letter; a line for the legal representative, off by default.
 */
export type LetterStyle = { readonly letterhead: "none" | "red" | "own-paper"; readonly number?: string; readonly legalRepresentative: boolean };

/** The style that a case asks for, for one of its letters. */
export function letterStyle({ documentStyle }: Case, id: string): LetterStyle {
  const number = given(documentStyle?.numbers?.[id])?.trim();
  return {
    letterhead: documentStyle?.letterhead ?? "none",
    ...(number ? { number } : {}),
    legalRepresentative: documentStyle?.legalRepresentative === true,
  };
}

/** Characters of a unit's name that fit into two lines of 170 mm at the smallest size of the letterhead. */
export const LONGEST_LETTERHEAD = 72;

/** The page of a sealed letter that is a plain one by its template. A name too long for a head in red leaves it plain. */
export function pageInStyle(style: LetterStyle, unitName: string): PageStyle {
  const ownPaper = style.letterhead === "own-paper";
  if (style.letterhead === "none" || (!ownPaper && (unitName === "" || [...unitName].length > LONGEST_LETTERHEAD))) return { kind: "letter" };
  return { kind: "official-letter", unitName, ...(style.number === undefined ? {} : { documentNumber: style.number }), ownPaper };
}

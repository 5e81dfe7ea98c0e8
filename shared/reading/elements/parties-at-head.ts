import { withoutMisread } from "../misread-names.ts";
import { clauseNumber } from "../numbering.ts";
import type { Paragraph } from "../paragraphs.ts";
import { type Party, partiesOf } from "../parties.ts";

/** What the beginning of a document names, before its first clause. */

/** “Section 1.”, 第一条: no number of a party. */
const IN_WORDS = /^(?:\p{Script=Latin}{3}|第|§)/u;

/** The text before the first clauses: title and parties; somewhat more where it names no two. */
export function beginning(paragraphs: readonly Paragraph[]): readonly string[] {
  const before = head(paragraphs);
  return partiesOf(before).length >= 2 ? before : paragraphs.slice(0, LONGEST_HEAD).map(({ text }) => text);
}

function head(paragraphs: readonly Paragraph[]): readonly string[] {
  const first = paragraphs.findIndex(({ folded: own, text }) => {
    const number = clauseNumber(own, text);
    return number !== undefined && number.rank < 8 && (IN_WORDS.test(own) || !/[“"(（].{0,40}(?:[”"]|简称)/u.test(text));
  });
  return paragraphs.slice(0, first < 0 ? LONGEST_HEAD : Math.min(first, LONGEST_HEAD)).map(({ text }) => text);
}
const LONGEST_HEAD = 26;

/** What the beginning names; somewhat more of it where that is no two. */
export function partiesAtHead(paragraphs: readonly Paragraph[]): readonly Party[] {
  const before = partiesOf(head(paragraphs));
  const all = before.length >= 2 ? before : partiesOf(paragraphs.slice(0, LONGEST_HEAD).map(({ text }) => text));
  return paragraphs[0]?.lines.some(({ line }) => line.confidence < 1) ? withoutMisread(all) : all;
}

import { given } from "../facts/facts.ts";
import type { Paragraph } from "./paragraphs.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";

/**
 * An answer of a case that a document says otherwise. `field`: its path in `case.json`; `answer` and `found` as they are written. In a list the
 * document may have one more (`answer` is empty, `field` without a number) or one less (`found` is empty, the place is that of the list).
 */
export type CaseDifference = { readonly field: string; readonly answer: string; readonly found: string; readonly place: WrittenPlace };

/** A known answer: where it stands in the case, and what it says. */
export type Answer = { readonly field: string; readonly answer: string };

/** The answer as a list, empty where there is none. */
export const answers = (field: string, value: string | null | undefined): readonly Answer[] => {
  const answer = given(value);
  return answer ? [{ field, answer }] : [];
};

/** What stands from `from` to `to` in a paragraph, against an answer. */
export const difference = ({ field, answer }: Answer, paragraph: Paragraph, from: number, to: number): CaseDifference => {
  const place = placeIn(paragraph, from, to);
  return { field, answer, found: place.written, place };
};

/** Letters and figures alone: how a line is broken, spaced and stopped says nothing. The letters themselves stay as they are. */
export const bare = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");

/** The same but for what stands around it: quotation marks, 项目 behind a title. */
export const isSameText = (text: string, answer: string): boolean =>
  bare(text) === bare(answer) || (bare(text).startsWith(bare(answer)) && bare(text).length < bare(answer).length + 4);

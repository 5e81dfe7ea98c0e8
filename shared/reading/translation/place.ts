import { blanksBack } from "../blanks-back.ts";
import type { TextBox } from "../page-text.ts";
import { lineAt, linesBetween, type Paragraph } from "../paragraphs.ts";
import { wholeIndexOf } from "../whole-index.ts";

/** Where something is written: the page, what is written there as it is printed, the words around it, and the boxes of its lines. */
export type WrittenPlace = {
  readonly page: number;
  readonly written: string;
  readonly quote: string;
  /** where in the quote it is written, which may say the same twice */
  readonly at?: number;
  readonly lines: readonly { readonly page: number; readonly box: TextBox }[];
  /** 0 to 1, of the worst of its lines */
  readonly confidence: number;
  /** the sentence of the quote begins before it, or goes on behind it; absent where it is whole */
  readonly leftOut?: { readonly before: boolean; readonly behind: boolean };
};

const AROUND = 60;
const STOPS = /[。；;!?！？]|[.](?=\s\p{Lu})/gu;

/** A stretch of a paragraph as a place; the quote is its sentence, cut to some sixty characters on each side. */
export function placeIn(paragraph: Paragraph, from: number, to: number): WrittenPlace {
  const { text } = paragraph;
  let [start, end] = [0, text.length];
  for (const { index } of text.matchAll(STOPS)) {
    if (index < from) start = index + 1;
    else if (index >= to) {
      end = Math.min(end, index + 1);
      break;
    }
  }
  const sentence = { from: start, to: end };
  start = wordStart(text, Math.max(start, from - AROUND));
  end = wordEnd(text, Math.min(end, to + AROUND));
  const leftOut = { before: start > sentence.from, behind: end < sentence.to };
  const lines = linesBetween(paragraph, from, Math.max(to, from + 1));
  const places = lines.map(({ page, box }) => ({ page, box }));
  const confidence = Math.min(1, ...lines.map((line) => line.confidence));
  const quote = text.slice(start, end);
  const written = text.slice(from, to);
  return {
    page: lineAt(paragraph, from)?.page ?? 1,
    written: written.trim(),
    quote: quote.trim(),
    at: from + indentOf(written) - start - indentOf(quote),
    lines: places,
    confidence,
    ...((leftOut.before || leftOut.behind) && { leftOut }),
  };
}

const indentOf = (text: string) => text.length - text.trimStart().length;

/** Where in its quote a place is written; -1: not to be told. */
export const writtenAt = ({ quote, written, at }: Pick<WrittenPlace, "quote" | "written" | "at">): number =>
  at !== undefined && quote.startsWith(written, at) ? at : wholeIndexOf(quote, written);

/** The first words of a paragraph as a place, no word of them cut. */
export const beginningIn = (paragraph: Paragraph, longest: number): WrittenPlace =>
  placeIn(paragraph, 0, wordEnd(paragraph.text, Math.min(paragraph.text.length, longest)));

/** The quote of a place with … where its sentence is longer. */
export const quoteOf = ({ quote, leftOut }: WrittenPlace): string => `${leftOut?.before ? "…" : ""}${quote}${leftOut?.behind ? "…" : ""}`;

/** What is written at a place; the beginning of a clause with … where it goes on. */
export const writtenOf = ({ written, quote, leftOut, confidence }: WrittenPlace, isBeginning: boolean): string =>
  `${blanksBack(written, confidence < 1)}${isBeginning && (leftOut?.behind === true || quote.length > written.length) ? "…" : ""}`;

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

/** Whether a place lies within a word: Baden-Württemberg is one. */
function isWithin(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  if (LETTER.test(before)) return LETTER.test(behind) || (HYPHEN.test(behind) && LETTER.test(text.charAt(at + 1)));
  return HYPHEN.test(before) && LETTER.test(behind) && LETTER.test(text.charAt(at - 2));
}
const HYPHEN = /[-\u2010\u2011]/u;

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && isWithin(text, start)) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_WORD && isWithin(text, end)) end++;
  return end;
}
const LONGEST_WORD = 30;

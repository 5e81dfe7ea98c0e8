import { folded } from "../../../shared/reading/folded.ts";
import type { ReadWords } from "./pp-ocr.ts";

/** Of readings about as sure, the one with more such letters is of the name's own language: the others know them not. */
const MARK = 0.01;
/** A shorter word in capitals, read with marks, may well be two signs of Chinese. */
const LEAST_CAPITALS = 4;

/** Whether the words of a reading are those of another but for such as bear letters with marks. */
export function differsByMarks(text: string, read: string): boolean {
  const [own, others] = [wordsIn(text), wordsIn(read)];
  const isWord = (word: string, other: string) => /\p{Ll}/u.test(word) || (lettersIn(word) >= LEAST_CAPITALS && word.length === other.length);
  const isSame = (word: string, other = "") =>
    word === other || (FOREIGN.test(word) && isWord(word, other) && folded(word.charAt(0)) === folded(other.charAt(0)));
  return own.length === others.length && own.every((word, at) => isSame(word, others[at]));
}

const lettersIn = (word: string) => word.match(/\p{L}/gu)?.length ?? 0;
/** Specks beside them are none. */
const wordsIn = (text: string) => text.split(" ").filter((word) => /\p{L}/u.test(word));
const FOREIGN = /(?!\p{ASCII})\p{Script=Latin}/u;

/** How likely a reading is, to be held against others of the same picture. */
export const likelihoodOf = ({ text, confidence }: ReadWords) => confidence + MARK * (text.match(new RegExp(FOREIGN, "gu"))?.length ?? 0);

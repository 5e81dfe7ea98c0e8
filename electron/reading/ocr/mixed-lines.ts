import { folded } from "../../../shared/reading/folded.ts";
import { editsBetween } from "../../../shared/text/near-name.ts";
import { type LineBox, partOf } from "./line-box.ts";
import { longestWhite, type ReadCharacters } from "./pp-ocr.ts";

/** Short lines that bear a name in Chinese and in Latin letters: 翟翀 Zhai Chong. Each engine reads the part that it knows. */

/** Lines of names and offices are no longer. */
const LONGEST = 40;
/** Letters as those of a name: two capitals at least, and small letters. */
const LETTERS = /\p{Script=Latin}[\p{Script=Latin}\d .'’-]*\p{Script=Latin}(?:\d{1,2}(?!\d))?/gu;
const MAY_BE_NAME = /^(?=.{5,})(?=.*\p{Ll})\p{Lu}.*\p{Lu}/u;
/** 第四条 投入/Article 4 — Apports */
const IS_HEADING = /^\s*(?:第|[（(]?[\d一二三四五六七八九十]+(?:[、.．)）]|\s|\p{Script=Han}))/u;
/** In heights of the line: so much white parts a sign from letters as a blank does. */
const BLANK = 0.2;

/** What stands on one side of the letters, as it was read with them; no box: nothing. */
export type PartOfLine = { readonly text: string; readonly box: LineBox | undefined };
/** A line cut into the part with letters and what stands before and behind it; a blank in front of the letters or behind them. */
export type MixedLine = {
  readonly latin: LineBox;
  readonly letters: string;
  /** how sure the letters are */
  readonly sure: number;
  readonly before: PartOfLine;
  readonly behind: PartOfLine;
  readonly blanks: readonly [boolean, boolean];
};

/** Whether a text may bear a name in both scripts. */
export const isMixed = (text: string): boolean => lettersIn(text) !== undefined;

function lettersIn(text: string): { readonly from: number; readonly letters: string } | undefined {
  if (text.length > LONGEST || !/\p{Script=Han}/u.test(text) || IS_HEADING.test(text)) return undefined;
  const [first, ...others] = [...text.matchAll(LETTERS)];
  return first && others.length === 0 && MAY_BE_NAME.test(first[0]) ? { from: [...text.slice(0, first.index)].length, letters: first[0] } : undefined;
}

/** The parts of a line. `undefined`: it bears no such name. */
export function partsOf({ text, places, sure, line }: ReadCharacters, box: LineBox): MixedLine | undefined {
  const found = lettersIn(text);
  if (!found) return undefined;
  const signs = [...text];
  const [from, to] = [found.from, found.from + [...found.letters].length];
  const cutAt = (last: number, next: number) => {
    const white = longestWhite(line, places[last] ?? 0, places[next] ?? line.width);
    const isBlank = next - last > 1 || (white.width > BLANK * line.height && /\p{Script=Han}/u.test(`${signs[last]}${signs[next]}`));
    return { at: (white.from + white.width / 2) / line.width, isBlank };
  };
  const [last, next] = [signs.slice(0, from).findLastIndex(isInk), signs.findIndex((sign, at) => at >= to && isInk(sign))];
  const [start, end] = [last < 0 ? undefined : cutAt(last, from), next < 0 ? undefined : cutAt(to - 1, next)];
  return {
    letters: found.letters,
    sure: sure.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from),
    latin: partOf(box, start?.at ?? 0, end?.at ?? 1),
    before: { text: signs.slice(0, from).join("").trim(), box: start && partOf(box, 0, start.at) },
    behind: { text: signs.slice(to).join("").trim(), box: end && partOf(box, end.at, 1) },
    blanks: [start?.isBlank === true, end?.isBlank === true],
  };
}

const isInk = (sign: string) => sign.trim() !== "";

/** How many letters of one reading are others in a second, marks aside, as a share. */
export function otherLetters(one: string, other: string): number {
  const [own, others] = [one, other].map((text) => folded(text).replace(/[^a-z\d]/gu, "")) as [string, string];
  return editsBetween(own, others) / Math.max(1, own.length);
}

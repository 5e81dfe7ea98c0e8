import { widthUnits } from "../text/width-units.ts";
import type { PageText, TextBox } from "./page-text.ts";
import type { ProposalPlace } from "./proposals.ts";
import { wholeIndexOf } from "./whole-index.ts";

/** Where passages stand on a page, for marking them. Boxes in points of the upright page. */

/** A part of a line, in characters from its beginning. */
type Part = { readonly from: number; readonly to: number };

/** The boxes of a quote on one page: of its lines the parts that it takes, as far as they can be told. */
export function quoteBoxes({ quote, ahead = "", lines }: ProposalPlace, page: PageText): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (line.page !== page.page) return [];
    const text = page.lines.find(({ box }) => box.left === line.box.left && box.top === line.box.top)?.text;
    const part = text === undefined ? undefined : partOfQuote(text, quote, ahead);
    return [part && text !== undefined ? inkBox(line.box, text, part) : line.box];
  });
}

/** The box of some characters of a line, each taken to be as wide as it usually is. */
export function partBox(box: TextBox, text: string, { from, to }: Part): TextBox {
  const whole = widthUnits(text) || 1;
  const left = box.left + (box.width * widthUnits(text.slice(0, from))) / whole;
  return { ...box, left, width: Math.max(1, (box.width * widthUnits(text.slice(from, to))) / whole) };
}

/** The same by how wide each letter is set: what is marked begins and ends with words, and not inside one. */
function inkBox(box: TextBox, text: string, { from, to }: Part): TextBox {
  const whole = inkWidth(text) || 1;
  const left = box.left + (box.width * inkWidth(text.slice(0, from))) / whole;
  // the space behind a word may be marked, its last letter must
  const behind = /^\s/u.test(text.slice(to)) ? 0.18 : 0;
  return { ...box, left, width: Math.max(1, (box.width * (inkWidth(text.slice(from, to)) + behind)) / whole) };
}

/** Letters of other widths than most, in parts of a Chinese character, as faces of books set them. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtIf.,;:'’!|()[\]\s-]/u, 0.29],
  [/[cersazJ“”"]/u, 0.42],
  [/[mwMW@%—]/u, 0.82],
  [/\p{Uppercase_Letter}/u, 0.68],
];
const inkWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (widthUnits(sign) === 2 ? 1 : (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 0.5)), 0);

/** Which part of a line a quote takes that goes through it, begins in it or ends in it; `undefined`: all of it, or it cannot be told. */
function partOfQuote(text: string, quote: string, ahead: string): Part | undefined {
  const line = bareWithPlaces(text);
  const bare = bareWithPlaces(quote).text;
  if (line.text === "" || bare.includes(line.text)) return undefined;
  const before = bareWithPlaces(ahead).text.slice(-LONGEST_AHEAD);
  for (let length = before.length; length > 0; length--) {
    const at = wholeIndexOf(line.text, before.slice(-length) + bare);
    if (at >= 0) return partBetween(line, at + length, at + length + bare.length);
  }
  const own = wholeIndexOf(text, quote);
  if (own >= 0) return { from: own, to: own + quote.length };
  const at = wholeIndexOf(line.text, bare);
  if (at >= 0) return partBetween(line, at, at + bare.length);
  for (let length = line.text.length - 1; length > 2; length--) {
    if (bare.startsWith(line.text.slice(-length))) return partBetween(line, line.text.length - length, line.text.length);
    if (bare.endsWith(line.text.slice(0, length))) return partBetween(line, 0, length);
  }
  return undefined;
}

const LONGEST_AHEAD = 60;

type Bare = { readonly text: string; readonly places: readonly number[] };

/** Text without white space, and where each of its characters stands in what it was. */
function bareWithPlaces(text: string): Bare {
  const places = Array.from({ length: text.length }, (_, index) => index).filter((index) => /\S/u.test(text.charAt(index)));
  return { text: places.map((index) => text.charAt(index)).join(""), places };
}

const partBetween = ({ places }: Bare, from: number, to: number): Part => ({ from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 });

/** A place where searched text stands: the line (from 0) of a page, and its box. */
export type TextMatch = { readonly page: number; readonly line: number; readonly box: TextBox };

/** The most places that are shown. */
const MOST_MATCHES = 500;

/** Where text stands in a document, whatever its case and white space; each line by itself. */
export function textMatches(pages: readonly PageText[], wanted: string): readonly TextMatch[] {
  const needle = bareWithPlaces(wanted).text.toLowerCase();
  if (needle === "") return [];
  const found: TextMatch[] = [];
  for (const { page, lines } of pages) {
    for (const [index, { text, box }] of lines.entries()) {
      const line = bareWithPlaces(text);
      const lower = line.text.toLowerCase();
      // a letter whose small form is longer than itself would shift what follows
      if (lower.length !== line.text.length) continue;
      for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length)) {
        found.push({ page, line: index, box: partBox(box, text, partBetween(line, at, at + needle.length)) });
        if (found.length === MOST_MATCHES) return found;
      }
    }
  }
  return found;
}

/** Pieces of lines that were selected one after the other, as one passage: words with a space between, Chinese without. */
export function joinedPassage(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.replace(/\s+/gu, " ").trim())
    .filter((piece) => piece !== "")
    .reduce((all, piece) => {
      if (all === "") return piece;
      if (/\p{Letter}-$/u.test(all) && /^\p{Lowercase_Letter}/u.test(piece)) return `${all.slice(0, -1)}${piece}`;
      return /[\p{Script=Han}，。；：、]$/u.test(all) && /^[\p{Script=Han}（《]/u.test(piece) ? `${all}${piece}` : `${all} ${piece}`;
    }, "");
}

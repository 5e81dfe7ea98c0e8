import type { PageText, TextLine } from "./page-text.ts";

/**
 * Letters that no engine here knows, such as Cyrillic, which one has taken for Latin ones: “YHvBepcuTeT”, “CTopoHbI coXpaHAIOT”. Capitals within
 * most of the words tell; nothing that such lines say is text.
 */

/** So many lines make sure that it is a script, and so large a part of all in Latin letters: one alone may be a formula or the name of a program. */
const LEAST_LINES = 4;
const LEAST_PART = 1 / 3;
/** An engine is sure of letters that it knows. */
const SURE = 0.92;

/** The lines of scans that are of a script which the engine does not know. */
export function garbledLines(pages: readonly PageText[]): ReadonlySet<TextLine> {
  const scans = pages.filter(({ source }) => source === "ocr");
  const all = scans.flatMap(({ lines }) => lines.filter(({ text }) => WORD.test(text)));
  const latin = all.filter(({ text }) => !HAN.test(text));
  // in one line with Chinese it tells as well, but the Chinese is text
  const found = all.filter(isGarbled);
  if (found.length < LEAST_LINES || found.length < latin.length * LEAST_PART) return new Set();
  return new Set(scans.flatMap((page) => ofColumn(page, new Set(found.filter((line) => latin.includes(line))))));
}

/** The lines of a page that are garbled, and scraps of a word in the same second column. */
function ofColumn({ lines, width }: PageText, garbled: ReadonlySet<TextLine>): readonly TextLine[] {
  const own = lines.filter((line) => garbled.has(line));
  const isBelow = ({ box }: TextLine) => own.filter((other) => Math.abs(other.box.left - box.left) < box.height).length >= LEAST_IN_COLUMN;
  const isScrap = (line: TextLine) => line.confidence < SURE && !HAN.test(line.text) && line.box.left > width * SECOND && isBelow(line);
  return lines.filter((line) => garbled.has(line) || isScrap(line));
}
const LEAST_IN_COLUMN = 2;
/** Where a second column begins at the earliest. */
const SECOND = 0.3;

/** One Chinese sign is a letter that was taken for it. */
const HAN = /\p{Script=Han}.*\p{Script=Han}/u;
const WORD = /(?:(?!\p{Script=Han})[\p{L}\d]){5,}/u;
const WORDS = new RegExp(WORD, "gu");
/** MariekeOosterling, McDonald, DeVries, gGmbH: two words that an engine has glued, and names and forms that have a capital within. */
const HAS_CAPITAL = /^(?:\p{Lu}?\p{Ll}{1,3}\p{Lu}\p{Ll}{2,}|(?:\p{Lu}\p{Ll}{2,}){2,}|g?GmbH)$/u;
/** A code, an address of the net. */
const IS_CODE = /(?:\d.*){3}/u;
const HAS_ADDRESS = /@|www\.|https?:/iu;

function isGarbled({ text, confidence }: TextLine): boolean {
  if (confidence >= SURE || HAS_ADDRESS.test(text)) return false;
  const words = text.match(WORDS) ?? [];
  const odd = words.filter((word) => isOdd(word) && !HAS_CAPITAL.test(word) && !IS_CODE.test(word));
  return odd.length > 0 && odd.length * 2 >= words.length;
}

/** Capitals behind small letters, figures within, or letters of two scripts. */
const isOdd = (word: string) =>
  /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\d\p{Ll}|\p{Ll}\d\p{L}/u.test(word) || (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));

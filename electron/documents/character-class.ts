import { NEVER_FIRST, NEVER_LAST } from "../../shared/text/line-breaking.ts";

/** What a character is to whoever sets it. Asked for each character of each line, so found once for each. */
export type CharacterClass = {
  readonly han: boolean;
  /** a letter of a Latin, Greek or Cyrillic text, not a digit */
  readonly latinLetter: boolean;
  /** part of a Latin run */
  readonly latin: boolean;
  /** a letter or digit of any script */
  readonly word: boolean;
  /** a mark that may not begin, or end, a line */
  readonly mark: boolean;
  /** marks that fill a whole square, half of it empty, in a Chinese face */
  readonly closing: boolean;
  readonly opening: boolean;
};

const CLOSING = "，。、；：）〕】》〉」』”’";
const OPENING = "（〔【《〈「『“‘";
const known = new Map<string, CharacterClass>();

/** The class of one character. */
export function classOf(character: string): CharacterClass {
  const found = known.get(character) ?? findClass(character);
  known.set(character, found);
  return found;
}

function findClass(character: string): CharacterClass {
  return {
    han: /^[\p{Script=Han}〇]$/u.test(character),
    latinLetter: /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(character),
    latin: isLatin(character),
    word: /[\p{L}\p{N}]/u.test(character),
    mark: NEVER_FIRST.includes(character) || NEVER_LAST.includes(character),
    closing: character !== "" && CLOSING.includes(character),
    opening: character !== "" && OPENING.includes(character),
  };
}

/**
 * Whether a character belongs to a Latin run. Chinese quotation marks, dashes, “…”, “·”, “×” and “÷” stay with the
 * Chinese face.
 */
function isLatin(character: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u036F\u0370-\u052F\u1E00-\u1FFF]$/u.test(character);
}

import { CLOSING_MARKS, NEVER_FIRST, NEVER_LAST, OPENING_MARKS } from "../../shared/text/line-breaking.ts";

/** What a character is to whoever sets it. Asked for each character of each line, so found once for each. */
export type CharacterClass = {
  readonly han: boolean;
  /** a letter of a Latin, Greek, Cyrillic, Hebrew or Thai text, not a digit */
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

const known = new Map<string, CharacterClass>();

/** The class of one character, or of a letter with its marks. */
export function classOf(character: string): CharacterClass {
  const found = known.get(character) ?? findClass(character);
  known.set(character, found);
  return found;
}

function findClass(character: string): CharacterClass {
  return {
    han: /^[\p{Script=Han}〇]$/u.test(character),
    latinLetter: /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$|^[\p{Script=Hebrew}\p{Script=Thai}]/u.test(character),
    latin: isLatin(character),
    word: /[\p{L}\p{N}]/u.test(character),
    mark: NEVER_FIRST.includes(character) || NEVER_LAST.includes(character),
    closing: character !== "" && CLOSING_MARKS.includes(character),
    opening: character !== "" && OPENING_MARKS.includes(character),
  };
}

/**
 * For each character of a text whether it belongs to a Latin run. Marks that both scripts have (’ ‘ “ ” – — … ·) belong
 * to one where they stand inside of a Latin name or text: d’Azur, ’s-Hertogenbosch, Institut “Jožef Stefan”, 1990–2000.
 */
export function latinRuns(characters: readonly string[]): readonly boolean[] {
  const latin = characters.map((character) => classOf(character).latin);
  if (!characters.some((character) => SHARED_MARKS.includes(character))) return latin;
  const foreign = !characters.some((character) => classOf(character).han);
  const letter = (index: number) => classOf(characters[index] ?? "").latinLetter;
  // the end of a text without Chinese characters is as Latin as its inside
  const inLatin = (index: number) => (index < 0 || index >= characters.length ? foreign : (latin[index] ?? false));
  const opened: Record<"single" | "double", boolean[]> = { single: [], double: [] };
  for (const [index, character] of characters.entries()) {
    if (character === "‘" || character === "“") {
      latin[index] = inLatin(index - 1) && classOf(characters[index + 1] ?? "").latin;
      opened[character === "‘" ? "single" : "double"].push(latin[index] === true);
    } else if (character === "”") latin[index] = opened.double.pop() ?? (inLatin(index - 1) && inLatin(index + 1));
    else if (character === "’") latin[index] = opened.single.pop() ?? (letter(index - 1) || (letter(index + 1) && inLatin(index - 1)));
    else if (character === "–") latin[index] = inLatin(index - 1) && inLatin(index + 1);
    else if (character === "·") latin[index] = letter(index - 1) && letter(index + 1);
    else if (character === "—" || character === "…") latin[index] = letter(beside(characters, index, -1)) && letter(beside(characters, index, 1));
  }
  return latin;
}

const SHARED_MARKS = "’‘“”–—…·";

/** The place of the next character to the left (−1) or right (1) that is no space and no mark of the same kind. */
function beside(characters: readonly string[], index: number, step: -1 | 1): number {
  let at = index + step;
  while (characters[at] === " " || characters[at] === characters[index]) at += step;
  return at;
}

/**
 * Whether a character always belongs to a Latin run, as do the raised and lowered figures of CO₂ and 10⁻⁶. Chinese quotation marks, dashes, “…”, “·”, “×” and “÷” stay with the
 * Chinese face.
 */
function isLatin(character: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u036F\u0370-\u052F\u1E00-\u1FFF\u2070-\u209C]$/u.test(character);
}

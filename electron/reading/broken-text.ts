/**
 * What speaks against the characters of a page: `characters` but spaces; `unmapped` those that the file gives no meaning to
 * (no Unicode, private use, control codes, replacement characters); `latinMarks` of U+00A1 to U+00FF.
 */
export type TextFaults = { characters: number; unmapped: number; latinMarks: number };

/** A few symbols of a private font (ticks, logos) are on sound pages too. */
const MOST_UNMAPPED = 0.1;
/** Vietnamese, which has most of them, stays below a third; Chinese in a wrong code page has hardly anything else. */
const MOST_LATIN_MARKS = 0.45;
/** Fewer characters tell nothing of the rest. */
const LEAST_CHARACTERS = 8;

/** Whether the characters that a page names are not those that it shows, so that it must be read as a picture. */
export function isBroken({ characters, unmapped, latinMarks }: Readonly<TextFaults>): boolean {
  if (characters === 0) return false;
  if (unmapped > MOST_UNMAPPED * characters) return true;
  return characters >= LEAST_CHARACTERS && latinMarks > MOST_LATIN_MARKS * characters;
}

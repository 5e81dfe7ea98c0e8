import type { Face, FontName, Fonts } from "./fonts.ts";
import { FACE_FONTS } from "./fonts.ts";

/** One character with the font that holds its glyph; `advance` in em. `font` is undefined when no font has it. */
export type SetCharacter = {
  readonly text: string;
  readonly codePoint: number;
  readonly font: FontName | undefined;
  readonly advance: number;
  /** another font stands in for the face */
  readonly standIn: boolean;
};

/**
 * Whether a character belongs to a Latin run. Chinese quotation marks, dashes, “…”, “·”, “×” and “÷” stay with the
 * Chinese face (pages §5).
 */
export function isLatin(character: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u036F\u0370-\u052F\u1E00-\u1FFF]$/u.test(character);
}

/**
 * Chooses a font for each character of a text. A Latin run (letters, digits and the marks between them) is set in one
 * font when there is one that holds it whole, so that “Universität” does not mix two faces.
 */
export function setCharacters(text: string, face: Face, fonts: Fonts): readonly SetCharacter[] {
  const set: SetCharacter[] = [];
  for (const [run] of text.matchAll(
    /[\u0020-\u007E\u00A0-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u036F\u0370-\u052F\u1E00-\u1FFF]+|[^\u0020-\u007E\u00A0-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u036F\u0370-\u052F\u1E00-\u1FFF]+/gu,
  )) {
    const characters = [...run];
    const latin = isLatin(characters[0] ?? "");
    const order = latin ? FACE_FONTS[face].latin : FACE_FONTS[face].chinese;
    const whole = latin ? order.find((name) => characters.every((character) => holds(fonts, name, character))) : undefined;
    // Chinese marks in a foreign quotation are no failure of the Latin face
    const wanted = face === "latin" && !latin ? undefined : order[0];
    for (const character of characters) set.push(choose(character, whole === undefined ? order : [whole], wanted, fonts));
  }
  return set;
}

/** Scripts written from right to left: drawn in the order of their letters they would read backwards, so no font is chosen. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function choose(character: string, order: readonly FontName[], wanted: FontName | undefined, fonts: Fonts): SetCharacter {
  const codePoint = character.codePointAt(0) ?? 0;
  // they all lie there: most characters need not be looked up
  const backwards = codePoint >= 0x590 && (codePoint < 0x900 || codePoint >= 0xfb00) && RIGHT_TO_LEFT.test(character);
  for (const font of backwards ? [] : order) {
    const advance = fonts.advance(font, codePoint);
    if (advance !== undefined) return { text: character, codePoint, font, advance, standIn: wanted !== undefined && font !== wanted };
  }
  return { text: character, codePoint, font: undefined, advance: 1, standIn: true };
}

const holds = (fonts: Fonts, name: FontName, character: string) => fonts.advance(name, character.codePointAt(0) ?? 0) !== undefined;

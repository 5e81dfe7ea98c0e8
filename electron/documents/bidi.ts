import bidiFactory from "bidi-js";

/** The Unicode Bidirectional Algorithm (UAX #9), for Hebrew in lines that run from left to right. */
const bidi = bidiFactory();

const HEBREW = /\p{Script=Hebrew}/u;

/** The level of each UTF-16 unit of a text, odd where it runs from right to left; `undefined` where none of it does. */
export const embeddingLevels = (text: string): Uint8Array | undefined => (HEBREW.test(text) ? bidi.getEmbeddingLevels(text, "ltr").levels : undefined);

/** The code point of the sign that stands for a bracket among letters from right to left; `undefined` for other characters. */
export const mirrored = (character: string): number | undefined => bidi.getMirroredCharacter(character)?.codePointAt(0);

/**
 * Where the characters of one line stand from left to right (UAX #9, L2): indices of `levels` in that order, `undefined`
 * where they stand as they are read.
 */
export function visualOrder(levels: readonly number[]): readonly number[] | undefined {
  const highest = Math.max(0, ...levels);
  if (highest === 0) return undefined;
  const order = levels.map((_, index) => index);
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let end = from;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > from) order.splice(from, end - from, ...order.slice(from, end).reverse());
      from = end;
    }
  }
  return order;
}

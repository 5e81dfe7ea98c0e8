/// <reference path="./fontkit.d.ts" />
import type { Font } from "fontkit";
import type { ComposedGlyph, GlyphPart } from "./true-type-subset.ts";

/**
 * A Hebrew or Thai letter with its points, vowels and tone marks as one glyph: where each part stands comes from the
 * font's tables GSUB and GPOS (OpenType specification), which fontkit applies. `undefined` when the font lacks a part.
 */
export function shapeCluster(font: Font, cluster: string): ComposedGlyph | undefined {
  const text = withoutSaraAm(cluster);
  if (![...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))) return undefined;
  const { glyphs, positions, direction } = font.layout(text);
  const parts: GlyphPart[] = [];
  let advance = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    parts.push({ id: glyph.id, x: Math.round(advance + xOffset), y: Math.round(yOffset) });
    advance += xAdvance;
  }
  return { advance, parts: direction === "rtl" ? pointed(parts, glyphs, advance) : parts };
}

/**
 * U+0E33 is two signs: the circle goes over the letter, below a tone mark that is written before it, and the vowel behind
 * (Microsoft, “Developing OpenType Fonts for Thai Script”).
 */
const withoutSaraAm = (cluster: string) => cluster.replace(/([\u0E48-\u0E4B]*)\u0E33/gu, "\u0E4D$1\u0E32");

const SHIN_DOT = 0x5c1;
const SIN_DOT = 0x5c2;
const HOLAM = 0x5b9;

/**
 * Hebrew points for which the font has no anchors: in the middle of their letter, the dots of shin and sin and holam at
 * its right and left. They are drawn around their origin and have no width.
 */
function pointed(
  parts: readonly GlyphPart[],
  glyphs: readonly { readonly codePoints: readonly number[]; readonly advanceWidth: number }[],
  advance: number,
): readonly GlyphPart[] {
  return parts.map((part, index) => {
    const glyph = glyphs[index];
    if (glyph === undefined || glyph.advanceWidth > 0 || part.x !== 0) return part;
    const [code] = glyph.codePoints;
    const share = code === SHIN_DOT ? 0.88 : code === SIN_DOT || code === HOLAM ? 0.12 : 0.5;
    return { ...part, x: Math.round(advance * share) };
  });
}

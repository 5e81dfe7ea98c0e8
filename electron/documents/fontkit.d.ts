/** The small part of fontkit 2 that is used here; the package ships no types of its own. */
declare module "fontkit" {
  export type Glyph = { readonly id: number; readonly advanceWidth: number };
  export type Subset = {
    /** the id of the glyph within the subset */
    includeGlyph(glyph: number): number;
    /** glyphs of the subset in order; one that is pushed has its index as id */
    readonly glyphs: number[];
    encode(): Uint8Array;
  };
  export type Font = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    /** outlines are CFF, so that a subset is written as CIDFontType0C */
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    createSubset(): Subset;
  };
  export function create(bytes: Uint8Array): Font;
}

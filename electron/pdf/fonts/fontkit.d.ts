/** The small part of fontkit 2 that is used here; the package ships no types of its own. */
declare module "fontkit" {
  export type Glyph = {
    readonly id: number;
    readonly codePoints: number[];
    readonly advanceWidth: number;
    /** its outline and the box around it, in units of the font */
    readonly path: { toSVG(): string };
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  };
  export type GlyphPosition = { readonly xAdvance: number; readonly yAdvance: number; readonly xOffset: number; readonly yOffset: number };
  export type Subset = {
    /** the id of the glyph within the subset */
    includeGlyph(glyph: number | Glyph): number;
    /** glyphs of the subset in order; one that is pushed has its index as id */
    readonly glyphs: number[];
    encode(): Uint8Array;
  };
  export type CffPrivate = {
    /** lists of differences, as they stand in the file */
    readonly BlueValues?: readonly number[] | null;
    readonly OtherBlues?: readonly number[] | null;
    readonly StdHW?: number | null;
    readonly StdVW?: number | null;
    readonly StemSnapH?: readonly number[] | null;
    readonly StemSnapV?: readonly number[] | null;
    readonly BlueScale?: number | null;
    readonly defaultWidthX?: number | null;
    readonly nominalWidthX?: number | null;
    readonly Subrs?: readonly unknown[] | null;
  };
  export type Cff = {
    readonly postscriptName: string;
    readonly isCIDFont: boolean;
    readonly topDict: {
      readonly FontBBox?: readonly number[] | null;
      readonly FontMatrix?: readonly number[] | null;
      readonly Private?: CffPrivate | null;
      readonly FDArray?: readonly { readonly Private?: CffPrivate | null }[] | null;
    };
    readonly globalSubrIndex: readonly unknown[];
    getCharString(glyph: number): Uint8Array;
  };
  export type Font = {
    readonly postscriptName: string;
    readonly fullName?: string | null;
    readonly familyName?: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly xHeight: number;
    readonly characterSet: number[];
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
      readonly width: number;
      readonly height: number;
    };
    /** outlines are CFF, so that a subset is written as CIDFontType0C */
    readonly directory: { readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number } | undefined>> };
    readonly "CFF "?: Cff;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    /** glyphs from left to right after GSUB, where each stands after GPOS; in units of the font */
    layout(text: string): { readonly glyphs: Glyph[]; readonly positions: GlyphPosition[]; readonly direction: "ltr" | "rtl" };
    createSubset(): Subset;
  };
  /** several fonts in one file: .ttc */
  export type FontCollection = { readonly fonts: Font[] };
  export function create(bytes: Uint8Array): Font | FontCollection;
}

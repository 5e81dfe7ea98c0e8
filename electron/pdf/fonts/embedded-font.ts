import { type PDFDocument, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { FontName } from "../../../shared/documents/font-names.ts";
import { deflatedStream, packedStream } from "../deflated-stream.ts";
import { fontProgram, isCff } from "./font-program.ts";
import type { Fonts, GlyphText } from "./fonts.ts";
import type { SubsetGlyph } from "./true-type-subset.ts";

/**
 * A font whose used glyphs are written into a PDF file: composite font with Identity-H (ISO 32000-1, 9.7), one subset
 * for the whole file. pdf-lib's own embedder is not used: it names subsets at random, shapes the text again at each call,
 * and takes the text of a glyph from the font instead of from what was drawn.
 */
export type EmbeddedFont = {
  readonly ref: PDFRef;
  /**
   * The code of a character in the content stream, four hexadecimal digits; includes its glyph in the subset. `narrow`: a
   * second code for a full-width mark whose empty right half is taken out, half as wide. Were it the same code with the
   * next character moved back over it, readers of the text would see two characters overlap and break the line there.
   */
  readonly code: (text: GlyphText, narrow: boolean) => string;
  /** writes the font into the file; call once, after the last text */
  readonly finish: () => void;
};

type Used = { readonly text: GlyphText; readonly width: number };

/** Starts a subset of `font` in `pdf`. */
export function embedFont(pdf: PDFDocument, name: FontName, fonts: Fonts): EmbeddedFont {
  const ref = pdf.context.nextRef();
  // the first glyph of each font is the sign for one that is missing
  const glyphs: SubsetGlyph[] = [0];
  const ids = new Map<SubsetGlyph, number>([[0, 0]]);
  const used = new Map<number, Used>();
  const codes: Readonly<Record<"whole" | "narrow", Map<GlyphText, string>>> = { whole: new Map(), narrow: new Map() };
  const narrowIds = new Map<SubsetGlyph, number>();
  return {
    ref,
    code: (text, narrow) => {
      const known = codes[narrow ? "narrow" : "whole"];
      const code = known.get(text);
      if (code !== undefined) return code;
      // a character that the font lacks never comes here
      const { glyph, advance } = fonts.glyph(name, text) ?? { glyph: 0, advance: 1 };
      const sameGlyph = narrow ? narrowIds : ids;
      const id = sameGlyph.get(glyph) ?? glyphs.push(glyph) - 1;
      sameGlyph.set(glyph, id);
      if (!used.has(id)) used.set(id, { text, width: advance * 1000 * (narrow ? 0.5 : 1) });
      known.set(text, hex(id));
      return hex(id);
    },
    finish: () => writeFont(pdf, ref, { name, fonts, glyphs, used }),
  };
}

type Subset = { readonly name: FontName; readonly fonts: Fonts; readonly glyphs: readonly SubsetGlyph[]; readonly used: ReadonlyMap<number, Used> };

function writeFont(pdf: PDFDocument, ref: PDFRef, { name, fonts, glyphs, used }: Subset): void {
  const { context } = pdf;
  const font = fonts.font(name);
  const cff = isCff(font);
  const { tag, deflated } = fontProgram(name, fonts, glyphs);
  const baseFont = `${tag}+${name === "SystemFangsong" ? font.postscriptName.replace(/[^\w-]/g, "") : name}`;
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const file = context.register(packedStream(context, deflated, cff ? { Subtype: "CIDFontType0C" } : {}));
  const descriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: baseFont,
      Flags: 4,
      FontBBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
      ItalicAngle: font.italicAngle,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: (font.capHeight || font.ascent) * scale,
      StemV: 80,
      [cff ? "FontFile3" : "FontFile2"]: file,
    }),
  );
  const codes = [...used].sort(([one], [other]) => one - other);
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: cff ? "CIDFontType0" : "CIDFontType2",
      ...(cff ? {} : { CIDToGIDMap: "Identity" }),
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      // most Chinese glyphs have the width that stands for all others
      W: widths(codes),
    }),
  );
  const toUnicode = context.register(deflatedStream(context, Buffer.from(unicodeMap(codes), "latin1")));
  context.assign(
    ref,
    context.obj({ Type: "Font", Subtype: "Type0", BaseFont: baseFont, Encoding: "Identity-H", DescendantFonts: [descendant], ToUnicode: toUnicode }),
  );
}

/** ISO 32000-1, 9.7.4.3: widths of codes that follow one another stand together. */
function widths(codes: readonly (readonly [number, Used])[]): (number | number[])[] {
  const found: (number | number[])[] = [];
  let run: number[] = [];
  let after = -1;
  for (const [id, { width }] of codes) {
    if (width === 1000) continue;
    if (id !== after) {
      run = [];
      found.push(id, run);
    }
    run.push(Math.round(width * 100) / 100);
    after = id + 1;
  }
  return found;
}

/** ISO 32000-1, 9.10.3: what each code means, so that the text can be searched and read aloud; 100 entries a block. */
function unicodeMap(codes: readonly (readonly [number, Used])[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < codes.length; start += 100) {
    const block = codes.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block.map(([id, { text }]) => `<${hex(id)}> <${utf16(text)}>`), "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, "0");
const utf16 = (text: GlyphText) =>
  typeof text === "number" && text < 0x10000
    ? hex(text)
    : Array.from((typeof text === "number" ? String.fromCodePoint(text) : text).split(""), (unit) => hex(unit.charCodeAt(0))).join("");

/// <reference path="./fontkit.d.ts" />

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { env } from "node:process";
import { create, type Font } from "fontkit";
import type { FontName, OwnFontName } from "../../../shared/documents/font-names.ts";
import { templatesFolder } from "../../files/paths.ts";
import { readRegularFileSync } from "../../files/regular-file.ts";
import { type OpenFont, openedFonts } from "./opened-fonts.ts";
import { shapeCluster } from "./shape-cluster.ts";
import { type FoundFangsong, findFangsong } from "./system-fangsong.ts";
import type { SubsetGlyph } from "./true-type-subset.ts";
import { unpackedFont } from "./woff.ts";

/**
 * The faces of a document as a Chinese reader names them. Which font files stand for them is decided here alone
 * (product rule: 仿宋 FandolFang, 小标宋 Noto Serif SC Bold, 黑体 Noto Sans SC, 楷体 FandolKai, 宋体 Noto Serif SC).
 */
export type Face = "fangsong" | "kaiti" | "biaosong" | "heiti" | "songti" | "latin";

/** Where each font comes from: a file beside the templates, else a file of an npm package. */
const FILES: Readonly<Record<OwnFontName, { readonly file: string; readonly package?: string }>> = {
  FandolFang: { file: "FandolFang-Regular.otf" },
  FandolKai: { file: "FandolKai-Regular.otf" },
  LXGWWenKai: { file: "lxgw-wenkai-latin-300-normal.woff", package: "@fontsource/lxgw-wenkai/files" },
  NotoSerifSCLight: { file: "NotoSerifSC_300Light.ttf", package: "@expo-google-fonts/noto-serif-sc/300Light" },
  NotoSerifSC: { file: "NotoSerifSC_400Regular.ttf", package: "@expo-google-fonts/noto-serif-sc/400Regular" },
  NotoSerifSCBold: { file: "NotoSerifSC_700Bold.ttf", package: "@expo-google-fonts/noto-serif-sc/700Bold" },
  NotoSansSC: { file: "NotoSansSC_400Regular.ttf", package: "@expo-google-fonts/noto-sans-sc/400Regular" },
  Tinos: { file: "Tinos_400Regular.ttf", package: "@expo-google-fonts/tinos/400Regular" },
  TinosBold: { file: "Tinos_700Bold.ttf", package: "@expo-google-fonts/tinos/700Bold" },
  NotoSansThai: { file: "NotoSansThai_400Regular.ttf", package: "@expo-google-fonts/noto-sans-thai/400Regular" },
  NotoSansThaiBold: { file: "NotoSansThai_700Bold.ttf", package: "@expo-google-fonts/noto-sans-thai/700Bold" },
};

/**
 * Fonts in the order in which they are asked for a glyph. `chinese` serves Chinese characters and Chinese marks,
 * `latin` runs of Latin letters and digits; the first font of each is the face itself, the rest stand in for it.
 * `hebrew` and `thai` are the one font for letters of these scripts, of TrueType outlines.
 */
export type FaceFonts = Readonly<Record<Face, { readonly chinese: readonly FontName[]; readonly latin: readonly FontName[] } & ScriptFonts>>;
type ScriptFonts = { readonly hebrew: OwnFontName; readonly thai: OwnFontName };

const REGULAR: ScriptFonts = { hebrew: "Tinos", thai: "NotoSansThai" };
const BOLD: ScriptFonts = { hebrew: "TinosBold", thai: "NotoSansThaiBold" };

/**
 * Fandol's 仿宋 and 楷体 lack 喆, 镕, 䶮 and other characters of names. Beside 仿宋 they come from Noto Serif SC Light, upright and thin as it is,
 * beside 楷体 from 霞鹜文楷 Light, written with a pen as it is (strokes of 0.042 em, those of 楷体 0.044); 宋体 has what that lacks too.
 */
const FACE_FONTS: FaceFonts = {
  fangsong: { chinese: ["FandolFang", "NotoSerifSCLight", "Tinos"], latin: ["Tinos", "FandolFang", "NotoSerifSC"], ...REGULAR },
  kaiti: { chinese: ["FandolKai", "LXGWWenKai", "NotoSerifSC", "Tinos"], latin: ["Tinos", "FandolKai", "NotoSerifSC"], ...REGULAR },
  biaosong: { chinese: ["NotoSerifSCBold", "TinosBold"], latin: ["TinosBold", "NotoSerifSCBold"], ...BOLD },
  heiti: { chinese: ["NotoSansSC", "NotoSerifSC", "Tinos"], latin: ["NotoSansSC", "Tinos", "NotoSerifSC"], ...REGULAR },
  songti: { chinese: ["NotoSerifSC", "Tinos"], latin: ["NotoSerifSC", "Tinos"], ...REGULAR },
  latin: { chinese: ["Tinos", "FandolFang", "NotoSerifSCLight"], latin: ["Tinos", "FandolFang", "NotoSerifSC"], ...REGULAR },
};

/** What is set as one glyph: a code point, or a cluster of several (`shared/text/clusters.ts`). */
export type GlyphText = number | string;

/** The glyph of a character: its id in the font, or of what it is composed, and its width in em. */
export type KnownGlyph = { readonly glyph: SubsetGlyph; readonly advance: number };

/** Opened fonts, each read from disk when it is first needed and kept until `closeFonts`. */
export type Fonts = {
  readonly faces: FaceFonts;
  /** what body text is set in, and the 仿宋 of this computer that could not be used */
  readonly bodyFont: { readonly name: string; readonly file?: string; readonly refused: FoundFangsong["refused"] };
  readonly font: (name: FontName) => Font;
  /** the file that the font lies in */
  readonly bytes: (name: FontName) => Buffer;
  /** a character's glyph; `undefined` when the font does not hold it */
  readonly glyph: (name: FontName, text: GlyphText) => KnownGlyph | undefined;
  /** width of a character's glyph in em; `undefined` when the font does not hold it */
  readonly advance: (name: FontName, text: GlyphText) => number | undefined;
};

/**
 * The path of a font file. A packed program carries all fonts beside its templates; a working copy takes the npm
 * packages. `folder` is the folder of fonts beside the templates.
 */
export function fontFile(name: OwnFontName, folder: string = join(templatesFolder(), "fonts")): string {
  const { file, package: source } = FILES[name];
  const beside = join(folder, file);
  if (source === undefined || existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`${source}/${file}`);
}

let own: Fonts | undefined;
let product: Fonts | undefined;

/** The fonts that come with the product, whatever this computer has: the same documents everywhere. */
export function ownFonts(): Fonts {
  own ??= makeFonts({ refused: [] });
  return own;
}

/**
 * The fonts of the product, with this computer's own 仿宋 for body text where it has one that may be embedded. A font file of
 * ours that is not there is a broken installation, so it throws.
 */
export function productFonts(): Fonts {
  product ??= makeFonts(env.GUOHE_OWN_FONTS === "1" ? { refused: [] } : findFangsong());
  return product;
}

/** Fonts with a 仿宋 that was looked for; each character is looked up in a font's tables once, as fontkit searches them again at each call. */
export function makeFonts(fangsong: FoundFangsong): Fonts {
  const { found } = fangsong;
  const open = (name: FontName): OpenFont => (name !== "SystemFangsong" ? openFont(name) : (found ?? openFont("FandolFang")));
  const glyphs = new Map<FontName, Map<GlyphText, KnownGlyph | undefined>>();
  const glyph = (name: FontName, text: GlyphText): KnownGlyph | undefined => {
    const ofFont = glyphs.get(name) ?? new Map<GlyphText, KnownGlyph | undefined>();
    glyphs.set(name, ofFont);
    const known = ofFont.get(text);
    if (known !== undefined || ofFont.has(text)) return known;
    const looked = lookUp(open(name).font, text);
    ofFont.set(text, looked);
    return looked;
  };
  return {
    faces:
      found === undefined ? FACE_FONTS : { ...FACE_FONTS, fangsong: { ...FACE_FONTS.fangsong, chinese: ["SystemFangsong", ...FACE_FONTS.fangsong.chinese] } },
    bodyFont: { ...(found === undefined ? { name: "FandolFang" } : { name: found.name, file: found.file }), refused: fangsong.refused },
    font: (name) => open(name).font,
    bytes: (name) => open(name).bytes,
    glyph,
    advance: (name, text) => glyph(name, text)?.advance,
  };
}

function openFont(name: OwnFontName): OpenFont {
  const known = openedFonts.get(name);
  if (known) return known;
  const bytes = unpackedFont(readRegularFileSync(fontFile(name)));
  const font = create(bytes);
  if ("fonts" in font) throw new Error(`${fontFile(name)} holds several fonts`);
  const open = { font, bytes };
  openedFonts.set(name, open);
  return open;
}

function lookUp(font: Font, text: GlyphText): KnownGlyph | undefined {
  if (typeof text === "string") {
    const composed = shapeCluster(font, text);
    return composed && { glyph: composed, advance: composed.advance / font.unitsPerEm };
  }
  const codePoint = text;
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  const glyph = font.glyphForCodePoint(codePoint);
  return { glyph: glyph.id, advance: glyph.advanceWidth / font.unitsPerEm };
}

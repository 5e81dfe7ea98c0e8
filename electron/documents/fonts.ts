/// <reference path="./fontkit.d.ts" />
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { templatesFolder } from "../library/paths.ts";

/**
 * The faces of a document as a Chinese reader names them. Which font files stand for them is decided here alone
 * (product rule: 仿宋 FandolFang, 小标宋 Noto Serif SC Bold, 黑体 Noto Sans SC, 楷体 FandolKai, 宋体 Noto Serif SC).
 */
export type Face = "fangsong" | "kaiti" | "biaosong" | "heiti" | "songti" | "latin";

export type FontName = "FandolFang" | "FandolKai" | "NotoSerifSC" | "NotoSerifSCBold" | "NotoSansSC" | "Tinos" | "TinosBold";

/** Where each font comes from: a file beside the templates, else a file of an npm package. */
const FILES: Readonly<Record<FontName, { readonly file: string; readonly package?: string }>> = {
  FandolFang: { file: "FandolFang-Regular.otf" },
  FandolKai: { file: "FandolKai-Regular.otf" },
  NotoSerifSC: { file: "NotoSerifSC_400Regular.ttf", package: "@expo-google-fonts/noto-serif-sc/400Regular" },
  NotoSerifSCBold: { file: "NotoSerifSC_700Bold.ttf", package: "@expo-google-fonts/noto-serif-sc/700Bold" },
  NotoSansSC: { file: "NotoSansSC_400Regular.ttf", package: "@expo-google-fonts/noto-sans-sc/400Regular" },
  Tinos: { file: "Tinos_400Regular.ttf", package: "@expo-google-fonts/tinos/400Regular" },
  TinosBold: { file: "Tinos_700Bold.ttf", package: "@expo-google-fonts/tinos/700Bold" },
};

/**
 * Fonts in the order in which they are asked for a glyph. `chinese` serves Chinese characters and Chinese marks,
 * `latin` runs of Latin letters and digits; the first font of each is the face itself, the rest stand in for it.
 */
export type FaceFonts = Readonly<Record<Face, { readonly chinese: readonly FontName[]; readonly latin: readonly FontName[] }>>;

const FACE_FONTS: FaceFonts = {
  fangsong: { chinese: ["FandolFang", "NotoSerifSC", "Tinos"], latin: ["Tinos", "FandolFang", "NotoSerifSC"] },
  kaiti: { chinese: ["FandolKai", "NotoSerifSC", "Tinos"], latin: ["Tinos", "FandolKai", "NotoSerifSC"] },
  biaosong: { chinese: ["NotoSerifSCBold", "TinosBold"], latin: ["TinosBold", "NotoSerifSCBold"] },
  heiti: { chinese: ["NotoSansSC", "NotoSerifSC", "Tinos"], latin: ["NotoSansSC", "Tinos", "NotoSerifSC"] },
  songti: { chinese: ["NotoSerifSC", "Tinos"], latin: ["NotoSerifSC", "Tinos"] },
  latin: { chinese: ["Tinos", "FandolFang", "NotoSerifSC"], latin: ["Tinos", "FandolFang", "NotoSerifSC"] },
};

/** The glyph of a character: its id in the font, and its width in em. */
export type KnownGlyph = { readonly id: number; readonly advance: number };

/** Opened fonts, each read from disk when it is first needed and kept for the life of the program. */
export type Fonts = {
  readonly faces: FaceFonts;
  readonly font: (name: FontName) => Font;
  /** the file that the font lies in */
  readonly bytes: (name: FontName) => Buffer;
  /** a character's glyph; `undefined` when the font does not hold it */
  readonly glyph: (name: FontName, codePoint: number) => KnownGlyph | undefined;
  /** width of a character's glyph in em; `undefined` when the font does not hold it */
  readonly advance: (name: FontName, codePoint: number) => number | undefined;
};

/**
 * The path of a font file. A packed program carries all fonts beside its templates; a working copy takes the npm
 * packages. `folder` is the folder of fonts beside the templates.
 */
export function fontFile(name: FontName, folder: string = join(templatesFolder(), "fonts")): string {
  const { file, package: source } = FILES[name];
  const beside = join(folder, file);
  if (source === undefined || existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`${source}/${file}`);
}

/** Names of all fonts, for whoever packs the program. */
export const FONT_NAMES: readonly FontName[] = ["FandolFang", "FandolKai", "NotoSerifSC", "NotoSerifSCBold", "NotoSansSC", "Tinos", "TinosBold"];

type OpenFont = { readonly font: Font; readonly bytes: Buffer };
const opened = new Map<FontName, OpenFont>();
const glyphs = new Map<FontName, Map<number, KnownGlyph | undefined>>();
const product: Fonts = {
  faces: FACE_FONTS,
  font: (name) => openFont(name).font,
  bytes: (name) => openFont(name).bytes,
  glyph: knownGlyph,
  advance: (name, codePoint) => knownGlyph(name, codePoint)?.advance,
};

/** The fonts of the product. A font file that is not there is a broken installation, so it throws. */
export const productFonts = (): Fonts => product;

function openFont(name: FontName): OpenFont {
  const known = opened.get(name);
  if (known) return known;
  const bytes = readFileSync(fontFile(name));
  const open = { font: create(bytes), bytes };
  opened.set(name, open);
  return open;
}

/** Looked up in the font's tables once for each character: fontkit searches them anew at each call. */
function knownGlyph(name: FontName, codePoint: number): KnownGlyph | undefined {
  let ofFont = glyphs.get(name);
  if (ofFont === undefined) {
    ofFont = new Map();
    glyphs.set(name, ofFont);
  }
  const known = ofFont.get(codePoint);
  if (known !== undefined || ofFont.has(codePoint)) return known;
  const { font } = openFont(name);
  const glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : undefined;
  const found = glyph && { id: glyph.id, advance: glyph.advanceWidth / font.unitsPerEm };
  ofFont.set(codePoint, found);
  return found;
}

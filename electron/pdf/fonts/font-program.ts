/// <reference path="./fontkit.d.ts" />
import { createHash } from "node:crypto";
import { constants, deflateSync } from "node:zlib";
import type { Font } from "fontkit";
import { LRUCache } from "lru-cache";
import type { FontName } from "../../../shared/documents/font-names.ts";
import { cffSubset } from "./cff-subset.ts";
import type { Fonts } from "./fonts.ts";
import { type SubsetGlyph, trueTypeSubset } from "./true-type-subset.ts";

/** The glyphs that one file uses of a font, as they are written into it. */
export type FontProgram = {
  /** six capital letters before the font's name */
  readonly tag: string;
  readonly deflated: Uint8Array;
};

/** Programs made lately, some 10 kB each: page numbers, titles and headings are the same in document after document. */
const made = new LRUCache<string, FontProgram>({ max: 100 });
const numbers = new WeakMap<Font, number>();
let nextNumber = 0;

/** `glyphs`: by their codes in the file. Composed ones are made of TrueType fonts only. */
export function fontProgram(name: FontName, fonts: Fonts, glyphs: readonly SubsetGlyph[]): FontProgram {
  const font = fonts.font(name);
  const number = numbers.get(font) ?? nextNumber++;
  numbers.set(font, number);
  const key = `${number}:${glyphs.map((glyph) => (typeof glyph === "number" ? glyph : JSON.stringify(glyph))).join()}`;
  const program = made.get(key) ?? makeProgram(font, fonts.bytes(name), glyphs);
  made.set(key, program);
  return program;
}

function makeProgram(font: Font, bytes: Buffer, glyphs: readonly SubsetGlyph[]): FontProgram {
  const program = isCff(font) ? cffProgram(font, glyphs) : trueTypeSubset(bytes, font, glyphs);
  // outlines hardly repeat themselves: looking for it takes twice as long and saves one byte in twenty
  return { tag: subsetTag(program), deflated: deflateSync(program, { strategy: constants.Z_HUFFMAN_ONLY }) };
}

function cffProgram(font: Font, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const ids = glyphs.map((glyph) => {
    if (typeof glyph !== "number") throw new Error(`no glyphs can be composed of ${font.postscriptName}`);
    return glyph;
  });
  return cffSubset(font, ids) ?? fontkitSubset(font, ids);
}

function fontkitSubset(font: Font, glyphs: readonly number[]): Uint8Array {
  const subset = font.createSubset();
  subset.glyphs.splice(0, subset.glyphs.length, ...glyphs);
  return subset.encode();
}

/** Outlines are CFF, so that a subset is written as CIDFontType0C. */
export const isCff = (font: Font): boolean => "CFF " in font.directory.tables;

/**
 * ISO 32000-1, 9.6.4: six capital letters mark a subset, and two subsets of one font in one file, as when letters of ours
 * are bundled, must differ in them. Taken from the glyphs, so that equal documents are equal files.
 */
function subsetTag(program: Uint8Array): string {
  return Array.from(createHash("sha256").update(program).digest().subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
}

/// <reference path="./fontkit.d.ts" />
import { createHash } from "node:crypto";
import { constants, deflateSync } from "node:zlib";
import type { Font, Subset } from "fontkit";
import type { FontName } from "./fonts.ts";

/** The glyphs that one file uses of a font, as they are written into it. */
export type FontProgram = {
  /** six capital letters before the font's name */
  readonly tag: string;
  readonly deflated: Uint8Array;
};

/** Programs made lately, the one used last at the end: page numbers, titles and headings are the same in document after document. */
const made = new Map<string, FontProgram>();
/** Some 10 kB each. */
const KEPT = 100;

export function fontProgram(name: FontName, font: Font, subset: Subset): FontProgram {
  const key = `${name}:${subset.glyphs.join()}`;
  const program = made.get(key) ?? makeProgram(font, subset);
  made.delete(key);
  made.set(key, program);
  for (const oldest of made.keys()) {
    if (made.size <= KEPT) break;
    made.delete(oldest);
  }
  return program;
}

function makeProgram(font: Font, subset: Subset): FontProgram {
  const program = subset.encode();
  // outlines in CFF hardly repeat themselves: looking for it takes twice as long and saves one byte in twenty
  const deflated = deflateSync(program, isCff(font) ? { strategy: constants.Z_HUFFMAN_ONLY } : {});
  return { tag: subsetTag(program), deflated };
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

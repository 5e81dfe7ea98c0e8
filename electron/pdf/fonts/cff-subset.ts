/// <reference path="./fontkit.d.ts" />
import type { Cff, CffPrivate, Font } from "fontkit";
import { ByteWriter } from "./byte-writer.ts";

/**
 * A CFF font (Adobe Technical Note 5176) with some glyphs of another, keyed by glyph number as a CIDFontType0C of a PDF is
 * (ISO 32000-1, 9.9): the charstrings are taken over as they are. `undefined` for fonts whose glyphs share pieces or that
 * have several private dictionaries, which are left to fontkit: it draws each glyph to find what it uses. Own code for the
 * others: 0.06–0.31 ms a subset of 148 glyphs against 0.58–3.3 by fontkit and 4–8 by harfbuzz (docs/adr/0012-own-font-subsets.md).
 */
export function cffSubset(font: Font, glyphs: readonly number[]): Uint8Array | undefined {
  const cff = font["CFF "];
  const settings = cff && plainPrivate(cff);
  if (cff === undefined || settings === undefined) return undefined;
  const count = glyphs.length;
  const file = new ByteWriter(64 * 1024);
  file.put(Uint8Array.of(1, 0, 4, 4));
  index(file, [Buffer.from(cff.postscriptName, "latin1")]);
  const top = topDict(cff, count);
  const topStart = file.length + INDEX_HEAD;
  index(file, [top.bytes]);
  index(file, [Buffer.from("Adobe"), Buffer.from("Identity")]);
  index(file, []);
  const place = (operator: number) => file.set32(topStart + (top.places.get(operator) ?? 0), file.length);
  place(CHARSET);
  // glyph 1 has identifier 1, and so on
  file
    .uint(2, 1)
    .uint(1, 2)
    .uint(Math.max(0, count - 2), 2);
  place(FD_SELECT);
  file.uint(3, 1).uint(1, 2).uint(0, 2).uint(0, 1).uint(count, 2);
  place(CHAR_STRINGS);
  index(
    file,
    glyphs.map((glyph) => charString(cff, glyph)),
  );
  const dict = privateDict(settings);
  const pointer = new Dict();
  pointer.integers(PRIVATE, dict.length, 0);
  place(FD_ARRAY);
  const pointerStart = file.length + INDEX_HEAD;
  index(file, [pointer.finish()]);
  file.set32(pointerStart + (pointer.places.get(PRIVATE) ?? 0), file.length);
  file.put(dict);
  return file.finish();
}

/** Operators of dictionaries; those of two bytes begin with 12. */
const FONT_BBOX = 5;
const BLUE_VALUES = 6;
const OTHER_BLUES = 7;
const STD_HW = 10;
const STD_VW = 11;
const CHARSET = 15;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const DEFAULT_WIDTH = 20;
const NOMINAL_WIDTH = 21;
const TWO_BYTES = 12 << 8;
const BLUE_SCALE = TWO_BYTES | 9;
const STEM_SNAP_H = TWO_BYTES | 12;
const STEM_SNAP_V = TWO_BYTES | 13;
const ROS = TWO_BYTES | 30;
const CID_COUNT = TWO_BYTES | 34;
const FD_ARRAY = TWO_BYTES | 36;
const FD_SELECT = TWO_BYTES | 37;

/** Strings of a font of its own come after the 391 that every reader knows. */
const OWN_STRINGS = 391;
/** Bytes of an index of one entry before it: count, size of offsets, two offsets. */
const INDEX_HEAD = 3 + 2 * 4;

function plainPrivate({ isCIDFont, topDict: dict, globalSubrIndex: shared }: Cff): CffPrivate | undefined {
  const [only, ...more] = isCIDFont ? (dict.FDArray ?? []) : [{ Private: dict.Private }];
  const settings = only?.Private;
  const matrix = dict.FontMatrix;
  const usual = matrix === null || matrix === undefined || (matrix[0] === 0.001 && matrix[3] === 0.001);
  return settings && more.length === 0 && usual && shared.length === 0 && !settings.Subrs?.length ? settings : undefined;
}

function topDict({ topDict: { FontBBox: box } }: Cff, count: number): { readonly bytes: Uint8Array; readonly places: ReadonlyMap<number, number> } {
  const dict = new Dict();
  dict.integers(ROS, OWN_STRINGS, OWN_STRINGS + 1, 0);
  dict.integers(FONT_BBOX, ...(box ?? [0, 0, 0, 0]));
  dict.integers(CID_COUNT, count);
  for (const operator of [CHARSET, FD_SELECT, CHAR_STRINGS, FD_ARRAY]) dict.integers(operator, 0);
  return { bytes: dict.finish(), places: dict.places };
}

/** Widths that the charstrings count from, and the heights that hints snap to: lists of differences, as fontkit hands them over. */
function privateDict(settings: CffPrivate): Uint8Array {
  const dict = new Dict();
  const differences = (operator: number, values: readonly number[] | null | undefined) => {
    if (values && values.length > 0) dict.integers(operator, ...values);
  };
  differences(BLUE_VALUES, settings.BlueValues);
  differences(OTHER_BLUES, settings.OtherBlues);
  if (settings.StdHW) dict.integers(STD_HW, settings.StdHW);
  if (settings.StdVW) dict.integers(STD_VW, settings.StdVW);
  differences(STEM_SNAP_H, settings.StemSnapH);
  differences(STEM_SNAP_V, settings.StemSnapV);
  if (settings.BlueScale) dict.fraction(BLUE_SCALE, settings.BlueScale);
  dict.integers(DEFAULT_WIDTH, settings.defaultWidthX ?? 0);
  dict.integers(NOMINAL_WIDTH, settings.nominalWidthX ?? 0);
  return dict.finish();
}

/** A dictionary: operands before their operator, each as an integer of five bytes, so that offsets can be filled in later. */
class Dict {
  private readonly writer = new ByteWriter();
  /** where the last operand of each operator stands */
  readonly places = new Map<number, number>();

  integers(operator: number, ...operands: readonly number[]): void {
    for (const operand of operands) this.writer.uint(29, 1).uint(Math.round(operand), 4);
    this.places.set(operator, this.writer.length - 4);
    this.operator(operator);
  }

  /** A number between 0 and 1: half-bytes of its digits, 10 for the point, 15 for the end (table 5 of the note). */
  fraction(operator: number, value: number): void {
    const digits = `a${value.toFixed(7).slice(2)}ff`;
    this.writer.uint(30, 1).put(Buffer.from(digits.slice(0, digits.length - (digits.length % 2)), "hex"));
    this.operator(operator);
  }

  private operator(operator: number): void {
    if (operator >= TWO_BYTES) this.writer.uint(operator, 2);
    else this.writer.uint(operator, 1);
  }

  finish(): Uint8Array {
    return this.writer.finish();
  }
}

/** An index: count, size of offsets, offsets from 1, entries. */
function index(file: ByteWriter, entries: readonly Uint8Array[]): void {
  file.uint(entries.length, 2);
  if (entries.length === 0) return;
  file.uint(4, 1);
  let offset = 1;
  for (const entry of entries) {
    file.uint(offset, 4);
    offset += entry.length;
  }
  file.uint(offset, 4);
  for (const entry of entries) file.put(entry);
}

const charStrings = new WeakMap<Cff, Map<number, Uint8Array>>();

function charString(cff: Cff, glyph: number): Uint8Array {
  const ofFont = charStrings.get(cff) ?? new Map<number, Uint8Array>();
  charStrings.set(cff, ofFont);
  const found = ofFont.get(glyph) ?? cff.getCharString(glyph);
  ofFont.set(glyph, found);
  return found;
}

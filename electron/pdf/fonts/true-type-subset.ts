/// <reference path="./fontkit.d.ts" />
import type { Font } from "fontkit";
import { ByteWriter } from "./byte-writer.ts";

/** A glyph that stands in a composed one, moved by `x` and `y` units of the font. */
export type GlyphPart = { readonly id: number; readonly x: number; readonly y: number };

/** A glyph that the font does not have: several of its glyphs as one, a letter with the marks over and under it. `advance` in units of the font. */
export type ComposedGlyph = { readonly advance: number; readonly parts: readonly GlyphPart[] };

/** A glyph of a subset: its id in the font, or one that is composed for the subset. */
export type SubsetGlyph = number | ComposedGlyph;

/**
 * A TrueType font (OpenType specification: glyf, loca, hmtx and their heads) that holds some glyphs of another. The outlines
 * are taken over as they are, without the instructions for screens of few dots. Own code instead of fontkit's subset, which
 * decodes each glyph first: 0.03–0.97 ms a subset against 0.5–4.5 on the same glyphs, and a third of the bytes for Tinos; harfbuzz
 * gives no choice of glyph numbers (docs/adr/0012-own-font-subsets.md).
 */
export function trueTypeSubset(bytes: Buffer, font: Font, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const source = sourceOf(bytes, font);
  const included: SubsetGlyph[] = [...glyphs];
  const outlines: Outline[] = [];
  // the list grows while it is walked: parts of composed glyphs come in at its end
  for (let index = 0; index < included.length; index += 1) outlines.push(withParts(outlineOf(source, included[index] ?? 0), included));
  const count = included.length;
  const glyf = new ByteWriter(64 * 1024);
  const loca = new ByteWriter();
  const hmtx = new ByteWriter();
  for (const [index, outline] of outlines.entries()) {
    loca.uint(glyf.length, 4);
    glyf.put(outline.bytes).pad(4);
    hmtx.put(metricsOf(source, included[index] ?? 0));
  }
  loca.uint(glyf.length, 4);
  const head = copied(source, "head");
  head.writeUInt32BE(0, CHECK_SUM_ADJUSTMENT);
  head.writeInt16BE(LONG_OFFSETS, INDEX_TO_LOC_FORMAT);
  const hhea = copied(source, "hhea");
  hhea.writeUInt16BE(count, NUMBER_OF_H_METRICS);
  const maxp = copied(source, "maxp");
  maxp.writeUInt16BE(count, NUM_GLYPHS);
  const mostParts = Math.max(0, ...glyphs.map((glyph) => (typeof glyph === "number" ? 0 : glyph.parts.length)));
  if (mostParts > 0) {
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(MAX_COMPONENTS), mostParts), MAX_COMPONENTS);
    // a part may be composed itself
    maxp.writeUInt16BE(maxp.readUInt16BE(MAX_COMPONENT_DEPTH) + 1, MAX_COMPONENT_DEPTH);
  }
  return sfnt({ glyf: glyf.finish(), head, hhea, hmtx: hmtx.finish(), loca: loca.finish(), maxp });
}

/** Places in the tables head, hhea and maxp. */
const CHECK_SUM_ADJUSTMENT = 8;
const INDEX_TO_LOC_FORMAT = 50;
const LONG_OFFSETS = 1;
const NUMBER_OF_H_METRICS = 34;
const NUM_GLYPHS = 4;
const MAX_COMPONENTS = 28;
const MAX_COMPONENT_DEPTH = 30;

/** `parts`: where in its bytes the numbers of the glyphs stand that it is composed of. */
type Outline = { readonly bytes: Uint8Array; readonly parts: readonly number[] };

type Source = {
  readonly bytes: Buffer;
  readonly font: Font;
  readonly glyf: number;
  readonly loca: number;
  readonly longOffsets: boolean;
  readonly hmtx: number;
  readonly metrics: number;
  readonly outlines: Map<number, Outline>;
};

const sources = new WeakMap<Font, Source>();

function sourceOf(bytes: Buffer, font: Font): Source {
  const known = sources.get(font);
  if (known) return known;
  const source: Source = {
    bytes,
    font,
    glyf: tableOf(font, "glyf").offset,
    loca: tableOf(font, "loca").offset,
    longOffsets: bytes.readInt16BE(tableOf(font, "head").offset + INDEX_TO_LOC_FORMAT) === LONG_OFFSETS,
    hmtx: tableOf(font, "hmtx").offset,
    metrics: bytes.readUInt16BE(tableOf(font, "hhea").offset + NUMBER_OF_H_METRICS),
    outlines: new Map(),
  };
  sources.set(font, source);
  return source;
}

function tableOf(font: Font, tag: string) {
  const table = font.directory.tables[tag];
  if (table === undefined) throw new Error(`the font ${font.postscriptName} has no table ${tag}`);
  return table;
}

function copied({ bytes, font }: Source, tag: string): Buffer {
  const { offset, length } = tableOf(font, tag);
  return Buffer.from(bytes.subarray(offset, offset + length));
}

/** Advance and left bearing: glyphs after the last with both share its advance. */
function metricsOf(source: Source, glyph: SubsetGlyph): Uint8Array {
  if (typeof glyph !== "number")
    return new ByteWriter()
      .uint(Math.round(glyph.advance), 2)
      .uint(boxOf(source, glyph).left & 0xffff, 2)
      .finish();
  const { bytes, hmtx, metrics } = source;
  if (glyph < metrics) return bytes.subarray(hmtx + glyph * 4, hmtx + glyph * 4 + 4);
  const bearing = hmtx + metrics * 4 + (glyph - metrics) * 2;
  return Buffer.concat([bytes.subarray(hmtx + metrics * 4 - 4, hmtx + metrics * 4 - 2), bytes.subarray(bearing, bearing + 2)]);
}

function outlineOf(source: Source, glyph: SubsetGlyph): Outline {
  if (typeof glyph !== "number") return composedOutline(source, glyph);
  const known = source.outlines.get(glyph);
  if (known) return known;
  const { bytes, loca, glyf, longOffsets } = source;
  const at = (index: number) => (longOffsets ? bytes.readUInt32BE(loca + index * 4) : bytes.readUInt16BE(loca + index * 2) * 2);
  const outline = withoutInstructions(bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1)));
  source.outlines.set(glyph, outline);
  return outline;
}

/** ISO 14496-22, 5.3.3: outlines begin with the number of contours and their box; a negative number means a composed glyph. */
function withoutInstructions(glyph: Buffer): Outline {
  if (glyph.length === 0) return { bytes: glyph, parts: [] };
  const contours = glyph.readInt16BE(0);
  if (contours < 0) return composed(glyph);
  const at = BOX_END + 2 * contours;
  const instructions = glyph.readUInt16BE(at);
  if (instructions === 0) return { bytes: glyph, parts: [] };
  return { bytes: Buffer.concat([glyph.subarray(0, at), Buffer.alloc(2), glyph.subarray(at + 2 + instructions)]), parts: [] };
}

const BOX_END = 10;
const WORDS = 0x1;
const OFFSETS = 0x2;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
const INSTRUCTIONS = 0x100;

function composed(glyph: Buffer): Outline {
  const bytes = Buffer.from(glyph);
  const parts: number[] = [];
  let at = BOX_END;
  for (;;) {
    const flags = bytes.readUInt16BE(at);
    bytes.writeUInt16BE(flags & ~INSTRUCTIONS, at);
    parts.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
    if ((flags & MORE) === 0) return { bytes: bytes.subarray(0, at), parts };
  }
}

type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };

/** The box around all parts, in units of the font. */
function boxOf(source: Source, { parts }: ComposedGlyph): Box {
  const boxes = parts.flatMap(({ id, x, y }): Box[] => {
    const { bytes } = outlineOf(source, id);
    if (bytes.length === 0) return [];
    const outline = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const at = (place: number) => outline.readInt16BE(place);
    return [{ left: at(2) + x, bottom: at(4) + y, right: at(6) + x, top: at(8) + y }];
  });
  if (boxes.length === 0) return { left: 0, bottom: 0, right: 0, top: 0 };
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.max(...boxes.map(({ top }) => top)),
  };
}

/** A composed glyph whose parts are named as the font numbers them (OpenType specification, glyf: composite glyph description). */
function composedOutline(source: Source, glyph: ComposedGlyph): Outline {
  const { left, bottom, right, top } = boxOf(source, glyph);
  const file = new ByteWriter();
  for (const value of [-1, left, bottom, right, top]) file.uint(value & 0xffff, 2);
  const places: number[] = [];
  for (const [index, { id, x, y }] of glyph.parts.entries()) {
    file.uint(WORDS | OFFSETS | (index < glyph.parts.length - 1 ? MORE : 0), 2);
    places.push(file.length);
    for (const value of [id, x, y]) file.uint(value & 0xffff, 2);
  }
  return { bytes: file.finish(), parts: places };
}

/** Names the parts of a composed glyph as the subset numbers them. */
function withParts(outline: Outline, included: SubsetGlyph[]): Outline {
  if (outline.parts.length === 0) return outline;
  const bytes = Buffer.from(outline.bytes);
  for (const at of outline.parts) {
    const part = bytes.readUInt16BE(at);
    const known = included.indexOf(part);
    bytes.writeUInt16BE(known < 0 ? included.push(part) - 1 : known, at);
  }
  return { bytes, parts: outline.parts };
}

/** The file: a directory of its tables, each at a multiple of four bytes with the sum of its words. */
function sfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const file = new ByteWriter(64 * 1024);
  file.uint(0x00010000, 4).uint(entries.length, 2);
  file
    .uint(power * 16, 2)
    .uint(Math.log2(power), 2)
    .uint((entries.length - power) * 16, 2);
  let offset = 12 + 16 * entries.length;
  for (const [tag, table] of entries) {
    file.put(Buffer.from(tag, "latin1")).uint(checkSum(table), 4).uint(offset, 4).uint(table.length, 4);
    offset += Math.ceil(table.length / 4) * 4;
  }
  for (const [, table] of entries) file.put(table).pad(4);
  return file.finish();
}

function checkSum(table: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    const word = ((table[at] ?? 0) << 24) | ((table[at + 1] ?? 0) << 16) | ((table[at + 2] ?? 0) << 8) | (table[at + 3] ?? 0);
    sum = (sum + word) | 0;
  }
  return sum >>> 0;
}

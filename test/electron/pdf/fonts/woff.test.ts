import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { ByteWriter } from "../../../../electron/pdf/fonts/byte-writer.ts";
import { fontFile } from "../../../../electron/pdf/fonts/fonts.ts";
import { unpackedFont } from "../../../../electron/pdf/fonts/woff.ts";

const plain = readFileSync(fontFile("Tinos"));

/** The font as a WOFF file: every second table deflated. */
function packed(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const directory = new ByteWriter().put(Buffer.from("wOFF")).put(font.subarray(0, 4)).uint(0, 4).uint(count, 2).uint(0, 2).uint(font.length, 4);
  directory.put(Buffer.alloc(24));
  const tables = new ByteWriter();
  for (let index = 0; index < count; index += 1) {
    const entry = font.subarray(12 + index * 16, 28 + index * 16);
    const table = font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12));
    const held = index % 2 === 0 ? deflateSync(table) : table;
    const isSmaller = held.length < table.length;
    directory.put(entry.subarray(0, 4)).uint(44 + count * 20 + tables.length, 4);
    directory
      .uint(isSmaller ? held.length : table.length, 4)
      .uint(table.length, 4)
      .put(entry.subarray(4, 8));
    tables.put(isSmaller ? held : table).pad(4);
  }
  return Buffer.concat([directory.finish(), tables.finish()]);
}

function subsetOf(bytes: Buffer): Buffer {
  const font = create(bytes);
  if ("fonts" in font) throw new Error("several fonts");
  const subset = font.createSubset();
  for (const character of "Süderau Łódź") subset.includeGlyph(font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  return Buffer.from(subset.encode());
}

test("a WOFF file unpacked has the glyphs of the font that it was made of", () => {
  const file = packed(plain);
  expect(file.length).toBeLessThan(plain.length);
  expect(subsetOf(unpackedFont(file)).equals(subsetOf(plain))).toBe(true);
});

test("another font file stays as it is", () => {
  expect(unpackedFont(plain)).toBe(plain);
});

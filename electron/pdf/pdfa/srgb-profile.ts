/**
 * An ICC profile of sRGB (ICC.1:2001-04, version 2.1, matrix and tone curves), made here so that no file of another
 * licence is carried along. Colours from IEC 61966-2-1, adapted to D50.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ["desc", description("sRGB IEC61966-2-1")],
    ["cprt", textTag("No copyright, use freely")],
    ["wtpt", xyz(0.9642, 1, 0.8249)],
    ["rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)],
    ["gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)],
    ["bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const HEADER = 128;
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const data: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  let at = HEADER + table.length;
  for (const [index, [name, bytes]] of tags.entries()) {
    // the three curves are one
    const offset = placed.get(bytes) ?? at;
    table.write(name, 4 + 12 * index, "latin1");
    table.writeUInt32BE(offset, 8 + 12 * index);
    table.writeUInt32BE(bytes.length, 12 + 12 * index);
    if (placed.has(bytes)) continue;
    placed.set(bytes, offset);
    data.push(bytes);
    at += bytes.length;
  }
  return Buffer.concat([header(at), table, ...data]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // a date of its own, not the clock's
  for (const [index, value] of [2026, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  xyzNumbers(0.9642, 1, 0.8249).copy(bytes, 68);
  return bytes;
}

const fixed = (value: number) => Math.round(value * 65536);

function xyzNumbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 4 * index);
  return bytes;
}

const xyz = (...values: readonly number[]) => Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), xyzNumbers(...values)]);

/** The curve of IEC 61966-2-1 in 1,024 steps. */
function toneCurve(): Buffer {
  const STEPS = 1024;
  const bytes = Buffer.alloc(12 + 2 * STEPS);
  bytes.write("curv", 0, "latin1");
  bytes.writeUInt32BE(STEPS, 8);
  for (let step = 0; step < STEPS; step++) {
    const value = step / (STEPS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * step);
  }
  return bytes;
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const textTag = (words: string) => padded(Buffer.from(`text\0\0\0\0${words}\0`, "latin1"));

function description(words: string): Buffer {
  const head = Buffer.alloc(12);
  head.write("desc", 0, "latin1");
  head.writeUInt32BE(words.length + 1, 8);
  // no Unicode and no Macintosh form: 4 + 4, 2 + 1 + 67 bytes of nothing
  return padded(Buffer.concat([head, Buffer.from(`${words}\0`, "latin1"), Buffer.alloc(78)]));
}

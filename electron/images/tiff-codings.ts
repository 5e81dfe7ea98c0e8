import { inflatedOrNone } from "../files/inflate.ts";

/** Codings of TIFF whose data is nothing but packed bytes. */
export type PackedCoding = 1 | 5 | 8 | 32946 | 32773;

export const isPacked = (compression: number): compression is PackedCoding => [1, 5, 8, 32946, 32773].includes(compression);

/**
 * Unpacks a strip or tile into exactly `size` bytes. `undefined`: the data is broken or holds less than that.
 * TIFF 6.0, sections 9 (PackBits) and 13 (LZW); 8 and 32946 are deflate.
 */
export function unpack(compression: PackedCoding, data: Uint8Array, size: number): Uint8Array | undefined {
  const unpacked = compression === 1 ? data : compression === 5 ? unpackLzw(data, size) : compression === 32773 ? unpackBits(data, size) : inflatedOrNone(data);
  return unpacked === undefined || unpacked.length < size ? undefined : unpacked.subarray(0, size);
}

function unpackBits(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  for (let at = 0; at < data.length && filled < size; ) {
    const head = data[at++] ?? 0;
    if (head < 128) {
      out.set(data.subarray(at, Math.min(at + head + 1, at + size - filled)), filled);
      filled += Math.min(head + 1, data.length - at);
      at += head + 1;
    } else if (head > 128) {
      out.fill(data[at++] ?? 0, filled, filled + 257 - head);
      filled += 257 - head;
    }
  }
  return out.subarray(0, Math.min(filled, size));
}

const CLEAR = 256;
const END = 257;

/** Codes grow from 9 to 12 bits one code early; writers of before TIFF 5.0 packed them from the low end. */
function unpackLzw(data: Uint8Array, size: number): Uint8Array | undefined {
  const lowFirst = data[0] === 0 && ((data[1] ?? 0) & 1) === 1;
  const out = new Uint8Array(size);
  const prefix = new Uint16Array(4097);
  const last = new Uint8Array(4097);
  const first = new Uint8Array(4097);
  const lengths = new Uint16Array(4097);
  for (let code = 0; code < 256; code++) {
    last[code] = code;
    first[code] = code;
    lengths[code] = 1;
  }
  let next = 258;
  let width = 9;
  let previous = -1;
  let filled = 0;
  for (let bit = 0; bit + width <= data.length * 8 && filled < size; ) {
    const code = readBits(data, bit, width, lowFirst);
    bit += width;
    if (code === END) break;
    if (code === CLEAR) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (previous >= 0 && next <= 4096) {
      if (code > next) return undefined;
      prefix[next] = previous;
      first[next] = first[previous] ?? 0;
      last[next] = code === next ? (first[previous] ?? 0) : (first[code] ?? 0);
      lengths[next] = (lengths[previous] ?? 0) + 1;
      next += 1;
    } else if (code >= next) return undefined;
    const length = lengths[code] ?? 0;
    for (let at = filled + length - 1, from = code; at >= filled; at--, from = prefix[from] ?? 0) if (at < size) out[at] = last[from] ?? 0;
    filled += length;
    previous = code;
    const early = lowFirst ? 0 : 1;
    if (next + early >= 2048) width = 12;
    else if (next + early >= 1024) width = 11;
    else if (next + early >= 512) width = 10;
  }
  return out.subarray(0, Math.min(filled, size));
}

function readBits(data: Uint8Array, bit: number, width: number, lowFirst: boolean): number {
  const at = bit >> 3;
  const [a, b, c] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  if (lowFirst) return ((a | (b << 8) | (c << 16)) >> (bit & 7)) & ((1 << width) - 1);
  return (((a << 16) | (b << 8) | c) >> (24 - width - (bit & 7))) & ((1 << width) - 1);
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) =>
  [...byte.toString(2).padStart(8, "0")].reverse().reduce((sum, digit) => sum * 2 + Number(digit), 0),
);

/** FillOrder 2: the lowest bit of a byte comes first. */
export const reverseBits = (data: Uint8Array): Uint8Array => data.map((byte) => REVERSED[byte] ?? 0);

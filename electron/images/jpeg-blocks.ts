/** One component of a picture in a smaller size: each block of 8 × 8 becomes one of `side` × `side` pixels. */
export type Plane = {
  readonly side: number;
  /** pixels in a row and in a column, those of blocks that reach over the picture's edge too */
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  /** for each coefficient in zigzag order the size of its steps */
  readonly steps: Int32Array;
  /** where it stands in a block of rows of 8 */
  readonly places: Uint8Array;
  /** so many steps of it make a difference that can be seen */
  readonly least: Uint16Array;
  /** the first coefficient of which one step makes such a difference; 64: none */
  readonly loud: number;
  /** for each pixel of a side the cosines of all 8 frequencies, in `WAVE_BITS` binary places */
  readonly waves: Int32Array;
};

export const WAVE_BITS = 12;
/** Binary places that are left between the two passes of the transform. */
const KEPT_BITS = 4;
/** The tone of a block without coefficients, and half a level to round by. */
const MIDDLE = ((128 << KEPT_BITS) | (1 << (KEPT_BITS - 1))) << WAVE_BITS;

/** A block of a unit, `left` and `top` within the `across` × `up` blocks that its component has there. */
export type Block = {
  readonly dc: Codes;
  readonly ac: Codes;
  readonly component: number;
  readonly plane: Plane | undefined;
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly up: number;
};

/** The units of an interval: the number of its first, how many, and how many stand in a row of the picture. */
type Units = { readonly from: number; readonly count: number; readonly across: number };

/**
 * Reads the blocks of one restart interval (ITU-T T.81, F.2.2) and, where a plane is wanted, makes its pixels. False when
 * the codes do not come out even.
 * @param data at least eight more bytes than `length`, the interval's own
 */
export function intervalIsSound(data: Uint8Array, length: number, blocks: readonly Block[], { from, count, across }: Units): boolean {
  const limit = length * 8;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const last = data.length - 4;
  const levels = new Int32Array(4);
  const block = new Int32Array(64);
  let bit = 0;
  let row = Math.floor(from / across);
  let column = from % across;
  for (let unit = from; unit < from + count; unit++, column++) {
    if (column === across) {
      column = 0;
      row += 1;
    }
    for (let index = 0; index < blocks.length; index++) {
      const each = blocks[index];
      if (each === undefined) return false;
      const { dc, ac, component, plane } = each;
      const loud = plane === undefined ? 63 : plane.loud;
      const ahead = window(data, bit);
      const first = dc.all[ahead >>> 16] ?? 0;
      if (first === 0) return false;
      const step = first & 15;
      let level = 0;
      let flat = true;
      let highest = 0;
      if (plane !== undefined) {
        levels[component] = (levels[component] ?? 0) + signed(data, ahead, bit, first >> 8, step);
        level = (levels[component] ?? 0) * (plane.steps[0] ?? 0);
      }
      bit += (first >> 8) + step;
      for (let place = 1; place < 64; ) {
        // as `window` has it, for the many coefficients that one look at the table tells
        const byte = bit >> 3;
        const bits = byte <= last ? view.getInt32(byte) << (bit & 7) : 0;
        const several = ac.several[bits >>> (32 - QUICK)] ?? 0;
        const past = place + ((several >> 5) & 1023);
        let value = several >> 16;
        if (several !== 0 && past <= loud) {
          bit += several & 31;
          place = past;
          if ((several & ENDS) !== 0) break;
        } else {
          const whole = ac.quick[bits >>> (32 - QUICK)] ?? 0;
          value = whole >> 16;
          if (whole !== 0) {
            bit += whole & 31;
            if (value === 0) break;
            place += (whole >> 5) & 31;
          } else {
            const found = ac.all[bits >>> 16] ?? 0;
            const size = found & 15;
            const code = found >> 8;
            if (size === 0 && (found & 0xf0) !== 0xf0) {
              bit += code;
              if (found === 0) return false;
              break;
            }
            place += ((found >> 4) & 15) + 1;
            value = signed(data, bits, bit, code, size);
            bit += code + size;
          }
          if (place > 64) return false;
        }
        if (plane !== undefined && value !== 0 && Math.abs(value) >= (plane.least[place - 1] ?? 0)) {
          flat = false;
          const to = plane.places[place - 1] ?? 0;
          block[to] = value * (plane.steps[place - 1] ?? 0);
          if (to > highest) highest = to;
        }
      }
      if (plane !== undefined) {
        const to = ((row * each.up + each.top) * plane.width + column * each.across + each.left) * plane.side;
        if (flat) putFlat(level, plane, to);
        else {
          block[0] = level;
          transform(block, plane, highest, to);
          block.fill(0);
        }
      }
    }
    if (bit > limit) return false;
  }
  const rest = data.subarray((bit + 7) >> 3, length);
  // some writers fill up to a round length
  return rest.every((byte) => byte === 0) || rest.every((byte) => byte === 0xff);
}

/** The bits from a place on, at least 25 of them, the first on the left. Beyond the end there are zeros. */
function window(data: Uint8Array, bit: number): number {
  const at = bit >> 3;
  if (at + 4 > data.length) return 0;
  return (((data[at] ?? 0) << 24) | ((data[at + 1] ?? 0) << 16) | ((data[at + 2] ?? 0) << 8) | (data[at + 3] ?? 0)) << (bit & 7);
}

/** The number of `size` bits behind a code of `length` bits (F.2.2.1). */
function signed(data: Uint8Array, bits: number, bit: number, length: number, size: number): number {
  if (size === 0) return 0;
  return numberOf(length + size <= 25 ? (bits << length) >>> (32 - size) : window(data, bit + length) >>> (32 - size), size);
}

const halfway = new Int32Array(64);

/**
 * Makes the pixels of a block (A.3.3), across and then down. Pixels of one distance from the middle share their sums: the
 * odd frequencies only change their sign there. @param highest the place of its last coefficient that is not 0
 */
function transform(block: Int32Array, { side, width, waves, pixels }: Plane, highest: number, to: number): void {
  const rows = (highest >> 3) + 1;
  const half = (side + 1) >> 1;
  for (let row = 0; row < rows; row++) {
    const from = row * 8;
    const c0 = block[from] ?? 0;
    const c1 = block[from + 1] ?? 0;
    const c2 = block[from + 2] ?? 0;
    const c3 = block[from + 3] ?? 0;
    const c4 = block[from + 4] ?? 0;
    const c5 = block[from + 5] ?? 0;
    const c6 = block[from + 6] ?? 0;
    const c7 = block[from + 7] ?? 0;
    for (let x = 0; x < half; x++) {
      const wave = x * 8;
      let even = (1 << (WAVE_BITS - KEPT_BITS - 1)) + Math.imul(c0, waves[wave] ?? 0) + Math.imul(c2, waves[wave + 2] ?? 0);
      let odd = Math.imul(c1, waves[wave + 1] ?? 0) + Math.imul(c3, waves[wave + 3] ?? 0);
      if (side > 4) even += Math.imul(c4, waves[wave + 4] ?? 0);
      if (side > 5) {
        even += Math.imul(c6, waves[wave + 6] ?? 0);
        odd += Math.imul(c5, waves[wave + 5] ?? 0) + Math.imul(c7, waves[wave + 7] ?? 0);
      }
      halfway[from + x] = (even + odd) >> (WAVE_BITS - KEPT_BITS);
      halfway[from + side - 1 - x] = (even - odd) >> (WAVE_BITS - KEPT_BITS);
    }
  }
  halfway.fill(0, rows * 8, side * 8);
  for (let x = 0; x < side; x++) {
    const c0 = halfway[x] ?? 0;
    const c1 = halfway[x + 8] ?? 0;
    const c2 = halfway[x + 16] ?? 0;
    const c3 = halfway[x + 24] ?? 0;
    const c4 = halfway[x + 32] ?? 0;
    const c5 = halfway[x + 40] ?? 0;
    const c6 = halfway[x + 48] ?? 0;
    const c7 = halfway[x + 56] ?? 0;
    for (let y = 0; y < half; y++) {
      const wave = y * 8;
      let even = MIDDLE + Math.imul(c0, waves[wave] ?? 0) + Math.imul(c2, waves[wave + 2] ?? 0);
      let odd = Math.imul(c1, waves[wave + 1] ?? 0) + Math.imul(c3, waves[wave + 3] ?? 0);
      if (side > 4) even += Math.imul(c4, waves[wave + 4] ?? 0);
      if (side > 5) {
        even += Math.imul(c6, waves[wave + 6] ?? 0);
        odd += Math.imul(c5, waves[wave + 5] ?? 0) + Math.imul(c7, waves[wave + 7] ?? 0);
      }
      pixels[to + y * width + x] = (even + odd) >> (WAVE_BITS + KEPT_BITS);
      pixels[to + (side - 1 - y) * width + x] = (even - odd) >> (WAVE_BITS + KEPT_BITS);
    }
  }
}

/** @param level the first coefficient, 8 for each level of gray */
function putFlat(level: number, { side, width, pixels }: Plane, to: number): void {
  const tone = (level + 4 + (128 << 3)) >> 3;
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) pixels[to + y * width + x] = tone;
}

/** A table of Huffman codes (ITU-T T.81, annex C). */
export type Codes = {
  /** for each 16 bits what code they begin with: its length in the upper byte, its symbol in the lower; 0: none */
  readonly all: Uint16Array;
  /**
   * For each `QUICK` bits a whole coefficient, code and number: how many bits they take in the lowest five, how many places
   * on it stands in the next five, its value in the upper half, which is 0 for the end of the block. 0: look in `all`.
   */
  readonly quick: Int32Array;
  /**
   * For each `QUICK` bits several coefficients as `quick` has one: all of 1 and −1 at their beginning, most of a scan's noise,
   * and the one behind them with its value. Places take ten bits; `ENDS`: the block ends behind. 0: look in `quick`.
   */
  readonly several: Int32Array;
};

/** Most coefficients of scans take no more bits, and a table of so many lies in the fastest memory. */
const QUICK = 12;
/** In `several`: the end of the block stands behind the coefficients. */
const ENDS = 1 << 15;
/** A run of 16 zeros without a number behind. */
const SIXTEEN_ZEROS = 0xf0;

/** Codes are numbered from 0 in order of length (C.2). @param counts how many there are of 1 to 16 bits */
export function codesOf(counts: Uint8Array, symbols: Uint8Array): Codes {
  const all = new Uint16Array(0x10000);
  let symbol = 0;
  let from = 0;
  for (const [index, count] of counts.entries()) {
    const span = 1 << (15 - index);
    for (let code = 0; code < count; code++, from += span) all.fill(((index + 1) << 8) | (symbols[symbol++] ?? 0), from, from + span);
  }
  const quick = new Int32Array(1 << QUICK);
  for (let bits = 0; bits < quick.length; bits++) quick[bits] = wholeCoefficient(all[bits << (16 - QUICK)] ?? 0, bits);
  return { all, quick, several: severalOf(quick) };
}

/** What stands in the bits of each window, followed from coefficient to coefficient. */
function severalOf(quick: Int32Array): Int32Array {
  const several = new Int32Array(quick.length);
  for (let bits = 0; bits < several.length; bits++) {
    let used = 0;
    let places = 0;
    let value = 0;
    while (Math.abs(value) < 2) {
      // the zeros that come in from the right are no bits of the data
      const next = quick[(bits << used) & (quick.length - 1)] ?? 0;
      const length = next & 31;
      if (next === 0 || used + length > QUICK) break;
      used += length;
      value = next >> 16;
      if (value === 0) {
        places |= ENDS >> 5;
        break;
      }
      places += (next >> 5) & 31;
    }
    several[bits] = ((Math.abs(value) < 2 ? 0 : value) << 16) | (places << 5) | used;
  }
  return several;
}

function wholeCoefficient(found: number, bits: number): number {
  const length = found >> 8;
  const size = found & 15;
  if (length + size > QUICK || (found & 0xff) === SIXTEEN_ZEROS) return 0;
  if (size === 0) return length;
  const value = numberOf((bits >> (QUICK - length - size)) & ((1 << size) - 1), size);
  return (value << 16) | ((((found >> 4) & 15) + 1) << 5) | (length + size);
}

/** The number that `size` bits mean (F.2.2.1). */
const numberOf = (bits: number, size: number): number => (bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits);

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
export const QUICK = 12;
/** In `several`: the end of the block stands behind the coefficients. */
export const ENDS = 1 << 15;
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
export const numberOf = (bits: number, size: number): number => (bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits);

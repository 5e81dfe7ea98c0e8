/** A table of Huffman codes (ITU-T T.81, annex C). */
export type Codes = {
  /** for each 16 bits what code they begin with: its length in the upper byte, its symbol in the lower; 0: none */
  readonly all: Uint16Array;
  /**
   * For each `QUICK` bits a whole coefficient, code and number: how many bits they take in the lowest five, how many places
   * on it stands in the next five, its value in the upper half, which is 0 for the end of the block. 0: look in `all`.
   */
  readonly quick: Int32Array;
};

/** Most coefficients of scans take no more bits, and a table of so many lies in the fastest memory. */
export const QUICK = 12;
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
  return { all, quick: Int32Array.from({ length: 1 << QUICK }, (_, bits) => wholeCoefficient(all[bits << (16 - QUICK)] ?? 0, bits)) };
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

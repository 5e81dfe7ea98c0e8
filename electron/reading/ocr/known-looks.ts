import { LOOK_LENGTH } from "./look-of-sign.ts";

/** What something looks like most, and next: how like it is, 1 as can be, 0 not at all; and how like any sign it is. */
export type Likeness = { readonly sign: string; readonly like: number; readonly next: number; readonly likeOf: (sign: string) => number };

/** Numbers of a look that has been condensed. */
export const CONDENSED = 64;

/**
 * The looks of printed Chinese signs in the common faces, also of those that the network has no place for: `templates/ocr/looks-of-signs.bin`, which
 * `npm run learn:signs` writes. It holds, one after the other and little-endian: the number of looks (uint32), the mean of all looks and the matrix that condenses
 * them (float32), the code point of each look (uint32), and the looks (int8).
 */
export class KnownLooks {
  private readonly mean: Float32Array;
  private readonly matrix: Float32Array;
  private readonly signs: readonly string[];
  /** the number of the sign that each look is of */
  private readonly signOf: Uint16Array;
  private readonly looks: Int8Array;
  private readonly lengths: Float32Array;

  constructor(file: Uint8Array) {
    const bytes = file.slice().buffer;
    const count = new DataView(bytes).getUint32(0, true);
    let at = 4;
    const next = (length: number) => {
      at += length * 4;
      return [bytes, at - length * 4, length] as const;
    };
    this.mean = new Float32Array(...next(LOOK_LENGTH));
    this.matrix = new Float32Array(...next(LOOK_LENGTH * CONDENSED));
    const signs = Array.from(new Uint32Array(...next(count)), (code) => String.fromCodePoint(code));
    const numbers = new Map([...new Set(signs)].map((sign, number) => [sign, number]));
    this.signs = [...numbers.keys()];
    this.signOf = Uint16Array.from(signs, (sign) => numbers.get(sign) ?? 0);
    this.looks = new Int8Array(bytes, at);
    this.lengths = Float32Array.from({ length: count }, (_, index) => Math.hypot(...this.looks.subarray(index * CONDENSED, (index + 1) * CONDENSED)));
  }

  /** What a look is likest, by the likest of the faces of each sign. */
  likest(look: Float32Array): Likeness {
    const condensed = this.condensed(look);
    const likes = new Float32Array(this.signs.length);
    for (let index = 0; index < this.signOf.length; index++) {
      const like = product(this.looks, index * CONDENSED, condensed) / (this.lengths[index] ?? 1);
      const sign = this.signOf[index] ?? 0;
      if (like > (likes[sign] ?? 0)) likes[sign] = like;
    }
    let [first, like, next] = [0, 0, 0];
    for (let sign = 0; sign < likes.length; sign++) {
      const own = likes[sign] ?? 0;
      if (own <= next) continue;
      next = Math.min(own, like);
      if (own <= like) continue;
      first = sign;
      like = own;
    }
    return { sign: this.signs[first] ?? "", like, next, likeOf: (other) => likes[this.signs.indexOf(other)] ?? 0 };
  }

  private condensed(look: Float32Array): Float32Array {
    const sums = new Float32Array(CONDENSED);
    for (const [index, value] of look.entries()) {
      const past = value - (this.mean[index] ?? 0);
      for (let at = 0; at < CONDENSED; at++) sums[at] = (sums[at] ?? 0) + past * (this.matrix[index * CONDENSED + at] ?? 0);
    }
    const length = Math.hypot(...sums) || 1;
    return sums.map((sum) => sum / length);
  }
}

function product(looks: Int8Array, start: number, condensed: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < CONDENSED; at++) sum += (looks[start + at] ?? 0) * (condensed[at] ?? 0);
  return sum;
}

/** For each 16 bits what code they begin with: its length in the upper byte, its symbol in the lower; 0: none. */
export type Codes = Uint16Array;

/** One component of a picture in a smaller size: each block of 8 × 8 becomes one of `side` × `side` pixels. */
export type Plane = {
  readonly side: number;
  /** pixels in a row and in a column, those of blocks that reach over the picture's edge too */
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  /** for each coefficient in zigzag order what one step of it adds to each pixel of a block */
  readonly basis: Float32Array;
  /** so many steps of each coefficient make a difference that can be seen */
  readonly least: Uint16Array;
};

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
  const levels = new Int32Array(4);
  const block = new Float32Array(64);
  let bit = 0;
  for (let unit = from; unit < from + count; unit++) {
    for (let index = 0; index < blocks.length; index++) {
      const each = blocks[index];
      if (each === undefined) return false;
      const { dc, ac, component, plane } = each;
      let bits = window(data, bit);
      const first = dc[bits >>> 16] ?? 0;
      if (first === 0) return false;
      const step = first & 15;
      let level = 0;
      let flat = true;
      if (plane !== undefined) {
        levels[component] = (levels[component] ?? 0) + signed(data, bits, bit, first >> 8, step);
        level = 128 + (levels[component] ?? 0) * (plane.basis[0] ?? 0);
      }
      bit += (first >> 8) + step;
      for (let place = 1; place < 64; ) {
        bits = window(data, bit);
        const found = ac[bits >>> 16] ?? 0;
        const size = found & 15;
        const code = found >> 8;
        if (size === 0 && (found & 0xf0) !== 0xf0) {
          bit += code;
          if (found === 0) return false;
          break;
        }
        place += ((found >> 4) & 15) + 1;
        if (place > 64) return false;
        if (plane !== undefined && (plane.least[place - 1] ?? 0) < 1 << size) {
          const value = signed(data, bits, bit, code, size);
          if (Math.abs(value) >= (plane.least[place - 1] ?? 0)) {
            if (flat) block.fill(level);
            flat = false;
            addTo(block, plane, place - 1, value);
          }
        }
        bit += code + size;
      }
      if (plane !== undefined) {
        const to = ((((unit / across) | 0) * each.up + each.top) * plane.width + (unit % across) * each.across + each.left) * plane.side;
        if (flat) putFlat(level, plane, to);
        else put(block, plane, to);
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
  const value = length + size <= 25 ? (bits << length) >>> (32 - size) : window(data, bit + length) >>> (32 - size);
  return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
}

function addTo(block: Float32Array, { basis, side }: Plane, place: number, value: number): void {
  const pixels = side * side;
  const offset = place * pixels;
  for (let at = 0; at < pixels; at++) block[at] = (block[at] ?? 0) + value * (basis[offset + at] ?? 0);
}

function put(block: Float32Array, { side, width, pixels }: Plane, to: number): void {
  for (let at = 0, y = 0; y < side; y++) for (let x = 0; x < side; x++) pixels[to + y * width + x] = block[at++] ?? 0;
}

function putFlat(level: number, { side, width, pixels }: Plane, to: number): void {
  const whole = level < 0 ? 0 : level > 255 ? 255 : Math.round(level);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) pixels[to + y * width + x] = whole;
}

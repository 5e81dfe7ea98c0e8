/** A grey picture, one byte a pixel, rows from the top. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Table K.1 of ITU-T T.81 at quality 50, in rows. */
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103,
  77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const DC_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_SYMBOLS = Array.from({ length: 12 }, (_, index) => index);
/** Table K.5. */
const AC_COUNTS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125];
const AC_SYMBOLS = Array.from(
  Buffer.from(
    "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa",
    "hex",
  ),
);
/** Rows and columns of the zigzag order (figure 5). */
const ZIGZAG = Array.from({ length: 15 }, (_, sum) => {
  const line = Array.from({ length: 8 }, (_, row) => row * 8 + sum - row).filter((_, row) => sum - row >= 0 && sum - row < 8);
  return sum % 2 === 0 ? line.toReversed() : line;
}).flat();
const COSINES = Float64Array.from({ length: 64 }, (_, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

type Codes = ReadonlyMap<number, readonly [code: number, length: number]>;

function codesOf(counts: readonly number[], symbols: readonly number[]): Codes {
  const codes = new Map<number, readonly [number, number]>();
  let code = 0;
  let next = 0;
  for (const [index, count] of counts.entries()) {
    for (let each = 0; each < count; each++) codes.set(symbols[next++] ?? 0, [code++, index + 1]);
    code <<= 1;
  }
  return codes;
}

/** Writes a baseline JPEG of one component, as office scanners do for grey paper. @param quality 1 to 100 as libjpeg counts it */
export function grayscaleJpeg({ width, height, pixels }: Grey, quality: number, dotsPerInch: number): Uint8Array {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const table = LUMINANCE.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100))));
  const [dc, ac] = [codesOf(DC_COUNTS, DC_SYMBOLS), codesOf(AC_COUNTS, AC_SYMBOLS)];
  const out = Buffer.alloc(width * height);
  let at = 0;
  let bits = 0;
  let held = 0;
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) {
      bits = (bits << 1) | ((value >> bit) & 1);
      if (++held < 8) continue;
      out[at++] = bits;
      if (bits === 0xff) out[at++] = 0;
      [bits, held] = [0, 0];
    }
  };
  const putNumber = (value: number, size: number) => put(value < 0 ? value + (1 << size) - 1 : value, size);
  const sizeOf = (value: number) => 32 - Math.clz32(Math.abs(value));
  const block = new Float64Array(64);
  const half = new Float64Array(64);
  let before = 0;
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let place = 0; place < 64; place++) {
        const row = Math.min(height - 1, top + (place >> 3));
        block[place] = (pixels[row * width + Math.min(width - 1, left + (place & 7))] ?? 0) - 128;
      }
      transform(block, half);
      const values = ZIGZAG.map((place) => Math.round((block[place] ?? 0) / (table[place] ?? 1)));
      const change = (values[0] ?? 0) - before;
      before = values[0] ?? 0;
      put(...(dc.get(sizeOf(change)) ?? [0, 0]));
      putNumber(change, sizeOf(change));
      let zeros = 0;
      const last = values.findLastIndex((value) => value !== 0);
      for (let index = 1; index <= last; index++) {
        const value = values[index] ?? 0;
        if (value === 0) {
          zeros += 1;
          continue;
        }
        for (; zeros > 15; zeros -= 16) put(...(ac.get(0xf0) ?? [0, 0]));
        put(...(ac.get((zeros << 4) | sizeOf(value)) ?? [0, 0]));
        putNumber(value, sizeOf(value));
        zeros = 0;
      }
      if (last < 63) put(...(ac.get(0) ?? [0, 0]));
    }
  }
  put(0x7f, 7);
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from("JFIF\0"), 1, 1, 1, 0, dotsPerInch, 0, dotsPerInch, 0, 0]),
    segment(0xdb, [0, ...ZIGZAG.map((place) => table[place] ?? 1)]),
    segment(0xc0, frame),
    segment(0xc4, [0, ...DC_COUNTS, ...DC_SYMBOLS]),
    segment(0xc4, [0x10, ...AC_COUNTS, ...AC_SYMBOLS]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    out.subarray(0, at),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** The cosine transform of a block, in place (A.3.3). */
function transform(block: Float64Array, half: Float64Array): void {
  for (const [from, to] of [
    [block, half],
    [half, block],
  ] as const) {
    for (let line = 0; line < 8; line++) {
      for (let frequency = 0; frequency < 8; frequency++) {
        let sum = 0;
        for (let place = 0; place < 8; place++) sum += (from[line * 8 + place] ?? 0) * (COSINES[frequency * 8 + place] ?? 0);
        // turned over, so that the second pass goes over the other direction
        to[frequency * 8 + line] = sum;
      }
    }
  }
}

const segment = (marker: number, content: readonly number[]) => Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content]);

import type { Samples } from "./jpeg-codec.ts";

/** For each pixel of the smaller side the first source pixel that it covers, and the shares of `most` pixels from there, 256 in all. */
type Cover = { readonly first: Int32Array; readonly shares: Int32Array; readonly most: number };

/** Shares are whole numbers of this: the sum of a byte's shares fits 16 bits, so two bytes are summed in one number of 32. */
const WHOLE = 256;
const HALF = 0x00800080;
const EVEN_BYTES = 0x00ff00ff;
const ODD_BYTES = 0xff00ff00 | 0;
/** Pixels that are summed without a loop: as many as one covers when a picture is made up to half as large. */
const FEW = 3;

/**
 * Makes a picture smaller: each pixel is the mean of the area that it covers, so that thin strokes turn gray and do not
 * vanish. Never enlarges. First down, four bytes at a time, then across: this takes less than decoding the page.
 */
export function resample(picture: Samples, width: number, height: number): Samples {
  if (width >= picture.width || height >= picture.height) return picture;
  const sink = rowSink(picture, width, height);
  const row = picture.width * picture.components;
  for (let y = 0; y < picture.height; y++) sink.push(picture.samples.subarray(y * row, (y + 1) * row));
  return sink.result;
}

/** Takes the rows of a picture from its top and makes it smaller as `resample` does; `result` is good after the last row, and lies in `into` where that is given. */
export function rowSink(
  picture: Omit<Samples, "samples">,
  width: number,
  height: number,
  into?: Uint8Array,
): { readonly push: (row: Uint8Array) => void; readonly result: Samples } {
  const { components } = picture;
  if (width >= picture.width || height >= picture.height) return wholeSink(picture, into);
  const across = coverOf(picture.width, width);
  const down = coverOf(picture.height, height);
  // as many bytes as the last pixel's shares look at, in whole words
  const words = Math.ceil((picture.width * components + across.most * components) / 4);
  const rows = Array.from({ length: down.most }, () => new Int32Array(words));
  const squeezed = new Int32Array(words);
  const bytes = new Uint8Array(squeezed.buffer);
  const result = into ?? new Uint8Array(width * components * height);
  const last = picture.height - 1;
  const rowAt = (y: number) => rows[y % down.most] ?? squeezed;
  let given = 0;
  let y = 0;
  const push = (row: Uint8Array) => {
    // a row of any length, copied to where words begin
    new Uint8Array(rowAt(given).buffer).set(row);
    for (; y < height && Math.min(last, (down.first[y] ?? 0) + down.most - 1) <= given; y++) {
      const covered = Array.from({ length: down.most }, (_, step) => rowAt(Math.min(last, (down.first[y] ?? 0) + step)));
      squeezeRows(covered, down.shares.subarray(y * down.most, (y + 1) * down.most), squeezed);
      if (components === 1) squeezeGrayscaleRow(bytes, across, result, y * width);
      else squeezeColourRow(bytes, across, result, y * width * 3);
    }
    given += 1;
  };
  return { push, result: { width, height, components, samples: result } };
}

function wholeSink({ width, height, components }: Omit<Samples, "samples">, into?: Uint8Array): ReturnType<typeof rowSink> {
  const samples = into ?? new Uint8Array(width * components * height);
  let at = 0;
  const push = (row: Uint8Array) => {
    samples.set(row, at);
    at += row.length;
  };
  return { push, result: { width, height, components, samples } };
}

/** At least `FEW` shares, so that there is one way for all: those beyond what is covered are 0. */
function coverOf(from: number, to: number): Cover {
  const ratio = from / to;
  const most = Math.max(FEW, Math.ceil(ratio) + 1);
  const first = new Int32Array(to);
  const shares = new Int32Array(to * most);
  for (let index = 0; index < to; index++) {
    const start = index * ratio;
    const end = Math.min(from, start + ratio);
    const begin = Math.floor(start);
    first[index] = begin;
    let left = WHOLE;
    let largest = 0;
    for (let step = 0; step < most && begin + step < from; step++) {
      const covered = Math.max(0, Math.min(end, begin + step + 1) - Math.max(start, begin + step));
      const share = Math.round((covered / ratio) * WHOLE);
      shares[index * most + step] = share;
      left -= share;
      if (share > (shares[index * most + largest] ?? 0)) largest = step;
    }
    // what rounding left over, so that white stays white
    shares[index * most + largest] = (shares[index * most + largest] ?? 0) + left;
  }
  return { first, shares, most };
}

function squeezeRows(rows: readonly Int32Array[], shares: Int32Array, result: Int32Array): void {
  const [one = result, two = result, three = result] = rows;
  const [first = 0, second = 0, third = 0] = shares;
  if (rows.length > FEW) {
    squeezeManyRows(rows, shares, result);
    return;
  }
  if (third === 0) {
    for (let at = 0; at < result.length; at++) {
      const a = one[at] ?? 0;
      const b = two[at] ?? 0;
      const even = HALF + Math.imul(a & EVEN_BYTES, first) + Math.imul(b & EVEN_BYTES, second);
      const odd = HALF + Math.imul((a >>> 8) & EVEN_BYTES, first) + Math.imul((b >>> 8) & EVEN_BYTES, second);
      result[at] = ((even >>> 8) & EVEN_BYTES) | (odd & ODD_BYTES);
    }
    return;
  }
  for (let at = 0; at < result.length; at++) {
    const a = one[at] ?? 0;
    const b = two[at] ?? 0;
    const c = three[at] ?? 0;
    const even = (HALF + Math.imul(a & EVEN_BYTES, first) + Math.imul(b & EVEN_BYTES, second) + Math.imul(c & EVEN_BYTES, third)) | 0;
    const odd = (HALF + Math.imul((a >>> 8) & EVEN_BYTES, first) + Math.imul((b >>> 8) & EVEN_BYTES, second) + Math.imul((c >>> 8) & EVEN_BYTES, third)) | 0;
    result[at] = ((even >>> 8) & EVEN_BYTES) | (odd & ODD_BYTES);
  }
}

function squeezeManyRows(rows: readonly Int32Array[], shares: Int32Array, result: Int32Array): void {
  for (let at = 0; at < result.length; at++) {
    let even = HALF;
    let odd = HALF;
    for (let step = 0; step < rows.length; step++) {
      const word = rows[step]?.[at] ?? 0;
      const share = shares[step] ?? 0;
      even = (even + Math.imul(word & EVEN_BYTES, share)) | 0;
      odd = (odd + Math.imul((word >>> 8) & EVEN_BYTES, share)) | 0;
    }
    result[at] = ((even >>> 8) & EVEN_BYTES) | (odd & ODD_BYTES);
  }
}

function squeezeGrayscaleRow(row: Uint8Array, { first, shares, most }: Cover, result: Uint8Array, to: number): void {
  for (let x = 0, place = 0; x < first.length; x++, place += most) {
    const from = first[x] ?? 0;
    let sum =
      WHOLE / 2 + (row[from] ?? 0) * (shares[place] ?? 0) + (row[from + 1] ?? 0) * (shares[place + 1] ?? 0) + (row[from + 2] ?? 0) * (shares[place + 2] ?? 0);
    for (let step = FEW; step < most; step++) sum += (row[from + step] ?? 0) * (shares[place + step] ?? 0);
    result[to + x] = sum >> 8;
  }
}

function squeezeColourRow(row: Uint8Array, { first, shares, most }: Cover, result: Uint8Array, start: number): void {
  for (let x = 0, to = start, place = 0; x < first.length; x++, to += 3, place += most) {
    const from = (first[x] ?? 0) * 3;
    const one = shares[place] ?? 0;
    const two = shares[place + 1] ?? 0;
    const three = shares[place + 2] ?? 0;
    let red = WHOLE / 2 + (row[from] ?? 0) * one + (row[from + 3] ?? 0) * two + (row[from + 6] ?? 0) * three;
    let green = WHOLE / 2 + (row[from + 1] ?? 0) * one + (row[from + 4] ?? 0) * two + (row[from + 7] ?? 0) * three;
    let blue = WHOLE / 2 + (row[from + 2] ?? 0) * one + (row[from + 5] ?? 0) * two + (row[from + 8] ?? 0) * three;
    for (let step = FEW; step < most; step++) {
      const share = shares[place + step] ?? 0;
      red += (row[from + step * 3] ?? 0) * share;
      green += (row[from + step * 3 + 1] ?? 0) * share;
      blue += (row[from + step * 3 + 2] ?? 0) * share;
    }
    result[to] = red >> 8;
    result[to + 1] = green >> 8;
    result[to + 2] = blue >> 8;
  }
}

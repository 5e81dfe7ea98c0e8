import type { Samples } from "./jpeg-codec.ts";

/** For each pixel of the smaller side the first source pixel that it covers, and the shares of those, 256 in all. */
type Cover = { readonly first: Int32Array; readonly shares: Int32Array; readonly most: number };

/** Shares are whole numbers of this: sums of rows then fit 16 bits, sums of areas 32. */
const WHOLE = 256;

/**
 * Makes a picture smaller: each pixel is the mean of the area that it covers, so that thin strokes turn grey and do not
 * vanish. Never enlarges.
 */
export function resample(picture: Samples, width: number, height: number): Samples {
  if (width >= picture.width || height >= picture.height) return picture;
  const { components, samples } = picture;
  const across = coverOf(picture.width, width);
  const down = coverOf(picture.height, height);
  const rowLength = width * components;
  const result = new Uint8Array(rowLength * height);
  const sums = new Int32Array(rowLength);
  const rows = Array.from({ length: down.most }, () => new Uint16Array(rowLength));
  const held = new Int32Array(down.most).fill(-1);
  for (let y = 0; y < height; y++) {
    sums.fill(WHOLE * 128);
    for (let step = 0; step < down.most; step++) {
      const share = down.shares[y * down.most + step] ?? 0;
      const source = (down.first[y] ?? 0) + step;
      const slot = source % down.most;
      const row = rows[slot];
      if (share === 0 || row === undefined) continue;
      if (held[slot] !== source) {
        if (components === 1) squeezeGreyRow(samples, source * picture.width, across, row);
        else squeezeRow(samples, source * picture.width * 3, across, row);
        held[slot] = source;
      }
      addRow(sums, row, share);
    }
    for (let at = 0, to = y * rowLength; at < rowLength; at++, to++) result[to] = (sums[at] ?? 0) >> 16;
  }
  return { width, height, components, samples: result };
}

function addRow(sums: Int32Array, row: Uint16Array, share: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) * share;
}

function coverOf(from: number, to: number): Cover {
  const ratio = from / to;
  const most = Math.ceil(ratio) + 1;
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

function squeezeGreyRow(samples: Uint8Array, start: number, { first, shares, most }: Cover, row: Uint16Array): void {
  for (let x = 0, share = 0; x < first.length; x++) {
    let sum = 0;
    const from = start + (first[x] ?? 0);
    for (let step = 0; step < most; step++, share++) sum += (samples[from + step] ?? 0) * (shares[share] ?? 0);
    row[x] = sum;
  }
}

function squeezeRow(samples: Uint8Array, start: number, { first, shares, most }: Cover, row: Uint16Array): void {
  for (let x = 0, at = 0, place = 0; x < first.length; x++, at += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let from = start + (first[x] ?? 0) * 3;
    for (let step = 0; step < most; step++, place++, from += 3) {
      const share = shares[place] ?? 0;
      red += (samples[from] ?? 0) * share;
      green += (samples[from + 1] ?? 0) * share;
      blue += (samples[from + 2] ?? 0) * share;
    }
    row[at] = red;
    row[at + 1] = green;
    row[at + 2] = blue;
  }
}

import type { Samples } from "./jpeg-codec.ts";
import { type Channel, readScaledJpeg } from "./jpeg-picture.ts";
import { isNeutralPair } from "./picture-colours.ts";
import type { StoredPicture } from "./picture-steps.ts";

/** A picture may come out this much coarser than asked for, so that it needs no second scaling. */
const COARSER = 0.92;

/** Coefficients that change no pixel by more than two levels of gray are noise, and the coding that follows drops them too. */
const SEEN = 8;

/**
 * The samples of a JPEG made smaller while it is read, as far as the whole eighths go that its blocks allow: a fraction of
 * the work of decoding all pixels first. At least `COARSER` of the wanted `ppi` are left. Gray alone where the picture
 * has no colour and may lose its channels. `undefined`: it must be decoded in full.
 */
export function scaledJpeg(bytes: Uint8Array, picture: StoredPicture, ppi: number, mayBeGrayscale: boolean): Samples | undefined {
  const { stored } = picture;
  const side = Math.ceil((8 * ppi * COARSER) / picture.ppi);
  if (stored.kind !== "jpeg" || side >= 8) return undefined;
  const { picture: read } = readScaledJpeg(
    bytes,
    // the dictionary decides what readers show: a JPEG of another size or kind than it says is left alone
    ({ width, height, components }) => (width === picture.width && height === picture.height && components.length === stored.components ? side : undefined),
    SEEN,
  );
  if (!read) return undefined;
  const { grey, colours } = read;
  const { width, height } = grey;
  if (!colours || (mayBeGrayscale && isNeutralPair(colours[0].pixels, colours[1].pixels))) return { width, height, components: 1, samples: grey.pixels };
  return { width, height, components: 3, samples: coloured(grey, colours) };
}

/** Levels from −384 on as a byte holds them. */
const LOWEST = -384;
const BYTES = Uint8Array.from({ length: 1024 }, (_, at) => Math.max(0, Math.min(255, at + LOWEST)));

/** Red, green and blue of JFIF's gray and colours, these in whatever size they are. */
function coloured({ width, height, pixels }: Channel, [blues, reds]: readonly [Channel, Channel]): Uint8Array {
  const samples = new Uint8Array(width * height * 3);
  const columns = Int32Array.from({ length: width }, (_, x) => Math.min(blues.width - 1, Math.floor((x * blues.width) / width)));
  const tints = new Int32Array(width * 3);
  let tinted = -1;
  for (let y = 0; y < height; y++) {
    const row = Math.min(blues.height - 1, Math.floor((y * blues.height) / height));
    if (row !== tinted) tintRow(blues.pixels, reds.pixels, row * blues.width, columns, tints);
    tinted = row;
    colourRow(pixels, y * width, tints, samples);
  }
  return samples;
}

/** What a row of Cb and Cr, which begins at `start`, adds to red, green and blue of each pixel. */
function tintRow(blues: Uint8Array, reds: Uint8Array, start: number, columns: Int32Array, tints: Int32Array): void {
  for (let x = 0, to = 0; x < columns.length; x++, to += 3) {
    const from = start + (columns[x] ?? 0);
    const blue = (blues[from] ?? 128) - 128;
    const red = (reds[from] ?? 128) - 128;
    // 1.402, 0.344136, 0.714136 and 1.772 in 12 binary places
    tints[to] = (5743 * red + 2048) >> 12;
    tints[to + 1] = (2048 - 1410 * blue - 2925 * red) >> 12;
    tints[to + 2] = (7258 * blue + 2048) >> 12;
  }
}

function colourRow(pixels: Uint8Array, start: number, tints: Int32Array, samples: Uint8Array): void {
  for (let from = start, at = start * 3, to = 0; to < tints.length; from++, at += 3, to += 3) {
    const level = (pixels[from] ?? 0) - LOWEST;
    samples[at] = BYTES[level + (tints[to] ?? 0)] ?? 0;
    samples[at + 1] = BYTES[level + (tints[to + 1] ?? 0)] ?? 0;
    samples[at + 2] = BYTES[level + (tints[to + 2] ?? 0)] ?? 0;
  }
}

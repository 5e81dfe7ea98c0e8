import { type Channel, readScaledJpeg } from "../jpeg-picture.ts";
import type { Samples } from "./jpeg-codec.ts";
import { isNeutralPair } from "./picture-colours.ts";
import type { StoredPicture } from "./picture-steps.ts";

/** A picture may come out this much coarser than asked for, so that it needs no second scaling. */
const COARSER = 0.92;

/**
 * The samples of a JPEG made smaller while it is read, as far as the whole eighths go that its blocks allow: a fraction of
 * the work of decoding all pixels first. At least `COARSER` of the wanted `ppi` are left. Grey alone where the picture
 * has no colour and may lose its channels. `undefined`: it must be decoded in full.
 */
export function scaledJpeg(bytes: Uint8Array, picture: StoredPicture, ppi: number, mayBeGrey: boolean): Samples | undefined {
  const { stored } = picture;
  const side = Math.ceil((8 * ppi * COARSER) / picture.ppi);
  if (stored.kind !== "jpeg" || side >= 8) return undefined;
  const { picture: read } = readScaledJpeg(
    bytes,
    // the dictionary decides what readers show: a JPEG of another size or kind than it says is left alone
    ({ width, height, components }) => (width === picture.width && height === picture.height && components.length === stored.components ? side : undefined),
    0,
  );
  if (!read) return undefined;
  const { grey, colours } = read;
  const { width, height } = grey;
  if (!colours || (mayBeGrey && isNeutralPair(colours[0].pixels, colours[1].pixels))) return { width, height, components: 1, samples: grey.pixels };
  return { width, height, components: 3, samples: coloured(grey, colours) };
}

/** Red, green and blue of JFIF's grey and colours, these in whatever size they are. */
function coloured({ width, height, pixels }: Channel, [blues, reds]: readonly [Channel, Channel]): Uint8Array {
  const samples = new Uint8ClampedArray(width * height * 3);
  const columns = Int32Array.from({ length: width }, (_, x) => Math.min(blues.width - 1, Math.floor((x * blues.width) / width)));
  for (let at = 0, y = 0; y < height; y++) {
    const row = Math.min(blues.height - 1, Math.floor((y * blues.height) / height)) * blues.width;
    for (let x = 0; x < width; x++, at += 3) {
      const from = row + (columns[x] ?? 0);
      const level = pixels[y * width + x] ?? 0;
      const blue = (blues.pixels[from] ?? 128) - 128;
      const red = (reds.pixels[from] ?? 128) - 128;
      samples[at] = level + 1.402 * red;
      samples[at + 1] = level - 0.344136 * blue - 0.714136 * red;
      samples[at + 2] = level + 1.772 * blue;
    }
  }
  return new Uint8Array(samples.buffer);
}

import { inflateSync } from "node:zlib";
import { MOST_INFLATED } from "../files/inflate.ts";
import type { Samples } from "./jpeg-codec.ts";
import type { StoredPicture } from "./picture-steps.ts";

type Stored = Extract<StoredPicture["stored"], { readonly kind: "samples" }>;

/** The least that zlib takes for the size of a piece. */
const LEAST_PIECE = 64;

/** The samples of a picture that is stored as plain or deflated numbers of 8 bits; `undefined` when some are missing. */
export function storedSamples(bytes: Uint8Array, width: number, height: number, stored: Stored): Samples | undefined {
  const { components, palette } = stored;
  const row = width * components;
  let values: Uint8Array;
  try {
    // in one piece: zlib would gather pieces and copy them into one, which takes twice the memory
    const length = (row + (stored.predictor >= 10 ? 1 : 0)) * height;
    values = stored.deflated ? inflateSync(bytes, { maxOutputLength: MOST_INFLATED, chunkSize: Math.max(LEAST_PIECE, length + 1) }) : bytes;
  } catch {
    return undefined;
  }
  const plain = stored.predictor >= 10 ? withoutFilters(values, row, height, components) : values;
  if (!plain || plain.length < row * height) return undefined;
  if (!palette) return { width, height, components, samples: plain.subarray(0, row * height) };
  const samples = new Uint8Array(width * height * palette.components);
  for (let at = 0; at < width * height; at++) {
    const from = (plain[at] ?? 0) * palette.components;
    // an index beyond the palette has no colour of its own
    if (from + palette.components > palette.colours.length) return undefined;
    for (let part = 0; part < palette.components; part++) samples[at * palette.components + part] = palette.colours[from + part] ?? 0;
  }
  return { width, height, components: palette.components, samples };
}

/** Takes the filters of PNG (ISO/IEC 15948, 9) off, row by row. */
function withoutFilters(values: Uint8Array, row: number, height: number, components: number): Uint8Array | undefined {
  if (values.length < (row + 1) * height) return undefined;
  const result = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = values[y * (row + 1)] ?? 0;
    const from = y * (row + 1) + 1;
    const to = y * row;
    for (let x = 0; x < row; x++) {
      const left = x >= components ? (result[to + x - components] ?? 0) : 0;
      const up = y > 0 ? (result[to + x - row] ?? 0) : 0;
      const corner = x >= components && y > 0 ? (result[to + x - row - components] ?? 0) : 0;
      const predicted = predict(filter, left, up, corner);
      if (predicted === undefined) return undefined;
      result[to + x] = (values[from + x] ?? 0) + predicted;
    }
  }
  return result;
}

function predict(filter: number, left: number, up: number, corner: number): number | undefined {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return undefined;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

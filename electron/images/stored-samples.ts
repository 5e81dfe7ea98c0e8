import { constants, createInflate } from "node:zlib";
import { MOST_INFLATED } from "../files/inflate.ts";
import { collectInBetween } from "../workers/collect-garbage.ts";
import type { Samples } from "./jpeg-codec.ts";
import { neutralityOf } from "./picture-colours.ts";
import type { StoredPicture } from "./picture-steps.ts";
import { rowSink } from "./resample.ts";

export type Stored = Extract<StoredPicture["stored"], { readonly kind: "samples" }>;

/** A picture made smaller while it was read; `neutral`: nothing of it, before it was made smaller, has colour. */
export type ReadSamples = { readonly samples: Samples; readonly neutral: boolean };

/**
 * The samples of a picture that is stored as plain or deflated numbers of 8 bits, made `to.width` × `to.height` pixels row by
 * row: the whole of a page at 600 dots an inch would take 104 MB. `undefined` when some are missing.
 * @param into where they are to lie
 */
export async function storedSamples(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  stored: Stored,
  to: { readonly width: number; readonly height: number },
  into?: Uint8Array,
): Promise<ReadSamples | undefined> {
  const { palette } = stored;
  const components = palette?.components ?? stored.components;
  const sink = rowSink({ width, height, components }, to.width, to.height, into);
  const neutrality = neutralityOf({ width, height, components });
  const coloured = palette && new Uint8Array(width * components);
  const filters = stored.predictor >= 10 ? new RowFilters(width * stored.components, stored.components) : undefined;
  const read = await readRows(bytes, stored.deflated, width * stored.components + (filters ? 1 : 0), height, (given, y) => {
    const plain = filters ? filters.remove(given) : given;
    const row = palette && coloured && plain ? withColours(plain, palette.colours, coloured, components) : plain;
    if (!row) return false;
    neutrality.look(row, y);
    sink.push(row);
    return true;
  });
  return read ? { samples: sink.result, neutral: neutrality.isNeutral() } : undefined;
}

/** Bytes that are inflated at a time. */
const CHUNK = 256 * 1024;

/**
 * Hands over the rows of a picture, one after another; each is good until the next. `false`: some are missing, the data are
 * damaged or more than a page can have, or `take` refused one.
 */
export async function readRows(
  bytes: Uint8Array,
  deflated: boolean,
  rowBytes: number,
  height: number,
  take: (row: Uint8Array, y: number) => boolean,
): Promise<boolean> {
  const row = new Uint8Array(rowBytes);
  let filled = 0;
  let y = 0;
  const feed = (chunk: Uint8Array): boolean => {
    for (let at = 0; at < chunk.length && y < height; ) {
      const end = Math.min(chunk.length, at + rowBytes - filled);
      row.set(chunk.subarray(at, end), filled);
      filled += end - at;
      at = end;
      if (filled < rowBytes) continue;
      filled = 0;
      if (!take(row, y)) return false;
      y += 1;
    }
    return true;
  };
  if (!deflated) return feed(bytes) && y === height;
  const inflate = createInflate({ chunkSize: CHUNK, finishFlush: constants.Z_FINISH });
  inflate.end(bytes);
  const unused = collectInBetween();
  let inflated = 0;
  try {
    // to its end, where the checksum is
    for await (const chunk of inflate) {
      if (!(chunk instanceof Uint8Array)) return false;
      inflated += chunk.length;
      if (inflated > MOST_INFLATED || !feed(chunk)) return false;
      unused(chunk.length);
    }
  } catch {
    return false;
  } finally {
    inflate.destroy();
  }
  return y === height;
}

/** The colours of a row of indices; `undefined`: an index beyond the palette has no colour of its own. */
function withColours(indices: Uint8Array, colours: Uint8Array, row: Uint8Array, components: number): Uint8Array | undefined {
  for (let at = 0; at < indices.length; at++) {
    const from = (indices[at] ?? 0) * components;
    if (from + components > colours.length) return undefined;
    for (let part = 0; part < components; part++) row[at * components + part] = colours[from + part] ?? 0;
  }
  return row;
}

/** Takes the filters of PNG (ISO/IEC 15948, 9) off, row by row. */
class RowFilters {
  private row: Uint8Array;
  private above: Uint8Array;
  private readonly pixel: number;

  /** @param pixel bytes of a pixel */
  constructor(length: number, pixel: number) {
    this.row = new Uint8Array(length);
    this.above = new Uint8Array(length);
    this.pixel = pixel;
  }

  /** @param given the number of the filter, and the row. `undefined`: there is no such filter */
  remove(given: Uint8Array): Uint8Array | undefined {
    [this.row, this.above] = [this.above, this.row];
    const { row, above } = this;
    const pixel = this.pixel;
    row.set(given.subarray(1));
    switch (given[0]) {
      case 0:
        return row;
      case 1:
        for (let x = pixel; x < row.length; x++) row[x] = (row[x] ?? 0) + (row[x - pixel] ?? 0);
        return row;
      case 2:
        for (let x = 0; x < row.length; x++) row[x] = (row[x] ?? 0) + (above[x] ?? 0);
        return row;
      case 3:
        for (let x = 0; x < row.length; x++) row[x] = (row[x] ?? 0) + (((x >= pixel ? (row[x - pixel] ?? 0) : 0) + (above[x] ?? 0)) >> 1);
        return row;
      case 4:
        for (let x = 0; x < row.length; x++) {
          const [left, corner] = x >= pixel ? [row[x - pixel] ?? 0, above[x - pixel] ?? 0] : [0, 0];
          row[x] = (row[x] ?? 0) + paeth(left, above[x] ?? 0, corner);
        }
        return row;
      default:
        return undefined;
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

import { constants, createInflate, inflateSync } from "node:zlib";
import { askForRoom } from "./memory-room.ts";

const MEGABYTE = 1024 * 1024;

/** A page of A4 at 1,200 dots an inch in colour has 417 MB: a stream that gives more is a bomb. */
export const MOST_INFLATED = 512 * MEGABYTE;

/** zlib gathers pieces and copies them into one, which takes twice the memory: what gives more than this is made in one piece. */
const MOST_IN_PIECES = 32 * MEGABYTE;
/** Tried in turn, so that no more room is asked for than is needed by far. */
const SIZES = [MOST_IN_PIECES, 128 * MEGABYTE, 256 * MEGABYTE, 448 * MEGABYTE];

/**
 * Inflates data from outside. A stream that lacks only its end still gives all that it holds, as readers show it. Throws
 * zlib's error for broken data and for more than `most` bytes, and a RangeError where there is no room for what it gives.
 */
export function inflateOutside(data: Uint8Array, most = MOST_INFLATED): Buffer {
  for (const size of SIZES.filter((one) => one < most)) {
    try {
      return inflate(data, size);
    } catch (error) {
      if (!(error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")) throw error;
    }
  }
  return inflate(data, most);
}

/** The same, and `undefined` for data that it throws for. */
export function inflatedOrNone(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateOutside(data);
  } catch {
    return undefined;
  }
}

function inflate(data: Uint8Array, most: number): Buffer {
  const inPieces = most <= MOST_IN_PIECES;
  if (!inPieces) askForRoom(most);
  // memory of which nothing is written costs nothing
  return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most, chunkSize: inPieces ? constants.Z_DEFAULT_CHUNK : most + 1 });
}

/** Bytes that are inflated at a time where none are kept. */
const PIECE = 256 * 1024;

/**
 * Whether `inflateOutside` would inflate this, without holding what it gives: of a page of 600 dots an inch that is 104 MB.
 * `undefined`: it gives more than `most`, of which only `inflateOutside` can tell.
 * @param unused is told of each piece, which nobody holds any more
 */
export async function canInflateOutside(data: Uint8Array, most: number, unused: (bytes: number) => void): Promise<boolean | undefined> {
  const pieces = createInflate({ chunkSize: PIECE, finishFlush: constants.Z_SYNC_FLUSH });
  pieces.end(data);
  let inflated = 0;
  try {
    for await (const piece of pieces) {
      const bytes = piece instanceof Uint8Array ? piece.length : 0;
      inflated += bytes;
      unused(bytes);
      if (inflated > most) return undefined;
    }
    return true;
  } catch {
    return false;
  } finally {
    pieces.destroy();
  }
}

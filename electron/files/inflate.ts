import { constants, inflateSync } from "node:zlib";
import { askForRoom } from "./memory-room.ts";

const MEGABYTE = 1024 * 1024;

/** A page of A4 at 1,200 dots an inch in colour has 417 MB: a stream that gives more is a bomb. */
export const MOST_INFLATED = 512 * MEGABYTE;

/** zlib gathers pieces and copies them into one, which takes twice the memory: what gives more than this is made in one piece. */
const MOST_IN_PIECES = 32 * MEGABYTE;
/** Sizes of that piece, tried in turn, so that no more room is asked for than about twice what is needed. */
const PIECES = [128 * MEGABYTE, 256 * MEGABYTE, 448 * MEGABYTE];

/**
 * Inflates data from outside. A stream that lacks only its end still gives all that it holds, as readers show it. Throws
 * zlib's error for broken data and for more than `most` bytes, and a RangeError where there is no room for what it gives.
 */
export function inflateOutside(data: Uint8Array, most = MOST_INFLATED): Buffer {
  const inflate = (maxOutputLength: number, chunkSize: number) => inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength, chunkSize });
  for (const size of [MOST_IN_PIECES, ...PIECES, most].filter((size) => size <= most)) {
    try {
      if (size <= MOST_IN_PIECES) return inflate(size, constants.Z_DEFAULT_CHUNK);
      askForRoom(size);
      // memory of which nothing is written costs nothing
      return inflate(size, size + 1);
    } catch (error) {
      const tooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      if (!tooLarge || size === most) throw error;
    }
  }
  return inflate(most, constants.Z_DEFAULT_CHUNK);
}

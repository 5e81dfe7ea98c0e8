import { constants, inflateSync } from "node:zlib";

/** A page of A4 at 1,200 dots an inch in colour has 417 MB: a stream that gives more is a bomb. */
export const MOST_INFLATED = 512 * 1024 * 1024;

/** zlib gathers pieces and copies them into one, which takes twice the memory: what gives more than this is made in one piece. */
const MOST_IN_PIECES = 32 * 1024 * 1024;

/**
 * Inflates data from outside. A stream that lacks only its end still gives all that it holds, as readers show it. Throws
 * zlib's error for broken data and for more than `most` bytes.
 */
export function inflateOutside(data: Uint8Array, most = MOST_INFLATED): Buffer {
  const inflate = (maxOutputLength: number, chunkSize: number) => inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength, chunkSize });
  try {
    return inflate(Math.min(most, MOST_IN_PIECES), constants.Z_DEFAULT_CHUNK);
  } catch (error) {
    const large = most > MOST_IN_PIECES && error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (!large) throw error;
    // memory of which nothing is written costs nothing
    return inflate(most, most + 1);
  }
}

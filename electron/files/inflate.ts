import { constants, inflateSync } from "node:zlib";

/** A page of A4 at 1,200 dots an inch in colour has 417 MB: a stream that gives more is a bomb. */
export const MOST_INFLATED = 512 * 1024 * 1024;

/**
 * Inflates data from outside. A stream that lacks only its end still gives all that it holds, as readers show it. Throws
 * zlib's error for broken data and for more than `most` bytes.
 */
export const inflateOutside = (data: Uint8Array, most = MOST_INFLATED): Buffer =>
  inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });

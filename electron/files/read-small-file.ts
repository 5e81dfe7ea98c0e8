import { readFile, stat } from "node:fs/promises";

/** A case of 60 partners has 1 MB: whatever is larger is none, and reading it would take the memory that others need. */
export const LARGEST_CASE_FILE = 20_000_000;

/** A file that was expected to be small is not: named by its own code, as the system's errors are. */
class FileTooLarge extends Error {
  readonly code = "EFBIG";
}

/** Reads a whole file that has at most `limit` bytes. Throws the system's errors, and `EFBIG` for a larger one. */
export async function readSmallFile(file: string, limit = LARGEST_CASE_FILE): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > limit) throw new FileTooLarge(`${size} bytes`);
  return readFile(file);
}

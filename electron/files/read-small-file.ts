import type { FileHandle } from "node:fs/promises";
import { openRegularFile } from "./regular-file.ts";

/** A case of 60 partners has 1 MB: whatever is larger is none, and reading it would take the memory that others need. */
const LARGEST_CASE_FILE = 20_000_000;

/** A file that was expected to be small is not: named by its own code, as the system's errors are. */
class FileTooLarge extends Error {
  readonly code = "EFBIG";
}

/** Reads a whole file that has at most `limit` bytes. Throws as `openRegularFile`, and `EFBIG` for a larger one. */
export async function readSmallFile(file: string, limit = LARGEST_CASE_FILE): Promise<Buffer> {
  const handle = await openRegularFile(file);
  try {
    return await readSmall(handle, limit);
  } finally {
    await handle.close();
  }
}

/** As `readSmallFile`, of a file that is open, from its start. */
export async function readSmall(handle: FileHandle, limit = LARGEST_CASE_FILE): Promise<Buffer> {
  const { size } = await handle.stat();
  if (size > limit) throw new FileTooLarge(`${size} bytes`);
  return handle.readFile();
}

import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/**
 * The one way in which the product opens what it reads. A pipe, a device or a socket in the place of a file would keep it
 * waiting for ever, or give bytes without end: what is open is asked what it is, so that nothing can be put in its place
 * between the question and the reading (`test/safety/special-files.test.ts`).
 */

/** What was to be read is no regular file: by a code of its own, as the system's errors are. */
class NotRegular extends Error {
  readonly code: "EISDIR" | "NOT_REGULAR";
  constructor(isFolder: boolean) {
    super(isFolder ? "a folder" : "no regular file");
    this.code = isFolder ? "EISDIR" : "NOT_REGULAR";
  }
}

/** Opening a pipe waits for somebody who writes unless told not to, and a terminal must not become ours. Windows knows neither. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

const PIECE = 1 << 20;

/** Opens a regular file for reading; the caller closes it. Throws the system's errors, `EISDIR` and `NOT_REGULAR`. */
export async function openRegularFile(path: string | URL): Promise<FileHandle> {
  const handle = await open(path, READING);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new NotRegular(found.isDirectory());
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The bytes of a regular file. Throws as `openRegularFile`. */
export async function readRegularFile(path: string | URL): Promise<Buffer> {
  const handle = await openRegularFile(path);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The text of a regular file, as UTF-8. Throws as `openRegularFile`. */
export async function readRegularText(path: string): Promise<string> {
  return (await readRegularFile(path)).toString("utf8");
}

/** The bytes of a regular file, piece by piece (1 MiB). Throws as `openRegularFile`, at the first piece. */
export async function* readInPieces(path: string): AsyncGenerator<Buffer, void, undefined> {
  const handle = await openRegularFile(path);
  try {
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** As `openRegularFile`, for code that cannot wait: gives the file's descriptor. */
export function openRegularFileSync(path: string): number {
  const file = openSync(path, READING);
  const found = fstatSync(file);
  if (found.isFile()) return file;
  closeSync(file);
  throw new NotRegular(found.isDirectory());
}

/** As `readRegularFile`, for code that cannot wait. */
export function readRegularFileSync(path: string): Buffer {
  const file = openRegularFileSync(path);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

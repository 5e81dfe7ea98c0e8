import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./file-error.ts";

/**
 * Makes a folder and those above it that are missing. Throws the system's error: the true one, where Node's recursive
 * `mkdir` says `ENOENT` of a disk that is read-only.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if (errorCode(error) !== "ENOENT" || !(await stat(dirname(path)).catch(() => undefined))) throw error;
    await mkdir(path);
  }
}

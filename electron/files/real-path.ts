import { realpath as walk } from "node:fs";
import { realpath as ask } from "node:fs/promises";
import { promisify } from "node:util";
import { errorCode } from "./file-error.ts";

/** What Windows answers on drives that do not know the final path of a file: RAM disks, mounted clouds, paths beyond 260 under Wine. */
const NOT_TOLD = new Set(["UNKNOWN", "EISDIR", "ENOSYS", "ENOTSUP"]);

/** A path with its links followed: as the system tells it, or walked part by part where it cannot. Throws as `realpath` does. */
export async function realPath(path: string): Promise<string> {
  try {
    return await ask(path);
  } catch (error) {
    if (!NOT_TOLD.has(errorCode(error) ?? "")) throw error;
    return promisify(walk)(path);
  }
}

import { createHash } from "node:crypto";
import { readInPieces } from "./regular-file.ts";

/** SHA-256 in hex. */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** SHA-256 of a file, in hex, read piece by piece. Throws the system's error when it cannot be read. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readInPieces(path)) hash.update(chunk);
  return hash.digest("hex");
}

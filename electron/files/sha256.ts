import { createHash } from "node:crypto";
import { openRegularFile } from "./regular-file.ts";

/** SHA-256 in hex. */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const PIECE = 1 << 20;

/** SHA-256 of a file, in hex, read piece by piece. Throws the system's error when it cannot be read. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const handle = await openRegularFile(path);
  try {
    // one piece of memory for all: new ones stay until they are collected
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

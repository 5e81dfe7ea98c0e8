import { open } from "node:fs/promises";

/** Writes a new file piece by piece; `failure` is what the disk said where a piece could not be written. */
export type PieceWriter = { readonly write: (piece: Uint8Array) => Promise<void>; readonly close: () => Promise<void>; readonly failure: unknown };

/** Opens a new file for writing; it must not be there. The file is flushed when it is closed. */
export async function createWriter(path: string): Promise<PieceWriter> {
  const handle = await open(path, "wx");
  let failure: unknown;
  return {
    get failure() {
      return failure;
    },
    write: async (piece) => {
      try {
        await handle.writeFile(piece);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    close: async () => {
      await handle.sync().catch(() => undefined);
      await handle.close();
    },
  };
}

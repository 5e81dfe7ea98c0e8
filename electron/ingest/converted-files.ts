import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../files/atomic-write.ts";
import { readRegularFile } from "../files/regular-file.ts";

/** In the folder of a case: what the user's programs made of its Word files, so that an attachment is converted once, not at every build. */
export const CONVERTED_FOLDER = ".converted";

/** Older ones are of files that were changed or taken out since. */
const OLDEST_MS = 30 * 24 * 60 * 60 * 1000;

const nameOf = (hash: string, program: string) => `${hash}.${program}.pdf`;

/**
 * The PDF that a program made of a file before; `undefined`: there is none.
 * @param hash SHA-256 of the file
 */
export async function keptConverted(folder: string, hash: string, program: string): Promise<Uint8Array | undefined> {
  const bytes = await readRegularFile(join(folder, nameOf(hash, program))).catch(() => undefined);
  return bytes && bytes.length > 0 ? bytes : undefined;
}

/** Keeps such a PDF and clears old ones. Where nothing can be written the file is converted again next time. */
export async function keepConverted(folder: string, hash: string, program: string, pdf: Uint8Array): Promise<void> {
  try {
    const written = await writeAtomically(join(folder, nameOf(hash, program)), pdf);
    if (!written.ok) return;
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (/^[0-9a-f]{64}\..+\.pdf$/.test(name) && Date.now() - (await stat(path)).mtimeMs > OLDEST_MS) await rm(path, { force: true });
    }
  } catch {
    // read-only media, a full disk: keeping it only saves time
  }
}

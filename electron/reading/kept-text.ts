import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { z } from "zod";
import type { FileText } from "../../shared/reading/page-text.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { readRegularText } from "../files/regular-file.ts";
import { sha256 } from "../files/sha256.ts";
import { productVersion } from "../files/version.ts";

/** In the folder of a case: what was read in its attachments, so that a scan is recognised once. It goes where the case goes, and with it. */
export const TEXT_FOLDER = ".text";

/** Raised when the same pages are read otherwise within a version of the product. */
const READER = 1;
/** Older ones are of files that were changed or taken out since. */
const OLDEST_MS = 60 * 24 * 60 * 60 * 1000;
const CHECKSUM_LENGTH = 64;

/** Run from source, the reader is another after each change: only a home of its own, as tests have, keeps anything. */
const isKept = () => !import.meta.url.endsWith(".ts") || env.GUOHE_HOME !== undefined;

const box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }).readonly();
const keptSchema = z.object({
  reader: z.string(),
  pages: z.array(
    z.object({
      page: z.int().positive(),
      width: z.number(),
      height: z.number(),
      turn: z.literal([0, 90, 180, 270]),
      source: z.enum(["digital", "ocr", "none"]),
      lines: z.array(z.object({ text: z.string(), box, confidence: z.number() })).readonly(),
      redSeals: z.array(box).readonly(),
    }),
  ),
});

const readerVersion = async () => `${await productVersion()}-${READER}`;
const nameOf = (content: string) => `${content}.txt`;

/** The text of a file of this content (SHA-256, hex) that this program read before; what is damaged counts as none. */
export async function keptText(caseFolder: string, content: string): Promise<FileText | undefined> {
  if (!isKept()) return undefined;
  try {
    const kept = await readRegularText(join(caseFolder, TEXT_FOLDER, nameOf(content)));
    const text = kept.slice(CHECKSUM_LENGTH + 1);
    if (sha256(text) !== kept.slice(0, CHECKSUM_LENGTH)) return undefined;
    const parsed = keptSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.reader === (await readerVersion()) ? { pages: parsed.data.pages, unread: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the text of a file in which no page is left to be read, and clears old ones. Where nothing can be written it is read again next time. */
export async function keepText(caseFolder: string, content: string, { pages, unread }: FileText): Promise<void> {
  if (!isKept() || unread.length > 0) return;
  const folder = join(caseFolder, TEXT_FOLDER);
  try {
    const text = JSON.stringify({ reader: await readerVersion(), pages });
    const written = await writeAtomically(join(folder, nameOf(content)), `${sha256(text)}\n${text}`);
    if (!written.ok) return;
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (/^[0-9a-f]{64}\.txt$/.test(name) && Date.now() - (await stat(path)).mtimeMs > OLDEST_MS) await rm(path, { force: true });
    }
  } catch {
    // read-only media, a full disk: keeping it only saves time
  }
}

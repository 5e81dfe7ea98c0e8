import { z } from "zod";
import type { FileText } from "../../shared/reading/page-text.ts";
import { KeptFiles } from "../files/kept-files.ts";
import { productVersion } from "../files/version.ts";

/** Raised when what is read of a page changes within a version of the product. */
const READER = 19;
/** All texts together are at most so large; a page takes about 5 kB. */
const MOST_BYTES = 64 << 20;
const kept = new KeptFiles("readings", MOST_BYTES);

const boxSchema = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const fileSchema = z.strictObject({
  formatVersion: z.literal(1),
  reader: z.string(),
  /** of the content that was read */
  sha256: z.string(),
  pageCount: z.int().positive(),
  /** those that were asked for until now */
  pages: z
    .array(
      z.strictObject({
        page: z.int().positive(),
        width: z.number(),
        height: z.number(),
        turn: z.literal([0, 90, 180, 270]),
        source: z.enum(["digital", "ocr", "none"]),
        lines: z.array(z.strictObject({ text: z.string(), box: boxSchema, confidence: z.number() })).readonly(),
        redSeals: z.array(boxSchema).readonly(),
        inkMarks: z.array(boxSchema).readonly().exactOptional(),
        hasUnreadDay: z.literal(true).exactOptional(),
      }),
    )
    .readonly(),
  unread: z.array(z.strictObject({ page: z.int().positive(), why: z.enum(["no-engine", "failed", "cancelled"]) })).readonly(),
});

const readerVersion = async () => `${await productVersion()}-${READER}`;
const keyOf = (reader: string, sha256: string) => `${reader} ${sha256}`;

/** What was read of the pages of a file until now. */
export type KeptText = FileText & { readonly pageCount: number };

/** What was read of this content before. */
export async function keptText(sha256: string): Promise<KeptText | undefined> {
  const reader = await readerVersion();
  return kept.read(keyOf(reader, sha256), (value) => {
    const { success, data } = fileSchema.safeParse(value);
    return success && data.reader === reader && data.sha256 === sha256 ? { pageCount: data.pageCount, pages: data.pages, unread: data.unread } : undefined;
  });
}

/** Keeps what was read of a file. Not for files that a password protects: what they say would lie open on the disk. */
export async function keepText(sha256: string, { pageCount, pages, unread }: KeptText): Promise<void> {
  const reader = await readerVersion();
  await kept.keep(keyOf(reader, sha256), { formatVersion: 1, reader, sha256, pageCount, pages, unread });
}

/** A page of a file that was read, and how it was turned to stand upright in the file that it is copied to. */
type CopiedPage = { readonly sha256: string; readonly page: number; readonly turn: number };

/**
 * Keeps for a file what was read of the pages that it is a copy of: none is recognised twice. A page that was turned otherwise than it was read,
 * or was not read, is read in the new file.
 */
export async function keepTextOfCopy(sha256: string, pages: readonly CopiedPage[]): Promise<void> {
  const texts = new Map<string, KeptText | undefined>();
  for (const { sha256: from } of pages) if (!texts.has(from)) texts.set(from, await keptText(from));
  const known = pages.flatMap(({ sha256: from, page, turn }, index) => {
    const text = texts.get(from);
    const read = text?.pages.find((one) => one.page === page && one.turn === turn);
    return read === undefined || text?.unread.some((one) => one.page === page) ? [] : [{ ...read, page: index + 1, turn: 0 as const }];
  });
  if (known.length > 0) await keepText(sha256, { pageCount: pages.length, pages: known, unread: [] });
}

import { readText } from "../../electron/reading/read-text.ts";
import type { PageText } from "../../shared/reading/page-text.ts";

/** The text of a file's pages as the program reads it. `unread`: pages that an engine should have read. */
export async function readPages(bytes: Uint8Array, file: string): Promise<{ readonly pages: readonly PageText[]; readonly unread: number }> {
  const read = await readText({ file, bytes }, { ocr: true });
  if (!read.ok) throw new Error(`${file}: ${read.error.kind}`);
  return { pages: read.value.pages, unread: read.value.unread.length };
}

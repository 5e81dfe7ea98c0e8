import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { inkMarks } from "../../electron/reading/ink-marks.ts";
import { readText } from "../../electron/reading/read-text.ts";
import type { PageText } from "../../shared/reading/page-text.ts";

const pdfium = await openPdfium();

/** The text of a file's pages as the program reads it. `unread`: pages that an engine should have read. */
export async function readPages(bytes: Uint8Array, file: string): Promise<{ readonly pages: readonly PageText[]; readonly unread: number }> {
  const read = await readText({ file, bytes }, { ocr: true });
  if (!read.ok) throw new Error(`${file}: ${read.error.kind}`);
  const document = pdfium.open(bytes);
  if (typeof document === "string") throw new Error(`${file}: ${document}`);
  const pages = read.value.pages.map((page): PageText => {
    const picture = page.turn === 0 && page.inkMarks === undefined ? document.renderBottom(page.page, 1, 827, false) : undefined;
    return picture ? { ...page, inkMarks: inkMarks(picture, page, page.lines, page.redSeals) } : page;
  });
  document.close();
  return { pages, unread: read.value.unread.length };
}

import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { digitalText } from "../../electron/reading/digital-text.ts";
import type { PageText } from "../../shared/reading/page-text.ts";

const pdfium = await openPdfium();

/** The text of a file's pages as the program reads it. `unread`: pages that an engine should have read. */
export async function readPages(bytes: Uint8Array, file: string): Promise<{ readonly pages: readonly PageText[]; readonly unread: number }> {
  const document = pdfium.open(bytes);
  if (typeof document === "string") throw new Error(`${file}: ${document}`);
  const pages: PageText[] = [];
  for (let page = 1; page <= document.pageCount; page++) {
    const read = digitalText(document, page, 0);
    if (!read) throw new Error(`${file}: page ${page}`);
    pages.push({ page, width: read.width, height: read.height, turn: 0, source: read.lines.length > 0 ? "digital" : "none", lines: read.lines, redSeals: [] });
  }
  document.close();
  return { pages, unread: pages.every(({ lines }) => lines.length === 0) ? pages.length : 0 };
}

import { PDFDocument } from "@cantoo/pdf-lib";
import type { NeededTurn } from "../../electron/ingest/orientation/page-orientation.ts";
import { pageLook } from "../../electron/ingest/page-looks.ts";
import { openPdfium } from "../../electron/pdf/pdfium.ts";

/** What the inspection says of how the first page of a PDF stands; `null`: it cannot tell. */
export async function inspectedTurn(bytes: Uint8Array): Promise<NeededTurn | null> {
  const pdfium = await openPdfium();
  const seen = pdfium.open(bytes);
  if (typeof seen === "string") throw new Error(`the page cannot be opened: ${seen}`);
  try {
    const page = (await PDFDocument.load(bytes)).getPage(0);
    const look = pageLook(seen, 1, page.node);
    if (!look) throw new Error("the page cannot be drawn");
    return look.turn;
  } finally {
    seen.close();
  }
}

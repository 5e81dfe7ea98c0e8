import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { openPdfium, type PdfiumDocument } from "../../electron/pdf/pdfium.ts";
import { inspectedTurn } from "./inspected-turn.ts";
import type { MeasuredPage } from "./measured-pages.ts";
import { scannedPdf } from "./scanned-pdf.ts";

/** So many characters a page must have to be taken for one of text that stands upright. */
const LEAST_CHARACTERS = 400;
const ANGLES = [0, 90, 180, 270] as const;

/** First pages of the PDF files of a folder that hold much text, all of it upright, as scans at 150 dpi in four angles. */
export async function* realPages(folder: string): AsyncGenerator<MeasuredPage> {
  const pdfium = await openPdfium();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".pdf")).sort()) {
    const bytes = await readFile(join(folder, name));
    const seen = pdfium.open(bytes);
    if (typeof seen === "string") continue;
    try {
      if (!isUprightText(seen)) continue;
      const picture = seen.renderBottom(1, 1, Math.round(((seen.pageSize(1)?.width ?? 595) / 72) * 150));
      if (!picture) continue;
      for (const turned of ANGLES) {
        const pdf = await PDFDocument.load(await scannedPdf(asRgba(picture), 75));
        pdf.getPage(0).setRotation({ ...pdf.getPage(0).getRotation(), angle: turned });
        yield { name: `${name}, turned ${turned}°`, turned, said: await inspectedTurn(await pdf.save()), text: true, blank: false };
      }
    } finally {
      seen.close();
    }
  }
}

function isUprightText(document: PdfiumDocument): boolean {
  return (
    document.onPage(1, (module, handle) => {
      const text = module._FPDFText_LoadPage(handle);
      if (text === 0) return false;
      const count = module._FPDFText_CountChars(text);
      let upright = 0;
      for (let index = 0; index < count; index++) if (Math.abs(module._FPDFText_GetCharAngle(text, index)) < 0.05) upright += 1;
      module._FPDFText_ClosePage(text);
      return count >= LEAST_CHARACTERS && upright > 0.97 * count;
    }) ?? false
  );
}

function asRgba({ width, height, pixels }: { readonly width: number; readonly height: number; readonly pixels: Uint8Array }) {
  const rgba = new Uint8Array(pixels.length * 4).fill(255);
  for (let at = 0; at < pixels.length; at++) rgba.fill(pixels[at] ?? 255, at * 4, at * 4 + 3);
  return { width, height, rgba };
}

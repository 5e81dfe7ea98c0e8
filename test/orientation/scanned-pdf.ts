import { PDFDocument } from "@cantoo/pdf-lib";
import { encode } from "jpeg-js";
import type { Drawn } from "./draw-pages.ts";

/** The picture as the one JPEG of an A4 page. */
export async function scannedPdf({ width, height, rgba }: Drawn, quality: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(encode({ width, height, data: rgba }, quality).data);
  const [across, up] = width > height ? [842, 595] : [595, 842];
  pdf.addPage([across, up]).drawImage(picture, { x: 0, y: 0, width: across, height: up });
  return pdf.save();
}

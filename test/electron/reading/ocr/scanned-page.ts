/// <reference path="../../../../electron/pdf/fonts/fontkit.d.ts" />
import { readFile } from "node:fs/promises";
import { BlendMode, PDFDocument, rgb } from "@cantoo/pdf-lib";
import { create } from "fontkit";
import { encode } from "jpeg-js";
import { fontFile } from "../../../../electron/pdf/fonts/fonts.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import { renderColour } from "../../../../electron/pdf/pdfium-images.ts";

/** Words at a place in points from the top left corner of a page of 420 × 300 points. */
export type Written = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };
type Drawn = {
  /** `covers`: thick ink through which print hardly shows */
  readonly seals?: readonly { readonly x: number; readonly y: number; readonly covers?: boolean }[];
  readonly rules?: readonly (readonly [number, number, number, number])[];
  readonly turns?: number;
};

const [WIDTH, HEIGHT, DPI] = [420, 300, 150];

/** A page of text as PDF, and as a scanner leaves it: its picture at 150 dpi, turned by quarters. */
export async function scannedPage(lines: readonly Written[], { seals = [], rules = [], turns = 0 }: Drawn = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit({ create: (bytes) => create(bytes) });
  const chinese = await pdf.embedFont(await readFile(fontFile("NotoSerifSC")), { subset: true });
  const latin = await pdf.embedFont(await readFile(fontFile("Tinos")), { subset: true });
  const page = pdf.addPage([WIDTH, HEIGHT]);
  for (const { text, x, y, size = 11 } of lines) page.drawText(text, { x, y: HEIGHT - y, size, font: /\p{Script=Han}/u.test(text) ? chinese : latin });
  for (const [x1, y1, x2, y2] of rules) page.drawLine({ start: { x: x1, y: HEIGHT - y1 }, end: { x: x2, y: HEIGHT - y2 }, thickness: 0.6 });
  for (const { x, y, covers } of seals) {
    const red = rgb(0.85, 0.1, 0.1);
    const ink = covers ? { opacity: 0.78, borderOpacity: 0.78 } : { blendMode: BlendMode.Multiply };
    page.drawCircle({ x, y: HEIGHT - y, size: 42, borderColor: red, borderWidth: 4, ...ink });
    page.drawRectangle({ x: x - 30, y: HEIGHT - y - 5, width: 60, height: covers ? 16 : 9, color: red, ...ink });
  }
  const pdfium = await openPdfium();
  const opened = pdfium.open(await pdf.save());
  if (typeof opened === "string") throw new Error(opened);
  const [across, up] = [WIDTH, HEIGHT].map((points) => Math.round((points * DPI) / 72));
  const [width = 0, height = 0] = turns % 2 === 0 ? [across, up] : [up, across];
  const picture = renderColour(opened, 1, width, height, turns);
  opened.close();
  if (!picture) throw new Error("not drawn");
  const scan = await PDFDocument.create();
  const image = await scan.embedJpg(encode({ width, height, data: picture.rgba }, 80).data);
  const size = { width: (width * 72) / DPI, height: (height * 72) / DPI };
  scan.addPage([size.width, size.height]).drawImage(image, { x: 0, y: 0, ...size });
  return scan.save({ useObjectStreams: false });
}

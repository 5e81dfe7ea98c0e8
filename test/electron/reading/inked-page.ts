/// <reference path="../../../electron/pdf/fonts/fontkit.d.ts" />
import { readFile } from "node:fs/promises";
import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import { create } from "fontkit";
import { encode } from "jpeg-js";
import { fontFile } from "../../../electron/pdf/fonts/fonts.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { renderColour } from "../../../electron/pdf/pdfium-images.ts";
import type { Written } from "./ocr/scanned-page.ts";

const [WIDTH, HEIGHT] = [420, 300];
const INK = { width: 110, height: 20, dpi: 200 };

/** A digital page of 420 × 300 points, on which some words are ink: pictures without text, as of a pen on a tablet. Places from the top left corner. */
export async function inkedPage(print: readonly Written[], ink: readonly Written[]): Promise<Uint8Array> {
  const { pdf, draw } = await paper(WIDTH, HEIGHT);
  for (const one of print) draw(one);
  const page = pdf.getPage(0);
  for (const { text, x, y } of ink) {
    const image = await pdf.embedJpg(await pictureOf(text));
    page.drawImage(image, { x, y: HEIGHT - y - 5, width: INK.width, height: INK.height });
  }
  return pdf.save({ useObjectStreams: false });
}

async function paper(width: number, height: number) {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit({ create: (bytes) => create(bytes) });
  const [chinese, latin] = [await readFile(fontFile("NotoSerifSC")), await readFile(fontFile("Tinos"))];
  const fonts = { chinese: await pdf.embedFont(chinese, { subset: true }), latin: await pdf.embedFont(latin, { subset: true }) };
  const page = pdf.addPage([width, height]);
  const draw = ({ text, x, y, size = 11 }: Written, color = rgb(0, 0, 0)) =>
    page.drawText(text, { x, y: height - y, size, font: /\p{Script=Han}/u.test(text) ? fonts.chinese : fonts.latin, color });
  return { pdf, draw };
}

async function pictureOf(text: string): Promise<Uint8Array> {
  const { pdf, draw } = await paper(INK.width, INK.height);
  draw({ text, x: 3, y: 15, size: 14 }, rgb(0.1, 0.16, 0.42));
  const opened = (await openPdfium()).open(await pdf.save());
  if (typeof opened === "string") throw new Error(opened);
  const [width, height] = [INK.width, INK.height].map((points) => Math.round((points * INK.dpi) / 72)) as [number, number];
  const picture = renderColour(opened, 1, width, height, 0);
  opened.close();
  if (!picture) throw new Error("not drawn");
  return encode({ width, height, data: picture.rgba }, 90).data;
}

/// <reference path="../../electron/pdf/fonts/fontkit.d.ts" />
import { PDFDocument, type PDFPage, rgb } from "@cantoo/pdf-lib";
import { create } from "fontkit";
import { handwriting, photograph, seal } from "./draw-pictures.ts";
import { layPage, type Placed, SHEET } from "./lay-page.ts";
import { facesOf } from "./page-faces.ts";
import type { ReadingSource } from "./reading-set.ts";

const COLOURS = { black: rgb(0.05, 0.05, 0.05), grey: rgb(0.4, 0.4, 0.4), blue: rgb(0.1, 0.2, 0.45) };
const SEAL_SIZE = 118;

/** The digital PDF of a source. @param seals whether the seals that its pages mark are drawn over the text */
export async function drawSource(source: ReadingSource, seals: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit({ create: (bytes) => create(bytes) });
  pdf.setCreationDate(new Date("2026-05-20T00:00:00Z"));
  pdf.setModificationDate(new Date("2026-05-20T00:00:00Z"));
  const faces = await facesOf(pdf, source);
  for (const text of source.pages) {
    const page = pdf.addPage([SHEET.width, SHEET.height]);
    const placed = layPage(text, faces, source.layout === "newspaper");
    // seals last: they lie over everything else
    for (const one of placed.filter(({ kind }) => kind !== "seal")) await draw(pdf, page, one);
    if (seals) for (const one of placed.filter(({ kind }) => kind === "seal")) await draw(pdf, page, one);
  }
  return pdf.save();
}

async function draw(pdf: PDFDocument, page: PDFPage, placed: Placed): Promise<void> {
  switch (placed.kind) {
    case "text":
      for (const { text, face, x } of placed.runs)
        page.drawText(text, { x, y: SHEET.height - placed.y, size: placed.size, font: face.embedded, color: COLOURS[placed.colour] });
      return;
    case "stroke":
      page.drawLine({
        start: { x: placed.x1, y: SHEET.height - placed.y1 },
        end: { x: placed.x2, y: SHEET.height - placed.y2 },
        thickness: 0.6,
        color: COLOURS.black,
      });
      return;
    case "hand": {
      const image = await pdf.embedPng(await handwriting(placed.text));
      page.drawImage(image, { x: placed.x, y: SHEET.height - placed.y - placed.height, width: (placed.height * 400) / 120, height: placed.height });
      return;
    }
    case "seal": {
      const image = await pdf.embedPng(await seal(placed.text));
      page.drawImage(image, { x: placed.x - SEAL_SIZE / 2, y: SHEET.height - placed.y - SEAL_SIZE / 2, width: SEAL_SIZE, height: SEAL_SIZE });
      return;
    }
    case "photo": {
      const image = await pdf.embedPng(await photograph());
      page.drawImage(image, { x: placed.x, y: SHEET.height - placed.y - placed.height, width: placed.width, height: placed.height });
    }
  }
}

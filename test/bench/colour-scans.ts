import { readFile, writeFile } from "node:fs/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import { JpegCodec } from "../../electron/images/jpeg-codec.ts";
import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { renderColour } from "../../electron/pdf/pdfium-images.ts";
import { dice } from "./dice.ts";

/** A4 at 300 dots an inch. */
const [WIDTH, HEIGHT] = [2480, 3508];
const QUALITY = 80;
/** How far a scanner's pixels stray from the paper's true tone. */
const NOISE = 9;

/** Writes a PDF of `pages` pages in colour at 300 dpi, about 1.2 MB each: pages of our own papers, their seals red, with a scanner's tone and noise. */
export async function colourScans(papers: readonly string[], pages: number, path: string): Promise<void> {
  const [codec, pdfium] = [await JpegCodec.open(), await openPdfium()];
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const pictures: Uint8Array[] = [];
  const next = dice(7);
  for (const paper of papers) {
    const document = pdfium.open(await readFile(paper));
    if (typeof document === "string") throw new Error(`${paper}: ${document}`);
    for (let page = 1; page <= document.pageCount && pictures.length < pages; page++) {
      const drawn = renderColour(document, page, WIDTH, HEIGHT);
      if (drawn) pictures.push(codec.encode({ width: WIDTH, height: HEIGHT, components: 3, samples: asScanned(drawn.rgba, next) }, QUALITY));
    }
    document.close();
  }
  for (let page = 0; page < pages; page++) {
    const image = await pdf.embedJpg(withName(pictures[page % pictures.length] ?? new Uint8Array(), page + 1));
    pdf.addPage([595.28, 841.89]).drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  await writeFile(path, await pdf.save({ useObjectStreams: false }));
}

function asScanned(rgba: Uint8Array, next: () => number): Uint8Array {
  const samples = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
    const noise = (next() + next() + next() - 1.5) * NOISE;
    for (let part = 0; part < 3; part++) samples[pixel * 3 + part] = Math.max(0, Math.min(255, (rgba[pixel * 4 + part] ?? 255) * 0.93 + 8 + noise));
  }
  return samples;
}

/** The JPEG with a comment, so that no two pages share their bytes. */
function withName(jpeg: Uint8Array, page: number): Uint8Array {
  const words = Buffer.from(`scan page ${page}`, "latin1");
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, words.length + 2]), words, jpeg.subarray(2)]);
}

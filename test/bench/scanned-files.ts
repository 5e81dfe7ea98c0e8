import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { type Grey, grayscaleJpeg } from "./grey-jpeg.ts";

/** A4 at 200 dots an inch. */
const WIDTH = 1654;
const HEIGHT = 2339;
const DOTS_PER_INCH = 200;
const QUALITY = 75;
/** How far a scanner's pixels stray from the paper's true tone. */
const NOISE = 4.6;

/**
 * Writes `files` PDFs as a scanner makes them: each page one grey JPEG of about 375 kB, a page of our own documents with
 * the paper's tone and noise on it. Every page has its own bytes. Gives their paths.
 * @param papers PDFs to scan
 */
export async function scannedFiles(papers: readonly string[], folder: string, files: number, pagesEach: number): Promise<readonly string[]> {
  const scans = await scansOf(papers);
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let file = 0; file < files; file++) {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    for (let page = 0; page < pagesEach; page++) {
      const jpeg = scans[(file * pagesEach + page) % scans.length] ?? new Uint8Array();
      const name = `scan ${file + 1} page ${page + 1}`;
      const image = await pdf.embedJpg(Buffer.concat([jpeg.subarray(0, 2), comment(name), jpeg.subarray(2)]));
      pdf.addPage([595.28, 841.89]).drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 });
    }
    const path = join(folder, `扫描${String(file + 1).padStart(2, "0")}.pdf`);
    await writeFile(path, await pdf.save({ useObjectStreams: false }));
    paths.push(path);
  }
  return paths;
}

async function scansOf(papers: readonly string[]): Promise<readonly Uint8Array[]> {
  const pdfium = await openPdfium();
  const scans: Uint8Array[] = [];
  for (const paper of papers) {
    const document = pdfium.open(await readFile(paper));
    if (typeof document === "string") throw new Error(`${paper}: ${document}`);
    for (let page = 1; page <= document.pageCount; page++) {
      const picture = document.renderBottom(page, 1, WIDTH);
      if (picture && picture.height >= HEIGHT) scans.push(grayscaleJpeg(asScanned(picture, scans.length + 1), QUALITY, DOTS_PER_INCH));
    }
    document.close();
  }
  return scans;
}

/** Grey paper, a slope of light across it, and noise from a fixed seed. */
function asScanned({ width, pixels }: Grey, seed: number): Grey {
  let state = seed;
  const noise = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 2 * NOISE;
  };
  const scanned = new Uint8Array(WIDTH * HEIGHT);
  for (let at = 0; at < scanned.length; at++) {
    const paper = 236 + (at % WIDTH) / 200;
    scanned[at] = Math.max(0, Math.min(255, Math.round((paper * (pixels[at] ?? 255)) / 255 + 12 * (1 - (pixels[at] ?? 255) / 255) + noise() + noise())));
  }
  return { width, height: HEIGHT, pixels: scanned };
}

function comment(words: string): Uint8Array {
  const text = Buffer.from(words, "latin1");
  return Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
}

/** All PDFs in a folder. */
export const pdfsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => join(folder, name));

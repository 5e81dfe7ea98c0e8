import { spawnSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { OCR_BYTES } from "../../electron/reading/ocr/ocr-room.ts";
import { drawSource } from "../reading/draw-source.ts";
import { readingSet } from "../reading/reading-set.ts";
import { scanPdf } from "../reading/scan-pages.ts";
import { findProgram } from "../runner/tools.ts";
import { runBuiltProgram } from "./built-programs.ts";
import type { MeasuredReading } from "./reading-process.ts";

/** Agreements of the labelled set in Chinese, English and German, with Tesseract's name of the language. */
const SCANS = [
  { id: "73-zh-of-09", language: "chi_sim" },
  { id: "01-en-finland-foreground", language: "eng" },
  { id: "09-de-kooperationsvertrag", language: "deu" },
] as const;
const SCAN = { dpi: 150, skew: 0.8, noise: 6, jpeg: 75, upsideDown: [] };
const THREADS = 2;
const TARGET = { digitalSeconds: 0.3, timesTesseract: 2, megabytes: OCR_BYTES / 1e6 };

/** Reading a digital agreement of five pages, and the pictures of scanned pages beside the native `tesseract` with as many threads, in time and wrong characters. */
export async function benchReading(scratch: string): Promise<void> {
  const program = findProgram("tesseract");
  if (findProgram("pdftoppm") === undefined) return console.log("reading    pdftoppm (poppler-utils) is not installed: not measured");
  const folder = join(scratch, "reading");
  await mkdir(folder);
  const sources = SCANS.map(({ id }) => {
    const source = readingSet().find((one) => one.id === id && one.split === "tune");
    if (!source) throw new Error(`no ${id} in the tune half of the set`);
    return source;
  });
  const files: string[] = [];
  const five = await PDFDocument.create();
  for (const [index, source] of sources.entries()) {
    const plain = await drawSource(source, false);
    const from = await PDFDocument.load(plain);
    for (const page of await five.copyPages(from, from.getPageIndices())) if (five.getPageCount() < 5) five.addPage(page);
    const [digital, scan] = [join(folder, `${source.id}.pdf`), join(folder, `${source.id}.scan.pdf`)];
    await writeFile(digital, plain);
    await writeFile(scan, await scanPdf(plain, SCAN, index + 1));
    files.push(digital, scan, await pagesOf(scan));
  }
  const digital = join(folder, "five.pdf");
  await writeFile(digital, await five.save());
  const { start, digital: seconds, scans, peakMegabytes } = runBuiltProgram<MeasuredReading>("reading-process", [join(folder, "home"), digital, ...files]);
  console.log(
    `reading    a digital agreement of 5 pages in ${seconds.toFixed(2)} s (at most ${TARGET.digitalSeconds}); the first, with the start of the threads, in ${start.toFixed(2)} s`,
  );
  for (const [index, { language }] of SCANS.entries()) {
    const scan = scans[index];
    if (!scan) continue;
    const ours = wrong(scan.texts.map(({ source, read }) => [source, read]));
    const { seconds, cpu, pictures, texts } = scan;
    const page = pictures / texts.length;
    console.log(
      `           scans, ${language}: ${(seconds / texts.length).toFixed(2)} s a page (${(cpu / texts.length).toFixed(2)} s of processor) with opening, inspecting and drawing; ${page.toFixed(2)} s from its picture, ${percent(ours)} of the characters wrong`,
    );
    if (program === undefined) continue;
    const native = await nativeTesseract(program, files[3 * index + 2] ?? "", language);
    if (typeof native === "string") console.log(`           ${native}`);
    else {
      const theirs = wrong(scan.texts.map(({ source }, at) => [source, native.texts[at] ?? ""]));
      const each = native.seconds / scan.texts.length;
      console.log(
        `           native tesseract, ${THREADS} threads as ours: ${each.toFixed(2)} s a page, ${percent(theirs)} wrong (target: fewer than that); ours takes ${(page / each).toFixed(1)} times as long from the same pictures (at most ${TARGET.timesTesseract})`,
      );
    }
  }
  if (program === undefined) console.log("           tesseract: not installed, no comparison");
  console.log(`           peak memory ${peakMegabytes.toFixed(0)} MB, all threads together (at most ${TARGET.megabytes})`);
}

type Native = { readonly seconds: number; readonly texts: readonly string[] };

/** The folder with the pages of a scan as PPM, in colours, which both are handed. */
async function pagesOf(scan: string): Promise<string> {
  const pictures = `${scan}.pages`;
  await mkdir(pictures);
  spawnSync("pdftoppm", ["-r", String(SCAN.dpi), scan, join(pictures, "p")]);
  return pictures;
}

async function nativeTesseract(program: string, pictures: string, language: string): Promise<Native | string> {
  const texts: string[] = [];
  let seconds = 0;
  for (const name of (await readdir(pictures)).toSorted()) {
    const started = performance.now();
    const ran = spawnSync(program, [join(pictures, name), "-", "-l", language], {
      encoding: "utf8",
      env: { ...process.env, OMP_THREAD_LIMIT: String(THREADS) },
    });
    if (ran.status !== 0) return `tesseract has no data of ${language}: no comparison`;
    seconds += (performance.now() - started) / 1000;
    texts.push(ran.stdout);
  }
  return { seconds, texts };
}

/** The share of characters that stand in one text and not in the other, white space aside, in whatever order. */
function wrong(pairs: readonly (readonly [source: string, read: string])[]): number {
  let [different, all] = [0, 0];
  for (const [source, read] of pairs.map((pair) => pair.map(plain))) {
    const counts = new Map<string, number>();
    for (const character of source ?? "") counts.set(character, (counts.get(character) ?? 0) + 1);
    for (const character of read ?? "") counts.set(character, (counts.get(character) ?? 0) - 1);
    const [missing, added] = [1, -1].map((sign) => [...counts.values()].reduce((sum, count) => sum + Math.max(0, sign * count), 0));
    different += Math.max(missing ?? 0, added ?? 0);
    all += (source ?? "").length;
  }
  return different / all;
}

const plain = (text: string) => text.normalize("NFKC").replaceAll(/\s/g, "").replaceAll(/[“”„]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/[–—]/g, "-");

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { appendDocument, type PlacedPage } from "../../electron/bundle/append-document.ts";
import { BundleFile } from "../../electron/bundle/bundle-file.ts";
import { stampPage } from "../../electron/bundle/draw-stamp.ts";
import { readHouseStyle } from "../../electron/documents/house-style.ts";
import { createTypesetter } from "../../electron/documents/typesetter.ts";
import { LOOK_WIDTH } from "../../electron/ingest/page-looks.ts";
import { analyseScan } from "../../electron/ingest/scan-thumbnail.ts";
import { contentInFooter, footerStrip, holdsContent } from "../../electron/ingest/stamp-band.ts";
import { buildBundle } from "../../electron/jobs/build/build-bundle.ts";
import { productFonts } from "../../electron/pdf/fonts/fonts.ts";
import { pageGeometry } from "../../electron/pdf/page-geometry.ts";
import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { peakMemory } from "../fixtures/peak-memory.ts";
import { pdfsIn } from "./scanned-files.ts";

/** `peakMegabytes`: resident set of this whole process, fonts and program included. `processorSeconds`: of all its threads. */
export type MeasuredBundle = { readonly seconds: number; readonly processorSeconds: number; readonly peakMegabytes: number };
export type MeasuredParts = { readonly mergeSeconds: number; readonly marginSeconds: number };

/**
 * A process of its own, so that the peak of memory is that of one bundle. Run by scanned-bundle.ts: folder of scans, output,
 * the user's data. Files that were bundled with the same data before are inspected ones. `parts`: measures parts of the work instead.
 */
const [folder = "", out = "", home = "", what = ""] = process.argv.slice(2);
process.env.GUOHE_HOME = home;
const style = readHouseStyle();
if (!style.ok) throw new Error(JSON.stringify(style.error));
const { stamp } = style.value;

async function bundle(path: string, to: string): Promise<void> {
  const built = await buildBundle({ source: { kind: "files", paths: [path] }, out: to });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
}

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** The merged and stamped file alone: no reading of what may be damaged, no single files, lists or check. */
async function merge(files: readonly string[], to: string, inBand: readonly boolean[]): Promise<void> {
  const file = await BundleFile.create(to);
  const typesetter = createTypesetter(file.pdf, productFonts());
  const placed: (readonly PlacedPage[])[] = [];
  let seen = 0;
  for (const path of files) {
    const source = await PDFDocument.load(await readFile(path), { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
    const { pages } = appendDocument(file.pdf, source, inBand.slice(seen, seen + source.getPageCount()));
    placed.push(pages);
    seen += pages.length;
    await file.flushToDisk();
  }
  let running = 0;
  for (const [index, pages] of placed.entries()) {
    for (const [page, each] of pages.entries()) {
      running += 1;
      stampPage(each, { number: index + 1, name: `扫描${index + 1}`, page: page + 1, pages: pages.length, running: String(running) }, typesetter, stamp);
    }
  }
  typesetter.finish();
  await file.finish();
}

/** For each page whether ink lies where the stamp will stand. */
async function margins(files: readonly string[]): Promise<readonly boolean[]> {
  const pdfium = await openPdfium();
  const found: boolean[] = [];
  for (const path of files) {
    const bytes = await readFile(path);
    const document = pdfium.open(bytes);
    if (typeof document === "string") throw new Error(document);
    const pdf = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
    for (const [index, { node }] of pdf.getPages().entries()) {
      const geometry = pageGeometry(node);
      const thumbnail = analyseScan(document, index + 1, node, geometry, LOOK_WIDTH, new Map());
      found.push((thumbnail ? holdsContent(footerStrip(geometry, thumbnail.strip)) : contentInFooter(document, index + 1, geometry)) ?? false);
    }
    document.close();
  }
  return found;
}

const files = await pdfsIn(folder);
const scratch = await mkdtemp(join(tmpdir(), "guohe-scans-"));
try {
  const small = await PDFDocument.create();
  small.addPage();
  await writeFile(join(scratch, "1.pdf"), await small.save());
  await bundle(join(scratch, "1.pdf"), join(scratch, "warm"));
  if (what === "parts") {
    let inBand: readonly boolean[] = [];
    const marginSeconds = await secondsOf(async () => {
      inBand = await margins(files);
    });
    const mergeSeconds = await secondsOf(() => merge(files, join(scratch, "merged.pdf"), inBand));
    const parts: MeasuredParts = { mergeSeconds, marginSeconds };
    process.stdout.write(JSON.stringify(parts));
  } else {
    const before = process.cpuUsage();
    const seconds = await secondsOf(() => bundle(folder, out));
    const { user, system } = process.cpuUsage(before);
    const measured: MeasuredBundle = { seconds, processorSeconds: (user + system) / 1e6, peakMegabytes: peakMemory() / 1024 ** 2 };
    process.stdout.write(JSON.stringify(measured));
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

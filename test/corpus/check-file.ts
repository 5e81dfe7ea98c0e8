import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { BAND } from "../../electron/ingest/stamp-band.ts";
import { buildBundle } from "../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../electron/jobs/build/verify-bundle.ts";
import { pageGeometry } from "../../electron/pdf/page-geometry.ts";
import type { GrayscaleImage, Pdfium, PdfiumDocument } from "../../electron/pdf/pdfium.ts";
import type { AppError } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { majority, type PageCounts, pageCounts } from "./page-counts.ts";
import { inkDifference, pdfiumPicture, popplerPicture } from "./page-pictures.ts";

/** `fault`: what is wrong with us; `refused`: the reason that the file was refused for, as the user is told. */
export type FileResult = {
  readonly file: string;
  readonly counts: PageCounts;
  readonly pages?: number;
  readonly ms: number;
  /** the largest share of a page's ink that is not where it was in the source */
  readonly worst?: number;
  readonly refused?: string;
  readonly warnings: readonly string[];
  readonly faults: readonly string[];
};

/** Reasons that a file may give for not being bundled; anything else is a fault of ours. */
const NAMED: ReadonlySet<AppError["kind"]> = new Set([
  "attachment-encrypted",
  "attachment-damaged",
  "attachment-unsupported",
  "attachment-empty",
  "attachment-too-slow",
]);
/** What a page that looks different may be explained with. */
const CHANGES: ReadonlySet<string> = new Set(["rasterised", "fields-drawn", "fields-without-appearance", "content-damaged", "picture-damaged", "font-damaged"]);
const LONGEST_MS = 30_000;
/** Pixels across, and how much ink may be elsewhere: what is left when a page is drawn a twentieth smaller. */
const ACROSS = 360;
const MOST_DIFFERENCE = 0.35;
/** Cover and index of a bundle of one file. */
const FRONT = 2;

/**
 * Bundles one file and compares the bundle with it, page by page.
 * @param alive is called between the steps, of which Poppler may make each last long
 */
export async function checkFile(file: string, name: string, pdfium: Pdfium, alive: () => void = () => undefined): Promise<FileResult> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-corpus-"));
  try {
    // one name for all: what is tried here is the content, not the name
    const input = join(folder, "in.pdf");
    await symlink(file, input);
    const counts = await pageCounts(file, pdfium);
    const out = join(folder, "out");
    const started = performance.now();
    const built = await buildBundle({ source: { kind: "files", paths: [input] }, out, settings: { keepSizes: true } });
    const ms = Math.round(performance.now() - started);
    alive();
    const faults = ms > LONGEST_MS ? [`took ${ms} ms`] : [];
    if (!built.ok) {
      const named = NAMED.has(built.error.kind) && built.error.kind !== "attachment-unsupported";
      const opened = majority(counts);
      // a file that most readers open may be refused only for its password
      const wrong = named && (opened === undefined || built.error.kind === "attachment-encrypted" || Object.keys(counts).length < 3);
      return {
        file: name,
        counts,
        ms,
        refused: errorText(built.error),
        warnings: [],
        faults: wrong ? faults : [...faults, `refused: ${JSON.stringify(built.error)}`],
      };
    }
    const pages = built.value.pages - FRONT;
    const wanted = majority(counts);
    if (wanted !== undefined && wanted !== pages) faults.push(`${pages} pages instead of ${wanted}`);
    const verified = await verifyBundle(out);
    if (!verified.ok || !verified.value.ok) faults.push("the bundle does not verify");
    const warnings = built.value.warnings.map(({ kind }) => kind);
    const differences = await comparePages(file, built.value.bundle, pages, pdfium, alive);
    const explained = warnings.some((kind) => CHANGES.has(kind));
    for (const [index, difference] of differences.entries()) {
      if (difference > MOST_DIFFERENCE && !explained) faults.push(`page ${index + 1} differs by ${difference.toFixed(2)}`);
    }
    return { file: name, counts, pages, ms, worst: Math.max(0, ...differences), warnings, faults };
  } catch (error) {
    return { file: name, counts: {}, ms: 0, warnings: [], faults: [`crash: ${error instanceof Error ? error.message : String(error)}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * For each page the least difference that PDFium or Poppler sees, whichever of the two ways the page was placed. Poppler, a program
 * started for each picture, is asked only about pages that PDFium sees changed.
 */
async function comparePages(file: string, bundle: string, pages: number, pdfium: Pdfium, alive: () => void): Promise<readonly number[]> {
  const bytes = await readFile(bundle);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const [source, result] = [pdfium.open(await readFile(file)), pdfium.open(bytes)];
  const differences: number[] = [];
  for (let page = 1; page <= pages; page++) {
    alive();
    const size = typeof result === "string" ? undefined : result.pageSize(page + FRONT);
    const { userUnit } = pageGeometry(pdf.getPage(page + FRONT - 1).node);
    // readers that ignore UserUnit draw the band smaller by it
    const resolution = (72 * ACROSS) / Math.max(size?.width ?? 595, 1);
    const band = (BAND / userUnit / 72) * resolution;
    const seen = typeof source === "string" || typeof result === "string" ? 1 : await seenByPdfium(source, result, page, resolution, band);
    differences.push(seen <= MOST_DIFFERENCE ? seen : Math.min(seen, await seenByPoppler(file, bundle, page, resolution, band)));
  }
  if (typeof source !== "string") source.close();
  if (typeof result !== "string") result.close();
  return differences;
}

const seenByPdfium = (source: PdfiumDocument, result: PdfiumDocument, page: number, resolution: number, band: number) =>
  leastDifference(
    async (at) => pdfiumPicture(source, page, at),
    async () => pdfiumPicture(result, page + FRONT, resolution),
    resolution,
    band,
  );

const seenByPoppler = (source: string, result: string, page: number, resolution: number, band: number) =>
  leastDifference(
    (at) => popplerPicture(source, page, at),
    () => popplerPicture(result, page + FRONT, resolution),
    resolution,
    band,
  );

type Draw = (resolution: number) => Promise<GrayscaleImage | undefined>;

/** 1: one of the pictures could not be drawn. */
async function leastDifference(drawSource: Draw, drawFound: () => Promise<GrayscaleImage | undefined>, resolution: number, band: number): Promise<number> {
  const found = await drawFound();
  const whole = await drawSource(resolution);
  if (!found || !whole) return 1;
  // rows just above the band may hold the line of the stamp
  const rows = Math.floor(found.height - band) - 2;
  const plain = inkDifference(whole, found, { left: Math.round((found.width - whole.width) / 2), top: 0 }, rows);
  if (plain <= MOST_DIFFERENCE) return plain;
  const scaled = await drawSource(resolution * ((found.height - band) / found.height));
  return scaled ? Math.min(plain, inkDifference(scaled, found, { left: Math.round((found.width - scaled.width) / 2), top: 0 }, rows)) : plain;
}

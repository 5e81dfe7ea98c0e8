import { PDFArray, type PDFDocument, PDFName, type PDFPageLeaf, type PDFRef } from "@cantoo/pdf-lib";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { MM, type PageGeometry, pageGeometry } from "../pdf/page-geometry.ts";
import { contentStreams, decodedStream } from "../pdf/page-streams.ts";
import type { PdfiumDocument } from "../pdf/pdfium.ts";
import { scannedPicture } from "../pdf/pdfium-scans.ts";

const A4 = { short: 210 * MM, long: 297 * MM };
/** Sizes that attachment really has (ISO 216, A3 to A0): a picture of such a page is kept as large as it is. */
const LARGER = [
  [297, 420],
  [420, 594],
  [594, 841],
  [841, 1189],
].map(([short = 0, long = 0]) => ({ short: short * MM, long: long * MM }));
/** Pages so near to A4 are A4, scanned with a margin of error; below the second it is A4 already. */
const NEAR = 0.03;
const SAME = 2;
/** A picture of fewer pixels to the inch of its page was given no size: programs then take one pixel for a point, or 96 for an inch. */
const UNSIZED = 100;
/** Longer pictures are no sheet of paper: a panorama, a picture of a whole screen. */
const LONGEST_SHAPE = 2;

type OddPage = { readonly number: number; readonly node: PDFPageLeaf; readonly geometry: PageGeometry; readonly size: "nearly-a4" | "odd" };

/** Scanned pages whose size is plainly not that of paper: pictures without a size, and scans of A4 a few millimetres off. */
function* oddPages(pdf: PDFDocument, seen: PdfiumDocument): Iterable<OddPage> {
  for (const [index, { node }] of pdf.getPages().entries()) {
    const geometry = pageGeometry(node);
    const size = sizeOf(geometry);
    if (size === "kept" || !isPlainPage(node)) continue;
    const picture = scannedPicture(seen, index + 1, geometry.box);
    if (!picture || (size === "odd" && !isUnsized(picture.across, geometry))) continue;
    yield { number: index + 1, node, geometry, size };
  }
}

/** Whether `normalisePages` would change any page. */
export function hasOddPages(pdf: PDFDocument, seen: PdfiumDocument): boolean {
  for (const _ of oddPages(pdf, seen)) return true;
  return false;
}

/** Brings pages of odd sizes to A4, in their own direction. Changes `pdf`; the single file for upload stays as it is. */
export function normalisePages(
  pdf: PDFDocument,
  seen: PdfiumDocument,
  file: string,
): { readonly changed: boolean; readonly warnings: readonly BundleWarning[] } {
  const named: number[] = [];
  let changed = false;
  for (const { number, node, geometry, size } of oddPages(pdf, seen)) {
    placeOnA4(pdf, node, geometry);
    changed = true;
    if (size === "odd") named.push(number);
  }
  return { changed, warnings: named.length === 0 ? [] : [bundleWarning(file, { code: "normalised", pages: named })] };
}

const upright = (width: number, height: number) => ({ short: Math.min(width, height), long: Math.max(width, height) });

function sizeOf({ width, height }: PageGeometry): "kept" | "nearly-a4" | "odd" {
  const { short, long } = upright(width, height);
  if (Math.abs(short - A4.short) <= SAME && Math.abs(long - A4.long) <= SAME) return "kept";
  if (Math.abs(short / A4.short - 1) <= NEAR && Math.abs(long / A4.long - 1) <= NEAR) return "nearly-a4";
  if (short <= A4.short * 1.05 && long <= A4.long * 1.05) return "kept";
  if (long / short > LONGEST_SHAPE) return "kept";
  return LARGER.some((paper) => Math.abs(short / paper.short - 1) <= 0.01 && Math.abs(long / paper.long - 1) <= 0.01) ? "kept" : "odd";
}

const isUnsized = (pixels: number, { box, userUnit }: PageGeometry) => (pixels * 72) / ((box.right - box.left) * userUnit) <= UNSIZED;

/** Only the marks of the page are moved: nothing else may hang on their places, and its data must be readable. */
function isPlainPage(page: PDFPageLeaf): boolean {
  const annotations = page.context.lookup(page.get(PDFName.of("Annots")));
  if (annotations instanceof PDFArray && annotations.size() > 0) return false;
  const streams = contentStreams(page);
  return streams.length > 0 && streams.every((stream) => decodedStream(stream) !== undefined);
}

function placeOnA4(pdf: PDFDocument, page: PDFPageLeaf, { box, rotation, width, height, userUnit }: PageGeometry): void {
  const { context } = pdf;
  const lying = width > height !== (rotation % 180 !== 0);
  const paper = lying ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
  const across = box.right - box.left;
  const up = box.top - box.bottom;
  const scale = Math.min(paper.width / across, paper.height / up);
  const left = (paper.width - across * scale) / 2 - box.left * scale;
  const bottom = (paper.height - up * scale) / 2 - box.bottom * scale;
  const number = (value: number) => value.toFixed(6);
  const before = `q ${number(scale)} 0 0 ${number(scale)} ${number(left)} ${number(bottom)} cm ${[box.left, box.bottom, across, up].map(number).join(" ")} re W n q\n`;
  const part = (words: string): PDFRef => context.register(context.stream(words));
  const contents = context.lookup(page.get(PDFName.of("Contents")));
  const own = page.get(PDFName.of("Contents"));
  const parts = contents instanceof PDFArray ? contents.asArray() : own === undefined ? [] : [own];
  page.set(PDFName.of("Contents"), context.obj([part(before), ...parts, part("\nQ Q")]));
  for (const name of ["MediaBox", "CropBox"]) page.set(PDFName.of(name), context.obj([0, 0, paper.width, paper.height]));
  for (const name of ["TrimBox", "BleedBox", "ArtBox", ...(userUnit === 1 ? [] : ["UserUnit"])]) page.delete(PDFName.of(name));
}

import { degrees, ParseSpeeds, PDFArray, PDFDocument, PDFName, PDFNumber, type PDFRef } from "@cantoo/pdf-lib";
import type { PageChangeCause } from "../../shared/causes.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { normaliseRotation } from "../pdf/page-geometry.ts";

/** What the user wants done to the pages of a file: turned clockwise as seen, and in another order. Pages from 1, as in the file. */
export type PageChanges = {
  readonly pageTurns?: readonly { readonly page: number; readonly degrees: 90 | 180 | 270 }[] | undefined;
  readonly pageOrder?: readonly number[] | undefined;
};

/** A page takes these from the tree above it where it has none of its own (ISO 32000-1, table 30). */
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"].map((name) => PDFName.of(name));

/** The changes that change something: no empty lists, no order that is the file's own. */
export function changesOf({ pageTurns, pageOrder }: { readonly [Key in keyof PageChanges]: PageChanges[Key] | null }): PageChanges {
  return {
    ...(pageTurns && pageTurns.length > 0 ? { pageTurns } : {}),
    ...(pageOrder?.some((page, index) => page !== index + 1) ? { pageOrder } : {}),
  };
}

/** The changes as records keep them. */
export const recordedChanges = ({ pageTurns, pageOrder }: PageChanges = {}) => ({
  ...(pageTurns && { pageTurns: pageTurns.map(({ page, degrees: angle }) => ({ page, degrees: angle })) }),
  ...(pageOrder && { pageOrder: [...pageOrder] }),
});

/** Errors: `page-changes-invalid` when a page is turned that the file does not have, or the order leaves a page out. */
export function checkPageChanges({ pageTurns = [], pageOrder }: PageChanges, pages: number, file: string): Result<undefined, AppError> {
  const problem = (code: PageChangeCause["code"], page: number) => fail<AppError>({ kind: "page-changes-invalid", file, pages, cause: { code, page } });
  const beyond = pageTurns.find(({ page }) => page > pages);
  if (beyond) return problem("turned-page-missing", beyond.page);
  if (!pageOrder) return ok(undefined);
  const foreign = pageOrder.find((page) => page > pages);
  if (foreign !== undefined) return problem("ordered-page-missing", foreign);
  const twice = pageOrder.find((page, index) => pageOrder.indexOf(page) !== index);
  if (twice !== undefined) return problem("ordered-twice", twice);
  const missing = Array.from({ length: pages }, (_, index) => index + 1).find((page) => !pageOrder.includes(page));
  return missing === undefined ? ok(undefined) : problem("left-out-of-order", missing);
}

/** The same file with pages turned clockwise. */
export async function turnPages(bytes: Uint8Array, turns: NonNullable<PageChanges["pageTurns"]>): Promise<Uint8Array> {
  const pdf = await loadPdf(bytes);
  for (const { page, degrees: angle } of turns) {
    const turned = pdf.getPage(page - 1);
    turned.setRotation(degrees(normaliseRotation(turned.getRotation().angle + angle)));
  }
  return savePdf(pdf);
}

/** The same file with its pages in another order; everything else in it stays, form fields and bookmarks too. */
export async function orderPages(bytes: Uint8Array, order: readonly number[]): Promise<Uint8Array> {
  const pdf = await loadPdf(bytes);
  const pages = pdf.getPages();
  const root = pdf.catalog.Pages();
  const rootRef = pdf.catalog.get(PDFName.of("Pages"));
  for (const { node } of pages) {
    for (const name of INHERITED) {
      const value = node.getInheritableAttribute(name);
      if (value !== undefined) node.set(name, value);
    }
    if (rootRef) node.set(PDFName.of("Parent"), rootRef);
  }
  const kids = PDFArray.withContext(pdf.context);
  for (const ref of order.map((page): PDFRef | undefined => pages[page - 1]?.ref)) if (ref) kids.push(ref);
  root.set(PDFName.of("Kids"), kids);
  root.set(PDFName.of("Count"), PDFNumber.of(kids.size()));
  return savePdf(pdf);
}

const loadPdf = (bytes: Uint8Array) => PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });
const savePdf = (pdf: PDFDocument) => pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });

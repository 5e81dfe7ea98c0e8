import { ParseSpeeds, PDFDocument, PDFInvalidObject } from "@cantoo/pdf-lib";
import type { DamageCause } from "../../shared/causes.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { missesObjects } from "../pdf/missing-objects.ts";
import { pageGeometry } from "../pdf/page-geometry.ts";
import { undecodablePage } from "../pdf/page-streams.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { damageOf, damageWarnings } from "./damaged-streams.ts";
import { pagesAsPictures } from "./pages-as-pictures.ts";
import { passwordBytes } from "./passwords.ts";
import type { SoundPdf } from "./sound-pdf.ts";

/** A stack of scans that fills a shelf; each page takes some kilobytes for as long as the file is read. */
const MOST_PAGES = 10_000;

/**
 * Opens a PDF the fast way, else as PDFium rewrites it, else as pictures of its pages; each step down says in a warning
 * what is lost. Close `seen` after use.
 * @param keep `rebuild`: the bytes are not a file that other readers take, so they are never handed on as they are
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  passwords: readonly string[],
  pdfium: Pdfium,
  keep: "original" | "rebuild" = "original",
): Promise<Result<SoundPdf, AppError>> {
  const damaged = (cause: DamageCause, page?: number) => fail<AppError>({ kind: "attachment-damaged", file, cause, ...(page === undefined ? {} : { page }) });
  const opened = openWithPasswords(bytes, passwords, pdfium);
  if (opened === "password") return fail({ kind: "attachment-encrypted", file, passwordsTried: passwords.length });
  if (opened === "damaged") return rebuildWithoutPdfium(bytes, file, pdfium);
  const { pageCount } = opened;
  if (pageCount > MOST_PAGES) {
    opened.close();
    return fail({ kind: "attachment-unsupported", file, found: { code: "too-many-pages", pages: pageCount, most: MOST_PAGES } });
  }
  const failure = firstUnreadablePage(opened);
  if (failure !== undefined) {
    opened.close();
    return failure === 0 ? damaged({ code: "no-pages" }) : damaged({ code: "page-data" }, failure);
  }
  if (isTornOff(bytes) && (await lacksContent(bytes, opened))) {
    opened.close();
    return damaged({ code: "pdf-incomplete" });
  }
  const asItIs = keep === "original" && !opened.isEncrypted() && opened.hasSoundReferences();
  const plain = asItIs ? await pagesOf(bytes, opened.pageCount) : undefined;
  if (plain) return ok({ pages: plain, seen: opened, upload: bytes, warnings: signatureWarning(opened, file) });
  const encrypted = opened.isEncrypted();
  const signed = opened.hasSignatures();
  const settled = (sound: SoundPdf): Result<SoundPdf> =>
    ok(signed ? { ...sound, untouched: bytes, warnings: [...sound.warnings, brokenSignatureWarning(file)] } : sound);
  for (const copy of [() => opened.saveCopy(), () => opened.copyPages()]) {
    const rebuilt = copy();
    const pages = rebuilt && (await pagesOf(rebuilt, opened.pageCount));
    const seen = rebuilt && pages ? pdfium.open(rebuilt) : "damaged";
    if (rebuilt && pages && typeof seen !== "string" && seen.pageCount === opened.pageCount) {
      opened.close();
      return settled({
        pages,
        seen,
        upload: rebuilt,
        warnings: [encrypted ? bundleWarning(file, { code: "decrypted" }) : bundleWarning(file, { code: "rebuilt" })],
      });
    }
    if (typeof seen !== "string") seen.close();
  }
  const pictured = await pagesAsPictures(opened, file, pdfium);
  const lost = pictured.ok ? await damageBeneath(opened.saveCopy() ?? bytes, file) : [];
  opened.close();
  return pictured.ok
    ? settled({ ...pictured.value, warnings: [...(encrypted ? [bundleWarning(file, { code: "decrypted" })] : []), ...pictured.value.warnings, ...lost] })
    : pictured;
}

function openWithPasswords(bytes: Uint8Array, passwords: readonly string[], pdfium: Pdfium): PdfiumDocument | "password" | "damaged" {
  // many files open with the empty password and only forbid printing or copying
  const opened = pdfium.open(bytes);
  if (opened !== "password") return opened;
  for (const password of passwords.flatMap(passwordBytes)) {
    const tried = pdfium.open(bytes, password);
    if (tried !== "password") return tried;
  }
  return "password";
}

/** 0: there are no pages; `undefined`: every page opens. */
function firstUnreadablePage(document: PdfiumDocument): number | undefined {
  if (document.pageCount === 0) return 0;
  for (let page = 1; page <= document.pageCount; page++) if (document.pageSize(page) === undefined) return page;
  return undefined;
}

/** The file as objects, when all of them can be read and its pages are those that PDFium sees. */
async function pagesOf(bytes: Uint8Array, pageCount: number): Promise<PDFDocument | undefined> {
  try {
    const pdf = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });
    if (pdf.isEncrypted || pdf.getPageCount() !== pageCount || pdf.getPages().length !== pageCount) return undefined;
    // throws where a page hangs on something that is no tree of pages
    for (const page of pdf.getPages()) pageGeometry(page.node);
    if (pdf.context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFInvalidObject)) return undefined;
    return undecodablePage(pdf) === undefined ? pdf : undefined;
  } catch {
    return undefined;
  }
}

/** What is broken inside a file whose pages could only be taken as pictures: the pictures do not show it any more. */
async function damageBeneath(bytes: Uint8Array, file: string): Promise<readonly BundleWarning[]> {
  try {
    const pages = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false, throwOnInvalidObject: false });
    return damageWarnings(damageOf(pages), file);
  } catch {
    return [];
  }
}

/** The end of the file, with its way to the cross-references (ISO 32000-1, 7.5.5), is not there. */
function isTornOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2048).includes("startxref");
}

async function lacksContent(bytes: Uint8Array, opened: PdfiumDocument): Promise<boolean> {
  const copy = opened.isEncrypted() ? opened.saveCopy() : bytes;
  try {
    return copy === undefined || missesObjects(await PDFDocument.load(copy, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false }));
  } catch {
    return true;
  }
}

/** For files that PDFium refuses but whose objects can still be found one by one. */
async function rebuildWithoutPdfium(bytes: Uint8Array, file: string, pdfium: Pdfium): Promise<Result<SoundPdf, AppError>> {
  const failure = fail<AppError>({ kind: "attachment-damaged", file, cause: { code: "pdf-not-whole" } });
  try {
    const pdf = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
    if (missesObjects(pdf)) return fail({ kind: "attachment-damaged", file, cause: { code: "pdf-incomplete" } });
    const rebuilt = await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
    const seen = pdfium.open(rebuilt);
    if (typeof seen === "string") return failure;
    if (seen.pageCount > 0 && seen.pageCount === pdf.getPageCount() && firstUnreadablePage(seen) === undefined) {
      return ok({ pages: pdf, seen, upload: rebuilt, warnings: [bundleWarning(file, { code: "rebuilt" })] });
    }
    seen.close();
    return failure;
  } catch {
    return failure;
  }
}

export function signatureWarning(document: PdfiumDocument, file: string): readonly BundleWarning[] {
  return document.hasSignatures() ? [bundleWarning(file, { code: "signature-in-original" })] : [];
}

export const brokenSignatureWarning = (file: string): BundleWarning => bundleWarning(file, { code: "signature-broken" });

import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { BundleDifference } from "../../shared/causes.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { sha256OfFile } from "../files/sha256.ts";
import { isBlank } from "../ingest/page-ink.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { showsPicture } from "../pdf/page-picture.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { BUNDLE, type ManifestFile } from "./manifest.ts";

/** What the finished bundle must hold. Pages from 1. */
export type ExpectedBundle = {
  readonly pages: number;
  /** words that the text of a page must hold, white space aside */
  readonly stamps: readonly { readonly page: number; readonly words: readonly string[] }[];
  /** pages that must not be blank, because their sources are not */
  readonly inked: readonly { readonly page: number; readonly geometry: PageGeometry }[];
  /** pages that must show a picture with these data, by length and checksum: scans, which need not be drawn to know that they are there */
  readonly scans: readonly { readonly page: number; readonly digest: string }[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
};

/**
 * Opens what was written again, from disk, and compares it with the plan: hashes and sizes, page counts, stamps, ink and
 * bookmarks. `eachPage` is called with the number of each page of the bundle, from 1, before it is looked at. Errors: `bundle-differs`.
 */
export async function verifyOutput(
  folder: string,
  files: readonly ManifestFile[],
  expected: ExpectedBundle,
  pdfium: Pdfium,
  eachPage: (page: number) => Promise<void>,
): Promise<Result<undefined, AppError>> {
  for (const file of files) {
    const path = join(folder, ...file.path.split("/"));
    const differs = (problem: BundleDifference) => fail<AppError>({ kind: "bundle-differs", file: file.path, problem });
    if ((await stat(path)).size !== file.bytes || (await sha256OfFile(path)) !== file.sha256) return differs({ code: "changed-after-writing" });
    const document = pdfium.openFile(path);
    // an original with a password, kept beside for the signatures in it
    if (document === "password" && file.path !== BUNDLE) continue;
    if (typeof document === "string") return differs({ code: "not-opened" });
    try {
      if (document.pageCount !== file.pages) return differs({ code: "page-count", planned: file.pages, found: document.pageCount });
      const problem = file.path === BUNDLE ? bookmarksProblem(document, expected) : undefined;
      if (problem !== undefined) return differs(problem);
    } finally {
      document.close();
    }
    const problem = file.path === BUNDLE ? await pagesProblem(path, file.bytes, expected, pdfium, eachPage) : undefined;
    if (problem !== undefined) return differs(problem);
  }
  return ok(undefined);
}

/** PDFium keeps the data of all pages that it was asked for until the file is closed, which is done after about so many bytes. */
const KEPT = 16 << 20;

async function pagesProblem(path: string, bytes: number, expected: ExpectedBundle, pdfium: Pdfium, eachPage: (page: number) => Promise<void>) {
  const atOnce = Math.max(1, Math.floor((KEPT * expected.pages) / bytes));
  const problemOn = pageCheck(expected);
  for (let from = 1; from <= expected.pages; from += atOnce) {
    const document = pdfium.openFile(path);
    if (typeof document === "string") return { code: "not-opened" } as const;
    try {
      for (let page = from; page < from + atOnce && page <= expected.pages; page++) {
        await eachPage(page);
        const problem = problemOn(document, page);
        if (problem !== undefined) return problem;
      }
    } finally {
      document.close();
    }
  }
  return undefined;
}

function pageCheck(expected: ExpectedBundle) {
  const stamps = new Map(expected.stamps.map(({ page, words }) => [page, words]));
  const inked = new Map(expected.inked.map(({ page, geometry }) => [page, geometry]));
  const scans = new Map(expected.scans.map(({ page, digest }) => [page, digest]));
  return (document: PdfiumDocument, page: number): BundleDifference | undefined => {
    const text = bare(document.text(page) ?? "");
    const missing = stamps.get(page)?.find((part) => !text.includes(bare(part)));
    if (missing !== undefined) return { code: "stamp-unread", page, text: missing };
    const scan = scans.get(page);
    if (scan !== undefined && !showsPicture(document, page, scan)) return { code: "image-differs", page };
    const geometry = inked.get(page);
    return geometry && isBlank(document, page, geometry) ? { code: "page-blank", page } : undefined;
  };
}

function bookmarksProblem(document: PdfiumDocument, expected: ExpectedBundle): BundleDifference | undefined {
  if (document.pageCount !== expected.pages) return { code: "page-count", planned: expected.pages, found: document.pageCount };
  const found = document.bookmarks();
  if (found.length !== expected.bookmarks.length) return { code: "bookmark-count", planned: expected.bookmarks.length, found: found.length };
  const wrong = expected.bookmarks.find(({ title, page }, index) => found[index]?.title !== title || found[index]?.page !== page);
  return wrong && { code: "bookmark-target", title: wrong.title, page: wrong.page };
}

const bare = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

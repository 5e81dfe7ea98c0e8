import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BUNDLE, type ManifestFile } from "../../../electron/bundle/manifest.ts";
import { type ExpectedBundle, verifyOutput } from "../../../electron/bundle/verify-output.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { writeOutline } from "../../../electron/pdf/outline.ts";
import { pageGeometry } from "../../../electron/pdf/page-geometry.ts";
import { scanDigest } from "../../../electron/pdf/page-picture.ts";
import { openPdfium, type Pdfium } from "../../../electron/pdf/pdfium.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { jpegPicture } from "../../fixtures/defective-files.ts";

/** The last look at what was written, given bundles that are not what was planned: each kind of difference is found by itself. */
const PAGES = 4;
const SCAN = 4;
let folder: string;
let pdfium: Pdfium;
let file: ManifestFile;
let expected: ExpectedBundle;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-verification-"));
  pdfium = await openPdfium();
  const pdf = await PDFDocument.create();
  for (let number = 1; number < SCAN; number++) pdf.addPage([400, 600]).drawText(`stamp ${number}`, { x: 50, y: 300 });
  const scan = pdf.addPage([400, 600]);
  scan.drawImage(await pdf.embedJpg(jpegPicture(40, 60)), { x: 0, y: 0, width: 400, height: 600 });
  const blank = pdf.addPage([400, 600]);
  const geometry = pageGeometry(blank.node);
  pdf.removePage(PAGES);
  const [first, second] = pdf.getPages();
  if (first === undefined || second === undefined) throw new Error("no pages");
  writeOutline(pdf, [
    { title: "one", page: first },
    { title: "two", page: second },
  ]);
  const bytes = await pdf.save({ useObjectStreams: false });
  await writeFile(join(folder, BUNDLE), bytes);
  file = { path: BUNDLE, sha256: sha256(bytes), bytes: bytes.length, pages: PAGES };
  const document = pdfium.open(bytes);
  if (typeof document === "string") throw new Error(document);
  const digest = scanDigest(document, SCAN) ?? "";
  document.close();
  expected = {
    pages: PAGES,
    stamps: [1, 2, 3].map((page) => ({ page, words: [`stamp ${page}`] })),
    inked: [{ page: 3, geometry }],
    scans: [{ page: SCAN, digest }],
    bookmarks: [
      { title: "one", page: 1 },
      { title: "two", page: 2 },
    ],
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const looked: number[] = [];
const look = (files: readonly ManifestFile[] = [file], wanted: ExpectedBundle = expected) => {
  looked.length = 0;
  return verifyOutput(folder, files, wanted, pdfium, async (page) => {
    looked.push(page);
  });
};
const messageOf = (result: Awaited<ReturnType<typeof look>>) => (result.ok || result.error.kind !== "bundle-differs" ? "" : errorText(result.error));

test("a bundle that is what was planned passes, and each of its pages is looked at", async () => {
  expect(await look()).toEqual({ ok: true, value: undefined });
  expect(looked).toEqual([1, 2, 3, 4]);
});

test("a file of the right length whose bytes changed on the way to the disk is found", async () => {
  const bytes = await readFile(join(folder, BUNDLE));
  // behind the end of the file, where no reader would notice it
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(join(folder, BUNDLE), bytes);
  expect(messageOf(await look())).toMatch(/内容有变化/);
});

test("a file that cannot be opened is found, and so is one of other pages, in the bundle and beside it", async () => {
  const text = Buffer.from("no PDF");
  await writeFile(join(folder, "single.pdf"), text);
  const single = { path: "single.pdf", sha256: sha256(text), bytes: text.length, pages: 1 };
  expect(messageOf(await look([single]))).toMatch(/无法打开/);
  expect(messageOf(await look([{ ...file, pages: 3 }]))).toMatch(/应有 3 页，实有 4 页/);
  const copy = await readFile(join(folder, BUNDLE));
  await writeFile(join(folder, "copy.pdf"), copy);
  expect(messageOf(await look([{ ...file, path: "copy.pdf", pages: 5 }]))).toMatch(/应有 5 页，实有 4 页/);
  expect(messageOf(await look([file], { ...expected, pages: 3 }))).toMatch(/应有 3 页/);
});

test.each([1, 2, 3, 4])("a stamp that is missing on page %i is found", async (page) => {
  const stamps = [...expected.stamps.filter((stamp) => stamp.page !== page), { page, words: ["总第9页"] }];
  expect(messageOf(await look([file], { ...expected, stamps }))).toMatch(new RegExp(`第 ${page} 页上读不到“总第9页”`));
});

test("a scan that is not the one that was put in is found", async () => {
  expect(messageOf(await look([file], { ...expected, scans: [{ page: SCAN, digest: "1-1" }] }))).toMatch(/第 4 页上的图片与原件不符/);
});

test("a page that came out blank although its source is not is found", async () => {
  const pdf = await PDFDocument.load(await readFile(join(folder, BUNDLE)));
  const blank = await PDFDocument.create();
  blank.addPage([400, 600]);
  const [page] = await pdf.copyPages(blank, [0]);
  if (page) pdf.insertPage(2, page);
  pdf.removePage(3);
  const bytes = await pdf.save({ useObjectStreams: false });
  await writeFile(join(folder, BUNDLE), bytes);
  const changed = { ...file, sha256: sha256(bytes), bytes: bytes.length };
  expect(messageOf(await look([changed], { ...expected, stamps: [] }))).toMatch(/第 3 页除页脚外是空白的/);
});

test.each([
  ["is missing", [{ title: "one", page: 1 }]],
  [
    "has another name",
    [
      { title: "one", page: 1 },
      { title: "three", page: 2 },
    ],
  ],
  [
    "leads to another page",
    [
      { title: "one", page: 1 },
      { title: "two", page: 3 },
    ],
  ],
])("a bookmark that %s is found", async (_name, bookmarks) => {
  expect(messageOf(await look([file], { ...expected, bookmarks }))).toMatch(/书签/);
});
